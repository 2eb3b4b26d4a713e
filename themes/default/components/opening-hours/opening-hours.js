/**
 * Whether an office is open at a moment, by the time of Kazakhstan and the working days on record.
 * What is not known for certain is not said: nothing in a year whose days off are not all on
 * record, and nothing on a day off about those who work on all seven days of the week, since some
 * of them rest on it and some do not. Who is open round the clock needs no calendar.
 */

import { word } from '../words/words.js';

/**
 * An opening in minutes of the day: from, to, and from and to of the break, if there is one.
 * @typedef {readonly number[]} Opening
 */
/** @typedef {readonly (readonly Opening[])[]} Week the openings of each day, from Monday */
/**
 * The days that differ from the week, by year, each as `MM-DD`: `off`, when offices are closed;
 * `worked`, Saturdays and Sundays on which they are open. All days of a year that is there are
 * known.
 * @typedef {{ readonly [year: string]: { readonly off: readonly string[],
 *   readonly worked?: readonly string[] } | undefined }} Years
 */
/**
 * What can be said: open until the end of a part of the day, in a break, or closed until an opening
 * that many days ahead. A time is in minutes of its day; it is left out if it is not known.
 * @typedef {{ state: 'open' | 'break' | 'closed', time?: number, ahead?: number,
 *   weekday?: number }} OpenNow
 */

/**
 * The week as a page has it: the openings of a day, then for how many days in a row they hold.
 * @typedef {readonly (readonly Opening[] | number)[]} Runs
 */

const DAY = 24 * 60;
/** Kazakhstan is five hours ahead of UTC. */
const AHEAD_OF_UTC = 5 * 60;
const FRIDAY = 4;
/** No holidays are longer. */
const LOOK_AHEAD = 14;

/** @param {number} day days since 1 January 1970, a Thursday */
const weekdayOf = (day) => (((day + 3) % 7) + 7) % 7;

/**
 * @param {Runs} runs
 * @returns {Week}
 */
export const weekOf = (runs) =>
  runs.flatMap((openings, index) =>
    typeof openings === 'number' ? [] : Array(Number(runs[index + 1])).fill(openings),
  );

/** @param {Week} week */
const isRoundTheClock = (week) =>
  week.every((openings) => openings.some(([from, to, pause]) => !from && to === DAY && !pause));

/**
 * The openings of a day, or nothing if they are not known. A Saturday or Sunday that is worked has
 * the hours of Friday.
 * @param {number} day
 * @param {Week} week
 * @param {Years} years
 * @returns {readonly Opening[] | undefined}
 */
function openingsOf(day, week, years) {
  const weekday = weekdayOf(day);
  if (isRoundTheClock(week)) return week[weekday];
  const date = new Date(day * DAY * 60000).toISOString();
  const year = years[date.slice(0, 4)];
  if (!year) return undefined;
  const name = date.slice(5, 10);
  if (year.worked?.includes(name)) return week[FRIDAY];
  if (!year.off.includes(name)) return week[weekday];
  return week.every((openings) => openings.length > 0) ? undefined : [];
}

/**
 * @param {number} now milliseconds since 1 January 1970, UTC
 * @param {Week} week
 * @param {Years} years
 * @returns {OpenNow | undefined} nothing if it is not known
 */
export function openNow(now, week, years) {
  const minutes = Math.floor(now / 60000) + AHEAD_OF_UTC;
  const today = Math.floor(minutes / DAY);
  const minute = minutes - today * DAY;
  const openings = openingsOf(today, week, years);
  if (!openings) return undefined;
  for (const [from = 0, to = 0, pause = to, end = to] of openings) {
    if (minute < from || minute >= to) continue;
    if (minute >= pause && minute < end) return { state: 'break', time: end };
    const until = minute < pause ? pause : to;
    // At midnight the next day may go on.
    return until === DAY ? { state: 'open' } : { state: 'open', time: until };
  }
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead += 1) {
    const later = openingsOf(today + ahead, week, years);
    if (!later) break;
    const [time] = later.find(([from = 0]) => ahead > 0 || from > minute) ?? [];
    if (time !== undefined) {
      return { state: 'closed', time, ahead, weekday: weekdayOf(today + ahead) };
    }
  }
  return { state: 'closed' };
}

/**
 * The words for it.
 * @param {OpenNow} status
 * @param {{ readonly [name: string]: string | undefined }} words
 */
export function inWords({ state, time, ahead = 0, weekday = 0 }, words) {
  const { open = '', until = '', closed = '', later = '', otherDay = '', days = '' } = words;
  if (time === undefined) return state === 'open' ? open : closed;
  const pattern = state === 'open' ? until : ahead > 0 ? otherDay : later;
  const shown = `${Math.floor(time / 60)}:${String(time % 60).padStart(2, '0')}`;
  return (state === 'break' ? (words['break'] ?? '') : pattern)
    .replace('{time}', () => shown)
    .replace('{day}', () => days.split(' ')[weekday] ?? '');
}

/** @param {string} language */
const wordsIn = (language) => ({
  open: word('now_open', language),
  until: word('now_open_until', language),
  break: word('now_break', language),
  closed: word('now_closed', language),
  later: word('now_closed_until', language),
  otherDay: word('now_closed_until_day', language),
  days: word('weekdays', language),
});

/** Says of every contact on the page whether it is open, now and while the page is seen. */
function start() {
  const script = document.querySelector('script[data-calendar]');
  /** @type {Years} */
  const years = JSON.parse(script?.getAttribute('data-calendar') || '{}');
  const lines = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-week]'));
  const tell = () => {
    if (document.hidden) return;
    for (const line of lines) {
      const week = weekOf(JSON.parse(line.dataset.week || '[]'));
      const status = openNow(Date.now(), week, years);
      const around = /** @type {HTMLElement | null} */ (line.closest('[lang]'));
      const text = status ? inWords(status, wordsIn(around?.lang ?? '')) : '';
      if (line.textContent !== text) line.textContent = text;
      line.hidden = text === '';
    }
  };
  tell();
  setInterval(tell, 60000);
  document.addEventListener('visibilitychange', tell);
}

if (typeof document !== 'undefined') start();

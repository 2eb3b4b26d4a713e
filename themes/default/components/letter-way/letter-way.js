/**
 * The way that a letter goes, with its days: handed in, registered, sent on, answered, court; on
 * the page and as a file for a calendar.
 */
import { compareDates, formatDate, today } from '../letter-date/letter-date.js';
import { registrationDay, termEnd } from '../letter-deadline/letter-deadline.js';
import { elements } from '../letter-document/letter-document.js';
import { ics } from '../letter-ics/letter-ics.js';
import { word } from '../words/words.js';

/** @typedef {import('../letter-date/letter-date.js').CivilDate} CivilDate */
/** @typedef {import('../letter-question/letter-question.js').LetterDates} LetterDates */
/**
 * A day of the way that the letter goes: what is said of it, with its place for the date, the
 * ground of it, and what a calendar calls it. Without a date it is only told.
 * @typedef {{ date: CivilDate | null, words: string, term: string, title?: string }} WayDay
 */

/**
 * @param {HTMLElement} section that has the terms, and the places for the days
 * @param {object} given
 * @param {LetterDates} given.dates
 * @param {{ date: () => CivilDate | null, set: (date: CivilDate | null) => void }} given.handedIn
 */
export function letterWay(section, { dates, handedIn }) {
  const { calendar: known, name } = section.dataset;
  const language = document.documentElement.lang;
  const [expected] = elements(section, '.expected');
  const [several] = elements(section, '[data-several]');
  const [counted] = elements(section, '[data-counted]');
  /** @type {import('../letter-deadline/letter-deadline.js').WorkCalendar} */
  const calendar = { years: JSON.parse(known || '{}') };
  /** The days of each stage. @type {Record<string, WayDay[]>} */
  let way = {};

  /** The days to be reminded of. */
  const days = () =>
    Object.values(way)
      .flat()
      .flatMap(({ date, term, title }) => (date && title ? [{ date, term, title }] : []));

  /** @param {CivilDate} date */
  const written = (date) => {
    const page = document.documentElement.lang === 'ru' ? 'ru' : 'kk';
    return formatDate(page, date, dates.months, dates.pattern[page] ?? '');
  };

  const toCome = () => days().filter(({ date }) => compareDates(date, today()) >= 0);

  /**
   * The days around which an answer comes, one for each term that may run this way.
   * @param {HTMLElement} channel
   */
  function count(channel) {
    const handed = handedIn.date();
    way = {};
    if (!handed || !counted) {
      return;
    }
    const registered = registrationDay(handed, false, calendar).date;
    const terms = elements(channel, '[data-term]');
    /** @param {CivilDate} from @param {DOMStringMap} term */
    const end = (from, { number, unit }) =>
      termEnd({ from, number: Number(number), unit: unit ?? '', calendar }).date;
    // A letter is received on the day on which it is handed in, and registered on it or on the next
    // working day.
    /** @param {DOMStringMap} term */
    const from = (term) => (term.from === 'receipt' ? handed : registered);
    const answers = terms.map(({ dataset: term }) => ({
      date: end(from(term), term),
      words: word('expected', language),
      term: term.term ?? '',
      title: word('reminder_title', language),
      isRefusal: term.silence !== undefined,
    }));
    /**
     * Only a term whose silence is a refusal ends with a way to court; the day of a decision is not
     * known.
     * @param {DOMStringMap} limit
     * @param {readonly { date: CivilDate, isRefusal: boolean }[]} terms
     * @returns {WayDay[]}
     */
    const court = (limit, terms) =>
      limit.event === 'decision'
        ? [{ date: null, words: word('way_decision', language), term: limit.court ?? '' }]
        : terms
            .filter(({ isRefusal }) => isRefusal && limit.event === 'term-end')
            .map(({ date }) => ({
              date: end(date, limit),
              words: word('way_court', language),
              term: limit.court ?? '',
              title: word('reminder_court', language),
            }));
    way = {
      'handed-in': [{ date: handed, words: word('way_handed_in', language), term: '' }],
      registered: elements(channel, '[data-registration]').map(({ dataset: { registration } }) => ({
        date: registered,
        words: word('way_registered', language),
        term: registration ?? '',
      })),
      forwarded: elements(channel, '[data-forwarding]').map(({ dataset: term }) => ({
        date: end(from(term), term),
        words: word('way_forwarded', language),
        term: term.forwarding ?? '',
        title: word('reminder_forwarded', language),
      })),
      answer: answers,
      court: elements(section, '[data-court]').flatMap(({ dataset }) => court(dataset, answers)),
    };
    for (const sentence of elements(section, '[data-of]')) {
      sentence.hidden = !terms.some(({ dataset }) => dataset.from === sentence.dataset.of);
    }
    const last = Math.max(...days().map(({ date }) => date.year));
    const first = handed.year;
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const incomplete = (/** @type {boolean} */ missing) =>
      years
        .filter((year) =>
          missing ? !calendar.years[year] : calendar.years[year]?.complete === false,
        )
        .join(', ');
    counted.textContent = [
      [
        word('expected_calendar', language),
        years.filter((year) => calendar.years[year]).join(', '),
      ],
      [word('expected_partial', language), incomplete(false)],
      [word('expected_missing', language), incomplete(true)],
    ]
      .flatMap(([text, found]) => (found ? [(text ?? '').replace('{years}', found)] : []))
      .join(' ');
  }

  /** Writes the days of the way, each with what it rests on. */
  function tellDays() {
    for (const stage of elements(section, '[data-way]')) {
      const told = way[stage.dataset.way ?? ''] ?? [];
      stage.hidden = told.length === 0;
      stage.replaceChildren(
        ...told.map(({ date, words, term }) => {
          const line = document.createElement('p');
          const day = document.createElement('strong');
          const rule = document.createElement('span');
          day.textContent = words.replace('{date}', () => (date ? written(date) : ''));
          rule.textContent = term;
          line.append(day, ' ', rule);
          return line;
        }),
      );
    }
  }

  return {
    /**
     * Tells the days of a channel.
     * @param {HTMLElement | undefined} channel
     * @param {CivilDate | null} day on which the letter is handed in, if the reader has not said it
     */
    tell(channel, day) {
      const counts = channel !== undefined && channel.querySelector('[data-term]') !== null;
      expected?.toggleAttribute('hidden', !counts);
      if (!counts) {
        return;
      }
      if (day) {
        handedIn.set(day);
      }
      count(channel);
      tellDays();
      const answers = way.answer ?? [];
      several?.toggleAttribute('hidden', answers.length < 2);
      counted?.parentElement?.toggleAttribute('hidden', answers.length === 0);
      elements(section, '[data-reminder]').forEach((button) =>
        button.toggleAttribute('hidden', toCome().length === 0),
      );
    },
    /**
     * The days to come, as a file for a calendar.
     * @param {string} id of the letter
     * @param {HTMLElement | undefined} channel
     */
    reminder: (id, channel) =>
      ics({
        stamp: today(),
        language: document.documentElement.lang,
        alarmDays: 0,
        events: toCome().map(({ date, term, title }, index) => ({
          uid: `${id}-${Object.values(date).join('-')}-${index + 1}@tartip`,
          date,
          title,
          description: [
            name,
            channel?.querySelector('h3')?.textContent,
            term,
            location.origin + location.pathname,
          ].join('\n'),
        })),
      }),
  };
}

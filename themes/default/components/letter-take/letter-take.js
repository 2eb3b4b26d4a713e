/**
 * Taking the finished letter away: on paper, as text, as a file; and what comes after that. All of it is made here, in
 * the browser, out of the letter on the page.
 */
import { insideApplication } from '../letter-browser/letter-browser.js';
import { compareDates, formatDate, today } from '../letter-date/letter-date.js';
import { expectedAnswer, periodEnd, registrationDay } from '../letter-deadline/letter-deadline.js';
import { elements } from '../letter-document/letter-document.js';
import { docx, docxMediaType } from '../letter-docx/letter-docx.js';
import { ics } from '../letter-ics/letter-ics.js';
import { dateParts } from '../letter-question/letter-question.js';
import { plainText, textFile } from '../letter-text/letter-text.js';

/** @typedef {import('../letter-date/letter-date.js').CivilDate} CivilDate */
/** @typedef {import('../letter-document/letter-document.js').LetterParagraphRead} LetterParagraphRead */
/** @typedef {import('../letter-question/letter-question.js').LetterDates} LetterDates */

/**
 * Gives a file to the reader. The address of its content lives in this page only, and not for long.
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type
 */
function giveFile(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/**
 * @param {HTMLElement} section
 * @param {object} letter
 * @param {string} letter.id for the names of files
 * @param {LetterDates} letter.dates
 * @param {() => boolean} letter.complete says what is missing, if anything is
 * @param {() => string} letter.language
 * @param {() => LetterParagraphRead[]} letter.paragraphs
 * @param {() => LetterParagraphRead[]} letter.copy the copy for reading, if there is to be one
 * @param {() => CivilDate | null} letter.date
 */
export function letterTake(section, { id, dates, complete, language, paragraphs, copy, date }) {
  const words = section.dataset;
  const [said] = elements(section, '.said');
  const [note] = elements(section, '[data-in-app]');
  const [byHand] = elements(section, '[data-by-hand]');
  const [next] = elements(section, '.next');
  const [expected] = elements(section, '.expected');
  const [day] = elements(section, '.expected-day');
  const [counted] = elements(section, '[data-rule] span');
  const [group] = elements(section, '#handed-in');
  const handedIn = group && dateParts(group, dates.months);
  /** @type {import('../letter-deadline/letter-deadline.js').WorkCalendar} */
  const calendar = { years: JSON.parse(words.calendar || '{}') };
  let touched = false;
  let printing = false;
  let copying = 0;
  /** @type {CivilDate | null} */
  let answerDay = null;

  /** @param {string | undefined} text */
  const say = (text) => {
    if (said) {
      said.textContent = text ?? '';
    }
  };
  const warnInApp = () => note?.removeAttribute('hidden');

  /**
   * @param {string} selector
   * @param {(button: HTMLElement) => void} use
   */
  function onPress(selector, use) {
    for (const button of elements(section, selector)) {
      button.addEventListener('click', () => {
        say('');
        if (complete()) {
          use(button);
        }
      });
    }
  }

  function print() {
    printing = false;
    if (typeof window.print === 'function') {
      window.print();
    }
    if (!printing) {
      warnInApp();
    }
  }

  /** The text to copy by hand is of one moment: nobody after it may find it there. */
  function forgetText() {
    copying += 1;
    const area = byHand?.querySelector('textarea');
    if (area?.value) {
      area.value = '';
      byHand?.setAttribute('hidden', '');
      say('');
    }
  }

  async function copyText() {
    const text = plainText(paragraphs());
    const area = byHand?.querySelector('textarea');
    forgetText();
    const own = copying;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      if (own !== copying) {
        // While the browser asked for leave, the answers were changed or erased.
        return;
      }
      // Without leave to use the clipboard, or in an old browser: the way by a selection.
      byHand?.removeAttribute('hidden');
      if (area) {
        area.value = text;
        area.focus();
        area.select();
      }
      if (!document.execCommand('copy')) {
        say(words.byHand);
        return;
      }
      forgetText();
      elements(section, '[data-copy]')[0]?.focus();
    }
    say(words.copied);
  }

  /** @param {HTMLElement} button */
  function save({ dataset: { save: kind } }) {
    const all = [...paragraphs(), ...copy()];
    const name = `${id}-${language()}.${kind}`;
    if (kind === 'docx') {
      const title = all.find(({ style }) => style === 'title')?.text ?? words.name ?? '';
      const letter = { language: /** @type {'kk' | 'ru'} */ (language()), title, font: 'Times New Roman', paragraphs: all };
      giveFile(name, docx(letter), docxMediaType);
    } else {
      giveFile(name, textFile(plainText(all)), 'text/plain;charset=utf-8');
    }
    say((words.saved ?? '').replace('{name}', () => name));
  }

  /** @param {CivilDate} date */
  const written = (date) => {
    const page = document.documentElement.lang === 'ru' ? 'ru' : 'kk';
    return formatDate(page, date, dates.months, dates.pattern[page] ?? '');
  };

  /**
   * The day around which an answer comes, by the rule of the channel.
   * @param {HTMLElement} channel
   */
  function count({ dataset: { workingDays, months } }) {
    const handed = handedIn?.date();
    answerDay = null;
    if (!handed || !day || !counted) {
      return;
    }
    const start = registrationDay(handed, false, calendar);
    const registered = start.date;
    const end = workingDays
      ? expectedAnswer({ registered, workingDays: Number(workingDays), calendar })
      : periodEnd({ from: registered, months: Number(months), calendar });
    answerDay = end.date;
    day.textContent = (words.expected ?? '').replace('{date}', written(end.date));
    const first = handed.year;
    const years = Array.from({ length: end.date.year - first + 1 }, (_, index) => first + index);
    const incomplete = (/** @type {boolean} */ missing) => years.filter((year) => (
      missing ? !calendar.years[year] : calendar.years[year]?.complete === false)).join(', ');
    counted.textContent = [
      [words.calendarYears, years.filter((year) => calendar.years[year]).join(', ')],
      [words.calendarPartial, incomplete(false)],
      [words.calendarMissing, incomplete(true)],
    ].flatMap(([text, found]) => (found ? [(text ?? '').replace('{years}', found)] : [])).join(' ');
  }

  /** @type {HTMLElement | undefined} */
  let channel;

  function tellDay() {
    const counts = channel !== undefined && ('workingDays' in channel.dataset || 'months' in channel.dataset);
    expected?.toggleAttribute('hidden', !counts);
    if (!counts || !channel || !handedIn) {
      return;
    }
    if (!touched) {
      handedIn.set(date() ?? today());
    }
    count(channel);
    const known = answerDay !== null && compareDates(answerDay, today()) >= 0;
    day?.toggleAttribute('hidden', answerDay === null);
    counted?.parentElement?.toggleAttribute('hidden', answerDay === null);
    elements(section, '[data-reminder]').forEach((button) => button.toggleAttribute('hidden', !known));
  }

  /**
   * Shows what to do next.
   * @param {string | undefined} chosen the channel
   */
  function show(chosen) {
    forgetText();
    channel = undefined;
    for (const element of elements(section, '[data-channel]')) {
      element.hidden = element.dataset.channel !== chosen;
      channel = element.hidden ? channel : element;
    }
    next?.toggleAttribute('hidden', channel === undefined);
    tellDay();
  }

  onPress('[data-print]', print);
  onPress('[data-copy]', copyText);
  onPress('[data-save]', save);
  group?.addEventListener('input', () => {
    touched = true;
    tellDay();
  });
  elements(section, '[data-reminder]').forEach((button) => button.addEventListener('click', () => {
    if (answerDay) {
      const title = words.reminderTitle ?? '';
      const rule = elements(channel ?? section, 'dd strong').map((element) => element.textContent).join(' ');
      giveFile(`${id}.ics`, ics({
        uid: `${id}-${Object.values(answerDay).join('-')}@tartip`,
        stamp: today(),
        date: answerDay,
        title,
        description: [words.name, channel?.querySelector('h3')?.textContent, rule, location.origin + location.pathname].join('\n'),
        language: document.documentElement.lang,
        alarmDays: 0,
      }), 'text/calendar;charset=utf-8');
      say((words.saved ?? '').replace('{name}', `${id}.ics`));
    }
  }));
  window.addEventListener('beforeprint', () => { printing = true; });
  if (insideApplication(window) || typeof window.print !== 'function') {
    warnInApp();
  }

  return {
    show,
    /** Forgets what was typed here. */
    forget: () => {
      touched = false;
      say('');
      forgetText();
    },
  };
}

/**
 * Taking the finished letter away: on paper, as text, as a file; and what comes after that. All of
 * it is made here, in the browser, out of the letter on the page.
 */
import { insideApplication } from '../letter-browser/letter-browser.js';
import { compareDates, formatDate, today } from '../letter-date/letter-date.js';
import { elements } from '../letter-document/letter-document.js';
import { later, loadLater } from '../letter-later/letter-later.js';
import { dateParts } from '../letter-question/letter-question.js';
import { plainText, textFile } from '../letter-text/letter-text.js';

/** @typedef {import('../letter-date/letter-date.js').CivilDate} CivilDate */
/**
 * @typedef {import('../letter-document/letter-document.js').LetterParagraph}
 * LetterParagraph
 */
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
 * @param {() => LetterParagraph[]} letter.paragraphs
 * @param {() => string[]} letter.head of every page after the first
 * @param {() => LetterParagraph[]} letter.copy the copy for reading, if there is to be one
 * @param {() => CivilDate | null} letter.date
 */
export function letterTake(
  section,
  { id, dates, complete, language, paragraphs, head, copy, date },
) {
  const words = section.dataset;
  const [said] = elements(section, '.said');
  const [note] = elements(section, '[data-in-app]');
  const [byHand] = elements(section, '[data-by-hand]');
  const [next] = elements(section, '.next');
  const [expected] = elements(section, '.expected');
  const [several] = elements(section, '[data-several]');
  const [counted] = elements(section, '[data-counted]');
  const [group] = elements(section, '#handed-in');
  const assets = words.assets ?? '';
  const handedIn = group && dateParts(group, dates.months);
  /** @type {import('../letter-deadline/letter-deadline.js').WorkCalendar} */
  const calendar = { years: JSON.parse(words.calendar || '{}') };
  let touched = false;
  let printing = false;
  let copying = 0;
  /**
   * A day of the way that the letter goes: what is said of it, with its place for the date, the
   * ground of it, and what a calendar calls it. Without a date it is only told.
   * @typedef {{ date: CivilDate | null, words: string, term: string, title?: string }} WayDay
   */
  /** The days of each stage. @type {Record<string, WayDay[]>} */
  let way = {};

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
  async function save({ dataset: { save: kind } }) {
    const all = [...paragraphs(), ...copy()];
    const name = `${id}-${language()}.${kind}`;
    if (kind === 'docx') {
      const title = all.find(({ style }) => style === 'title')?.text ?? words.name ?? '';
      const letter = {
        language: /** @type {'kk' | 'ru'} */ (language()),
        title,
        font: 'Times New Roman',
        head: head().join('\t'),
        paragraphs: all,
      };
      try {
        const { docx, docxMediaType } = await loadLater(assets);
        giveFile(name, docx(letter), docxMediaType);
      } catch {
        say(words.docxFailed);
        return;
      }
    } else {
      giveFile(name, textFile(plainText(all)), 'text/plain;charset=utf-8');
    }
    say((words.saved ?? '').replace('{name}', () => name));
  }

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

  /**
   * The days around which an answer comes, one for each term that may run this way.
   * @param {HTMLElement} channel
   */
  function count(channel) {
    const handed = handedIn?.date();
    way = {};
    const tools = later();
    if (!handed || !counted || !tools) {
      return;
    }
    const { registrationDay, termEnd } = tools;
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
      words: words.expected ?? '',
      term: term.term ?? '',
      title: words.reminderTitle,
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
        ? [{ date: null, words: words.wayDecision ?? '', term: limit.court ?? '' }]
        : terms
            .filter(({ isRefusal }) => isRefusal && limit.event === 'term-end')
            .map(({ date }) => ({
              date: end(date, limit),
              words: words.wayCourt ?? '',
              term: limit.court ?? '',
              title: words.reminderCourt,
            }));
    way = {
      'handed-in': [{ date: handed, words: words.wayHandedIn ?? '', term: '' }],
      registered: elements(channel, '[data-registration]').map(({ dataset: { registration } }) => ({
        date: registered,
        words: words.wayRegistered ?? '',
        term: registration ?? '',
      })),
      forwarded: elements(channel, '[data-forwarding]').map(({ dataset: term }) => ({
        date: end(from(term), term),
        words: words.wayForwarded ?? '',
        term: term.forwarding ?? '',
        title: words.reminderForwarded,
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
      [words.calendarYears, years.filter((year) => calendar.years[year]).join(', ')],
      [words.calendarPartial, incomplete(false)],
      [words.calendarMissing, incomplete(true)],
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

  /** @type {HTMLElement | undefined} */
  let channel;

  function tellDay() {
    const counts = later() && channel && channel.querySelector('[data-term]') !== null;
    expected?.toggleAttribute('hidden', !counts);
    if (!counts || !channel || !handedIn) {
      return;
    }
    if (!touched) {
      handedIn.set(date() ?? today());
    }
    count(channel);
    tellDays();
    const answers = way.answer ?? [];
    several?.toggleAttribute('hidden', answers.length < 2);
    counted?.parentElement?.toggleAttribute('hidden', answers.length === 0);
    const known = days().some(({ date }) => compareDates(date, today()) >= 0);
    elements(section, '[data-reminder]').forEach((button) =>
      button.toggleAttribute('hidden', !known),
    );
  }

  const [checklist] = elements(section, '.checklist ul');
  const checks = elements(section, '[data-way-of]');

  /**
   * What to check when the letter is handed in: what the way asks for, then each document that the
   * letter lists. What is ticked stays so while it stands there.
   * @param {string | undefined} chosen the channel
   */
  function listChecks(chosen) {
    const own = checks.filter(({ dataset }) => dataset.wayOf === chosen);
    const [pattern] = checks;
    const before = new Map(
      elements(section, '[data-document]').map((line) => [line.textContent, line]),
    );
    const documents = paragraphs().filter(
      ({ style, number }) => style === 'attachments' && number !== undefined,
    );
    const lines = documents.flatMap(({ text }) => {
      const line = before.get(text) ?? pattern?.cloneNode(true);
      before.delete(text);
      if (!(line instanceof HTMLElement)) {
        return [];
      }
      if (!('document' in line.dataset)) {
        line.dataset.document = '';
        elements(line, 'span').forEach((words) => {
          words.textContent = text;
        });
        for (const box of line.querySelectorAll('input')) {
          box.checked = false;
        }
      }
      return [line];
    });
    checklist?.replaceChildren(...own, ...(own.length > 0 ? lines : []));
    checklist?.parentElement?.toggleAttribute('hidden', own.length === 0);
  }

  /** Loads what counts days and writes files. */
  function prepare() {
    if (!later()) {
      // If it fails, whoever presses a button that needs it is told.
      loadLater(assets).then(tellDay, () => {});
    }
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
    if (!section.hidden) {
      prepare();
      listChecks(chosen);
    }
    tellDay();
  }

  onPress('[data-print]', print);
  onPress('[data-copy]', copyText);
  onPress('[data-save]', save);
  group?.addEventListener('input', () => {
    touched = true;
    tellDay();
  });
  elements(section, '[data-reminder]').forEach((button) =>
    button.addEventListener('click', () => {
      const known = days().filter(({ date }) => compareDates(date, today()) >= 0);
      const file = later()?.ics({
        stamp: today(),
        language: document.documentElement.lang,
        alarmDays: 0,
        events: known.map(({ date, term, title }, index) => ({
          uid: `${id}-${Object.values(date).join('-')}-${index + 1}@tartip`,
          date,
          title,
          description: [
            words.name,
            channel?.querySelector('h3')?.textContent,
            term,
            location.origin + location.pathname,
          ].join('\n'),
        })),
      });
      giveFile(`${id}.ics`, file ?? '', 'text/calendar;charset=utf-8');
      say((words.saved ?? '').replace('{name}', `${id}.ics`));
    }),
  );
  window.addEventListener('beforeprint', () => {
    printing = true;
  });
  if (insideApplication(window) || typeof window.print !== 'function') {
    warnInApp();
  }

  return {
    prepare,
    show,
    /** Forgets what was typed here. */
    forget: () => {
      touched = false;
      for (const box of checks.flatMap((line) => [...line.querySelectorAll('input')])) {
        box.checked = false;
      }
      say('');
      forgetText();
    },
  };
}

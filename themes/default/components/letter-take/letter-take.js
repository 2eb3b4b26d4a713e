/**
 * Taking the finished letter away: on paper, as text, as a file; and what comes after that. All of
 * it is made here, in the browser, out of the letter on the page.
 */
import { today } from '../letter-date/letter-date.js';
import { elements } from '../letter-document/letter-document.js';
import { loadLater } from '../letter-later/letter-later.js';
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
  const [group] = elements(section, '#handed-in');
  const assets = words.assets ?? '';
  const handedIn = group && dateParts(group, dates.months);
  let touched = false;
  let printing = false;
  let copying = 0;
  let erased = 0;
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

  /** @param {import('../letter-files/letter-files.js').LetterFileKind} kind */
  async function make(kind) {
    const own = erased;
    const letter = {
      id,
      language: /** @type {'kk' | 'ru'} */ (language()),
      name: words.name ?? '',
      head: head(),
      paragraphs: [...paragraphs(), ...copy()],
    };
    const { letterFile } = await loadLater(assets);
    const file = await letterFile(kind, letter, assets);
    // Whoever erased the letter while the file was made no longer wants it.
    return own === erased ? file : null;
  }

  /** @param {HTMLElement} button */
  async function save({ dataset: { save: kind } }) {
    if (kind === 'txt') {
      // It needs nothing that would have to be loaded.
      const name = `${id}-${language()}.txt`;
      giveFile(name, textFile(plainText([...paragraphs(), ...copy()])), 'text/plain;charset=utf-8');
      say((words.saved ?? '').replace('{name}', name));
      return;
    }
    say(words.making);
    try {
      const file = await make(kind === 'pdf' ? kind : 'docx');
      if (file) {
        giveFile(file.name, file.content, file.type);
        say(`${(words.saved ?? '').replace('{name}', file.name)} ${file.note}`);
      }
    } catch {
      say(words.failed);
    }
  }

  /** @type {HTMLElement | undefined} */
  let channel;
  /** @type {ReturnType<typeof import('../letter-way/letter-way.js').letterWay> | undefined} */
  let way;

  function tellDay() {
    way?.tell(channel, touched ? null : (date() ?? today()));
  }

  /** @type {import('../letter-checklist/letter-checklist.js').LetterChecklist | undefined} */
  let checklist;

  function listChecks() {
    const documents = paragraphs().filter(
      ({ style, number }) => style === 'attachments' && number !== undefined,
    );
    checklist?.show(
      channel?.dataset.channel,
      documents.map(({ text }) => text),
    );
  }

  /** Loads what counts days and writes files. */
  function prepare() {
    if (!way) {
      // If it fails, whoever presses a button that needs it is told.
      loadLater(assets).then(
        ({ insideApplication, letterChecklist, letterShare, letterWay }) => {
          if (insideApplication(window)) {
            warnInApp();
          }
          way = way ?? (handedIn && letterWay(section, { dates, handedIn }));
          checklist = checklist ?? letterChecklist(section);
          elements(section, '.ways').forEach((list) =>
            letterShare(list, {
              make: async (kind) => (complete() ? make(kind) : null),
              say,
            }),
          );
          tellDay();
          listChecks();
        },
        () => {},
      );
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
      listChecks();
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
      const name = `${id}.ics`;
      giveFile(name, way?.reminder(id, channel) ?? '', 'text/calendar;charset=utf-8');
      say((words.saved ?? '').replace('{name}', name));
    }),
  );
  window.addEventListener('beforeprint', () => {
    printing = true;
  });
  if (typeof window.print !== 'function') {
    warnInApp();
  }

  return {
    prepare,
    show,
    /** Forgets what was typed here. */
    forget: () => {
      touched = false;
      erased += 1;
      checklist?.forget();
      say('');
      forgetText();
    },
  };
}

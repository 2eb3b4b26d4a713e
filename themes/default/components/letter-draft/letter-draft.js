/**
 * Keeping what was typed. While the page is left for another one (the other language, a reload) the tab keeps it, and
 * gives it back on return; on the device it is kept only when asked, for a time, without the number of a person unless
 * that is asked too.
 */
import { addDays, compareDates, dateFromParts, today } from '../letter-date/letter-date.js';

/** @typedef {import('../letter-date/letter-date.js').CivilDate} CivilDate */
/**
 * Answers are kept as they were typed, by field.
 * @typedef {object} LetterDraft
 * @property {number} version
 * @property {Record<string, string[]>} answers
 * @property {number} step
 * @property {string} language of the letter
 * @property {boolean} copy
 * @property {CivilDate} saved
 * @property {boolean} [numbers] whether the number of a person may be kept on the device
 * @property {string} [focus] where the focus was, within the tab
 */

const draftVersion = 1;
const draftDays = 30;

/**
 * A draft of this version and still in time; anything else is as good as none.
 * @param {string | null} text
 * @returns {LetterDraft | null}
 */
export function readDraft(text) {
  try {
    const draft = JSON.parse(text ?? 'null');
    const { day, month, year } = draft.saved;
    const saved = dateFromParts(day, month, year);
    const sound = draft.version === draftVersion && saved !== null && compareDates(today(), draftEnd(saved)) <= 0
      && Object.values(draft.answers).every((values) => Array.isArray(values) && values.every((value) => typeof value === 'string'));
    return sound ? draft : null;
  } catch {
    return null;
  }
}

/**
 * The day on which a draft is thrown away.
 * @param {CivilDate} saved
 */
export function draftEnd(saved) {
  return addDays(saved, draftDays);
}

/**
 * @param {string} id
 */
export function letterDrafts(id) {
  const key = `letter-${id}`;
  /**
   * A browser may refuse to keep anything.
   * @template Kind
   * @param {() => Kind} use
   */
  const attempt = (use) => {
    try {
      return use();
    } catch {
      return null;
    }
  };
  return {
    /** @returns {Omit<LetterDraft, 'answers' | 'step' | 'language' | 'copy'>} */
    stamp: () => ({ version: draftVersion, saved: today() }),
    /** @param {LetterDraft} draft */
    leave: (draft) => attempt(() => sessionStorage.setItem(key, JSON.stringify(draft))),
    /** What the tab kept; it keeps it no longer. */
    arrive: () => {
      const draft = attempt(() => readDraft(sessionStorage.getItem(key)));
      attempt(() => sessionStorage.removeItem(key));
      return draft;
    },
    /** What the device keeps; what is too old is thrown away. */
    found: () => {
      const draft = attempt(() => readDraft(localStorage.getItem(key)));
      if (!draft) {
        attempt(() => localStorage.removeItem(key));
      }
      return draft;
    },
    /**
     * @param {LetterDraft} draft
     * @returns {boolean} whether it is kept
     */
    save: (draft) => attempt(() => {
      localStorage.setItem(key, JSON.stringify(draft));
      return true;
    }) ?? false,
    erase: () => {
      attempt(() => sessionStorage.removeItem(key));
      attempt(() => localStorage.removeItem(key));
    },
  };
}

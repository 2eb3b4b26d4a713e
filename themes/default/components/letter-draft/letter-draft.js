/**
 * What was typed, as the browser keeps it: in the tab while the page is left for another one, on
 * the device when asked and for a time. When each is done is said in letter-keeping.
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
 * @property {boolean} [numbers] whether IIN and BIN may be kept on the device
 * @property {string[]} [omitted] the fields whose number was typed and is not among the answers
 * @property {string} [letter] the name of the letter on the device that the answers belong to
 * @property {string} [revision] which state of that letter it is
 * @property {string} [page] which page left it in the tab
 * @property {string} [numbersOf] which numbers were typed: a name for them that says nothing of
 *   them
 * @property {boolean} [empty] whether it only says that the letter was erased
 * @property {string} [focus] where the focus was
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
    const sound =
      draft.version === draftVersion &&
      saved !== null &&
      compareDates(today(), draftEnd(saved)) <= 0 &&
      Object.values(draft.answers).every(
        (values) => Array.isArray(values) && values.every((value) => typeof value === 'string'),
      );
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

/** What a draft made today begins with. */
export function draftStamp() {
  return { version: draftVersion, saved: today() };
}

/** A name that nothing else has. */
export function newName() {
  return [...crypto.getRandomValues(new Uint32Array(2))]
    .map((number) => number.toString(36))
    .join('');
}

/**
 * A browser may refuse to keep anything.
 * @template Kind
 * @param {() => Kind} use
 */
function attempt(use) {
  try {
    return use();
  } catch {
    return null;
  }
}

/** What letters are kept under, before their ids. */
const draftKey = 'letter-';

/**
 * The other letters of the site that the device keeps, the latest first.
 * @param {string} id of the letter that is not among them
 */
export function otherDrafts(id) {
  const texts = attempt(() =>
    Object.entries(localStorage).filter(
      ([key]) => key.startsWith(draftKey) && key !== draftKey + id,
    ),
  );
  return (texts ?? [])
    .flatMap(([, text]) => readDraft(text) ?? [])
    .sort((one, two) => compareDates(two.saved, one.saved));
}

/**
 * Erases the other letters of the site from the device and from the tab.
 * @param {string} id of the letter that stays
 */
export function eraseOthers(id) {
  for (const storage of [() => localStorage, () => sessionStorage]) {
    attempt(() =>
      Object.keys(storage())
        .filter((key) => key.startsWith(draftKey) && key !== draftKey + id)
        .forEach((key) => storage().removeItem(key)),
    );
  }
}

/**
 * @param {string} id
 */
export function letterDrafts(id) {
  const key = draftKey + id;
  return {
    key,
    /**
     * @param {LetterDraft} draft
     * @returns {boolean} whether the tab keeps it
     */
    leave: (draft) =>
      attempt(() => {
        sessionStorage.setItem(key, JSON.stringify(draft));
        return true;
      }) ?? false,
    /** What the tab kept; it keeps it no longer. */
    arrive: () => {
      const draft = attempt(() => readDraft(sessionStorage.getItem(key)));
      attempt(() => sessionStorage.removeItem(key));
      return draft;
    },
    /**
     * What the device keeps; what is too old is thrown away.
     * @returns {{ draft: LetterDraft | null } | null} nothing if the browser does not let it be
     *   seen
     */
    found: () =>
      attempt(() => {
        const text = localStorage.getItem(key);
        const draft = readDraft(text);
        if (text !== null && !draft) {
          localStorage.removeItem(key);
        }
        return { draft };
      }),
    /**
     * What another letter may begin with: what the tab keeps, or else the device. What the tab
     * keeps of a letter that the device keeps no longer was erased.
     */
    known: () => {
      const tab = attempt(() => readDraft(sessionStorage.getItem(key)));
      const device = attempt(() => readDraft(localStorage.getItem(key)));
      return tab && !tab.empty && (!tab.letter || tab.letter === device?.letter) ? tab : device;
    },
    /**
     * @param {LetterDraft} draft
     * @returns {boolean} whether it is kept
     */
    save: (draft) =>
      attempt(() => {
        localStorage.setItem(key, JSON.stringify(draft));
        return true;
      }) ?? false,
    erase: () => {
      attempt(() => sessionStorage.removeItem(key));
      attempt(() => localStorage.removeItem(key));
    },
  };
}

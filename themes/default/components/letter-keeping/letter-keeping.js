/**
 * When the browser keeps what was typed, and for whom. The tab keeps it while the page is left (a
 * reload, another page, a phone call) and gives it back on return; IIN and BIN go along only to the
 * same letter in the other language, or if they may be kept on the device. On the device a letter
 * is kept when that is asked, and every tab that shows it follows: what one erases is erased in
 * all, and what none of them knows any more is written by none.
 */
import { letterDrafts, newName, readDraft } from '../letter-draft/letter-draft.js';

/** @typedef {import('../letter-draft/letter-draft.js').LetterDraft} LetterDraft */

/**
 * @param {object} letter
 * @param {string} letter.id
 * @param {(whole: boolean) => LetterDraft} letter.draft what is typed now, with the numbers of
 *   persons or without
 * @param {() => boolean} letter.begun
 * @param {() => boolean} letter.consent whether these numbers may be kept on the device
 * @param {(draft: LetterDraft, own: { numbers?: boolean, step?: boolean, focus?: boolean }) =>
 *   void} letter.restore puts the answers into
 *   the form, all but what it has of its own
 * @param {() => void} letter.empty
 * @param {(erased: boolean) => void} letter.lost says that the device keeps it no longer: erased,
 *   or replaced by another
 */
export function letterKeeping({ id, draft, begun, consent, restore, empty, lost }) {
  const drafts = letterDrafts(id);
  const page = newName();
  /**
   * The name of the letter on the device that this page shows, and the state of it that was last
   * seen.
   */
  let name = '';
  let revision = '';
  /** Which numbers the form has: told apart without a word of what they are. */
  let numbersOf = '';
  /** Whether the tab was left something that nobody has taken yet. */
  let left = false;
  /** Whether the letter came from another page, or was erased here. */
  let used = false;
  /** @type {number | undefined} */
  let waiting;
  /** Whether the reader follows the link to the other language. */
  let turning = false;
  /** Letters erased here: a tab that had not heard of it yet may write one once more. */
  const erased = new Set();
  /** What to do when the letter on the device, which the reader is offered, is there no longer. */
  let withdraw = () => {};

  function forget() {
    drafts.arrive();
    name = '';
    left = false;
    empty();
  }

  /**
   * Brings the page in line with the letter on the device.
   * @param {boolean} take whether to take over what another tab changed
   * @returns {boolean} whether the device keeps the letter still
   */
  function catchUp(take) {
    const device = drafts.found();
    if (device?.draft === null) {
      withdraw();
      withdraw = () => {};
    }
    if (name === '' || !device) {
      return name !== '';
    }
    if (device.draft?.letter !== name) {
      const wasErased = device.draft === null;
      name = '';
      if (wasErased) {
        forget();
      }
      lost(wasErased);
      return false;
    }
    if (take && device.draft.revision !== revision) {
      revision = device.draft.revision ?? '';
      restore(device.draft, { numbers: true, step: true, focus: true });
    }
    return true;
  }

  /** @param {LetterDraft} kept in the tab */
  function adopt(kept) {
    used = true;
    if (kept.empty) {
      forget();
      return;
    }
    const device = drafts.found();
    if (kept.letter && device && device.draft?.letter !== kept.letter) {
      // While the page was away the letter was erased in another tab, or replaced.
      if (!device.draft) {
        forget();
        lost(true);
        return;
      }
      kept.letter = undefined;
    }
    const own = numbersOf === kept.numbersOf;
    name = kept.letter ?? '';
    revision = kept.revision ?? '';
    numbersOf = kept.numbersOf ?? '';
    restore(kept, { numbers: own });
    catchUp(true);
  }

  const leave = () => {
    clearTimeout(waiting);
    const kept = {
      ...draft(consent() || turning),
      ...(name && { letter: name, revision }),
      page,
      numbersOf,
    };
    // That a letter was erased here is left, too: a page kept whole for Back may show it still.
    left =
      (begun() || used) &&
      drafts.leave(begun() ? kept : { ...kept, answers: {}, omitted: [], focus: '', empty: true });
  };

  /**
   * The page is seen again, with all that was typed in it: but another page may have taken the
   * letter on since.
   */
  const comeBack = (tries = 40) => {
    clearTimeout(waiting);
    turning = false;
    const kept = left && drafts.arrive();
    if (left && !kept && tries > 0) {
      // It is on its way: a page that comes back whole may be in another process than the one that
      // was left.
      waiting = setTimeout(() => comeBack(tries - 1), 50);
    } else {
      left = false;
    }
    if (kept && kept.page !== page) {
      adopt(kept);
    }
    catchUp(true);
  };

  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? leave() : comeBack(),
  );
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) {
      comeBack();
    }
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === drafts.key && erased.has(readDraft(newValue)?.letter ?? '')) {
      drafts.erase();
    } else if (key === drafts.key || key === null) {
      catchUp(true);
    }
  });
  window.addEventListener('input', () => {
    turning = false;
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    // Opened in a tab of its own the other page finds nothing, so nothing is left for it.
    turning =
      link instanceof HTMLElement &&
      link.hasAttribute('hreflang') &&
      !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  });

  return {
    kept: () => name !== '',
    /** Other numbers were typed. */
    retyped: () => {
      numbersOf = newName();
    },
    /** Goes on with what the tab kept. @returns {boolean} whether there was something */
    arrive: () => {
      const kept = drafts.arrive();
      if (kept && !kept.empty) {
        adopt(kept);
        return true;
      }
      return false;
    },
    /**
     * The letter on the device, to be offered.
     * @param {() => void} gone called when it is there no longer
     */
    offered: (gone) => {
      withdraw = gone;
      return drafts.found()?.draft ?? null;
    },
    /** Goes on with the letter on the device as it is now. */
    goOn: () => {
      withdraw = () => {};
      const kept = drafts.found()?.draft;
      if (kept) {
        if (!kept.letter) {
          // Kept before letters had names.
          kept.letter = newName();
          drafts.save(kept);
        }
        name = kept.letter;
        revision = kept.revision ?? '';
        numbersOf = newName();
        restore(kept, { focus: true });
      } else {
        lost(true);
      }
    },
    /**
     * Keeps the letter on the device: a new one if the reader asks, or else only the one that
     * stands there.
     * @param {{ asked?: boolean, chosen?: boolean }} why whether the reader asks, or has just
     *   chosen to keep the numbers
     * @returns {LetterDraft | null | undefined} what is kept; nothing if the browser refuses,
     *   undefined if it was gone
     */
    save: ({ asked, chosen }) => {
      const before = drafts.found()?.draft;
      if (asked) {
        name = name && before?.letter === name ? name : newName();
      } else if (!catchUp(false)) {
        return undefined;
      }
      // Another tab may have taken back, a moment ago, that the numbers may be kept.
      const numbers =
        consent() && (asked || chosen || before?.revision === revision || before?.numbers === true);
      const saving = { ...draft(numbers), numbers, letter: name, revision: newName() };
      if (drafts.save(saving)) {
        revision = saving.revision;
        return saving;
      }
      name = '';
      return null;
    },
    erase: () => {
      [name, drafts.found()?.draft?.letter].forEach((letter) => letter && erased.add(letter));
      withdraw = () => {};
      drafts.erase();
      forget();
      used = true;
    },
  };
}

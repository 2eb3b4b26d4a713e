/**
 * What to check when the letter is handed in: what the way asks for, then each document that the
 * letter lists. What is ticked stays so while it stands there.
 */
import { elements } from '../letter-document/letter-document.js';

/** @param {HTMLElement} section */
export function letterChecklist(section) {
  const [whole] = elements(section, '.checklist');
  const [list] = elements(section, '.checklist ul');
  const checks = elements(section, '[data-way-of]');
  const [pattern] = checks;

  /** @param {HTMLElement} line */
  function untick(line) {
    for (const box of line.querySelectorAll('input')) {
      box.checked = false;
    }
  }

  /** @param {string} text */
  function documentLine(text) {
    const line = pattern?.cloneNode(true);
    if (!(line instanceof HTMLElement)) {
      return [];
    }
    delete line.dataset.wayOf;
    line.dataset.document = '';
    elements(line, 'span').forEach((words) => {
      words.textContent = text;
    });
    untick(line);
    return [line];
  }

  return {
    /**
     * @param {string | undefined} channel by which the letter goes
     * @param {readonly string[]} documents
     */
    show(channel, documents) {
      const own = checks.filter(({ dataset }) => dataset.wayOf === channel);
      const before = elements(section, '[data-document]');
      const lines = documents.flatMap((text) => {
        const known = before.findIndex(({ textContent }) => textContent === text);
        return known < 0 ? documentLine(text) : before.splice(known, 1);
      });
      list?.replaceChildren(...own, ...(own.length > 0 ? lines : []));
      whole?.toggleAttribute('hidden', own.length === 0);
    },
    forget: () => checks.forEach(untick),
  };
}

/** @typedef {ReturnType<typeof letterChecklist>} LetterChecklist */

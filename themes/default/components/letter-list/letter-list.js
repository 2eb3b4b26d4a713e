/**
 * The rows of a list: one adds a row and takes it away with a button or with Enter, and is told so.
 */
import { elements } from '../letter-document/letter-document.js';
import { later } from '../letter-later/letter-later.js';

/**
 * @param {HTMLElement} question with one row in it
 * @param {{ row: string, rowAdded: string, rowRemoved: string, say: (words: string) => void }}
 *   words
 */
export function listRows(question, { row, rowAdded, rowRemoved, say }) {
  const [list] = elements(question, '.rows');
  const [pattern] = elements(question, '.rows li');
  const id = pattern?.querySelector('input')?.id ?? '';
  const inputs = () => [...question.querySelectorAll('input')];

  /**
   * Numbers the rows, for those who do not see where they stand. Each row is written once, however
   * many there are.
   */
  function number() {
    const all = inputs();
    all.forEach((input, index) => {
      const name = row.replace('{number}', String(index + 1));
      const button = input.nextElementSibling;
      if (input.getAttribute('aria-label') !== name || !button?.hasAttribute('aria-label')) {
        input.id = id + (index > 0 ? `-${index + 1}` : '');
        input.setAttribute('aria-label', name);
        button?.setAttribute('aria-label', `${button.textContent}: ${name}`);
      }
      button?.toggleAttribute('hidden', all.length === 1);
    });
  }

  /** An empty row that does not stand in the list yet. */
  function blankRow() {
    const line = /** @type {HTMLElement} */ (pattern?.cloneNode(true));
    const input = line.querySelector('input');
    if (input) {
      input.value = '';
      input.removeAttribute('aria-invalid');
    }
    return line;
  }

  /** @param {string[]} values */
  function set(values) {
    const all = inputs();
    const lacking = Array.from({ length: Math.max(0, values.length - all.length) }, blankRow);
    const rows = [...all, ...lacking.flatMap((line) => line.querySelector('input') ?? [])];
    rows.forEach((input, index) => {
      if (index > 0 && index >= values.length) {
        input.closest('li')?.remove();
      } else {
        input.value = values[index] ?? '';
      }
    });
    // All at once: a row put in alone would be looked for by the browser among all the others.
    list?.append(...lacking);
    number();
  }

  const changed = () => question.dispatchEvent(new Event('change', { bubbles: true }));

  /** @param {HTMLInputElement} [after] */
  function addAndGo(after) {
    const line = blankRow();
    list?.insertBefore(line, after?.closest('li')?.nextSibling ?? null);
    number();
    const input = line.querySelector('input');
    input?.focus();
    say(rowAdded.replace('{number}', String(input ? inputs().indexOf(input) + 1 : 0)));
  }

  question.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (!button) {
      return;
    }
    if ('add' in button.dataset) {
      addAndGo();
      return;
    }
    const index = inputs().findIndex((input) => input.nextElementSibling === button);
    const values = inputs().map((input) => input.value);
    values.splice(index, 1);
    set(values);
    inputs()[Math.min(index, inputs().length - 1)]?.focus();
    say(rowRemoved.replace('{number}', String(inputs().length)));
    changed();
  });
  question.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.isComposing) {
      event.preventDefault();
      addAndGo(event.target);
    }
  });
  question.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    const input = event.target;
    const items = later()?.pastedItems(text) ?? [];
    if (!(input instanceof HTMLInputElement) || items.length === 0) {
      return;
    }
    const before = input.value.slice(0, input.selectionStart ?? 0);
    const after = input.value.slice(input.selectionEnd ?? 0);
    // A line in the middle of a row is no item: the browser puts it in as it is.
    if (items.length === 1 && (before.trim() !== '' || items[0] === text.trim())) {
      return;
    }
    event.preventDefault();
    items[0] = before + items[0];
    const values = inputs().map((one) => one.value);
    const at = inputs().indexOf(input);
    const last = at + items.length - 1;
    values.splice(at, 1, ...items);
    values[last] += after;
    set(values);
    const reached = inputs()[last];
    reached?.focus();
    reached?.setSelectionRange(
      reached.value.length - after.length,
      reached.value.length - after.length,
    );
    changed();
  });
  number();
  return { values: () => inputs().map((input) => input.value), set };
}

/** The rows of a list: one adds a row and takes it away with a button or with Enter, and is told so. */
import { elements } from '../letter-document/letter-document.js';

/**
 * @param {HTMLElement} question with one row in it
 * @param {{ row: string, rowAdded: string, rowRemoved: string, say: (words: string) => void }} words
 */
export function listRows(question, { row, rowAdded, rowRemoved, say }) {
  const [list] = elements(question, '.rows');
  const [pattern] = elements(question, '.rows li');
  const inputs = () => [...question.querySelectorAll('input')];

  /** Numbers the rows, for those who do not see where they stand. */
  function number() {
    inputs().forEach((input, index) => {
      const name = row.replace('{number}', String(index + 1));
      input.id = pattern?.querySelector('input')?.id.replace(/-\d+$/, '') + (index > 0 ? `-${index + 1}` : '');
      input.setAttribute('aria-label', name);
      const button = input.nextElementSibling;
      button?.setAttribute('aria-label', `${button.textContent}: ${name}`);
      button?.toggleAttribute('hidden', inputs().length === 1);
    });
  }

  /**
   * @param {HTMLInputElement} [after]
   * @returns {HTMLInputElement | null | undefined}
   */
  function add(after) {
    const line = pattern?.cloneNode(true);
    if (!(line instanceof HTMLElement) || !list) {
      return null;
    }
    const input = line.querySelector('input');
    if (input) {
      input.value = '';
      input.removeAttribute('aria-invalid');
    }
    list.insertBefore(line, after?.closest('li')?.nextSibling ?? null);
    number();
    return input;
  }

  /** @param {string[]} values */
  function set(values) {
    while (inputs().length < values.length) {
      add();
    }
    inputs().forEach((input, index) => {
      if (index > 0 && index >= values.length) {
        input.closest('li')?.remove();
      } else {
        input.value = values[index] ?? '';
      }
    });
    number();
  }

  const changed = () => question.dispatchEvent(new Event('input', { bubbles: true }));

  /** @param {HTMLInputElement} [after] */
  function addAndGo(after) {
    const input = add(after);
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
    const lines = (event.clipboardData?.getData('text') ?? '').split(/[\r\n]+/).filter((line) => line.trim() !== '');
    if (lines.length > 1 && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      const values = inputs().map((input) => input.value);
      values.splice(inputs().indexOf(event.target), 1, ...lines);
      set(values);
      inputs()[values.length - 1]?.focus();
      changed();
    }
  });
  number();
  return { values: () => inputs().map((input) => input.value), set };
}

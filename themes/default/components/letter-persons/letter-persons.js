/**
 * Several people in rows: of each the name, the IIN and the address, in this order. Of the numbers
 * the same is said, and they are kept in the same way, as of the number of one person.
 */
import { controlsOf, elements } from '../letter-document/letter-document.js';

const personParts = /** @type {const} */ (['name', 'iin', 'address']);

/** @typedef {Record<(typeof personParts)[number], string>} Person */

/**
 * @param {HTMLElement} question with one row in it
 * @param {object} words
 * @param {string} words.row
 * @param {string} words.rowAdded
 * @param {string} words.rowRemoved
 * @param {(text: string) => void} words.say
 * @param {(part: string, text: string) => string} tidy the text of a part as a letter says it
 * @param {(number: string) => string} doubt what is to be said of a number
 */
export function personRows(question, { row, rowAdded, rowRemoved, say }, tidy, doubt) {
  const [list] = elements(question, '.rows');
  const [pattern] = elements(question, '.rows > li');
  const id = pattern?.querySelector('input')?.id ?? '';
  const lines = () => elements(question, '.rows > li');
  /** Numbers the rows, so that each has a name of its own, and each place to type in an id. */
  function number() {
    const all = lines();
    let place = 0;
    all.forEach((line, index) => {
      const name = row.replace('{number}', String(index + 1));
      const [legend] = elements(line, 'legend');
      const [remove] = elements(line, 'button');
      const [warning] = elements(line, '.warning');
      for (const control of controlsOf(line)) {
        place += 1;
        control.id = id + (place > 1 ? `-${place}` : '');
      }
      if (warning) {
        warning.id = `warning-${id}-${index + 1}`;
        controlsOf(line)[1]?.setAttribute('aria-describedby', warning.id);
      }
      if (legend) {
        legend.textContent = name;
      }
      remove?.setAttribute('aria-label', `${remove.textContent}: ${name}`);
      remove?.toggleAttribute('hidden', all.length === 1);
    });
  }

  /** @param {HTMLElement} line @param {string[]} values */
  function put(line, values) {
    controlsOf(line).forEach((control, index) => {
      control.value = values[index] ?? '';
      control.removeAttribute('aria-invalid');
    });
    warn(line);
  }

  /** @param {string[]} values the parts of all, one person after the other */
  function set(values) {
    const count = Math.max(1, Math.ceil(values.length / personParts.length));
    for (const line of lines().slice(count)) {
      line.remove();
    }
    while (pattern && lines().length < count) {
      list?.append(pattern.cloneNode(true));
    }
    lines().forEach((line, index) => {
      put(line, values.slice(index * personParts.length));
    });
    number();
  }

  const values = () => lines().flatMap((line) => controlsOf(line).map(({ value }) => value));

  /** What is said of numbers that were typed and not kept, until they are typed again. */
  let again = '';

  /** @param {HTMLElement} line */
  function warn(line) {
    const [name, number] = controlsOf(line);
    const [warning] = elements(line, '.warning');
    const said = number?.value.trim() || !name?.value.trim() ? doubt(number?.value ?? '') : again;
    if (warning && warning.textContent !== said) {
      warning.textContent = said;
    }
  }

  question.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (!button) {
      return;
    }
    if ('add' in button.dataset) {
      set([...values(), '', '', '']);
      const last = lines()[lines().length - 1];
      last?.querySelector('input')?.focus();
      say(rowAdded.replace('{number}', String(lines().length)));
      return;
    }
    const index = lines().findIndex((line) => line.contains(button));
    const rest = values();
    rest.splice(index * personParts.length, personParts.length);
    set(rest);
    lines()[Math.min(index, lines().length - 1)]?.querySelector('input')?.focus();
    say(rowRemoved.replace('{number}', String(lines().length)));
    question.dispatchEvent(new Event('change', { bubbles: true }));
  });
  question.addEventListener('change', ({ target }) => {
    for (const line of lines()) {
      controlsOf(line).forEach((control, index) => {
        if (control === target) {
          control.value = tidy(personParts[index] ?? '', control.value);
          warn(line);
        }
      });
    }
  });
  question.addEventListener('input', ({ target }) => {
    const line = lines().find((one) => target instanceof Node && one.contains(target));
    // A doubt goes as soon as it holds no longer; a new one comes when the field is left.
    if (line && doubt(controlsOf(line)[1]?.value ?? '') === '') {
      warn(line);
    }
  });
  number();

  /** @returns {Person[]} those of whom anything was typed */
  const persons = () =>
    lines()
      .map((line) =>
        controlsOf(line).map(({ value }, index) => tidy(personParts[index] ?? '', value)),
      )
      .filter((parts) => parts.some((part) => part !== ''))
      .map(([name = '', iin = '', address = '']) => ({ name, iin, address }));

  return {
    values,
    persons,
    /** The first name that is missing of somebody of whom something was typed. */
    lacking: () => {
      const given = lines().filter((line) => controlsOf(line).some(({ value }) => value.trim()));
      return (given.length > 0 ? given : lines())
        .flatMap((line) => controlsOf(line).slice(0, 1))
        .find(({ value }) => value.trim() === '');
    },
    /** Whether a number was typed that was not kept. */
    lost: () =>
      elements(question, '.warning').some(({ textContent }) => again && textContent === again),
    /** @param {string} words of numbers that were not kept; nothing once one goes on without */
    lose: (words) => {
      again = words;
      lines().forEach(warn);
    },
    /**
     * Without the numbers, as they may be kept.
     * @param {string[]} all the parts of all
     */
    withoutNumbers: (all) =>
      all.map((value, index) => (personParts[index % personParts.length] === 'iin' ? '' : value)),
    /**
     * The parts of all with the numbers that stand here, if they are those of the same people.
     * @param {readonly string[]} all
     */
    withOwnNumbers: (all) => {
      const own = values();
      return all.map((value, index) =>
        personParts[index % personParts.length] === 'iin' &&
        value === '' &&
        own[index - 1] === all[index - 1]
          ? (own[index] ?? '')
          : value,
      );
    },
    set,
  };
}

/**
 * What a list says of a person: the lines of a pattern in which `{name}`, `{iin}` and `{address}`
 * stand for what was answered. A line without any of them that was answered is left out (as
 * `Block::said_of` of the build has it).
 * @param {Person} person
 * @param {string} pattern
 */
export function saidOf(person, pattern) {
  return pattern
    .split('\n')
    .filter((line) => personParts.some((part) => person[part] && line.includes(`{${part}}`)))
    .map((line) =>
      line.replace(/\{(name|iin|address)\}/g, (_, part) => person[/** @type {'name'} */ (part)]),
    )
    .join('\n');
}

/**
 * A question of the form: its answer in order, what is wrong with it, and putting back an answer
 * that was kept.
 */
import { formatDate, parseDate, today } from '../letter-date/letter-date.js';
import { controlsOf, elements } from '../letter-document/letter-document.js';
import { listRows } from '../letter-list/letter-list.js';
import { personRows, saidOf } from '../letter-persons/letter-persons.js';
import {
  checkNumber,
  normalizeEmail,
  normalizePerson,
  normalizePhone,
  normalizeText,
} from '../letter-values/letter-values.js';

/** @typedef {import('../letter-date/letter-date.js').CivilDate} CivilDate */
/** @typedef {import('../letter-date/letter-date.js').MonthNames} MonthNames */
/** @typedef {import('../letter-document/letter-document.js').LetterAnswer} LetterAnswer */
/**
 * How a letter writes dates in each language.
 * @typedef {{ months: MonthNames, pattern: Record<string, string> }} LetterDates
 */
/** @typedef {import('../letter-document/letter-document.js').Control} Control */

/**
 * The date in three fields. A whole date pasted or typed into one of them is spread over all; a
 * button puts today there.
 * @param {HTMLElement} group
 * @param {MonthNames} months
 */
export function dateParts(group, months) {
  const parts = controlsOf(group);
  /** @param {CivilDate | null} date */
  const set = (date) =>
    [date?.day, date?.month, date?.year].forEach((number, index) => {
      const part = parts[index];
      if (part) {
        part.value = number === undefined ? '' : String(number);
      }
    });
  group.addEventListener('paste', (event) => {
    const date = parseDate(event.clipboardData?.getData('text') ?? '', months);
    if (date) {
      event.preventDefault();
      set(date);
      parts[2]?.focus();
      group.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  /** @param {string} text */
  const tell = (text) =>
    elements(group, '[aria-live]').forEach((heard) => {
      heard.textContent = text;
    });
  // What was told holds no longer once the date is changed, or erased.
  for (const type of ['input', 'restored']) {
    group.addEventListener(type, () => tell(''));
  }
  elements(group, '[data-today]').forEach((button) =>
    button.addEventListener('click', () => {
      const date = today();
      set(date);
      for (const type of ['input', 'change']) {
        group.dispatchEvent(new Event(type, { bubbles: true }));
      }
      // The focus stays on the button, so nothing else would tell of what the fields got.
      tell(parts.map((part) => part.value).join('.'));
    }),
  );
  group.addEventListener('change', ({ target }) => {
    const date =
      target instanceof HTMLInputElement &&
      target.value.length > 5 &&
      parseDate(target.value, months);
    if (date) {
      set(date);
    }
  });
  return {
    parts,
    set,
    typed: () => parts.some((part) => part.value.trim() !== ''),
    date: () => parseDate(parts.map((part) => part.value).join(' '), months),
  };
}

/**
 * What is wrong beside a field, in words; nothing if they are empty.
 * @param {HTMLElement} group
 * @param {Control[]} controls
 * @param {string} prefix
 * @param {string} words
 */
export function markFault(group, controls, prefix, words) {
  const [message] = elements(group, '.error');
  if ((message && message.hidden !== (words === '')) || words !== '') {
    const before = document.createElement('span');
    before.className = 'vh';
    before.textContent = `${prefix} `;
    message?.replaceChildren(before, words);
    message?.toggleAttribute('hidden', words === '');
  }
  for (const control of controls) {
    if (words === '') {
      control.removeAttribute('aria-invalid');
    } else {
      control.setAttribute('aria-invalid', 'true');
    }
  }
}

/** @param {HTMLElement} element @returns {element is HTMLInputElement} */
const isBox = (element) => element instanceof HTMLInputElement;

/**
 * @param {HTMLElement} element
 * @param {DOMStringMap} words of the form
 * @param {LetterDates} dates
 * @param {(words: string) => void} say
 */
export function letterQuestion(element, words, dates, say) {
  const { question: id = '', kind = '' } = element.dataset;
  const required = 'required' in element.dataset;
  const ifAny = 'ifAny' in element.dataset;
  const isNumber = kind === 'iin' || kind === 'bin';
  const label = element.querySelector('label, legend')?.firstChild?.textContent?.trim() ?? '';
  const controls = controlsOf(element);
  const [first] = controls;
  const radios = controls.flatMap((control) =>
    control.type === 'radio' && control instanceof HTMLInputElement ? [control] : [],
  );
  /** The option with which the page begins: as good as no answer. */
  const given = radios.find((radio) => radio.defaultChecked)?.value ?? '';
  const own = controls.find((control) => control.type === 'textarea' && radios.length > 0);
  const boxes = kind === 'checks' ? elements(element, 'input').filter(isBox) : [];
  const [count] = elements(element, '.count');
  const [warning] = elements(element, '.warning');
  const limit = Number(count?.dataset.limit ?? Infinity);
  const date = kind === 'date' ? dateParts(element, dates.months) : null;
  const rows =
    kind === 'list'
      ? listRows(element, {
          row: words.row ?? '',
          rowAdded: words.rowAdded ?? '',
          rowRemoved: words.rowRemoved ?? '',
          say,
        })
      : null;
  const persons =
    kind === 'persons'
      ? personRows(
          element,
          {
            row: words.person ?? '',
            rowAdded: words.personAdded ?? '',
            rowRemoved: words.personRemoved ?? '',
            say,
          },
          (part, text) => tidy(text, part === 'name' ? 'person' : part),
          doubtNumber,
        )
      : null;

  const page = document.documentElement.lang;

  /**
   * What a screen reader says with an element: the hint, the error, the warning.
   * @param {Element} described
   * @param {string[]} parts
   */
  function describe(described, ...parts) {
    const ids = parts.map((part) => `${part}-${id}`).filter((one) => document.getElementById(one));
    const own = described.getAttribute('aria-describedby');
    described.setAttribute('aria-describedby', [own, ...ids].filter((one) => one).join(' '));
  }
  const about = element.querySelector(':scope > div[id]');
  if (about && elements(element, '.error').length === 0) {
    const error = document.createElement('p');
    error.className = 'error';
    error.id = `error-${id}`;
    error.hidden = true;
    (element.querySelector(':scope > .ground') ?? about).after(error);
  }
  const group = element.localName === 'fieldset';
  if (group) {
    describe(element, 'about', 'error');
  }
  const typed = controls.filter(({ type }) => type === 'text' || type === 'textarea');
  for (const control of group ? typed : controls) {
    describe(control, ...(group ? ['error'] : ['about', 'error', 'warning']));
  }
  /** What the site suggests, by language. @type {Record<string, string>} */
  let suggested = {};
  let suggestion = '{}';
  /** Whether the answer is the reader's own, be it that nothing stands there. */
  let touched = false;
  /** Whether the answer has just been put back as it was kept. */
  let restored = false;

  const chosen = () => radios.find((radio) => radio.checked);
  const isOther = () => chosen()?.dataset.other !== undefined;

  // Characters as a reader counts them, not halves of them.
  const used = () => [...(first?.value ?? '')].length;

  /** What belongs to the option chosen is shown beside it. */
  function showChosen() {
    for (const other of elements(element, '.other')) {
      other.hidden = !isOther();
    }
    for (const about of elements(element, '.about-option')) {
      about.hidden = !about.parentElement?.querySelector('input')?.checked;
    }
  }

  /** @param {string} text @param {string} [type] */
  function tidy(text, type = kind) {
    switch (type) {
      case 'phone':
        return normalizePhone(text).text;
      case 'email':
        return normalizeEmail(text).text;
      case 'iin':
      case 'bin': {
        const { digits, lengthOk } = checkNumber(text);
        return lengthOk ? digits : normalizePerson(text);
      }
      case 'person':
      case 'text':
      case 'considering-body':
        return normalizePerson(text);
      default:
        return normalizeText(text);
    }
  }

  /** @returns {LetterAnswer} */
  function answer() {
    if (radios.length > 0) {
      const choice = chosen();
      const typed = isOther() ? normalizeText(own?.value ?? '') : undefined;
      return {
        id: choice && (choice.dataset.id ?? choice.value),
        given: choice !== undefined && typed !== '',
        say: (language) => typed ?? choice?.dataset[language] ?? '',
      };
    }
    if (kind === 'checks') {
      const ticked = boxes.filter(({ checked }) => checked);
      return {
        given: ticked.length > 0,
        say: (language) => ticked.map(({ dataset }) => dataset[language] ?? ''),
      };
    }
    if (date) {
      const day = date.date();
      return {
        given: day !== null,
        say: (language) =>
          day && (language === 'kk' || language === 'ru')
            ? formatDate(language, day, dates.months, dates.pattern[language] ?? '')
            : '',
      };
    }
    if (rows) {
      const items = rows
        .values()
        .map(normalizePerson)
        .filter((item) => item !== '');
      return { given: items.length > 0, say: () => items };
    }
    if (persons) {
      const people = persons.persons();
      return {
        given: people.length > 0,
        say: (_, pattern = '{name}') => people.map((person) => saidOf(person, pattern)),
      };
    }
    const text = tidy(first?.value ?? '');
    return { given: text !== '', say: (language) => (!touched && suggested[language]) || text };
  }

  /** What is wrong with the answer, in words: for the summary, and beside the question. */
  function fault() {
    if (date?.typed() && !date.date()) {
      return { summary: `${label}: ${words.errorDate}`, here: words.errorDate ?? '' };
    }
    if (required && !answer().given) {
      return {
        summary: (words.errorEmpty ?? '').replace('{label}', () => label),
        here: words.errorHere ?? '',
      };
    }
    if (persons?.lacking() && answer().given) {
      return { summary: `${label}: ${words.errorPerson}`, here: words.errorPerson ?? '' };
    }
    if (used() > limit) {
      const here = (words.errorLong ?? '').replace('{limit}', String(limit));
      return { summary: `${label}: ${here}`, here };
    }
    return null;
  }

  /** What is said of a number that was typed and not kept, until it is typed again. */
  let again = '';

  /** A doubt about a number. @param {string} text */
  function doubtNumber(text) {
    const { lengthOk, checkDigit } = checkNumber(text);
    const doubt =
      text.trim() === '' || checkDigit === 'right'
        ? ''
        : lengthOk
          ? words.warnDigit
          : words.warnLength;
    return doubt ?? '';
  }

  /** A doubt about an answer, which stops nobody. */
  function doubt() {
    const text = first?.value ?? '';
    return text.trim() === ''
      ? again
      : kind === 'phone' && !normalizePhone(text).valid
        ? words.warnPhone
        : kind === 'email' && !normalizeEmail(text).valid
          ? words.warnEmail
          : isNumber
            ? doubtNumber(text)
            : '';
  }

  /** Says what there is to say of an answer that one has finished typing. */
  function warn() {
    const words = doubt() ?? '';
    if (persons) {
      persons.lose(again);
    } else if (warning && warning.textContent !== words) {
      warning.textContent = words;
    }
  }

  /** @type {number | undefined} */
  let counting;
  function showCount() {
    if (count) {
      count.textContent = (words.count ?? '')
        .replace('{used}', String(used()))
        .replace('{limit}', String(limit));
      count.toggleAttribute('data-over', used() > limit);
      // A count is of use only to those who write much.
      count.hidden = used() < limit / 2;
    }
  }

  element.addEventListener('input', () => {
    // Of several numbers each is asked for again by itself.
    again = persons ? again : '';
    touched = true;
    showChosen();
    showCount();
    // Said once one has stopped typing, and only near the end or beyond it.
    clearTimeout(counting);
    if (count && used() > limit * 0.75) {
      counting = setTimeout(() => say(count.textContent ?? ''), 1000);
    }
    if (doubt() === '') {
      warn();
    }
  });
  element.addEventListener('change', ({ target }) => {
    if (
      !persons &&
      ((target instanceof HTMLInputElement && target.type !== 'radio' && !date) ||
        target instanceof HTMLTextAreaElement)
    ) {
      const ordered = rows
        ? normalizePerson(target.value)
        : target === own
          ? normalizeText(target.value)
          : tidy(target.value);
      if (target.value !== ordered) {
        target.value = ordered;
      }
    }
    showCount();
    warn();
  });
  showCount();

  return {
    id,
    kind,
    /** Whether the answer has numbers of persons. */
    hasNumbers: isNumber || persons !== null,
    /** Whether such a number was typed. */
    numberGiven: () => (persons ? persons.persons().some(({ iin }) => iin) : answer().given),
    label,
    required,
    ifAny,
    element,
    answer,
    fault,
    date: () => date?.date() ?? null,
    /** Where one goes to answer. */
    place: () => persons?.lacking() ?? (isOther() ? own : (chosen() ?? controlsOf(element)[0])),
    /** The channel chosen, for an addressee. */
    channel: () => (kind === 'addressee' ? chosen()?.value : undefined),
    /** @param {string} text */
    mark: (text) => {
      const all = controlsOf(element);
      const lacking = text === '' ? undefined : persons?.lacking();
      if (lacking) {
        all.forEach((control) => control.removeAttribute('aria-invalid'));
      }
      markFault(element, lacking ? [lacking] : all, words.errorPrefix ?? '', text);
    },
    /** The body that considers what goes to the addressee chosen: its name by language, as JSON. */
    considering: () => chosen()?.dataset.considering,
    /** The words with which the answer to another question begins, by language, as JSON. */
    begins: () => {
      const { begins, begin } = chosen()?.dataset ?? {};
      return begins === undefined ? null : { field: begins, words: begin ?? '{}' };
    },
    /**
     * Fills in what the site suggests, if nobody has written anything there.
     * @param {string} words by language, as JSON
     */
    suggest: (words) => {
      if (!first || !['considering-body', 'text', 'long-text'].includes(kind)) {
        return;
      }
      if (words !== suggestion) {
        suggestion = words;
        suggested = JSON.parse(words);
        // Words that were erased make room for others. That no body is named may be meant.
        touched = touched && (restored || first.value.trim() !== '' || kind === 'considering-body');
      }
      restored = false;
      const text = suggested[page] ?? '';
      if (!touched && first.value !== text) {
        first.value = text;
        showCount();
      }
    },
    /**
     * What was typed, as it is kept: no suggestion; if one was changed or erased, two values.
     * @param {boolean} [whole] whether with the numbers of persons
     */
    kept: (whole = true) => {
      if (persons) {
        return whole ? persons.values() : persons.withoutNumbers(persons.values());
      }
      if (isNumber && !whole) {
        return [];
      }
      if (boxes.length > 0) {
        return boxes.filter(({ checked }) => checked).map(({ value }) => value);
      }
      return rows
        ? rows.values()
        : radios.length > 0
          ? [chosen()?.value === given ? '' : (chosen()?.value ?? ''), own?.value ?? '']
          : first && touched && (kind === 'considering-body' || suggested[page])
            ? [first.value, '']
            : controls.map(({ value }) => (suggested[page] && !touched ? '' : value));
    },
    /** Whether a number was typed that was not kept, and has to be typed again. */
    lost: () => (persons ? persons.lost() : again !== ''),
    /** One goes on without it. */
    forgo: () => {
      again = '';
      warn();
    },
    /**
     * @param {readonly string[]} values as they were kept
     * @param {boolean} [omitted] whether there was a number that was not kept
     * @param {boolean} [ownNumbers] whether numbers stay that stand here and not among the values
     */
    restore: (values, omitted, ownNumbers) => {
      if (ownNumbers && isNumber && values.length === 0) {
        return;
      }
      again = omitted ? (words.numberAgain ?? '') : '';
      touched = values.length > 1 || (values[0] ?? '') !== '';
      restored = true;
      boxes.forEach((box) => {
        box.checked = values.includes(box.value);
      });
      if (boxes.length > 0) {
        // What was ticked is all that there is.
      } else if (persons) {
        persons.set(ownNumbers ? persons.withOwnNumbers(values) : [...values]);
      } else if (rows) {
        rows.set([...values]);
      } else if (radios.length > 0) {
        radios.forEach((radio) => {
          radio.checked = radio.value === (values[0] || given);
        });
        if (own) {
          own.value = values[1] ?? '';
        }
      } else {
        controls.forEach((control, index) => {
          control.value = values[index] ?? '';
        });
      }
      showChosen();
      showCount();
      warn();
      // Another script may show what the field says.
      element.dispatchEvent(new Event('restored'));
    },
  };
}

/** @typedef {ReturnType<typeof letterQuestion>} LetterQuestion */

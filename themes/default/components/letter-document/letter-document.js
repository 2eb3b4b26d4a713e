/**
 * The letter on the page. The build has written it whole, with an element for every placeholder;
 * here these elements are filled, always as text, and emptied again to the ruled lines they came
 * with. Every other form of the letter is read back out of it.
 */

/** @typedef {import('../docx/docx.js').LetterParagraph} LetterParagraph */
/**
 * An answer to a question that is asked: the word that conditions look at, if it is one of several;
 * whether anything was answered; and what a letter in a language says, an array being the items of
 * a list, of people by the pattern of the list.
 * @typedef {{
 *   id?: string,
 *   given: boolean,
 *   say: (language: string, pattern?: string) => string | string[],
 * }} LetterAnswer
 */
/**
 * @typedef {ReadonlyMap<string, LetterAnswer>} LetterAnswers by field; a question that is not asked
 * has none
 */

/**
 * The elements that a selector finds.
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function elements(within, selector) {
  return [...within.querySelectorAll(selector)].flatMap((element) =>
    element instanceof HTMLElement ? [element] : [],
  );
}

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

/**
 * The places to type or choose in, without those that only search.
 * @param {ParentNode} within
 * @returns {Control[]}
 */
export function controlsOf(within) {
  return elements(within, 'input:not([role]), textarea').flatMap((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [element] : [],
  );
}

/**
 * Whether what has `data-when` holds: an answer to a question that is not asked does not count (as
 * `Letter::holds` of the build has it).
 * @param {HTMLElement} element
 * @param {LetterAnswers} answers
 */
export function conditionHolds(element, answers) {
  const { when, is } = element.dataset;
  const answer = answers.get(when ?? '');
  return (
    when === undefined ||
    (answer !== undefined &&
      (is === undefined ? answer.given : is.split(' ').includes(answer.id ?? '')))
  );
}

/**
 * The letter in one language.
 * @param {HTMLElement} article
 */
export function letterDocument(article) {
  const language = article.lang;
  const places = elements(article, '[data-field]').map((element) => ({
    element,
    rules: [...element.childNodes],
  }));
  const conditional = elements(article, '[data-when]').map((element) => ({
    element,
    blank: element.hasAttribute('hidden'),
  }));

  /**
   * @param {LetterAnswers} answers
   * @param {ReadonlySet<string>} awaited the fields that the letter is incomplete without: they
   *   keep their rules
   * @param {boolean} begun whether anything was answered: until then it is the blank, whatever the
   *   page begins with
   */
  function fill(answers, awaited, begun) {
    for (const { element, rules } of places) {
      const field = element.dataset.field ?? '';
      const words = answers.get(field)?.say(language, element.dataset.item) ?? '';
      const filled = words.length > 0;
      const lines = element.hasAttribute('data-filled') ? [...element.children] : [];
      element.toggleAttribute('data-filled', filled);
      if (!filled) {
        const ruled = !begun || awaited.has(field) || element.closest('.letter-close');
        element.replaceChildren(...(ruled ? rules : []));
      } else if (typeof words === 'string') {
        element.textContent = words;
      } else if (element.localName === 'ol') {
        // What stands already stays: in a long list each letter typed changes one line, not all.
        const wanted = words.map((_, index) => lines[index] ?? document.createElement('li'));
        wanted.forEach((line, index) => {
          if (line.textContent !== words[index]) {
            line.textContent = words[index] ?? '';
          }
        });
        if (wanted.length !== lines.length) {
          element.replaceChildren(...wanted);
        }
      } else if (element.dataset.kind === 'signatures') {
        const [pattern] = rules.flatMap((rule) => (rule instanceof HTMLElement ? [rule] : []));
        element.replaceChildren(
          ...words.flatMap((name) => {
            const line = pattern?.cloneNode(true);
            const place = line instanceof HTMLElement && line.querySelector('span');
            if (place) {
              place.textContent = name;
            }
            return line ?? [];
          }),
        );
      } else {
        element.textContent = words.join(', ');
      }
    }
    for (const paragraph of elements(article, 'p')) {
      paragraph.toggleAttribute('data-begun', paragraph.querySelector('[data-filled]') !== null);
    }
    for (const { element, blank } of conditional) {
      element.toggleAttribute('hidden', begun ? !conditionHolds(element, answers) : blank);
    }
  }

  /**
   * What the letter says, paragraph by paragraph.
   * @returns {LetterParagraph[]}
   */
  function read() {
    /** @type {LetterParagraph[]} */
    const paragraphs = [];
    let place = 0;
    for (const element of elements(article, 'p, h2, li')) {
      const hidden = element.closest('[hidden]');
      const block = element.closest('[data-block]');
      const style = /** @type {LetterParagraph['style']} */ (
        block instanceof HTMLElement ? block.dataset.block : 'paragraph'
      );
      const pieces = element.localName === 'li' ? [element] : elements(element, ':scope > span');
      const text = pieces.map((piece) => piece.textContent).join('');
      if (hidden && article.contains(hidden) && hidden !== article) {
        continue;
      }
      if (element.matches('.letter-signature')) {
        paragraphs[paragraphs.length - 1] = {
          style,
          text: paragraphs[paragraphs.length - 1]?.text ?? '',
          trailing: element.textContent ?? '',
          lang: language,
        };
      } else if (text.trim() !== '' || element.matches('.letter-date')) {
        place = element.previousElementSibling ? place + 1 : 1;
        paragraphs.push({
          style,
          text,
          lang: language,
          ...(element.localName === 'li' && { number: place }),
        });
      }
    }
    return paragraphs;
  }

  /** Whom the letter is from and its date, as the head of every page after the first says them. */
  const head = () =>
    elements(article, '.letter-head > div > div').map((part) =>
      [...part.childNodes]
        .map((node) => (node instanceof HTMLElement && node.hidden ? '' : node.textContent))
        .join('')
        .trim(),
    );

  return {
    element: article,
    language,
    languageName: article.dataset.languageName ?? '',
    months: (article.dataset.months ?? '').split('|'),
    pattern: article.dataset.date ?? '',
    note: elements(article, '.letter-note')[0],
    fill,
    read,
    head,
  };
}

/** @typedef {ReturnType<typeof letterDocument>} LetterOnPage */

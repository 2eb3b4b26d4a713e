/**
 * The letter on the page. The build has written it whole, with an element for every placeholder; here these
 * elements are filled, always as text, and emptied again to the ruled lines they came with.
 */
const letterDocument = (() => {
  'use strict';

  /** @typedef {ReadonlyMap<string, string>} Answers what was typed, by field; a list has an item a line */
  /** @typedef {{ element: HTMLElement, language: string, languageName: string, fill: (answers: Answers) => void }} Letter */

  /**
   * What a field says in this letter.
   * @param {HTMLElement} article
   * @param {string} kind
   * @param {string} answer
   */
  function words(article, kind, answer) {
    if (kind !== 'date') {
      return answer;
    }
    const day = letterDate.parse(answer);
    return day ? letterDate.write(day, article.dataset.date ?? '', (article.dataset.months ?? '').split('|')) : '';
  }

  /**
   * The items of a list.
   * @param {string} answer
   */
  function items(answer) {
    return answer.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  }

  /**
   * @param {HTMLElement} article
   * @returns {Letter}
   */
  function of(article) {
    /** @type {HTMLElement[]} */
    const places = [...article.querySelectorAll('[data-field]')].filter((place) => place instanceof HTMLElement);
    const rules = places.map((place) => [...place.childNodes]);
    /** @type {HTMLElement[]} */
    const conditional = [...article.querySelectorAll('[data-when]')].filter((block) => block instanceof HTMLElement);

    /** @param {Answers} answers */
    function fill(answers) {
      const begun = [...answers.values()].some((answer) => answer.trim() !== '');
      /** @param {string | undefined} field */
      const given = (field) => (answers.get(field ?? '') ?? '').trim();
      places.forEach((place, index) => {
        const kind = place.dataset.kind ?? '';
        const text = words(article, kind, given(place.dataset.field));
        place.toggleAttribute('data-filled', text !== '');
        if (text === '') {
          place.replaceChildren(...(rules[index] ?? []));
        } else if (kind === 'list') {
          place.replaceChildren(...items(text).map((item) => {
            const line = document.createElement('li');
            line.textContent = item;
            return line;
          }));
        } else {
          place.textContent = text;
        }
      });
      for (const paragraph of article.querySelectorAll('p')) {
        paragraph.toggleAttribute('data-begun', paragraph.querySelector('[data-filled]') !== null);
      }
      for (const block of conditional) {
        block.hidden = begun && given(block.dataset.when) === '';
      }
    }

    return { element: article, language: article.lang, languageName: article.dataset.languageName ?? '', fill };
  }

  return { of };
})();

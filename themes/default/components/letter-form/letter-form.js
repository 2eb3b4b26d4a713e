/**
 * The form: it shows itself, fills the letter as one types, says what is missing, and prints. Nothing that is typed
 * is kept or sent, and every word shown comes from the page.
 */
(() => {
  'use strict';

  /** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */
  /** @typedef {{ id: string, kind: string, label: string, required: boolean, element: HTMLElement, controls: Control[] }} Question */

  /**
   * The elements of this kind that a selector finds.
   * @template {Element} Kind
   * @param {ParentNode} within
   * @param {string} selector
   * @param {new () => Kind} kind
   */
  function all(within, selector, kind) {
    /** @type {Kind[]} */
    const found = [];
    for (const element of within.querySelectorAll(selector)) {
      if (element instanceof kind) {
        found.push(element);
      }
    }
    return found;
  }

  /**
   * @param {HTMLElement} element
   * @returns {Question}
   */
  function question(element) {
    const controls = [...all(element, 'input', HTMLInputElement), ...all(element, 'textarea', HTMLTextAreaElement)];
    return {
      id: element.dataset.question ?? '',
      kind: element.dataset.kind ?? '',
      label: element.querySelector('label, legend')?.firstChild?.textContent?.trim() ?? '',
      required: 'required' in element.dataset || controls.some((control) => control.required),
      element,
      controls,
    };
  }

  /**
   * Where an answer is typed or chosen: the chosen one of several, or the own words that it leads to.
   * @param {Question} question
   * @returns {Control | undefined}
   */
  function control({ controls }) {
    if (controls[0]?.type !== 'radio') {
      return controls[0];
    }
    const choice = controls.find((one) => one instanceof HTMLInputElement && one.checked);
    return controls.find((one) => one.id !== '' && one.id === choice?.dataset.other) ?? choice;
  }

  /**
   * The answer, as a letter in this language says it.
   * @param {Question} question
   * @param {string} language
   */
  function answer(question, language) {
    const place = control(question);
    return place?.type === 'radio' ? place.dataset[language] ?? '' : place?.value ?? '';
  }

  /** @param {HTMLFormElement} form */
  function start(form) {
    const letters = all(document, '.letter', HTMLElement).map((article) => letterDocument.of(article));
    const questions = all(form, '[data-question]', HTMLElement).map(question);
    const [summary] = all(form, '.error-summary', HTMLElement);
    const title = document.title;
    const words = form.dataset;

    function fill() {
      for (const letter of letters) {
        letter.fill(new Map(questions.map((one) => [one.id, answer(one, letter.language)])));
      }
      for (const one of questions) {
        for (const other of all(one.element, '.other', HTMLElement)) {
          other.hidden = control(one)?.closest('.other') !== other;
        }
      }
    }

    /** Shows the letter in the language chosen for it. */
    function show() {
      const language = new FormData(form).get('letter-language');
      for (const letter of letters) {
        letter.element.hidden = letter.language !== language;
      }
      return letters.find((letter) => letter.language === language);
    }

    /**
     * What is wrong with an answer, in words: for the summary, and beside the question.
     * @param {Question} one
     * @returns {{ summary: string, here: string } | null}
     */
    function fault(one) {
      const text = answer(one, document.documentElement.lang).trim();
      if (text === '' && one.required) {
        const summary = (words.errorEmpty ?? '').replace('{label}', () => one.label);
        return { summary, here: words.errorHere ?? '' };
      }
      if (text !== '' && one.kind === 'date' && letterDate.parse(text) === null) {
        return { summary: words.errorDate ?? '', here: words.errorDate ?? '' };
      }
      return null;
    }

    /**
     * Says beside the question what is wrong with its answer.
     * @param {Question} one
     * @param {string} text
     */
    function mark(one, text) {
      const [message] = all(one.element, '.error', HTMLElement);
      if (message) {
        const prefix = document.createElement('span');
        prefix.className = 'vh';
        prefix.textContent = `${words.errorPrefix} `;
        message.replaceChildren(prefix, text);
        message.hidden = text === '';
      }
      for (const place of one.controls) {
        if (text === '') {
          place.removeAttribute('aria-invalid');
        } else {
          place.setAttribute('aria-invalid', 'true');
        }
      }
    }

    /** Whether the letter is complete; if it is not, says what is missing and takes the reader there. */
    function check() {
      const lines = [];
      for (const one of questions) {
        const found = fault(one);
        mark(one, found?.here ?? '');
        if (found) {
          const link = document.createElement('a');
          link.href = `#${(control(one) ?? one.controls[0])?.id}`;
          link.textContent = found.summary;
          const line = document.createElement('li');
          line.append(link);
          lines.push(line);
        }
      }
      const complete = lines.length === 0;
      document.title = complete ? title : `${words.errorPrefix} ${title}`;
      if (summary) {
        summary.querySelector('ul')?.replaceChildren(...lines);
        summary.hidden = complete;
        if (!complete) {
          // Its heading comes first, even where the list is longer than the screen.
          summary.focus({ preventScroll: true });
          summary.scrollIntoView();
        }
      }
      return complete;
    }

    form.addEventListener('input', () => {
      fill();
      // A fault goes as soon as it is mended; a new one is named only when the reader asks to print.
      for (const one of questions) {
        if (fault(one) === null) {
          mark(one, '');
        }
      }
    });
    form.addEventListener('change', (event) => {
      fill();
      if (event.target instanceof HTMLInputElement && event.target.name === 'letter-language') {
        const letter = show();
        for (const status of all(form, '[role="status"]', HTMLElement)) {
          status.textContent = (words.languageShown ?? '').replace('{language}', () => letter?.languageName ?? '');
        }
      }
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('[data-print]')?.addEventListener('click', () => {
      if (check()) {
        window.print();
      }
    });
    // A link of the summary leads to the field itself, not only to its place on the page.
    summary?.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const field = link && document.getElementById(link.hash.slice(1));
      if (field) {
        event.preventDefault();
        field.scrollIntoView({ block: 'center' });
        field.focus({ preventScroll: true });
      }
    });

    for (const element of all(document, '[data-with-script]', HTMLElement)) {
      element.hidden = false;
    }
    for (const element of all(document, '[data-without-script]', HTMLElement)) {
      element.hidden = true;
    }
    form.hidden = false;
    // A sheet taller than the screen scrolls beside the form: the keyboard must reach it too.
    for (const sheets of all(document, '.letter-sheets', HTMLElement)) {
      sheets.tabIndex = 0;
    }
    // A browser may have kept what was typed before a reload.
    fill();
    show();
  }

  const form = document.querySelector('#letter-form');
  if (form instanceof HTMLFormElement) {
    start(form);
  }
})();

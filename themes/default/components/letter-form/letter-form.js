/**
 * The form: it shows itself, fills the letter as one types, says what is missing, and gives the letter away. Nothing that
 * is typed is sent, and every word shown comes from the page.
 */
import { conditionHolds, elements, letterDocument } from '../letter-document/letter-document.js';
import { draftEnd, letterDrafts } from '../letter-draft/letter-draft.js';
import { formatDate } from '../letter-date/letter-date.js';
import { letterQuestion } from '../letter-question/letter-question.js';
import { letterSteps } from '../letter-steps/letter-steps.js';
import { letterTake } from '../letter-take/letter-take.js';

/** @typedef {import('../letter-question/letter-question.js').LetterQuestion} LetterQuestion */
/** @typedef {import('../letter-draft/letter-draft.js').LetterDraft} LetterDraft */

/** @param {HTMLFormElement} form */
function startLetter(form) {
  const words = form.dataset;
  const page = elements(document, '.letter-page')[0];
  const sheets = elements(document, '.letter-sheets')[0];
  const section = elements(document, '#letter-take')[0];
  const steps = elements(form, '[data-steps]')[0];
  const returned = elements(form, '.returned')[0];
  const summary = elements(form, '.error-summary')[0];
  const missing = elements(form, '.missing')[0];
  const said = elements(form, '.said')[0];
  const numbers = elements(form, '#keep-numbers')[0];
  const withCopy = elements(form, '#letter-copy')[0];
  const letters = elements(document, '.letter').map(letterDocument);
  const sides = Object.fromEntries(letters.map((letter) => [letter.language, letter]));
  const dates = {
    months: { kk: sides.kk?.months ?? [], ru: sides.ru?.months ?? [] },
    pattern: Object.fromEntries(letters.map(({ language, pattern }) => [language, pattern])),
  };
  /** @param {string} text */
  const say = (text) => {
    if (said) {
      said.textContent = text;
    }
  };
  const questions = elements(form, '[data-question]').map((element) => letterQuestion(element, words, dates, say));
  const drafts = letterDrafts(words.id ?? '');
  const signed = elements(document, '.letter-close [data-field]')[0]?.dataset.field;
  let kept = false;
  let leaving = false;
  let begun = false;

  const checked = (/** @type {HTMLElement | undefined} */ box) => box instanceof HTMLInputElement && box.checked;
  const language = () => String(new FormData(form).get('letter-language'));
  const asked = () => questions.filter(({ element }) => !element.hidden);

  const stepper = letterSteps(form, words.progress ?? '', (last) => {
    page?.toggleAttribute('data-check', last);
    section?.toggleAttribute('hidden', !last);
    summary?.setAttribute('hidden', '');
    elements(form, '[data-grounds]').forEach((line) => { line.hidden = last; });
    say('');
    update();
  });
  const take = section && letterTake(section, {
    id: words.id ?? 'letter',
    dates,
    complete: () => report(asked()),
    language,
    paragraphs: () => sides[language()]?.read() ?? [],
    copy: () => (checked(withCopy) ? letters.find((letter) => letter.language !== language())?.read() ?? [] : []),
    date: () => questions.find(({ id, element }) => id === signed && !element.hidden)?.date() ?? null,
  });

  /** The step that a question stands in. @param {LetterQuestion} question */
  const stepOf = ({ element }) => stepper.sections.findIndex((step) => step.contains(element));

  /**
   * Links that lead to questions.
   * @param {{ question: LetterQuestion, text: string }[]} found
   */
  const links = (found) => found.map(({ question, text }) => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${question.place()?.id ?? ''}`;
    link.textContent = text;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      stepper.go(stepOf(question), false);
      question.element.scrollIntoView({ block: 'center' });
      question.place()?.focus({ preventScroll: true });
    });
    line.append(link);
    return line;
  });

  /** @param {LetterQuestion[]} some */
  const faults = (some) => some.flatMap((question) => {
    const fault = question.fault();
    return fault ? [{ question, text: fault.summary, here: fault.here }] : [];
  });

  /**
   * Says what is wrong with the answers to these questions, and takes the reader there.
   * @param {LetterQuestion[]} some
   * @returns {boolean} whether nothing is
   */
  function report(some) {
    const found = faults(some);
    const wrong = new Map(found.map(({ question, here }) => [question, here]));
    some.forEach((question) => question.mark(wrong.get(question) ?? ''));
    stepper.name(found.length > 0 ? words.errorPrefix ?? '' : '');
    summary?.querySelector('ul')?.replaceChildren(...links(found));
    summary?.toggleAttribute('hidden', found.length === 0);
    if (found.length > 0) {
      // Its heading comes first, even where the list is longer than the screen.
      summary?.focus({ preventScroll: true });
      summary?.scrollIntoView();
    }
    return found.length === 0;
  }

  /** Brings the letter and the form in line with the answers. */
  function update() {
    /** @type {Map<string, import('../letter-document/letter-document.js').LetterAnswer>} */
    const answers = new Map();
    for (const question of questions) {
      question.element.hidden = !conditionHolds(question.element, answers);
      if (!question.element.hidden) {
        answers.set(question.id, question.answer());
      }
    }
    begun = questions.some((question) => question.kept().some((value) => value.trim() !== ''));
    const awaited = new Set(asked().filter(({ required }) => required).map(({ id }) => id));
    for (const letter of letters) {
      const own = letter.language === language();
      letter.fill(answers, awaited);
      letter.element.hidden = !own && !checked(withCopy);
      letter.element.toggleAttribute('data-reading', !own);
      letter.note?.toggleAttribute('hidden', own);
    }
    const first = sides[language()];
    if (first && sheets && sheets.querySelector('.letter') !== first.element) {
      letters.find((letter) => letter !== first)?.element.before(first.element);
    }
    elements(form, '[data-numbers]').forEach((line) => {
      line.hidden = !asked().some(({ kind }) => kind === 'iin' || kind === 'bin');
    });
    stepper.tell();
    const left = faults(asked());
    missing?.querySelector('ul')?.replaceChildren(...links(left));
    missing?.toggleAttribute('hidden', left.length === 0);
    elements(form, '[data-complete]').forEach((line) => { line.hidden = left.length > 0; });
    // A fault goes as soon as it is mended; a new one is named only when the reader goes on.
    const wrong = new Set(left.map(({ question }) => question));
    questions.filter((question) => !wrong.has(question)).forEach((question) => question.mark(''));
    elements(form, '.changes')[0]?.replaceChildren(...stepper.open().slice(0, -1).map((step) => {
      const line = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'small';
      button.textContent = stepper.heading(step);
      button.addEventListener('click', () => stepper.go(stepper.sections.indexOf(step), true));
      line.append(button);
      return line;
    }));
    take?.show(asked().map((question) => question.channel()).find((channel) => channel));
  }

  /** @param {boolean} whole whether with the numbers of persons @returns {LetterDraft} */
  const draft = (whole) => ({
    ...drafts.stamp(),
    answers: Object.fromEntries(questions
      .filter(({ kind }) => whole || kind !== 'iin' && kind !== 'bin')
      .map((question) => [question.id, question.kept()])),
    step: stepper.current(),
    language: language(),
    copy: checked(withCopy),
    numbers: checked(numbers),
  });

  /** @param {LetterDraft} draft */
  function restore({ answers, language, copy, numbers: withNumbers, step }) {
    questions.forEach((question) => question.restore(answers[question.id] ?? []));
    for (const [box, on] of /** @type {const} */ ([[withCopy, copy], [numbers, withNumbers]])) {
      if (box instanceof HTMLInputElement) {
        box.checked = on === true;
      }
    }
    elements(form, '[name="letter-language"]').forEach((radio) => {
      if (radio instanceof HTMLInputElement) {
        radio.checked = radio.value === language;
      }
    });
    // What is asked decides which steps there are.
    update();
    stepper.start(step);
  }

  /** @param {boolean} aloud */
  function saveDraft(aloud) {
    const saving = draft(checked(numbers));
    kept = drafts.save(saving);
    if (aloud || !kept) {
      const until = draftEnd(saving.saved);
      const tag = document.documentElement.lang === 'ru' ? 'ru' : 'kk';
      say(kept ? (words.saved ?? '').replace('{date}', formatDate(tag, until, dates.months, dates.pattern[tag] ?? ''))
        : words.saveFailed ?? '');
    }
  }

  function eraseAll() {
    drafts.erase();
    kept = false;
    restore({ ...draft(true), answers: {}, language: document.documentElement.lang, copy: false, numbers: false, step: 0 });
    history.replaceState({ step: 0, depth: 0 }, '');
    say(words.erased ?? '');
  }

  /**
   * @param {string} selector
   * @param {() => void} use
   */
  const onPress = (selector, use) => elements(form, selector).forEach((button) => button.addEventListener('click', use));

  form.addEventListener('input', update);
  form.addEventListener('change', ({ target }) => {
    update();
    if (kept) {
      saveDraft(false);
    }
    if (target instanceof HTMLInputElement && target.name === 'letter-language') {
      say((words.languageShown ?? '').replace('{language}', () => sides[language()]?.languageName ?? ''));
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    say('');
    const here = asked().filter((question) => stepOf(question) === stepper.current());
    if (report(here)) {
      stepper.next();
    }
  });
  onPress('[data-draft-save]', () => saveDraft(true));
  onPress('[data-erase]', () => {
    eraseAll();
    stepper.sections[0]?.querySelector('h2')?.focus();
  });

  // The tab keeps the letter while the page is left, and no longer.
  const leave = () => {
    if (begun) {
      drafts.leave({ ...draft(true), focus: lastFocus });
    }
  };
  let lastFocus = '';
  form.addEventListener('focusin', ({ target }) => { lastFocus = target instanceof HTMLElement ? target.id : ''; });
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      leave();
    } else {
      drafts.arrive();
    }
  });
  /** Goes on with what the tab kept, where one was. */
  const arrive = () => {
    const draft = drafts.arrive();
    if (draft) {
      restore(draft);
      const place = document.getElementById(draft.focus ?? '');
      place?.focus({ preventScroll: true });
      place?.scrollIntoView({ block: 'center' });
    }
    return draft;
  };
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) {
      arrive();
    }
  });
  document.addEventListener('click', ({ target }) => {
    // Following a link is no accident, and coming back finds the letter.
    leaving = target instanceof Element && target.closest('a') !== null;
  });
  window.addEventListener('beforeunload', (event) => {
    if (begun && !kept && !leaving) {
      event.preventDefault();
    }
  });

  elements(document, '[data-with-script]').forEach((element) => { element.hidden = false; });
  elements(document, '[data-without-script]').forEach((element) => { element.hidden = true; });
  form.hidden = false;
  if (sheets) {
    // A sheet taller than the screen scrolls beside the form: the keyboard must reach it too.
    sheets.tabIndex = 0;
  }
  // A browser may itself have kept what was typed before a reload.
  questions.forEach((question) => question.restore(question.kept()));
  update();
  const onDevice = drafts.found();
  kept = onDevice !== null;
  if (!arrive()) {
    stepper.start();
    if (onDevice && returned && steps) {
      kept = false;
      steps.hidden = true;
      returned.hidden = false;
      const { saved } = onDevice;
      const tag = document.documentElement.lang === 'ru' ? 'ru' : 'kk';
      const [text] = elements(returned, 'p');
      if (text) {
        text.textContent = (words.found ?? '').replace('{date}', formatDate(tag, saved, dates.months, dates.pattern[tag] ?? ''));
      }
      const go = () => {
        steps.hidden = false;
        returned.hidden = true;
        stepper.sections[stepper.current()]?.querySelector('h2')?.focus();
      };
      onPress('[data-draft-continue]', () => {
        kept = true;
        restore(onDevice);
        go();
      });
      onPress('[data-draft-erase]', () => {
        eraseAll();
        go();
      });
    }
  }
}

const letterForm = document.querySelector('#letter-form');
if (letterForm instanceof HTMLFormElement) {
  startLetter(letterForm);
}

/**
 * The form: it shows itself, fills the letter as one types, says what is missing, and gives the
 * letter away. Nothing that is typed is sent, and every word shown comes from the page.
 */
import { conditionHolds, elements, letterDocument } from '../letter-document/letter-document.js';
import { draftEnd, draftStamp, letterDrafts } from '../letter-draft/letter-draft.js';
import { letterKeeping } from '../letter-keeping/letter-keeping.js';
import { formatDate } from '../letter-date/letter-date.js';
import { letterSender } from '../letter-sender/letter-sender.js';
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
  const [returned] = elements(form, '.returned');
  const [firstOffer] = elements(form, '.first-letter');
  const summary = elements(form, '.error-summary')[0];
  const missing = elements(form, '.missing')[0];
  const leftOut = elements(form, '.left-out')[0];
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
  const questions = elements(form, '[data-question]').map((element) =>
    letterQuestion(element, words, dates, say),
  );
  const signed = elements(document, '.letter-close [data-field]')[0]?.dataset.field;
  let leaving = false;
  let begun = false;
  let lastFocus = '';

  const checked = (/** @type {HTMLElement | undefined} */ box) =>
    box instanceof HTMLInputElement && box.checked;
  // Asked for at each letter typed: reading the whole form would take most of the time.
  const languages = elements(form, '[name="letter-language"]');
  const language = () => {
    const chosen = languages.find(checked);
    return chosen instanceof HTMLInputElement ? chosen.value : document.documentElement.lang;
  };
  const asked = () => questions.filter(({ element }) => !element.hidden);

  const stepper = letterSteps(form, words.progress ?? '', (last) => {
    page?.toggleAttribute('data-check', last);
    section?.toggleAttribute('hidden', !last);
    after?.toggleAttribute('hidden', !last);
    summary?.setAttribute('hidden', '');
    elements(form, '[data-grounds]').forEach((line) => {
      line.hidden = last;
    });
    say('');
    update();
  });
  const [after] = elements(document, '.after-letter');
  const take =
    section &&
    letterTake(section, {
      id: words.id ?? 'letter',
      dates,
      complete: () => report(asked()),
      language,
      paragraphs: () => sides[language()]?.read() ?? [],
      head: () => sides[language()]?.head() ?? [],
      copy: () =>
        checked(withCopy)
          ? (letters.find((letter) => letter.language !== language())?.read() ?? [])
          : [],
      date: () =>
        questions.find(({ id, element }) => id === signed && !element.hidden)?.date() ?? null,
    });

  /** The step that a question stands in. @param {LetterQuestion} question */
  const stepOf = ({ element }) => stepper.sections.findIndex((step) => step.contains(element));

  /**
   * Links that lead to questions.
   * @param {{ question: LetterQuestion, text: string }[]} found
   */
  const links = (found) =>
    found.map(({ question, text }) => {
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
  const faults = (some) =>
    some.flatMap((question) => {
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
    stepper.name(found.length > 0 ? (words.errorPrefix ?? '') : '');
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
    const considering = questions.map((question) => question.considering()).find((names) => names);
    /** The words with which answers begin, by field. @type {Map<string, string | undefined>} */
    const beginnings = new Map();
    for (const question of questions) {
      const isBody = question.kind === 'considering-body';
      question.suggest((isBody ? considering : beginnings.get(question.id)) ?? '{}');
      question.element.toggleAttribute('hidden', !conditionHolds(question.element, answers));
      if (!question.element.hidden) {
        answers.set(question.id, question.answer());
        const begins = question.begins();
        if (begins) {
          beginnings.set(begins.field, begins.words);
        }
      }
    }
    begun = questions.some((question) => question.kept().some((value) => value.trim() !== ''));
    const awaited = new Set(
      asked()
        .filter(({ required }) => required)
        .map(({ id }) => id),
    );
    for (const letter of letters) {
      const own = letter.language === language();
      letter.fill(answers, awaited, begun);
      letter.element.hidden = !own && !checked(withCopy);
      letter.element.toggleAttribute('data-reading', !own);
      letter.note?.toggleAttribute('hidden', own);
    }
    const first = sides[language()];
    if (first && sheets && sheets.querySelector('.letter') !== first.element) {
      letters.find((letter) => letter !== first)?.element.before(first.element);
    }
    elements(form, '[data-numbers]').forEach((line) => {
      line.hidden = !asked().some(({ hasNumbers }) => hasNumbers);
    });
    stepper.tell();
    const left = faults(asked());
    const missed = [
      ...left,
      ...asked()
        .filter((question) => question.lost() && !left.some((fault) => fault.question === question))
        .map((question) => ({ question, text: numberAgain(question) })),
    ];
    missing?.querySelector('ul')?.replaceChildren(...links(missed));
    missing?.toggleAttribute('hidden', missed.length === 0);
    elements(form, '[data-complete]').forEach((line) => {
      line.hidden = missed.length > 0;
    });
    // What a rule asks for and the letter goes without: told, and nobody is stopped.
    const named = new Set(missed.map(({ question }) => question));
    const without = asked().filter(
      (question) => question.ifAny && !question.answer().given && !named.has(question),
    );
    const labels = without.map(({ label }) => label).join('\n');
    if (leftOut && leftOut.dataset.told !== labels) {
      // A status is read out again whenever its words are put anew.
      leftOut.dataset.told = labels;
      leftOut
        .querySelector('ul')
        ?.replaceChildren(
          ...links(without.map((question) => ({ question, text: question.label }))),
        );
    }
    leftOut?.toggleAttribute('hidden', without.length === 0 || !page?.hasAttribute('data-check'));
    // A fault goes as soon as it is fixed; a new one is named only when the reader goes on.
    const wrong = new Set(left.map(({ question }) => question));
    questions.filter((question) => !wrong.has(question)).forEach((question) => question.mark(''));
    elements(form, '.changes')[0]?.replaceChildren(
      ...stepper
        .open()
        .slice(0, -1)
        .map((step) => {
          const line = document.createElement('li');
          const button = document.createElement('button');
          button.type = 'button';
          button.className = 'small';
          button.textContent = stepper.heading(step);
          button.addEventListener('click', () => stepper.go(stepper.sections.indexOf(step), true));
          line.append(button);
          return line;
        }),
    );
    sender?.show();
    take?.show(
      asked()
        .map((question) => question.channel())
        .find((channel) => channel),
    );
  }

  /** @param {LetterQuestion} question */
  const numberAgain = ({ label }) =>
    `${label}${/[.?!:]$/.test(label) ? '' : ':'} ${words.numberAgain}`;

  /** @param {boolean} whole whether with the numbers of persons @returns {LetterDraft} */
  const draft = (whole) => ({
    ...draftStamp(),
    answers: Object.fromEntries(questions.map((question) => [question.id, question.kept(whole)])),
    omitted: questions
      .filter(
        (question) =>
          question.hasNumbers && (question.lost() || (!whole && question.numberGiven())),
      )
      .map(({ id }) => id),
    focus: lastFocus,
    step: stepper.current(),
    language: language(),
    copy: checked(withCopy),
    numbers: checked(numbers),
  });

  /**
   * Puts answers that were kept into the form; a number that was not kept has to be typed again,
   * and that is said.
   * @param {LetterDraft} draft
   * @param {{ numbers?: boolean, step?: boolean, focus?: boolean }} own what the form has of its
   *   own
   */
  function restore({ answers, omitted, language, copy, numbers: withNumbers, step, focus }, own) {
    for (const question of questions) {
      const omits = omitted?.includes(question.id);
      question.restore(answers[question.id] ?? [], omits, own.numbers);
    }
    for (const [box, on] of /** @type {const} */ ([
      [withCopy, copy],
      [numbers, withNumbers],
    ])) {
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
    stepper.start(own.step ? stepper.current() : step);
    say(
      asked()
        .filter((question) => question.lost())
        .map(numberAgain)
        .join(' '),
    );
    if (!own.focus) {
      const place = document.getElementById(focus ?? '');
      place?.focus({ preventScroll: true });
      place?.scrollIntoView({ block: 'center' });
    }
  }

  const keeping = letterKeeping({
    id: words.id ?? '',
    draft,
    restore,
    begun: () => begun,
    consent: () => checked(numbers),
    empty: () => {
      restore(
        {
          ...draft(true),
          answers: {},
          omitted: [],
          language: document.documentElement.lang,
          copy: false,
          numbers: false,
          step: 0,
        },
        { focus: true },
      );
      history.replaceState({ step: 0, depth: 0 }, '');
      take?.forget();
    },
    lost: (erased) => say((erased ? words.erased : words.replaced) ?? ''),
  });

  /** @param {import('../letter-date/letter-date.js').CivilDate} date */
  const written = (date) => {
    const tag = document.documentElement.lang === 'ru' ? 'ru' : 'kk';
    return formatDate(tag, date, dates.months, dates.pattern[tag] ?? '');
  };

  /** @param {{ asked?: boolean, chosen?: boolean }} why */
  function saveDraft(why) {
    const saved = keeping.save(why);
    if (saved === null) {
      say(words.saveFailed ?? '');
    } else if (saved && why.asked) {
      say((words.saved ?? '').replace('{date}', written(draftEnd(saved.saved))));
    }
  }

  function eraseAll() {
    keeping.erase();
    say(words.erased ?? '');
  }

  /**
   * The letter that this one follows: its id, the field that says to whom it went, and the names of
   * those it may have gone to.
   * @type {{ id: string, to: string | null, names: Record<string, string> } | null}
   */
  const first = JSON.parse(words.first ?? 'null');
  const firstDrafts = first && letterDrafts(first.id);

  /** Begins with what the first letter says, where nothing was typed yet. */
  function begin() {
    const kept = firstDrafts?.known();
    for (const question of kept ? questions : []) {
      const { first: named } = question.element.dataset;
      const from = named || question.id;
      const values = (named !== undefined && kept?.answers[from]) || [];
      const [to = '', own = ''] = values;
      const known =
        from === first?.to && question.kind !== 'addressee'
          ? [to === 'other' ? own : (first.names[to] ?? '')]
          : values;
      // A number that the first letter was not to keep is asked for again.
      const omitted = named !== undefined && kept?.omitted?.includes(from);
      const begins = omitted || known.join('').trim() !== '';
      if (begins && question.kept().join('').trim() === '') {
        question.restore(known, omitted);
      }
    }
    keeping.retyped();
    update();
    say((kept ? words.firstFilled : words.erased) ?? '');
  }

  /**
   * @param {string} selector
   * @param {() => void} use
   */
  const onPress = (selector, use) =>
    elements(form, selector).forEach((button) => button.addEventListener('click', use));

  form.addEventListener('input', ({ target }) => {
    if (
      target instanceof Element &&
      target.matches('[data-kind="iin"] *, [data-kind="bin"] *, [data-number]')
    ) {
      keeping.retyped();
    }
    take?.prepare();
    update();
  });
  form.addEventListener('change', ({ target }) => {
    update();
    if (keeping.kept()) {
      saveDraft({ chosen: target === numbers });
    }
    if (target instanceof HTMLInputElement && target.name === 'letter-language') {
      say(
        (words.languageShown ?? '').replace(
          '{language}',
          () => sides[language()]?.languageName ?? '',
        ),
      );
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    say('');
    const here = asked().filter((question) => stepOf(question) === stepper.current());
    if (report(here)) {
      here.forEach((question) => question.forgo());
      stepper.next();
    }
  });
  onPress('[data-draft-save]', () => saveDraft({ asked: true }));
  onPress('[data-erase]', () => {
    eraseAll();
    stepper.sections[0]?.querySelector('h2')?.focus();
  });

  form.addEventListener('focusin', ({ target }) => {
    lastFocus = target instanceof HTMLElement ? target.id : '';
  });
  document.addEventListener('click', ({ target }) => {
    // Following a link is no accident, and coming back finds the letter.
    leaving = target instanceof Element && target.closest('a') !== null;
  });
  window.addEventListener('beforeunload', (event) => {
    if (begun && !keeping.kept() && !leaving) {
      event.preventDefault();
    }
  });

  elements(document, '[data-with-script]').forEach((element) => {
    element.hidden = false;
  });
  elements(document, '[data-without-script]').forEach((element) => {
    element.hidden = true;
  });
  form.hidden = false;
  if (sheets) {
    // A sheet taller than the screen scrolls beside the form: the keyboard must reach it too.
    sheets.tabIndex = 0;
  }
  // The page of an office leads here with its id behind `#office=`. Where it is one of many,
  // the script of the place finds it.
  const office = location.hash.split('/')[1] ?? '';
  elements(form, '[data-office]').forEach((radio) => {
    if (radio instanceof HTMLInputElement && radio.dataset.office?.split(' ').includes(office)) {
      radio.checked = true;
    }
  });
  /** @type {ReturnType<typeof letterSender> | undefined} */
  const sender = letterSender(form, words.id ?? '', questions, {
    tell: ({ saved }) => (words.found ?? '').replace('{date}', written(saved)),
    take: (senders, { answers, omitted }) => {
      for (const question of senders) {
        question.restore(answers[question.id] ?? [], omitted?.includes(question.id));
      }
      keeping.retyped();
      form.dispatchEvent(new Event('change'));
      say(words.senderTaken ?? '');
    },
    erased: () => say(words.othersErased ?? ''),
  });
  // A browser may itself have kept what was typed before a reload.
  questions.forEach((question) => question.restore(question.kept()));
  update();
  // The page on which an answer is checked says behind `#` what it lacks, by the field that lists
  // it.
  const lacking = new URLSearchParams(location.hash.slice(1));
  const tick = () => {
    for (const question of questions) {
      const ids = question.kind === 'checks' && lacking.get(question.id);
      if (ids) {
        question.restore(ids.split(','));
        history.replaceState(history.state, '', location.pathname);
      }
    }
    update();
  };
  /** @param {HTMLElement | undefined} offer */
  const close = (offer) => {
    if (steps && offer && !offer.hidden) {
      steps.hidden = false;
      offer.hidden = true;
      stepper.sections[stepper.current()]?.querySelector('h2')?.focus();
    }
  };
  /**
   * Offers what is kept, before the steps are shown.
   * @param {HTMLElement | undefined} offer
   * @param {string | undefined} text with a place for the day on which it was kept
   * @param {LetterDraft} kept
   */
  const open = (offer, text, { saved }) => {
    const line = offer?.querySelector('p');
    if (steps && offer && line) {
      steps.hidden = true;
      offer.hidden = false;
      line.textContent = (text ?? '').replace('{date}', written(saved));
    }
  };
  onPress('[data-draft-continue]', () => {
    keeping.goOn();
    tick();
    close(returned);
  });
  onPress('[data-draft-erase]', () => {
    eraseAll();
    tick();
    close(returned);
  });
  onPress('[data-first-fill]', () => {
    close(firstOffer);
    begin();
  });
  onPress('[data-first-decline]', () => close(firstOffer));
  if (!keeping.arrive()) {
    stepper.start();
    const onDevice = keeping.offered(() => close(returned));
    const before = firstDrafts?.known();
    if (onDevice) {
      open(returned, words.found, onDevice);
    } else if (before) {
      open(firstOffer, words.firstFound, before);
    }
  }
  tick();
}

const letterForm = document.querySelector('#letter-form');
if (letterForm instanceof HTMLFormElement) {
  // A browser that lacks something shows the blank, as one that cannot read the script at all.
  const main = letterForm.closest('main');
  const blank = main?.cloneNode(true);
  try {
    startLetter(letterForm);
  } catch (error) {
    if (blank) {
      main?.replaceWith(blank);
    }
    throw error;
  }
}

/**
 * Who writes is asked once: where another letter of the site is kept on the device, its answers to
 * the same questions are offered. Nothing is taken without being asked, as others may use the
 * device.
 */
import { elements } from '../letter-document/letter-document.js';
import { eraseOthers, otherDrafts } from '../letter-draft/letter-draft.js';

/** @typedef {import('../letter-draft/letter-draft.js').LetterDraft} LetterDraft */
/** @typedef {import('../letter-question/letter-question.js').LetterQuestion} LetterQuestion */

/**
 * @param {HTMLElement} form
 * @param {string} id of the letter
 * @param {readonly LetterQuestion[]} questions
 * @param {object} use
 * @param {(draft: LetterDraft) => string} use.tell when the letter was kept
 * @param {(senders: readonly LetterQuestion[], draft: LetterDraft) => void} use.take
 * @param {() => void} use.erased
 */
export function letterSender(form, id, questions, { tell, take, erased }) {
  const [notice] = elements(form, '.known');
  const [others] = elements(form, '[data-erase-others]');
  const senders = questions.filter(({ element }) => 'sender' in element.dataset);
  /** The latest letter that says who writes. @type {LetterDraft | undefined} */
  let known;

  /** @param {readonly string[] | undefined} values */
  const isGiven = (values) => values?.some((value) => value.trim() !== '') ?? false;

  function show() {
    const answered = senders.some((question) => isGiven(question.kept()));
    notice?.toggleAttribute('hidden', known === undefined || answered);
  }

  /** Looks at what the device keeps. */
  function look() {
    const drafts = otherDrafts(id);
    known = drafts.find(({ answers }) => senders.some((question) => isGiven(answers[question.id])));
    others?.toggleAttribute('hidden', drafts.length === 0);
    for (const words of elements(form, '.known span')) {
      words.textContent = known ? tell(known) : '';
    }
    show();
  }

  const [first] = senders;
  if (notice) {
    // Beside the first question that it would answer.
    first?.element.before(notice);
  }
  elements(form, '[data-sender-take]').forEach((button) =>
    button.addEventListener('click', () => {
      if (known) {
        take(senders, known);
        first?.place()?.focus();
      }
    }),
  );
  others?.addEventListener('click', () => {
    eraseOthers(id);
    look();
    erased();
  });
  window.addEventListener('storage', look);
  window.addEventListener('pageshow', look);
  look();

  return { show };
}

/**
 * The finished letter as a file that was asked for, and straight to another application where the
 * browser can: a messenger, mail, the application of a printer.
 */
import { docx, docxMediaType } from '../docx/docx.js';
import { moduleLoader } from '../letter-later/module-loader.js';
import { plainText, textFile } from '../letter-text/letter-text.js';
import { word } from '../words/words.js';

/** @typedef {import('../docx/docx.js').LetterParagraph} LetterParagraph */
/**
 * The letter of one moment.
 * @typedef {object} LetterNow
 * @property {string} id for the name of the file
 * @property {'kk' | 'ru'} language
 * @property {string} name what the letter is, if it has no title
 * @property {readonly string[]} head of every page after the first
 * @property {readonly LetterParagraph[]} paragraphs
 */
/** @typedef {'txt' | 'docx' | 'pdf'} LetterFileKind */
/**
 * @typedef {object} LetterFile
 * @property {string} name
 * @property {BlobPart} content
 * @property {string} type
 * @property {string} note what the reader has to know of it; empty if nothing
 */

/**
 * Loads what writes PDF files, with its fonts.
 * @type {(assets: string) => Promise<typeof import('../pdf/pdf.js')>}
 */
const loadPdf = moduleLoader('pdf.js');

/**
 * @param {LetterFileKind} kind
 * @param {LetterNow} letter
 * @param {string} assets the folder of the files of the site
 * @returns {Promise<LetterFile>} refused if what it needs can't be loaded
 */
export async function letterFile(kind, letter, assets) {
  const { id, language, head, paragraphs } = letter;
  const name = `${id}-${language}.${kind}`;
  const title = paragraphs.find(({ style }) => style === 'title')?.text ?? letter.name;
  if (kind === 'docx') {
    const font = 'Times New Roman';
    const content = docx({ language, title, font, head: head.join('\t'), paragraphs });
    return { name, content, type: docxMediaType, note: '' };
  }
  if (kind === 'pdf') {
    const { letterPdf, pdfMediaType } = await loadPdf(assets);
    const { bytes, replaced } = letterPdf({ language, title, head, paragraphs });
    const signs = replaced.join(' ');
    const note = signs && word('take_pdf_replaced', document.documentElement.lang);
    return { name, content: bytes, type: pdfMediaType, note: note.replace('{signs}', () => signs) };
  }
  return {
    name,
    content: textFile(plainText(paragraphs)),
    type: 'text/plain;charset=utf-8',
    note: '',
  };
}

/** The forms of the letter to be shared. */
const SHARED = /** @type {const} */ ([
  { kind: 'pdf', type: 'application/pdf' },
  { kind: 'docx', type: docxMediaType },
  { kind: 'txt', type: 'text/plain' },
]);

/**
 * Offers to share the letter, in each form that the browser takes: none over plain http, in most
 * browsers of computers and inside of applications.
 * @param {HTMLElement} list of the ways to take the letter away
 * @param {object} use
 * @param {(kind: LetterFileKind) => Promise<LetterFile | null>} use.make nothing if the letter is
 *   not complete, or was erased meanwhile
 * @param {(text: string) => void} use.say
 */
export function letterShare(list, { make, say }) {
  const language = document.documentElement.lang;
  const able = SHARED.filter(({ kind, type }) => {
    try {
      return navigator.canShare({ files: [new File([' '], `letter.${kind}`, { type })] });
    } catch {
      return false;
    }
  });
  if (able.length === 0 || list.querySelector('[data-share]')) {
    return;
  }
  const line = document.createElement('li');
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = word('share_hint', language);
  for (const { kind, type } of able) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button second';
    button.dataset.share = kind;
    button.textContent = word('share', language).replace('{kind}', kind.toUpperCase());
    button.addEventListener('click', async () => {
      try {
        const made = await make(kind);
        if (made) {
          const { name, content, note } = made;
          await navigator.share({ files: [new File([content], name, { type })] });
          say(note);
        }
      } catch (error) {
        const fault = error instanceof Error ? error.name : '';
        if (fault === 'NotAllowedError') {
          // Loading took so long that the browser no longer takes the press for one.
          say(word('share_again', language));
        } else if (fault !== 'AbortError') {
          say(word('share_failed', language));
        }
      }
    });
    line.append(button, ' ');
  }
  line.append(hint);
  list.querySelector('li')?.after(line);
}

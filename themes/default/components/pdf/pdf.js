/**
 * The letter as a PDF, made here in the browser, with the words, paragraphs and order of the letter
 * on the page. It is loaded, with its fonts, when somebody asks for it.
 */
import { pdfFile } from './pdf-file.js';
import { pdfPages } from './pdf-layout.js';

/** The media type of the file (RFC 8118). */
export const pdfMediaType = 'application/pdf';

/**
 * @param {object} letter
 * @param {string} letter.language
 * @param {string} letter.title
 * @param {readonly string[]} letter.head of every page after the first: whom the letter is from,
 *   and its date
 * @param {readonly import('../docx/docx.js').LetterParagraph[]} letter.paragraphs
 * @returns {{ bytes: Uint8Array<ArrayBuffer>, replaced: string[] }} the file, and the characters
 *   that its fonts lack
 */
export function letterPdf({ language, title, head, paragraphs }) {
  const pages = pdfPages(paragraphs, language, head);
  const replaced = pages.flatMap(({ words }) =>
    words.flatMap(({ glyphs }) => glyphs.flatMap((glyph) => (glyph.replaced ? glyph.text : []))),
  );
  return { bytes: pdfFile(pages, language, title), replaced: [...new Set(replaced)] };
}

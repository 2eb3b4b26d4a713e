/**
 * A letter set on pages: A4, 2.5 cm at the left for the binder, as the print has it. Lengths are in
 * points (72 to the inch), places from the left and from the bottom of the page (ISO 32000-1, 8.3).
 */
import { pdfGlyphs, pdfLines, pdfWidth } from './pdf-type.js';

/** @typedef {import('../docx/docx.js').LetterParagraph} LetterParagraph */
/** @typedef {import('./pdf-type.js').PdfGlyph} PdfGlyph */

/**
 * A part of the document as a screen reader finds it (ISO 32000-1, 14.8.4): a paragraph, a heading
 * of the first level, or the label or the body of an item in a list.
 * @typedef {object} PdfPart
 * @property {'P' | 'H1' | 'Lbl' | 'LBody'} role
 * @property {string} language
 * @property {number} [list] which list the item belongs to
 */

/**
 * Words in one place.
 * @typedef {object} PdfWords
 * @property {PdfPart | null} part nothing for what only helps to look through the pages
 * @property {readonly PdfGlyph[]} glyphs
 * @property {number} size
 * @property {number} x
 * @property {number} y of the line that the letters stand on
 */

/** @typedef {{ x: number, y: number, width: number, height: number }} PdfRule a line or a frame */

/**
 * @typedef {object} PdfPage
 * @property {PdfWords[]} words
 * @property {PdfRule[]} rules
 */

const MM = 72 / 25.4;
export const PDF_PAPER = { width: 210 * MM, height: 297 * MM };
const PDF_LEFT = 25 * MM;
const PDF_RIGHT = 195 * MM;
const PDF_TOP = 297 * MM - 15 * MM;
const PDF_BOTTOM = 15 * MM;
const PDF_SIZE = 12;
const PDF_LEADING = 15;
/** The head and the number of a page. */
const PDF_SMALL = 10;

/**
 * How a block of a letter is set: its left edge, how much further its first line begins, and the
 * space before the first and before each further paragraph of it.
 * @type {Record<LetterParagraph['style'],
 *   { left: number, first: number, before: number, between: number }>}
 */
const PDF_BLOCKS = {
  recipient: { left: PDF_LEFT + 68 * MM, first: 0, before: 0, between: 3 },
  sender: { left: PDF_LEFT + 68 * MM, first: 0, before: 8, between: 3 },
  title: { left: PDF_LEFT, first: 0, before: 14, between: 14 },
  paragraph: { left: PDF_LEFT, first: 10 * MM, before: 8, between: 4 },
  list: { left: PDF_LEFT, first: 10 * MM, before: 5, between: 3 },
  attachments: { left: PDF_LEFT, first: 10 * MM, before: 8, between: 3 },
  'date-and-signature': { left: PDF_LEFT, first: 0, before: 26, between: 26 },
  note: { left: PDF_LEFT, first: 0, before: 0, between: 0 },
};

/**
 * A line that is not on a page yet.
 * @typedef {object} PdfRow
 * @property {number} before the space above it, which goes at the top of a page
 * @property {boolean} held whether it stays on one page with the line before it
 * @property {boolean} [newPage] whether it begins a page
 * @property {(page: PdfPage, y: number) => void} draw
 */

/**
 * @param {readonly LetterParagraph[]} paragraphs
 * @param {string} language of the letter
 * @returns {PdfRow[]}
 */
function pdfRows(paragraphs, language) {
  /** @type {PdfRow[]} */
  const rows = [];
  let lists = 0;
  paragraphs.forEach((paragraph, index) => {
    const { style, text, number, trailing, lang = language } = paragraph;
    const previous = paragraphs[index - 1];
    const { left, first, before, between } = PDF_BLOCKS[style];
    const numbered = number !== undefined;
    lists += number === 1 ? 1 : 0;
    const list = lists;
    /** @type {PdfPart} */
    const part = {
      role: style === 'title' ? 'H1' : numbered ? 'LBody' : 'P',
      language: lang,
      ...(numbered && { list }),
    };
    const label = numbered ? pdfGlyphs(`${number}. `, 'text') : [];
    const start = numbered ? left + first + pdfWidth(label, PDF_SIZE) : left;
    const inset = style === 'note' ? 8 : 0;
    const centred = style === 'title' || style === 'note';
    const lines = text.split(/\r\n|[\n\v\f\r\u2028\u2029]/).flatMap((words, place, all) => {
      const glyphs = pdfGlyphs(words, style === 'title' ? 'heading' : 'text');
      const from = (/** @type {number} */ line) =>
        start + inset + (line === 0 && place === 0 && !numbered ? first : 0);
      const set = pdfLines(glyphs, PDF_SIZE, (line) => PDF_RIGHT - inset - from(line));
      if (place < all.length - 1) {
        // To who hears it, or copies it, the next line is another word.
        set[set.length - 1]?.push(...pdfGlyphs(' ', 'text'));
      }
      return set.map((line, own) => ({ glyphs: line, x: from(own) }));
    });
    const signs = paragraphs[index + 1]?.style === 'date-and-signature';
    const fresh = style !== previous?.style || (style === 'attachments' && !numbered);
    lines.forEach(({ glyphs, x }, line) => {
      const last = lines.length - 1;
      const wide = pdfWidth(glyphs, PDF_SIZE);
      rows.push({
        before: line > 0 ? 0 : previous?.style === 'note' ? 24 : fresh ? before : between,
        newPage: style === 'note' && line === 0 && rows.length > 0,
        // Neither the first nor the last line of a paragraph stands alone on a page.
        held:
          line === 0
            ? previous?.style === 'title' ||
              (previous?.style === 'attachments' && previous.number === undefined) ||
              (style === 'date-and-signature' && previous?.style !== style) ||
              (signs && numbered)
            : style === 'title' || style === 'note' || line === 1 || line === last,
        draw: (page, y) => {
          if (numbered && line === 0) {
            const mark = /** @type {PdfPart} */ ({ role: 'Lbl', language: lang, list });
            page.words.push({ part: mark, glyphs: label, size: PDF_SIZE, x: left + first, y });
          }
          const middle = (PDF_LEFT + PDF_RIGHT - wide) / 2;
          page.words.push({ part, glyphs, size: PDF_SIZE, x: centred ? middle : x, y });
          if (style === 'note' && line === last) {
            const height = lines.length * PDF_LEADING + 8;
            const width = PDF_RIGHT - PDF_LEFT;
            page.rules.push({ x: PDF_LEFT, y: y - 8, width, height });
          }
          if (trailing && line === last) {
            pdfSignature(page, part, trailing, text ? x + wide : 0, y);
          }
        },
      });
    });
  });
  return rows;
}

/**
 * The line to sign on, with its name at its end; where the date is not known, a line for it, too.
 * @param {PdfPage} page
 * @param {PdfPart} part
 * @param {string} name
 * @param {number} taken where the words at the left end, or 0
 * @param {number} y
 */
function pdfSignature(page, part, name, taken, y) {
  const glyphs = pdfGlyphs(` ${name}`, 'text');
  const end = PDF_RIGHT - pdfWidth(glyphs, PDF_SIZE);
  const start = Math.max(taken + 12, (PDF_LEFT + PDF_RIGHT) / 2);
  page.words.push({ part, glyphs, size: PDF_SIZE, x: end, y });
  page.rules.push({ x: start, y: y - 2, width: Math.max(end - start, 72), height: 0 });
  if (taken === 0) {
    page.rules.push({ x: PDF_LEFT, y: y - 2, width: 50 * MM, height: 0 });
  }
}

/**
 * Where pages end: as late as may be, and not between lines that hold on to each other, unless they
 * are more than a page.
 * @param {readonly PdfRow[]} rows
 * @returns {PdfRow[][]}
 */
function pdfBreaks(rows) {
  /** @type {PdfRow[][]} */
  const pages = [];
  let start = 0;
  while (start < rows.length) {
    let room = PDF_TOP - PDF_BOTTOM;
    let end = start;
    for (let row; (row = rows[end]); end += 1) {
      const height = PDF_LEADING + (end > start ? row.before : 0);
      if (height > room || (row.newPage && end > start)) {
        break;
      }
      room -= height;
    }
    let cut = end;
    while (cut < rows.length && cut > start + 1 && rows[cut]?.held) {
      cut -= 1;
    }
    // Lines that hold on to each other over a whole page let go.
    end = cut > start + 1 || !rows[cut]?.held ? cut : end;
    pages.push(rows.slice(start, end));
    start = end;
  }
  return pages;
}

/**
 * The head of every page after the first, and its number: they belong to no part of the letter.
 * @param {PdfPage} page
 * @param {number} number
 * @param {readonly string[]} head whom the letter is from, and its date
 */
function pdfHead(page, number, [name = '', date = '']) {
  const y = PDF_TOP + 4 * MM;
  const day = pdfGlyphs(date, 'text');
  const start = PDF_RIGHT - pdfWidth(day, PDF_SMALL);
  const [line = []] = pdfLines(pdfGlyphs(name, 'text'), PDF_SMALL, () => start - PDF_LEFT - 12);
  const digits = pdfGlyphs(String(number), 'text');
  const middle = (PDF_LEFT + PDF_RIGHT - pdfWidth(digits, PDF_SMALL)) / 2;
  for (const [glyphs, x, height] of /** @type {const} */ ([
    [line, PDF_LEFT, y],
    [day, start, y],
    [digits, middle, 8 * MM],
  ])) {
    page.words.push({ part: null, glyphs, size: PDF_SMALL, x, y: height });
  }
}

/**
 * @param {readonly LetterParagraph[]} paragraphs
 * @param {string} language of the letter
 * @param {readonly string[]} head of every page after the first
 * @returns {PdfPage[]}
 */
export function pdfPages(paragraphs, language, head) {
  return pdfBreaks(pdfRows(paragraphs, language)).map((rows, index) => {
    /** @type {PdfPage} */
    const page = { words: [], rules: [] };
    let y = PDF_TOP - PDF_SIZE * 0.9;
    rows.forEach((row, place) => {
      y -= place > 0 ? PDF_LEADING + row.before : 0;
      row.draw(page, y);
    });
    if (index > 0) {
      pdfHead(page, index + 1, head);
    }
    return page;
  });
}

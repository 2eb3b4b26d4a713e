/**
 * The type that a PDF is set in: which glyph draws a character, and how wide it is. The program
 * puts the faces of its fonts here when it joins the scripts.
 */

/**
 * Lengths are in thousandths of the size of the type.
 * @typedef {object} PdfFace
 * @property {string} name of the font in PostScript
 * @property {number} ascent
 * @property {number} descent
 * @property {number} capHeight
 * @property {readonly number[]} bounds of all glyphs: left, bottom, right, top
 * @property {string} characters that it draws, each one code point
 * @property {readonly number[]} ids of the glyphs, in the order of the characters
 * @property {readonly number[]} advances from one glyph to the next
 * @property {string} outlines the table of outlines (CFF), deflated (RFC 1950), a character a byte
 */

/**
 * The face of text, that of headings, and one for signs that both lack.
 * @type {readonly PdfFace[]}
 */
const FACES = [];

/** The faces of the program. */
export const pdfFaces = () => FACES;

/**
 * A glyph and the words that it stands for.
 * @typedef {object} PdfGlyph
 * @property {number} face the number of its face
 * @property {number} id
 * @property {number} advance
 * @property {string} text
 * @property {boolean} [replaced] whether a box is drawn in its place, for want of a glyph
 */

/** What is drawn for a character that no face has. */
const PDF_BOX = '□';

/** Where the faces of text and of headings are looked through for a glyph. */
const PDF_ORDER = { text: [0, 2], heading: [1, 0, 2] };

/** @type {Map<string, PdfGlyph>[]} */
const pdfTables = [];

/** @param {number} face */
function pdfTable(face) {
  const known = pdfTables[face];
  if (known) {
    return known;
  }
  const { characters, ids, advances } = FACES[face] ?? { characters: '', ids: [], advances: [] };
  const table = new Map(
    [...characters].map((text, index) => [
      text,
      { face, id: ids[index] ?? 0, advance: advances[index] ?? 0, text },
    ]),
  );
  pdfTables[face] = table;
  return table;
}

/**
 * The glyphs of a text without ends of lines. What is not seen (a soft hyphen, a mark of the
 * direction) is left out; what no face has becomes a box that still stands for its own words.
 * @param {string} text
 * @param {'text' | 'heading'} kind
 * @returns {PdfGlyph[]}
 */
export function pdfGlyphs(text, kind) {
  /** @param {string} character */
  const find = (character) =>
    PDF_ORDER[kind].map((face) => pdfTable(face).get(character)).find((glyph) => glyph);
  /** @type {PdfGlyph[]} */
  const glyphs = [];
  for (const character of text.normalize('NFC').replace(/\t/g, '    ')) {
    const last = glyphs[glyphs.length - 1];
    const glyph = find(/\p{Zs}/u.test(character) && character !== '\xa0' ? ' ' : character);
    if (glyph) {
      glyphs.push(glyph);
    } else if (last && /[\p{M}\u200d]/u.test(character)) {
      // A mark belongs to the letter before it.
      glyphs[glyphs.length - 1] = { ...last, text: last.text + character, replaced: true };
    } else if (!/[\p{M}\p{Cc}\p{Cf}]/u.test(character)) {
      const box = find(PDF_BOX);
      const words = /\p{Cs}/u.test(character) ? '\ufffd' : character;
      if (box) {
        glyphs.push({ ...box, text: words, replaced: true });
      }
    }
  }
  return glyphs;
}

/**
 * How wide glyphs are at a size of the type.
 * @param {readonly PdfGlyph[]} glyphs
 * @param {number} size in points
 */
export function pdfWidth(glyphs, size) {
  return glyphs.reduce((sum, { advance }) => sum + (advance * size) / 1000, 0);
}

/**
 * Breaks glyphs into lines: after a space, which may hang over the end, or a hyphen inside a word;
 * a word longer than a line is broken where it is full.
 * @param {readonly PdfGlyph[]} glyphs
 * @param {number} size in points
 * @param {(line: number) => number} room of each line, in points
 * @returns {PdfGlyph[][]} at least one line
 */
export function pdfLines(glyphs, size, room) {
  /** @type {PdfGlyph[][]} */
  const lines = [];
  let start = 0;
  do {
    const limit = (room(lines.length) * 1000) / size;
    let width = 0;
    let end = start;
    let chance = start;
    for (let glyph; (glyph = glyphs[end]);) {
      const isSpace = glyph.text === ' ';
      if (!isSpace && width + glyph.advance > limit) {
        break;
      }
      width += glyph.advance;
      end += 1;
      const hyphened =
        glyph.text === '-' &&
        /\p{L}/u.test(glyphs[end - 2]?.text ?? '') &&
        /\p{L}/u.test(glyphs[end]?.text ?? '');
      chance = isSpace || hyphened ? end : chance;
    }
    if (end < glyphs.length) {
      end = chance > start ? chance : Math.max(end, start + 1);
    }
    lines.push(glyphs.slice(start, end));
    start = end;
  } while (start < glyphs.length);
  return lines;
}

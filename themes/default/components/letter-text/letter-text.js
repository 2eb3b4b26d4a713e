/** The letter as plain text, to be pasted into a portal or kept as a file. */

import { tidyLines } from '../letter-values/letter-values.js';

/**
 * @typedef {'recipient' | 'sender' | 'title' | 'paragraph' | 'list' | 'attachments' |
 * 'date-and-signature' | 'note'} LetterStyle
 */
/**
 * A paragraph of the finished letter: its part of the letter, its words, what stands at the right
 * of the same line (the signature), its number in a list.
 * @typedef {{ style: LetterStyle, text: string, trailing?: string, number?: number }}
 *   LetterParagraph
 */

/**
 * The words of the letter in their order. An empty line stands between its parts and between
 * paragraphs; the lines of an addressee, of a sender and of a list stay together. What stands at
 * the right in print gets a line of its own.
 * @param {readonly LetterParagraph[]} paragraphs
 */
export function plainText(paragraphs) {
  let text = '';
  let last = '';
  for (const { style, text: words, trailing, number } of paragraphs) {
    const lines = tidyLines([words, trailing ?? ''].join('\n').replace(/\r\n?/g, '\n'));
    if (lines !== '') {
      text += text && (style === last && style !== 'paragraph' ? '\n' : '\n\n');
      text += (number === undefined ? '' : `${number}. `) + lines;
      last = style;
    }
  }
  return text;
}

/**
 * The content of a `.txt` file: every line ended, by default as Notepad of old Windows wants it, CR
 * LF and a byte order mark, without which it shows Kazakh letters as rubbish.
 * @param {string} text
 * @param {{ crlf?: boolean, bom?: boolean }} [options]
 */
export function textFile(text, { crlf = true, bom = true } = {}) {
  return (bom ? '\ufeff' : '') + `${text}\n`.replace(/\n/g, crlf ? '\r\n' : '\n');
}

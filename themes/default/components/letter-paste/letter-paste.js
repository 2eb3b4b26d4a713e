/**
 * A list pasted from a document: its lines, without the numbers and bullets that the document drew
 * before them. The letter numbers its lists itself. What may be a part of the item («2 справки»,
 * «1.5 тонны», «12.05.2026», «5-бап», «А. Омаров») stays: a mark goes when it can be nothing else,
 * or when the marks of several lines count on from the first.
 */

/**
 * What may be the mark before an item: the item without it; whether it can be nothing else; if not,
 * which marks it belongs with and its place among them (`1.2` is `[1, 2]`).
 * @typedef {{ rest: string, sure: boolean, kind?: string, path?: number[] }} ListMark
 */

/** Every way to end a line (Unicode, section 5.8; Word's soft break is a vertical tab). */
const lineEnds = /\r\n?|[\n\v\f\x85\u2028\u2029]/;

/** Indents, and the marks of no width that come with text from messengers and web pages. */
const indents = /^[\s\u200b-\u200f\u2060\ufeff]+|[\u200b\u2060\ufeff]/g;

/** Marks that are nothing else, each with the space after it. */
const sureMarks = [
  // Bullets of Unicode; those of the fonts Symbol and Wingdings, which Word gives as private
  // characters; digits in a circle (①), in brackets (⑴), with a point (⒈) or on a key; Word's round
  // bullet, a Latin «o».
  /^(?:[•‣⁃∙·◦❖✓✔✅⇒→\u2460-\u249b\u25a0-\u25ff\u2610-\u2612\u2776-\u27be\ue000-\uf8ff👉📌🔹🔸]\ufe0f?|(?:\d\ufe0f?\u20e3)+|o(?=\s+\p{Script=Cyrillic}))\s*(?=\S)/u,
  // Before a tab any one character, and the letters that Word names the bullets of Wingdings by.
  /^(?:[^\p{L}\p{N}\s]|[oØüvqnluàè])[ \xa0]*\t\s*(?=\S)/u,
  // A dash before a space. «-5 °C» has none, and «- 5 °C» is cold all the same.
  /^[-–—―−‒*]\s+(?=\S)(?!\d+(?:[.,]\d+)?\s?°)/,
  // `1.`, `1)`, `(1)`, `1.2.`, `01.` before a space, a letter or a quotation mark; not a date with
  // spaces («25. 11. 2026») or with a short year («12.05.26. Хат»).
  /^(?!\d\d?\.(?:\d\d?\.\d\d|\s+\d\d?\.\s+\d{4})(?!\d))(?:\(\d{1,2}\)|\[\d{1,2}\]|\d{1,3}(?:\.[1-9]\d?)*(?:\)|\.\)?))(?:\s+(?=\S)|(?=[\p{L}«"“„(]))/u,
  // `а)`, `(б)`, `iv)`; before a tab `А.` and `IV.` too.
  /^(?:\(?(?:\p{L}|[ivxIVXІХ]{1,5})\)\s*|(?:\p{L}|[ivxIVXІХ]{1,5})\.[ \xa0]*\t\s*)(?=\S)/u,
];

/** Alphabets in the order in which lists use them. */
const alphabets = [
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'аәбвгғдежзикқлмнңоөпрстуұүфхһцчшыіэюя',
  'abcdefghijklmnopqrstuvwxyz',
];

/** A number before a dash, a colon or a tab; one with points also before a capital. */
const amountLike =
  /^(\d{1,2}(?:\.[1-9]\d?)*)(\s*[-–—:/]\s+|\s*\t\s*)(?=\S)|^(\d{1,2}(?:\.[1-9]\d?)+)\s+(?=\p{Lu})/u;

const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

/**
 * @param {string} line
 * @returns {ListMark | null}
 */
function listMark(line) {
  for (const pattern of sureMarks) {
    const [mark] = pattern.exec(line) ?? [];
    if (mark !== undefined) {
      return { rest: line.slice(mark.length), sure: true };
    }
  }
  // `1⇥Копия`, `1 – Копия`, `1.1⇥Копия`, `1.1 Копия`: the number may be an amount.
  const [amount, listed, by = '', outlined = ''] = amountLike.exec(line) ?? [];
  if (amount) {
    const path = (listed ?? outlined).split('.').map(Number);
    return { rest: line.slice(amount.length), sure: false, kind: `number${by.trim()}`, path };
  }
  // `№ 1 Копия`: the name of a school may begin so, too.
  const [character, ordinal, end] =
    /^№\s*(\d{1,2})(?:([.):])\s*|\s*\t\s*|\s+(?=\p{Lu}))(?=\S)/u.exec(line) ?? [];
  if (character) {
    return {
      rest: line.slice(character.length),
      sure: false,
      kind: `№${end ?? ''}`,
      path: [Number(ordinal)],
    };
  }
  // `I. Копия`: initials, too. Kazakh keyboards have an «І» and a «Х» of their own.
  const [roman, numeral = ''] = /^([ivxіх]{1,4})\.\s+(?=\S)/iu.exec(line) ?? [];
  const place = romans.indexOf(numeral.toLowerCase().replace(/і/g, 'i').replace(/х/g, 'x')) + 1;
  if (roman && place > 0) {
    return { rest: line.slice(roman.length), sure: false, kind: 'roman', path: [place] };
  }
  // `а. копия`: «г. Караганда» begins so, too, and with a capital a name with initials.
  const [small, letter = ''] = /^(\p{Ll})\.\s+(?=\S)/u.exec(line) ?? [];
  return small
    ? {
        rest: line.slice(small.length),
        sure: false,
        kind: 'letter',
        path: [letter.codePointAt(0) ?? 0],
      }
    : null;
}

/**
 * Whether marks count on from the first: 1, 1.1, 1.2, 2, 2.1.
 * @param {number[][]} paths
 */
function countsOn(paths) {
  return (
    paths.length > 1 &&
    paths.every((path, index) => {
      const before = paths[index - 1] ?? [];
      const turn = path.findIndex((number, level) => number !== before[level]);
      return (
        turn >= 0 &&
        path[turn] === (before[turn] ?? 0) + 1 &&
        path.slice(turn + 1).every((number) => number === 1)
      );
    })
  );
}

/**
 * The items of a pasted list, a line each, without the marks of the list and without empty lines.
 * @param {string} text
 * @returns {string[]}
 */
export function pastedItems(text) {
  const lines = text
    .split(lineEnds)
    .map((line) => line.replace(indents, '').trimEnd())
    .filter((line) => line !== '');
  const marks = lines.map(listMark);
  /** @type {Map<string, number[][]>} */
  const kinds = new Map();
  for (const { kind, path } of marks.flatMap((mark) => mark ?? [])) {
    if (kind !== undefined && path) {
      kinds
        .set(kind, kinds.get(kind) ?? [])
        .get(kind)
        ?.push(path);
    }
  }
  const counted = new Set(
    [...kinds]
      .filter(([kind, paths]) =>
        kind !== 'letter'
          ? countsOn(paths)
          : paths.length > 1 &&
            alphabets.some((alphabet) =>
              alphabet.startsWith(paths.map(([code = 0]) => String.fromCodePoint(code)).join('')),
            ),
      )
      .map(([kind]) => kind),
  );
  // «-Копия» without its space is a bullet if every line begins so.
  const glued = lines.length > 1 && lines.every((line) => /^[-–—*]\p{L}/u.test(line));
  return lines.map((line, index) => {
    const mark = marks[index];
    return glued
      ? line.slice(1)
      : mark && (mark.sure || counted.has(mark.kind ?? ''))
        ? mark.rest
        : line;
  });
}

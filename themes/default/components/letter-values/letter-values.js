/**
 * What a citizen typed, put in order when the field is left. Nothing here blocks anyone: a value of
 * an unknown form stays as it was typed, and the caller is told, so that the page can warn.
 */

/**
 * @typedef {{ text: string, valid: boolean }} TypedValue the text for the letter; whether its form
 * is known
 */
/**
 * @typedef {'right' | 'wrong' | 'impossible'} CheckDigit `impossible`: these eleven digits have no
 * valid number
 */
/** @typedef {{ digits: string, lengthOk: boolean, checkDigit: CheckDigit | null }} CheckedNumber */

/**
 * The same letters, with every new line (Unicode, section 5.8; Word's soft break is a vertical tab)
 * as LF, and without what some form of the letter cannot carry: most control characters, halves of
 * surrogate pairs and U+FFFE, U+FFFF are no `Char` of XML 1.0 (section 2.2), so a DOCX with them
 * would not open. Composed as in NFC (UAX 15): «й» pasted from a Mac comes in two parts, which
 * fonts draw badly and searches miss.
 * @param {string} text
 */
function soundCharacters(text) {
  return text
    .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
    .replace(/[\0-\x08\x0e-\x1f\x7f]/g, '')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .normalize('NFC');
}

/**
 * A number in plain digits: full-width and other forms of the same digit (NFKC) become plain;
 * spaces, hyphens of every kind and invisible marks, which come with pasted text, go.
 * @param {string} text
 */
function plainNumber(text) {
  return text.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '');
}

/**
 * Text of several paragraphs: every letter as it was typed, also right-to-left text, emoji and
 * their joiners. Spaces at the ends of lines and empty lines around the whole go; tabs within a
 * line stay.
 * @param {string} text
 */
export function normalizeText(text) {
  return tidyLines(soundCharacters(text));
}

/**
 * Lines without spaces at their ends, and without empty ones around them. Each run of spaces is
 * looked at once: with
 * `/ +$/` a long one in the middle of a line costs its length squared.
 * @param {string} text lines ended by LF
 */
export function tidyLines(text) {
  return text
    .replace(/[ \t\xa0]+(\n|$)?/g, (run, end) => end ?? run)
    .replace(/^\n+/, '')
    .trimEnd();
}

/**
 * A person's name on one line. Its letters, capitals and hyphens are the person's own: no program
 * declines a name or fixes its capitals.
 * @param {string} text
 */
export function normalizePerson(text) {
  return soundCharacters(text).trim().replace(/\s+/g, ' ');
}

/**
 * A phone in the form in which the country writes it. `+7` or `8` and ten digits beginning with 6
 * or 7 (the ranges 600–799 are Kazakhstan's own) become `+7 …` in the groups of the numbering plan:
 * (xxx) xxx xx xx for mobile numbers and Almaty (727), (xxxx) xx xx xx for other cities, (xxxxx) x
 * xx xx for districts. `8-800-…` stays national, because
 * `+7 800` leads to another country; short numbers have three or four digits. These are the forms
 * that
 * `scalar::phone` of the build accepts, and beside them `77…` without its plus and ten bare digits.
 * Anything else, a foreign number too, stays as typed.
 * @param {string} text
 * @returns {TypedValue}
 */
export function normalizePhone(text) {
  const typed = normalizePerson(text);
  const digits = plainNumber(typed).replace(/[().]/g, '');
  if (/^\d{3,4}$/.test(digits)) {
    return { text: digits, valid: true };
  }
  const free = /^8(800)(\d{3})(\d{4})$/.exec(digits);
  if (free) {
    return { text: ['8', ...free.slice(1)].join('-'), valid: true };
  }
  // The shortest code that fits: a city's code ends in 2 (7212 Karaganda), a district's does not
  // (72149 Osakarov). 7213 and 7187 begin codes of both: groups that are wrong for neither.
  const own =
    /^(?:\+7|[78])?(?=[67]\d{9}$)(?:(727|721(?=3)|718(?=7)|(?!7[12])\d{3})(\d{3})|(7[12]\d2)(\d\d)|(\d{5})(\d))(\d\d)(\d\d)$/.exec(
      digits,
    );
  return own
    ? { text: ['+7', ...own.slice(1).filter((group) => group)].join(' '), valid: true }
    : { text: typed, valid: false };
}

/**
 * An e-mail address, without spaces around it and invisible marks. Its letters stay: the part
 * before @ may tell small letters from capitals (RFC 5321, section 2.4). Known is name@host.domain,
 * in any script (RFC 6531):
 * `scalar::email` of the build with all letters, and without the quotes and comments that no one
 * types.
 * @param {string} text
 * @returns {TypedValue}
 */
export function normalizeEmail(text) {
  const typed = normalizePerson(text.replace(/\p{Cf}/gu, ''));
  const [name = '', host = '', more] = typed.split('@');
  const nameSound = /^[^\s<>()[\]\\",:;.]+(\.[^\s<>()[\]\\",:;.]+)*$/.test(name);
  // Labels as in `scalar::host` of the build, but in any script.
  const labels = host.split('.');
  const label = /^[\p{L}\p{N}\p{M}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;
  const hostSound =
    labels.length > 1 &&
    host.length < 254 &&
    labels.every((part) => part.length < 64 && label.test(part)) &&
    !/\.\d+$/.test(host);
  return { text: typed, valid: nameSound && hostSound && more === undefined };
}

/**
 * An IIN (ЖСН, ИИН) or BIN (БСН, БИН): twelve digits, the last of which checks the others. r = Σ
 * dᵢ·i mod 11 for i = 1…11; if r = 10, again with the weights 3, 4, … 11, 1, 2; if 10 again, the
 * number cannot exist. A wrong digit is a reason to look again, never to refuse; of the date of
 * birth inside an IIN nothing is said, because since 2013 it may lawfully differ.
 * @param {string} text
 * @returns {CheckedNumber} `checkDigit` is nothing unless there are twelve digits
 */
export function checkNumber(text) {
  const digits = plainNumber(text);
  const lengthOk = /^\d{12}$/.test(digits);
  /** @param {number} shift by which the weights are turned */
  const rest = (shift) =>
    [...digits]
      .slice(0, 11)
      .reduce((sum, digit, i) => sum + Number(digit) * (((i + shift) % 11) + 1), 0) % 11;
  const first = rest(0);
  const check = first === 10 ? rest(2) : first;
  // Eleven zeros add up, but are no one's number: a field that something had to stand in.
  const checkDigit =
    check === 10 || /^0{11}/.test(digits)
      ? 'impossible'
      : check === Number(digits[11])
        ? 'right'
        : 'wrong';
  return { digits, lengthOk, checkDigit: lengthOk ? checkDigit : null };
}

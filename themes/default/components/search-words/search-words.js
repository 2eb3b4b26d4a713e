// How the words that somebody types and the words of names are compared.

/**
 * Several Latin letters that are written for one.
 * @type {[string, string][]}
 */
const JOINED = [
  ['shch', 'ш'],
  ['sch', 'ш'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['gh', 'г'],
  ['yo', 'е'],
];

/**
 * Letters and what each is folded to, from two rows.
 * @param {string} letters
 * @param {string[]} meant
 */
const table = (letters, meant) =>
  new Map([...letters].map((letter, at) => [letter, meant[at] ?? '']));

/** What a Latin letter is written for. */
const LATIN = table('aäábcsdefgğǵhxiıíyýjkqlmnñńoöóprtuüūúwvzçş', [
  ...'аааб',
  ...'ссдеф',
  ...'гггхх',
  ...'иииии',
  ...'жкклм',
  ...'нннооо',
  ...'прт',
  ...'ууууу',
  ...'взчш',
]);

/** The Cyrillic letter that a Latin one looks like, in small or capital form. */
const LIKE = table('abcehniıkmoöptuyx', [...'авсеннии', ...'кмоортуух']);

/** What a Cyrillic letter is folded to, if not to itself. */
const CYRILLIC = table(
  'әғёэйіықңөүұһцщъьюя',
  'а г е е и и и к н о у у х тс ш   иу иа'.split(' '),
);

const MARKS = /[\u0300-\u036f'’ʼʹ`\u00ad\u200b-\u200d]/gu;

/**
 * A word with each letter that repeats the one before it left out.
 * @param {Iterable<string>} letters
 */
function once(letters) {
  let word = '';
  for (const letter of letters) if (/\p{N}/u.test(letter) || !word.endsWith(letter)) word += letter;
  return word;
}

/** @param {string} word */
function foldWord(word) {
  if (/[\u0400-\u052f]/u.test(word)) {
    const letters = [...word].map((letter) => {
      const cyrillic = LIKE.get(letter) ?? letter;
      return CYRILLIC.get(cyrillic) ?? cyrillic;
    });
    return once(letters.join(''));
  }
  let folded = '';
  for (let rest = word; rest; ) {
    const joined = JOINED.find(([latin]) => rest.startsWith(latin));
    const first = joined ? joined[0] : String.fromCodePoint(rest.codePointAt(0) ?? 0);
    folded += joined ? joined[1] : (LATIN.get(first) ?? first);
    rest = rest.slice(first.length);
  }
  return once(folded);
}

/**
 * The words of a text, in the form in which they are compared: `src/search/fold.rs` says which.
 * @param {string} text
 */
export function foldWords(text) {
  const small = [...text].map((letter) => letter.toLowerCase()).join('');
  const words = small.replace(MARKS, '').match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];
  return words.map(foldWord).filter((word) => word);
}

const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
/** What stands on the keys of numbers in the Kazakh layout. */
const KAZAKH_KEYS = table('2345890-=', [...'әіңғүұқөһ']);
const TO_CYRILLIC = table(LATIN_KEYS, [...CYRILLIC_KEYS]);
const TO_LATIN = table(CYRILLIC_KEYS, [...LATIN_KEYS]);

/**
 * What a text would be, had its keys been struck in the other layout.
 * @param {string} text
 */
export function otherLayout(text) {
  const words = text.toLowerCase().split(/\s+/u);
  const isLatin = /[a-z]/u.test(text);
  const struck = words.map((word) => {
    // A number alone is one in every layout.
    if (/^[\d№-]*$/u.test(word)) return word;
    const keys = [...word];
    if (isLatin || /\d/u.test(word))
      return keys.map((key) => TO_CYRILLIC.get(key) ?? KAZAKH_KEYS.get(key) ?? key).join('');
    return keys.map((key) => TO_LATIN.get(key) ?? key).join('');
  });
  return struck.join(' ');
}

/**
 * Whether a text in capitals may be Cyrillic typed with Latin letters that look like it; then that
 * text.
 * @param {string} text
 */
export function lookAlike(text) {
  if (!/^[ABCEHKMOPTXY\d\s"«».-]+$/u.test(text) || !/[A-Z]/u.test(text)) return null;
  return [...text].map((letter) => LIKE.get(letter.toLowerCase()) ?? letter).join('');
}

/**
 * Endings as they are folded, longest first: of Russian nouns and adjectives, and of Kazakh
 * number, possession and case, which follow one another.
 * @param {string} endings
 */
const endings = (endings) =>
  [...new Set(foldWords(endings))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const RUSSIAN = endings(
  'ами ями ого его ому ему ыми ими ская ский ском ской ские ских скую ния нию ние нии ний ах ях ' +
    'ов ев ей ам ям ом ем ой ый ий ая яя ое ее ые ие ых их ую юю ия ию ии а я о е и у ю',
);
const KAZAKH = endings(
  'лар лер дар дер тар тер ын ін сын сін ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ' +
    'ны ні да де та те нда нде дан ден тан тен нан нен мен бен пен сы сі ы ымыз іміз дық дік тық ' +
    'тік лық лік дағы дегі тағы тегі а е',
);

/** @type {Map<string, string>} */
const stems = new Map();

/**
 * A word without its endings; at least three letters stay.
 * @param {string} word
 */
export function stem(word) {
  let known = stems.get(word);
  if (known === undefined) {
    known = withoutEndings(word);
    stems.set(word, known);
  }
  return known;
}

/**
 * A word without an ending of the list; so many letters stay at least.
 * @param {string} word
 * @param {string[]} list
 * @param {number} least
 */
function without(word, list, least) {
  const ending = list.find((one) => word.endsWith(one) && word.length - one.length >= least);
  return ending ? word.slice(0, -ending.length) : word;
}

/** @param {string} word */
function withoutEndings(word) {
  let kazakh = without(word, KAZAKH, 3);
  // What is short by now has the letters of an ending in itself.
  for (let step = 0; step < 2; step += 1) kazakh = without(kazakh, KAZAKH, 4);
  const russian = without(word, RUSSIAN, 3);
  // Which language a word is of is not known: the shorter is the one whose endings it has.
  return russian.length < kazakh.length ? russian : kazakh;
}

/**
 * Whether one slip makes `a` of `b`: a letter too many, too few, another, or two in turn.
 * @param {string} a
 * @param {string} b
 */
export function isOneSlip(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** A slip is looked for in words of so many letters. */
export const LONG = 5;

/**
 * How well a typed word means a word of a name: 1 if it is the word, 0 if it is another.
 * @param {string} typed
 * @param {string} word
 */
export function likeness(typed, word) {
  if (typed === word) return 1;
  // A number is no beginning of another.
  if (/^\d+$/.test(typed)) return 0;
  const [a, b] = [typed.length, word.length];
  if (a >= 2 && word.startsWith(typed)) return 0.75 + (0.2 * a) / b;
  if (a < 3 || b < 3) return 0;
  const [stemTyped, stemWord] = [stem(typed), stem(word)];
  // What is mostly endings may be another word whose letters look like them.
  const isStem = stemTyped === stemWord;
  if (isStem && stemTyped.length >= 0.5 * Math.max(a, b)) return 0.9;
  let same = 0;
  while (same < a && same < b && typed[same] === word[same]) same += 1;
  const rest = Math.max(a, b) - same;
  const least = same > 6 ? 0.55 : 0.6;
  if (same >= 4 && rest <= 5 && same >= least * (same + rest))
    return 0.6 + (0.3 * same) / (same + rest);
  if (isStem) return 0.6;
  if (a < LONG - 1 || b < LONG - 1 || Math.max(a, b) < LONG) return 0;
  if (isOneSlip(typed, word)) return 0.65;
  if (a < LONG) return 0;
  if (stemTyped.length >= 4 && stemWord.length >= 4 && isOneSlip(stemTyped, stemWord)) return 0.55;
  // The beginning of a word, with a slip.
  if ([a - 1, a, a + 1].some((length) => length < b && isOneSlip(typed, word.slice(0, length))))
    return 0.5;
  return 0;
}

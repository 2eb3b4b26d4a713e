/** Random answers from a seed, so that a failure can be run again: SEED=7 node --test unit/ */

export const seed = Number(process.env.SEED ?? 20261122);

/** A generator of numbers in [0, 1) (mulberry32). */
export function random(start = seed) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces = [
  'а',
  'Ә',
  'қ',
  'й',
  'и\u0306',
  'ё',
  'z',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '$&',
  '$1',
  '{applicant}',
  '<script>alert(1)</script>',
  '</p>',
  '&amp;',
  '\\',
  ';',
  ',',
  '"',
  '«',
  '»',
  '№',
  '\u0000',
  '\u0007',
  '\u000b',
  '\u000c',
  '\u001b',
  '\u007f',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u202e',
  'שלום',
  'مرحبا',
  '👩‍👩‍👧',
  '🇰🇿',
  '₸',
  '\ud83d',
  '\ude00',
  '\ufffe',
  '\ufeff',
  '\u2028',
  '0',
  '9',
  '-',
  'https://egov.kz',
  'ж'.repeat(300),
];

/** A hostile text of up to `most` pieces. */
export function hostile(next, most = 40) {
  return Array.from(
    { length: Math.floor(next() * most) },
    () => pieces[Math.floor(next() * pieces.length)],
  ).join('');
}

export const whole = (next, from, to) => from + Math.floor(next() * (to - from + 1));

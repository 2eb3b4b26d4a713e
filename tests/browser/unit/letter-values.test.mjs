import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostile, random, whole } from './random.mjs';
import { component } from '../modules.mjs';

const { checkNumber, normalizeEmail, normalizePerson, normalizePhone, normalizeText } =
  await component('letter-values');

test('a long text keeps every letter that a letter can carry', () => {
  for (const kept of [
    '$& $1 {applicant} <script>alert(1)</script> </p> &amp;',
    'שלום \u202eабв\u202c مرحبا',
    '👩‍👩‍👧 🇰🇿 ₸ \u200d\u200c\u200b\u200f',
    'a\tb',
    '  шегініс',
    'бір\n\nекі\nүш',
    'ж'.repeat(10000),
    '',
  ]) {
    assert.equal(normalizeText(kept), kept);
  }
});

test('line ends, trailing spaces and control characters are put in order', () => {
  for (const [typed, text] of [
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a  \nb\t\n\u00a0\nc \n\n', 'a\nb\n\nc'],
    ['\n \n  a', '  a'],
    ['a\u000bb\u000cc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['a\u0000\u0007\u001b\u007fb', 'ab'],
    ['и\u0306', 'й'],
    ['a\ud83db\ude00\ufffe\uffff', 'a\ufffdb\ufffd\ufffd\ufffd'],
    ['😀', '😀'],
    [' \n\t', ''],
  ]) {
    assert.equal(normalizeText(typed), text, JSON.stringify(typed));
  }
});

test('a name is never declined, capitalised or shortened', () => {
  for (const [typed, text] of [
    ['  Ахметова   Әсел\u00a0Қайратқызы ', 'Ахметова Әсел Қайратқызы'],
    ['ИВАНОВА-ПЕТРОВА Анна', 'ИВАНОВА-ПЕТРОВА Анна'],
    ['иванова - петрова', 'иванова - петрова'],
    ["О'Коннор Шон", "О'Коннор Шон"],
    ['Ыбырай\r\nАлтынсарин', 'Ыбырай Алтынсарин'],
    ['', ''],
  ]) {
    assert.equal(normalizePerson(typed), text);
  }
});

test('phones take the form in which the country writes them', () => {
  for (const [typed, text] of [
    ['87212504066', '+7 7212 50 40 66'],
    ['+77212504066', '+7 7212 50 40 66'],
    ['8 (7212) 50-40-66', '+7 7212 50 40 66'],
    ['+7 7212 50 40 66', '+7 7212 50 40 66'],
    ['87214950962', '+7 72149 5 09 62'],
    ['8 (72149) 5-09-62', '+7 72149 5 09 62'],
    ['8 727 258 59 60', '+7 727 258 59 60'],
    ['8 (7172) 74.10.20', '+7 7172 74 10 20'],
    ['87012345678', '+7 701 234 56 78'],
    ['77012345678', '+7 701 234 56 78'],
    ['7012345678', '+7 701 234 56 78'],
    ['+7(777)123‑45‑67', '+7 777 123 45 67'],
    ['８７０１２３４５６７８', '+7 701 234 56 78'],
    ['\u202a+7 747 123 45 67\u202c', '+7 747 123 45 67'],
    ['8-800-080-7777', '8-800-080-7777'],
    ['8 800 080 77 77', '8-800-080-7777'],
    ['1414', '1414'],
    [' 112 ', '112'],
  ]) {
    assert.deepEqual(normalizePhone(typed), { text, valid: true }, typed);
  }
});

test('a phone of an unknown form stays as typed', () => {
  for (const [typed, text] of [
    ['', ''],
    ['+', '+'],
    ['12', '12'],
    ['12345', '12345'],
    ['+7 800 080 7777', '+7 800 080 7777'],
    ['78000807777', '78000807777'],
    ['8721250406', '8721250406'],
    ['872125040661', '872125040661'],
    ['+1 212 555 01 00', '+1 212 555 01 00'],
    ['+998 90 123 45 67', '+998 90 123 45 67'],
    ['87212504O66', '87212504O66'],
    ['  50-40-66  доб.  12 ', '50-40-66 доб. 12'],
    ['+1414', '+1414'],
    ['8 900 123 45 67', '8 900 123 45 67'],
    ['87012345678, 87012345679', '87012345678, 87012345679'],
  ]) {
    assert.deepEqual(normalizePhone(typed), { text, valid: false }, typed);
  }
});

test('an e-mail address keeps its letters', () => {
  for (const [typed, text, valid] of [
    [' A.Bekova@Mail.kz\u200b ', 'A.Bekova@Mail.kz', true],
    ['пошта@мысал.қаз', 'пошта@мысал.қаз', true],
    ['a+b@c.d.kz', 'a+b@c.d.kz', true],
    ['office', 'office', false],
    ['@a.kz', '@a.kz', false],
    ['a@kz', 'a@kz', false],
    ['a b@c.kz', 'a b@c.kz', false],
    ['a@b..kz', 'a@b..kz', false],
    ['a@b.kz.', 'a@b.kz.', false],
    ['a@@b.kz', 'a@@b.kz', false],
    ['a@b.kz \u200f', 'a@b.kz', true],
    ['', '', false],
  ]) {
    assert.deepEqual(normalizeEmail(typed), { text, valid }, typed);
  }
});

test('the check digit of an IIN or BIN is told right from wrong', () => {
  for (const right of ['900101300811', '061211600012', '940140000385', '990140004654']) {
    assert.deepEqual(checkNumber(right), { digits: right, lengthOk: true, checkDigit: 'right' });
    for (let digit = 0; digit < 10; digit += 1) {
      const other = right.slice(0, 11) + digit;
      assert.equal(checkNumber(other).checkDigit, other === right ? 'right' : 'wrong');
    }
  }
  for (let digit = 0; digit < 10; digit += 1) {
    assert.equal(checkNumber(`90010130080${digit}`).checkDigit, 'impossible');
  }
});

test('an IIN is read however its digits are spaced', () => {
  for (const typed of [
    '900101 300 811',
    '900101-300811',
    ' 9001\u00a001\u2011300811\n',
    '９００１０１３００８１１',
    '\u200e900101300811',
    '900101–300811',
  ]) {
    assert.deepEqual(
      checkNumber(typed),
      { digits: '900101300811', lengthOk: true, checkDigit: 'right' },
      typed,
    );
  }
  for (const [typed, digits] of [
    ['', ''],
    ['90010130081', '90010130081'],
    ['9001013008111', '9001013008111'],
    ['90010130081О', '90010130081О'],
    ['ЖСН', 'ЖСН'],
  ]) {
    assert.deepEqual(checkNumber(typed), { digits, lengthOk: false, checkDigit: null });
  }
});

test('eleven digits have one right check digit or none, by the sums written out', () => {
  const next = random();
  for (let round = 0; round < 3000; round += 1) {
    const d = Array.from({ length: 11 }, () => whole(next, 0, 9));
    let r =
      (d[0] +
        d[1] * 2 +
        d[2] * 3 +
        d[3] * 4 +
        d[4] * 5 +
        d[5] * 6 +
        d[6] * 7 +
        d[7] * 8 +
        d[8] * 9 +
        d[9] * 10 +
        d[10] * 11) %
      11;
    if (r === 10) {
      r =
        (d[0] * 3 +
          d[1] * 4 +
          d[2] * 5 +
          d[3] * 6 +
          d[4] * 7 +
          d[5] * 8 +
          d[6] * 9 +
          d[7] * 10 +
          d[8] * 11 +
          d[9] +
          d[10] * 2) %
        11;
    }
    const last = whole(next, 0, 9);
    assert.equal(
      checkNumber(d.join('') + last).checkDigit,
      r === 10 ? 'impossible' : r === last ? 'right' : 'wrong',
    );
  }
});

test('what was put in order once stays as it is, and DOCX can carry it', () => {
  const next = random();
  for (let round = 0; round < 3000; round += 1) {
    const typed = hostile(next);
    for (const normalize of [
      normalizeText,
      normalizePerson,
      (text) => normalizePhone(text).text,
      (text) => normalizeEmail(text).text,
    ]) {
      const once = normalize(typed);
      assert.equal(normalize(once), once, JSON.stringify(typed));
      assert.match(once, /^[\t\n\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }
    const bare = (text) =>
      text
        .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
        .replace(/[\0-\x08\x0e-\x1f\x7f]/g, '')
        .replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
        .normalize('NFC')
        .replace(/\s/g, '');
    assert.equal(bare(normalizeText(typed)), bare(typed), 'no letter is lost');
  }
});

test('a long run of anything costs no more than its length', () => {
  const start = process.cpuUsage().user;
  for (const piece of [' ', '\n', ' \n', '\u00a0', '\t', '-', '9', 'a@', 'a.', '\u200b']) {
    const long = `x${piece.repeat(200000)}x`;
    for (const normalize of [
      normalizeText,
      normalizePerson,
      normalizePhone,
      normalizeEmail,
      checkNumber,
    ]) {
      normalize(long);
    }
  }
  assert.ok(process.cpuUsage().user - start < 5e6, `${process.cpuUsage().user - start} µs`);
});

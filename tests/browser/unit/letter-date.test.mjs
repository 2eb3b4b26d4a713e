import assert from 'node:assert/strict';
import { test } from 'node:test';
import { months, patterns } from './months.mjs';
import { hostile, random, whole } from './random.mjs';
import { component } from '../modules.mjs';

const { addDays, addMonths, compareDates, dateFromParts, formatDate, parseDate, today, weekday } =
  await component('letter-date');

const date = (text) => {
  const [year, month, day] = text.split('-').map(Number);
  return { year, month, day };
};
/** The same day in UTC, by the browser's own calendar: for comparison only. */
const moment = ({ year, month, day }) => Date.UTC(year, month - 1, day);
const fromMoment = (time) => {
  const utc = new Date(time);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
};

test('a date is read in every form that people write', () => {
  for (const typed of [
    '22.11.2026',
    '22/11/2026',
    '22-11-2026',
    '22 11 2026',
    '22,11,2026',
    '22112026',
    '2026-11-22',
    '2026.11.22',
    '22.11.2026.',
    ' 22.11.2026 г.',
    '22.11.2026 ж.',
    '22. 11. 2026',
    '22 ноября 2026 года',
    '22 ноября 2026 г.',
    '22 ноября 2026г.',
    '«22» ноября 2026 г.',
    '"22" ноября 2026 года',
    '22\u00a0ноября 2026\u00a0года',
    '22 НОЯБРЯ 2026 ГОДА',
    '22 ноябрь 2026',
    '22 нояб. 2026',
    '22-ноября-2026',
    '2026 жылғы 22 қараша',
    '2026\u00a0жылғы 22\u00a0қараша',
    '«22 қараша 2026»',
    '22 қараша 2026',
    '22 ҚАРАША 2026',
    '2026 ЖЫЛҒЫ 22 ҚАРАША',
    '2026 ж. 22 қараша',
    '2026 жылғы «22» қараша',
    '2026 жылдың 22 қарашасы',
    '2026 жылғы 22 қарашада',
    '22-қараша, 2026 жыл',
    '22 қар. 2026',
    '2026 жылгы 22 караша',
    '22 кapaша 2026',
    '２２．１１．２０２６',
    '\u200e22.11.2026\u200f',
    '22–11–2026',
    '22 \n 11 \t 2026',
  ]) {
    assert.deepEqual(parseDate(typed, months), { year: 2026, month: 11, day: 22 }, typed);
  }
  assert.deepEqual(parseDate('5.1.2027', months), { year: 2027, month: 1, day: 5 });
  assert.deepEqual(parseDate('05 01 2027', months), { year: 2027, month: 1, day: 5 });
  assert.deepEqual(parseDate('29.02.2028', months), { year: 2028, month: 2, day: 29 });
});

test('what is no day of the calendar is no date', () => {
  for (const typed of [
    '',
    ' ',
    '22',
    '22.11',
    '22.11.26',
    '22.11.206',
    '31.11.2026',
    '29.02.2026',
    '30.02.2028',
    '29.02.1900',
    '0.1.2026',
    '1.0.2026',
    '1.13.2026',
    '11.22.2026',
    '22.11.1899',
    '22.11.0026',
    '22.11.20266',
    '22 2026 11',
    '22.11.2026.7',
    '22.11.2026 10:30',
    '2211 2026',
    '22 ноября',
    'ноября 2026',
    '22 мартобря 2026',
    '22 но 2026',
    '22 ноября декабря 2026',
    '2026 2026 қараша',
    '31 қараша 2026',
    '22 ма 2026',
    'жексенбі, 22 қараша 2026',
    '22 + 11 + 2026',
    '<script>22.11.2026</script>',
    '$&',
    '{date}',
    '٢٢.١١.٢٠٢٦',
    '1e1.1.2026',
  ]) {
    assert.equal(parseDate(typed, months), null, typed);
  }
});

test('every month is read in every form of its name, whatever the capitals', () => {
  const nominative =
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
  const abbreviated = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');
  const locative =
    'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда'.split(
      ' ',
    );
  const attributive =
    'қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы'.split(
      ' ',
    );
  const russianLayout =
    'кантар акпан наурыз сауир мамыр маусым шилде тамыз кыркуйек казан караша желтоксан'.split(' ');
  const latin =
    'қаңтap aқпaн нaypыз cәyip мaмыp мaycым шiлдe тaмыз қыpкүйeк қaзaн қapaшa жeлтoқcaн'.split(' ');
  for (const names of [
    months.kk,
    months.ru,
    nominative,
    abbreviated,
    months.kk.map((name) => name.slice(0, 3)),
    locative,
    attributive,
    russianLayout,
    latin,
  ]) {
    names.forEach((name, index) => {
      for (const word of [
        name,
        name.toUpperCase(),
        name[0].toUpperCase() + name.slice(1),
        `${name}.`,
        name.normalize('NFD'),
      ]) {
        assert.deepEqual(
          parseDate(`7 ${word} 2026`, months),
          { year: 2026, month: index + 1, day: 7 },
          word,
        );
      }
    });
  }
});

test('three fields make a date only if there is such a day', () => {
  assert.deepEqual(dateFromParts(22, 11, 2026), { year: 2026, month: 11, day: 22 });
  for (const [day, month, year] of [
    [31, 11, 2026],
    [29, 2, 2100],
    [0, 1, 2026],
    [1, 0, 2026],
    [1, 13, 2026],
    [1.5, 1, 2026],
    [NaN, 1, 2026],
    [1, 1, 10000],
    [1, 1, 1899],
    [1, 1, Infinity],
  ]) {
    assert.equal(dateFromParts(day, month, year), null);
  }
  for (const year of [1900, 2000, 2024, 2026, 2100]) {
    for (let month = 1; month <= 12; month += 1) {
      const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
      for (let day = 0; day <= 32; day += 1) {
        assert.equal(dateFromParts(day, month, year) !== null, day >= 1 && day <= length);
      }
    }
  }
});

test('a date reads as in the letters of the build', () => {
  const day = { year: 2026, month: 11, day: 22 };
  assert.equal(formatDate('kk', day, months, patterns.kk), '2026\u00a0жылғы 22\u00a0қараша');
  assert.equal(formatDate('ru', day, months, patterns.ru), '22\u00a0ноября 2026\u00a0года');
  assert.equal(
    formatDate(
      'ru',
      { year: 2027, month: 3, day: 1 },
      months,
      '{day}\u00a0{month} {year}\u00a0года',
    ),
    '1\u00a0марта 2027\u00a0года',
  );
});

test('every day of ten years is written, read back, and found on its weekday', () => {
  let day = { year: 2020, month: 1, day: 1 };
  for (let time = moment(day); day.year < 2030; time += 86400000, day = addDays(day, 1)) {
    assert.deepEqual(day, fromMoment(time));
    assert.equal(weekday(day) % 7, new Date(time).getUTCDay());
    for (const language of ['kk', 'ru']) {
      assert.deepEqual(
        parseDate(formatDate(language, day, months, patterns[language]), months),
        day,
      );
    }
    assert.deepEqual(parseDate(new Date(time).toISOString().slice(0, 10), months), day);
  }
});

test('days are added and compared as on the wall calendar', () => {
  const next = random();
  for (let round = 0; round < 5000; round += 1) {
    const from = fromMoment(
      moment({ year: whole(next, 1900, 2200), month: whole(next, 1, 12), day: whole(next, 1, 28) }),
    );
    const days = whole(next, -800, 800);
    const to = addDays(from, days);
    assert.deepEqual(to, fromMoment(moment(from) + days * 86400000));
    assert.equal(compareDates(to, from), days);
    assert.deepEqual(addDays(to, -days), from);
  }
});

test('a month later is the same day, or the last one of a shorter month', () => {
  for (const [from, months, to] of [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-10-31', 14, '2027-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ]) {
    assert.deepEqual(addMonths(date(from), months), date(to), from);
  }
  const next = random();
  for (let round = 0; round < 2000; round += 1) {
    const from = fromMoment(
      moment({ year: whole(next, 1950, 2150), month: whole(next, 1, 12), day: whole(next, 1, 31) }),
    );
    const count = whole(next, -40, 40);
    const to = addMonths(from, count);
    assert.equal(to.year * 12 + to.month, from.year * 12 + from.month + count);
    assert.ok(dateFromParts(to.day, to.month, to.year));
    assert.ok(to.day === from.day || (to.day < from.day && addDays(to, 1).day === 1));
  }
});

test('today is the day on the wall, also around midnight and when the clocks change', () => {
  const Real = globalThis.Date;
  try {
    for (const parts of [
      [2026, 10, 22, 0, 1],
      [2026, 10, 22, 23, 59],
      [2024, 1, 29, 23, 59],
      [2024, 1, 29, 0, 30],
      [2024, 2, 1, 0, 30],
      [2026, 2, 8, 3, 30],
      [2026, 10, 1, 1, 30],
      [2026, 11, 31, 23, 59],
    ]) {
      const fixed = new Real(...parts);
      globalThis.Date = class {
        constructor() {
          return fixed;
        }
      };
      assert.deepEqual(today(), { year: parts[0], month: parts[1] + 1, day: parts[2] });
    }
  } finally {
    globalThis.Date = Real;
  }
});

test('no text makes the reading of a date fail, and what is read exists', () => {
  const next = random();
  for (let round = 0; round < 5000; round += 1) {
    const read = parseDate(hostile(next, 12), months);
    assert.ok(read === null || dateFromParts(read.day, read.month, read.year));
  }
  assert.equal(parseDate('1 '.repeat(20000), months), null);
  assert.equal(parseDate('ж'.repeat(100000), months), null);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { random, whole } from './random.mjs';
import { component } from '../modules.mjs';

const { addDays, addMonths, compareDates, weekday } = await component('letter-date');
const { expectedAnswer, isWorkingDay, periodEnd, registrationDay, termEnd } =
  await component('letter-deadline');

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const calendar = JSON.parse(read('calendar.json'));
const date = (text) => {
  const [year, month, day] = text.split('-').map(Number);
  return { year, month, day };
};
const write = ({ year, month, day }) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const [answers, registrations, periods] = read('deadline-table.md')
  .split(/^# /m)
  .slice(1)
  .map((section) =>
    section
      .split('\n')
      .filter((line) => /^\| \d/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );

/** @param {string} known as in the table: `yes` or `no: YEARS` */
function judge(counted, end, known, row) {
  assert.equal(write(counted.date), end, row.join(' | '));
  assert.equal(counted.complete, known === 'yes');
  assert.deepEqual(
    [...counted.missingYears, ...counted.partialYears].sort(),
    known.split(' ').slice(1).map(Number),
  );
  assert.ok(
    counted.missingYears.every((year) => !calendar.years[year]) &&
      counted.partialYears.every((year) => !calendar.years[year].complete),
  );
}

test('answers are expected on the days worked out by hand', () => {
  assert.ok(answers.length >= 60);
  for (const row of answers) {
    const [registered, workingDays, end, off, worked, known] = row;
    judge(
      expectedAnswer({ registered: date(registered), workingDays: Number(workingDays), calendar }),
      end,
      known,
      row,
    );
    const passed = [];
    for (
      let day = addDays(date(registered), 1);
      compareDates(day, date(end)) <= 0;
      day = addDays(day, 1)
    ) {
      passed.push(day);
    }
    const named = (days) => days.map((day) => write(day).slice(5)).join(' ');
    assert.equal(
      named(passed.filter((day) => weekday(day) < 6 && !isWorkingDay(day, calendar))),
      off,
    );
    assert.equal(
      named(passed.filter((day) => weekday(day) > 5 && isWorkingDay(day, calendar))),
      worked,
    );
  }
});

test('a letter is registered on the days worked out by hand', () => {
  for (const row of registrations) {
    judge(registrationDay(date(row[0]), row[1] === 'yes', calendar), row[2], row[3], row);
  }
});

test('periods of months end on the days worked out by hand', () => {
  for (const row of periods) {
    judge(periodEnd({ from: date(row[0]), months: Number(row[1]), calendar }), row[2], row[3], row);
  }
});

test('a term ends in its unit, and never on a day off', () => {
  const known = { years: { 2026: { off: ['12-16'], complete: true } } };
  for (const [number, unit, end] of [
    [5, 'working_days', '2026-12-09'],
    [1, 'calendar_days', '2026-12-03'],
    [3, 'calendar_days', '2026-12-07'],
    [14, 'calendar_days', '2026-12-17'],
    [1, 'hours', '2026-12-03'],
    [24, 'hours', '2026-12-03'],
    [25, 'hours', '2026-12-04'],
    [72, 'hours', '2026-12-07'],
    [1, 'months', '2027-01-04'],
  ]) {
    const from = date('2026-12-02');
    const found = termEnd({ from, number, unit, calendar: known }).date;
    assert.deepEqual(found, date(end), `${number} ${unit}`);
  }
});

test('the n-th working day has n working days behind it', () => {
  const next = random();
  for (let round = 0; round < 3000; round += 1) {
    const registered = addDays({ year: 2023, month: 12, day: 1 }, whole(next, 0, 1600));
    const workingDays = whole(next, 1, 40);
    const { date: end, complete } = expectedAnswer({ registered, workingDays, calendar });
    let count = 0;
    for (let day = addDays(registered, 1); compareDates(day, end) <= 0; day = addDays(day, 1)) {
      count += isWorkingDay(day, calendar) ? 1 : 0;
    }
    assert.equal(count, workingDays);
    assert.ok(isWorkingDay(end, calendar));
    const first = addDays(registered, 1);
    assert.equal(
      complete,
      [first.year, end.year].every((year) => calendar.years[year]?.complete === true),
    );
    const later = expectedAnswer({
      registered: addDays(registered, 1),
      workingDays,
      calendar,
    }).date;
    assert.ok(compareDates(later, end) >= 0, 'a later registration has no earlier answer');
    const more = expectedAnswer({ registered, workingDays: workingDays + 1, calendar }).date;
    assert.ok(compareDates(more, end) > 0);
    assert.deepEqual(expectedAnswer({ registered: end, workingDays: 1, calendar }).date, more);
    for (const afterHours of [false, true]) {
      const day = registrationDay(registered, afterHours, calendar).date;
      assert.ok(isWorkingDay(day, calendar) && compareDates(day, registered) >= 0);
    }
    const ends = periodEnd({ from: registered, months: 3, calendar }).date;
    assert.ok(isWorkingDay(ends, calendar) && compareDates(ends, addMonths(registered, 3)) >= 0);
  }
});

test('without a calendar only Saturdays and Sundays are left out, and it is said', () => {
  assert.deepEqual(
    expectedAnswer({ registered: date('2030-12-30'), workingDays: 5, calendar: { years: {} } }),
    {
      date: date('2031-01-06'),
      complete: false,
      missingYears: [2030, 2031],
      partialYears: [],
    },
  );
});

test('a count that is no number ends all the same', () => {
  for (const workingDays of [0, -3, NaN]) {
    assert.equal(
      write(expectedAnswer({ registered: date('2026-11-20'), workingDays, calendar }).date),
      '2026-11-23',
    );
  }
});

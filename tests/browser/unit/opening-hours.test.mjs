// Whether an office is open, over a table of moments; the device may be anywhere.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { component } from '../modules.mjs';

const { inWords, openNow, weekOf } = await component('opening-hours');

const at = (text) =>
  text.split(':').reduce((hours, minutes) => Number(hours) * 60 + Number(minutes));
const workday = [[at('9:00'), at('18:30'), at('13:00'), at('14:30')]];
const OFFICE = [workday, workday, workday, workday, workday, [[at('9:00'), at('13:00')]], []];
const WEEKDAYS = [...Array(5).fill(workday), [], []];
const DAILY = Array(7).fill([[at('8:00'), at('20:00')]]);
const ALWAYS = Array(7).fill([[0, at('24:00')]]);
/** Until midnight on Friday, and on from there. */
const NIGHT = [[], [], [], [], [[at('20:00'), at('24:00')]], [[0, at('4:00')]], []];

const YEARS = {
  2024: { off: ['05-01', '05-07', '05-08', '05-09'], worked: ['05-04'] },
  2026: { off: ['01-01', '01-02', '01-07', '12-16'], worked: [] },
};

test('a week is told with days in a row that are alike once', () => {
  assert.deepEqual(weekOf([[[540, 1110, 780, 870]], 5, [[540, 780]], 1, [], 1]), OFFICE);
  assert.deepEqual(weekOf([[[0, 1440]], 7]), ALWAYS);
});

/** The moment of a time in Kazakhstan. */
const moment = (local) => Date.parse(`${local.replace(' ', 'T')}:00+05:00`);

// 2026-11-23 is a Monday.
const TABLE = [
  [OFFICE, '2026-11-23 08:59', 'closed 0 9:00'],
  [OFFICE, '2026-11-23 09:00', 'open 13:00'],
  [OFFICE, '2026-11-23 12:59', 'open 13:00'],
  [OFFICE, '2026-11-23 13:00', 'break 14:30'],
  [OFFICE, '2026-11-23 14:29', 'break 14:30'],
  [OFFICE, '2026-11-23 14:30', 'open 18:30'],
  [OFFICE, '2026-11-23 18:29', 'open 18:30'],
  [OFFICE, '2026-11-23 18:30', 'closed 1 9:00'],
  [OFFICE, '2026-11-23 23:59', 'closed 1 9:00'],
  [OFFICE, '2026-11-24 00:00', 'closed 0 9:00'],
  // Saturday is short, Sunday is free.
  [OFFICE, '2026-11-28 12:00', 'open 13:00'],
  [OFFICE, '2026-11-28 13:00', 'closed 2 9:00'],
  [OFFICE, '2026-11-29 12:00', 'closed 1 9:00'],
  // 16 December is a Wednesday and a holiday.
  [OFFICE, '2026-12-15 19:00', 'closed 2 9:00'],
  [OFFICE, '2026-12-16 12:00', 'closed 1 9:00'],
  // Saturday 4 May 2024 is worked in place of another day, as Friday is.
  [OFFICE, '2024-05-04 17:00', 'open 18:30'],
  [WEEKDAYS, '2024-05-04 12:00', 'open 13:00'],
  [WEEKDAYS, '2024-05-03 19:00', 'closed 1 9:00'],
  [WEEKDAYS, '2024-05-06 19:00', 'closed 4 9:00'],
  // The borders of years: 2027 and 2025 are not on record.
  [OFFICE, '2026-12-31 18:29', 'open 18:30'],
  [OFFICE, '2026-12-31 18:30', 'closed'],
  [OFFICE, '2026-12-31 23:59', 'closed'],
  [OFFICE, '2027-01-01 00:00', undefined],
  [OFFICE, '2025-12-31 23:59', undefined],
  [OFFICE, '2026-01-01 00:00', 'closed 2 9:00'],
  [OFFICE, '2026-01-02 10:00', 'closed 1 9:00'],
  // Every day of the week: of a holiday nothing is known, unless it is round the clock.
  [DAILY, '2026-11-29 12:00', 'open 20:00'],
  [DAILY, '2026-12-15 21:00', 'closed'],
  [DAILY, '2026-12-16 12:00', undefined],
  [ALWAYS, '2026-12-16 12:00', 'open'],
  [ALWAYS, '2031-01-01 00:00', 'open'],
  // Past midnight.
  [NIGHT, '2026-11-27 23:59', 'open'],
  [NIGHT, '2026-11-28 00:00', 'open 4:00'],
  [NIGHT, '2026-11-28 04:00', 'closed 6 20:00'],
];

const shown = (time) => `${Math.floor(time / 60)}:${String(time % 60).padStart(2, '0')}`;
function short(status) {
  if (!status) return undefined;
  const { state, time, ahead } = status;
  return [state, ahead, time === undefined ? undefined : shown(time)]
    .filter((part) => part !== undefined)
    .join(' ');
}

test('it is open and closed at the moments worked out by hand', () => {
  for (const [week, local, expected] of TABLE) {
    assert.equal(short(openNow(moment(local), week, YEARS)), expected, local);
  }
});

test('a minute lasts until its last second', () => {
  assert.equal(short(openNow(moment('2026-11-23 18:30') - 1, OFFICE, YEARS)), 'open 18:30');
});

test('the zone of the device changes nothing', () => {
  const zone = process.env.OPENING_HOURS_ZONE;
  if (zone) {
    assert.notEqual(new Date(0).getTimezoneOffset(), -300);
    return;
  }
  for (const TZ of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin', 'UTC']) {
    const environment = { ...process.env, TZ, OPENING_HOURS_ZONE: TZ };
    delete environment.NODE_TEST_CONTEXT;
    const run = spawnSync(process.execPath, ['--test', fileURLToPath(import.meta.url)], {
      env: environment,
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, `${TZ}: ${run.stdout}`);
  }
});

test('each state has its words', () => {
  const words = {
    open: 'O',
    until: 'U {time}',
    break: 'B {time}',
    closed: 'C',
    later: 'L {time}',
    otherDay: 'D {day} {time}',
    days: 'mo tu we th fr sa su',
  };
  const said = (local, week = OFFICE) => inWords(openNow(moment(local), week, YEARS), words);
  assert.equal(said('2026-11-23 12:00', ALWAYS), 'O');
  assert.equal(said('2026-11-23 10:00'), 'U 13:00');
  assert.equal(said('2026-11-23 13:30'), 'B 14:30');
  assert.equal(said('2026-11-23 07:00'), 'L 9:00');
  assert.equal(said('2026-11-29 07:00'), 'D mo 9:00');
  assert.equal(said('2026-12-31 20:00'), 'C');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostile, random, whole } from './random.mjs';
import { component } from '../modules.mjs';

const { ics } = await component('letter-ics');

const event = {
  uid: 'answer-20261214@tartip',
  date: { year: 2026, month: 12, day: 31 },
  title: 'Шағымға жауап; мерзімі',
  description: 'Бірінші жол, \\ екінші\nүшінші',
};
const calendar = {
  stamp: { year: 2026, month: 11, day: 22 },
  language: 'kk',
  alarmDays: 1,
  events: [event],
};
const unfold = (text) => text.replace(/\r\n /g, '').split('\r\n');

test('an event is one whole day, with an alarm on the morning before', () => {
  assert.deepEqual(unfold(ics(calendar)), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tartip//letter//EN',
    'BEGIN:VEVENT',
    'UID:answer-20261214@tartip',
    'DTSTAMP:20261122T000000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY;LANGUAGE=kk:Шағымға жауап\\; мерзімі',
    'DESCRIPTION;LANGUAGE=kk:Бірінші жол\\, \\\\ екінші\\nүшінші',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Шағымға жауап\\; мерзімі',
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('the alarm rings at nine in the morning', () => {
  for (const [alarmDays, trigger] of [
    [0, 'TRIGGER:PT9H'],
    [1, 'TRIGGER:-PT15H'],
    [3, 'TRIGGER:-PT63H'],
  ]) {
    assert.ok(unfold(ics({ ...calendar, alarmDays })).includes(trigger));
  }
});

test('terms that run side by side are events of their own in one calendar', () => {
  const later = { ...event, uid: 'later@tartip', date: { year: 2027, month: 1, day: 22 } };
  const lines = unfold(ics({ ...calendar, events: [event, later] }));
  const values = (name) =>
    lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
  assert.deepEqual(values('DTSTART;VALUE=DATE:'), ['20261231', '20270122']);
  assert.deepEqual(values('UID:'), ['answer-20261214@tartip', 'later@tartip']);
  assert.equal(values('BEGIN:VCALENDAR').length, 1);
  assert.equal(values('BEGIN:VALARM').length, 2);
});

test('the same event gives the same text', () => {
  assert.equal(ics(calendar), ics({ ...calendar, events: [{ ...event }] }));
});

test('no words break the form, and all of them come back', () => {
  const next = random();
  for (let round = 0; round < 2000; round += 1) {
    const title = hostile(next);
    const description = hostile(next, 80);
    const text = ics({
      ...calendar,
      alarmDays: whole(next, 0, 30),
      events: [{ ...event, title, description }],
    });
    assert.match(text, /^(?:[^\r\n]*\r\n)+$/);
    const lines = text.split('\r\n');
    for (const line of lines) {
      const octets = new TextEncoder().encode(line);
      assert.ok(octets.length <= 75);
      assert.ok(!/[\0-\x1f\x7f]/.test(line));
      assert.ok(
        !/^ ?[\ude00-\udfff]/.test(line) ||
          /[\ud800-\udfff]/.test(
            `${title}${description}`.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''),
          ),
        'no character is cut',
      );
    }
    assert.equal(unfold(text).length, 19, 'no line is added');
    const value = (name) =>
      unfold(text)
        .find((line) => line.startsWith(name))
        .slice(name.length)
        .replace(/\\(.)/g, (_, character) => (character === 'n' ? '\n' : character));
    const plain = (words) => words.replace(/\r\n?/g, '\n').replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' ');
    assert.equal(value('SUMMARY;LANGUAGE=kk:'), plain(title));
    assert.equal(value('DESCRIPTION;LANGUAGE=kk:'), plain(description));
  }
});

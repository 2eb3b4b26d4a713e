import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostile, random, whole } from './random.mjs';
import { component } from '../modules.mjs';

const { ics } = await component('letter-ics');

const event = {
  uid: 'answer-20261214@tartip', stamp: { year: 2026, month: 11, day: 22 }, date: { year: 2026, month: 12, day: 31 },
  title: 'Шағымға жауап; мерзімі', description: 'Бірінші жол, \\ екінші\nүшінші', language: 'kk', alarmDays: 1,
};
const unfold = (text) => text.replace(/\r\n /g, '').split('\r\n');

test('an event is one whole day, with an alarm on the morning before', () => {
  assert.deepEqual(unfold(ics(event)), [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//tartip//letter//EN', 'BEGIN:VEVENT', 'UID:answer-20261214@tartip', 'DTSTAMP:20261122T000000Z',
    'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY;LANGUAGE=kk:Шағымға жауап\\; мерзімі', 'DESCRIPTION;LANGUAGE=kk:Бірінші жол\\, \\\\ екінші\\nүшінші',
    'TRANSP:TRANSPARENT', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Шағымға жауап\\; мерзімі', 'TRIGGER:-PT15H', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
  ]);
});

test('the alarm rings at nine in the morning', () => {
  for (const [alarmDays, trigger] of [[0, 'TRIGGER:PT9H'], [1, 'TRIGGER:-PT15H'], [3, 'TRIGGER:-PT63H']]) {
    assert.ok(unfold(ics({ ...event, alarmDays })).includes(trigger));
  }
});

test('the same event gives the same text', () => {
  assert.equal(ics(event), ics({ ...event }));
});

test('no words break the form, and all of them come back', () => {
  const next = random();
  for (let round = 0; round < 2000; round += 1) {
    const title = hostile(next);
    const description = hostile(next, 80);
    const text = ics({ ...event, title, description, alarmDays: whole(next, 0, 30) });
    assert.match(text, /^(?:[^\r\n]*\r\n)+$/);
    const lines = text.split('\r\n');
    for (const line of lines) {
      const octets = new TextEncoder().encode(line);
      assert.ok(octets.length <= 75);
      assert.ok(!/[\0-\x1f\x7f]/.test(line));
      assert.ok(!/^ ?[\ude00-\udfff]/.test(line) || /[\ud800-\udfff]/.test(`${title}${description}`.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')), 'no character is cut');
    }
    assert.equal(unfold(text).length, 19, 'no line is added');
    const value = (name) => unfold(text).find((line) => line.startsWith(name)).slice(name.length).replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign));
    const plain = (words) => words.replace(/\r\n?/g, '\n').replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' ');
    assert.equal(value('SUMMARY;LANGUAGE=kk:'), plain(title));
    assert.equal(value('DESCRIPTION;LANGUAGE=kk:'), plain(description));
  }
});

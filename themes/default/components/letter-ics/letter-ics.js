/**
 * A reminder for the calendar of the phone: all-day events with an alarm, as RFC 5545 writes them.
 */

import { addDays } from '../letter-date/letter-date.js';

/** @typedef {import('../letter-date/letter-date.js').CivilDate} CivilDate */

/**
 * A value of type DATE (section 3.3.4).
 * @param {CivilDate} date
 */
function icsDate({ year, month, day }) {
  return String(year * 10000 + month * 100 + day).padStart(8, '0');
}

/**
 * A value of type TEXT (section 3.3.11): control characters other than a line break are not allowed
 * in it.
 * @param {string} text
 */
function icsText(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/**
 * A content line in pieces of at most 75 octets, each but the first begun with a space (section
 * 3.1), never cut inside a character.
 * @param {string} line
 */
function icsFold(line) {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded + '\r\n';
}

/** @typedef {{ uid: string, date: CivilDate, title: string, description: string }} CalendarEvent */

/**
 * A calendar with an event for each day, which leaves the day free, and an alarm at nine in the
 * morning `alarmDays` before it. The same arguments give the same text: DTSTAMP is midnight of
 * `stamp`, since the time at which a letter was made is nobody's business.
 * @param {{ stamp: CivilDate, language: string, alarmDays: number, events: readonly CalendarEvent[]
 *   }} of
 */
export function ics({ stamp, language, alarmDays, events }) {
  const hours = 9 - 24 * alarmDays;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tartip//letter//EN',
    ...events.flatMap(({ uid, date, title, description }) => [
      'BEGIN:VEVENT',
      `UID:${icsText(uid)}`,
      `DTSTAMP:${icsDate(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${icsDate(date)}`,
      `DTEND;VALUE=DATE:${icsDate(addDays(date, 1))}`,
      `SUMMARY;LANGUAGE=${language}:${icsText(title)}`,
      `DESCRIPTION;LANGUAGE=${language}:${icsText(description)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${icsText(title)}`,
      `TRIGGER:${hours < 0 ? '-' : ''}PT${Math.abs(hours)}H`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map(icsFold)
    .join('');
}

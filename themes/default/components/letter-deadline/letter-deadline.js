/**
 * When an answer is to be expected, and when a period in months ends. The rules and their numbers
 * are the data's; here days are only counted. What comes out is "around": the page says the rule,
 * the act and the calendar beside it.
 */

import { addDays, addMonths, weekday } from '../letter-date/letter-date.js';

/** @typedef {import('../letter-date/letter-date.js').CivilDate} CivilDate */
/**
 * The days of a year that differ from its week, each as `MM-DD`: `off`, when offices are closed;
 * `worked`, Saturdays and Sundays on which they are open; whether all of them are known.
 * @typedef {{ readonly off: readonly string[], readonly worked?: readonly string[],
 *   readonly complete: boolean }} CalendarYear
 */
/**
 * @typedef {{ readonly years: { readonly [year: string]: CalendarYear | undefined } }} WorkCalendar
 */
/**
 * A counted day, and what it rests on: `complete` if all days of every year it was counted through
 * are known; else the years that are not on record (only Saturdays and Sundays were left out there)
 * and those on record in part.
 * @typedef {{ date: CivilDate, complete: boolean, missingYears: number[], partialYears: number[] }}
 *   CountedDay
 */

/**
 * Whether offices work on that day: from Monday to Friday unless it is off (Law Z010000267_ on
 * holidays), and on the weekend if it is worked in place of another day.
 * @param {CivilDate} date
 * @param {WorkCalendar} calendar
 */
export function isWorkingDay(date, calendar) {
  const year = calendar.years[date.year];
  const name = [date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-');
  return weekday(date) < 6 ? !year?.off.includes(name) : (year?.worked?.includes(name) ?? false);
}

/**
 * The `count`-th working day, that of `first` being the first one if it is worked.
 * @param {CivilDate} first
 * @param {number} count from 1
 * @param {WorkCalendar} calendar
 * @returns {CountedDay}
 */
function countWorkingDays(first, count, calendar) {
  /** @type {Set<number>} */
  const years = new Set();
  let date = first;
  for (let left = count; ; date = addDays(date, 1)) {
    years.add(date.year);
    // Written so that a count which is no number ends it too.
    if (isWorkingDay(date, calendar) && !(--left > 0)) {
      break;
    }
  }
  const missingYears = [...years].filter((year) => !calendar.years[year]);
  const partialYears = [...years].filter((year) => calendar.years[year]?.complete === false);
  return {
    date,
    complete: missingYears.length + partialYears.length === 0,
    missingYears,
    partialYears,
  };
}

/**
 * The day on which the office registers what it was handed: the same day, or the next working day
 * if that came after hours (Code K2000000350, article 64) or on a day off.
 * @param {CivilDate} handedIn
 * @param {boolean} afterHours
 * @param {WorkCalendar} calendar
 */
export function registrationDay(handedIn, afterHours, calendar) {
  const open = afterHours && isWorkingDay(handedIn, calendar);
  return countWorkingDays(handedIn, open ? 2 : 1, calendar);
}

/**
 * The last day of a period of working days, counted from the day after the registration (recalled,
 * not seen in an act).
 * @param {{ registered: CivilDate, workingDays: number, calendar: WorkCalendar }} of
 */
export function expectedAnswer({ registered, workingDays, calendar }) {
  return countWorkingDays(addDays(registered, 1), workingDays, calendar);
}

/**
 * The last day of a period of months from an event: the same day of the last month, or the last day
 * of that month if it has no such day (so Law of 27 November 2000 No. 107-II, article 12-1, now out
 * of force), and the next working day if that is a day off (recalled, not seen in an act).
 * @param {{ from: CivilDate, months: number, calendar: WorkCalendar }} of
 */
export function periodEnd({ from, months, calendar }) {
  return countWorkingDays(addMonths(from, months), 1, calendar);
}

/**
 * The last day of a period of days of the calendar, counted from the day after the event, and the
 * next working day if that is a day off (recalled, not seen in an act). Hours are told apart from
 * days by nothing that a reader could say of a day: a part of one counts as a whole.
 * @param {{ from: CivilDate, days: number, calendar: WorkCalendar }} of
 */
export function daysEnd({ from, days, calendar }) {
  return countWorkingDays(addDays(from, days), 1, calendar);
}

/**
 * The last day of a term of so many hours, days or months, by the words of the content.
 * @param {{ from: CivilDate, number: number, unit: string, calendar: WorkCalendar }} of
 */
export function termEnd({ from, number, unit, calendar }) {
  switch (unit) {
    case 'working_days':
      return expectedAnswer({ registered: from, workingDays: number, calendar });
    case 'months':
      return periodEnd({ from, months: number, calendar });
    case 'hours':
      return daysEnd({ from, days: Math.ceil(number / 24), calendar });
    default:
      return daysEnd({ from, days: number, calendar });
  }
}

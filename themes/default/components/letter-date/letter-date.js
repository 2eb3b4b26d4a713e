/**
 * Dates of letters. A date is three numbers from the hand to the letter: it never becomes a moment of time, so
 * no time zone can move it.
 */
const letterDate = (() => {
  'use strict';

  /** @typedef {{ year: number, month: number, day: number }} Day */

  /**
   * How many days the month has.
   * @param {number} year
   * @param {number} month from 1
   */
  function length(year, month) {
    if (month === 2) {
      return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    }
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
  }

  /**
   * The day that a person wrote: `22.11.2026`, `22/11/2026`, `22 11 2026`, `22112026`, `2026-11-22`.
   * @param {string} text
   * @returns {Day | null} nothing if it is no day of the calendar
   */
  function parse(text) {
    const written = text.trim();
    const ours = /^(\d{1,2})[.,/ -]+(\d{1,2})[.,/ -]+(\d{4})\.?$/.exec(written) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(written);
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
    const parts = ours ? [ours[3], ours[2], ours[1]] : iso ? iso.slice(1) : [];
    const [year = 0, month = 0, day = 0] = parts.map(Number);
    const known = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= length(year, month);
    return known ? { year, month, day } : null;
  }

  /**
   * A day in words.
   * @param {Day} day
   * @param {string} pattern with `{day}`, `{month}`, `{year}`
   * @param {string[]} months their names as a date uses them
   */
  function write(day, pattern, months) {
    const parts = new Map([
      ['{day}', String(day.day)],
      ['{month}', months[day.month - 1] ?? ''],
      ['{year}', String(day.year)],
    ]);
    return pattern.replace(/\{\w+\}/g, (place) => parts.get(place) ?? place);
  }

  return { parse, write };
})();

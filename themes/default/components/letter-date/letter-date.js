/**
 * Days of the calendar. A date is three numbers from the hand to the letter: it never becomes a
 * moment of time, so no time zone and no change of clocks can move it.
 */

/**
 * @typedef {{ readonly year: number, readonly month: number, readonly day: number }} CivilDate
 * month and day from 1
 */
/**
 * @typedef {{ readonly kk: readonly string[], readonly ru: readonly string[] }} MonthNames as dates
 * use them: ru in the genitive
 */

/**
 * The number of a day, counted in the Gregorian calendar. The year is taken to begin in March, so
 * that the leap day comes last (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms",
 * days_from_civil).
 * @param {CivilDate} date
 */
function dayNumber({ year, month, day }) {
  const y = month > 2 ? year : year - 1;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * ((month + 9) % 12) + 2) / 5) +
    day
  );
}

/**
 * How many days the month has.
 * @param {number} year
 * @param {number} month
 */
function monthLength(year, month) {
  return dayNumber({ year, month: month + 1, day: 0 }) - dayNumber({ year, month, day: 0 });
}

/**
 * The date of these three numbers, if there is such a day. Years have four digits and begin with
 * 1900: «26» or «0206» is a typo.
 * @param {number} day
 * @param {number} month
 * @param {number} year
 * @returns {CivilDate | null}
 */
export function dateFromParts(day, month, year) {
  const whole = [day, month, year].every(Number.isInteger);
  const exists =
    whole &&
    year >= 1900 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= monthLength(year, month);
  return exists ? { year, month, day } : null;
}

/** Today, by the clock on the wall: the one place where the time of this device is asked for. */
export function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/**
 * The day of the week, from 1, Monday, to 7, Sunday (ISO 8601).
 * @param {CivilDate} date
 */
export function weekday(date) {
  return ((dayNumber(date) + 1) % 7) + 1;
}

/**
 * @param {CivilDate} date
 * @param {number} days may be negative
 * @returns {CivilDate}
 */
export function addDays({ year, month, day }, days) {
  day += days;
  while (day < 1) {
    ({ year, month } = addMonths({ year, month, day: 1 }, -1));
    day += monthLength(year, month);
  }
  while (day > monthLength(year, month)) {
    day -= monthLength(year, month);
    ({ year, month } = addMonths({ year, month, day: 1 }, 1));
  }
  return { year, month, day };
}

/**
 * The same day of another month, or the last day of that month if it has no such day.
 * @param {CivilDate} date
 * @param {number} months may be negative
 * @returns {CivilDate}
 */
export function addMonths({ year, month, day }, months) {
  const count = 12 * year + month - 1 + months;
  year = Math.floor(count / 12);
  month = count - 12 * year + 1;
  return { year, month, day: Math.min(day, monthLength(year, month)) };
}

/**
 * Less than 0 if `a` comes before `b`, 0 if they are the same day: the number of days between them.
 * @param {CivilDate} a
 * @param {CivilDate} b
 */
export function compareDates(a, b) {
  return dayNumber(a) - dayNumber(b);
}

/**
 * A word without what hands and layouts do to it: Latin letters in a Cyrillic word become the ones
 * they look like, and letters of Kazakh the ones that a Russian layout puts in their place. Only
 * for comparing.
 * @param {string} word in small letters
 */
function wordSkeleton(word) {
  const typed = 'әəғқңөұүһhіiaceopxy';
  return word.replace(
    /[әəғқңөұүһhіiaceopxy]/g,
    (letter) => 'аагкноууххииасеорху'[typed.indexOf(letter)] ?? letter,
  );
}

/**
 * The number of the month that a word names: in Kazakh with any ending («қарашада»), in Russian in
 * the genitive or the nominative, in both shortened to three letters or more.
 * @param {string} word a skeleton
 * @param {MonthNames} names
 * @returns {number} 0 if there is none
 */
function monthNamed(word, names) {
  return (
    names.kk.findIndex((name, index) => {
      const kazakh = wordSkeleton(name);
      const genitive = wordSkeleton(names.ru[index] ?? '');
      const stem = genitive.slice(0, -1);
      return (
        word.startsWith(kazakh) ||
        (word.length > 2 &&
          [kazakh, genitive, stem + 'ь', stem + 'й'].some((form) => form.startsWith(word)))
      );
    }) + 1
  );
}

/**
 * The day that a person wrote or pasted: `22.11.2026` with any of `. / - ,` or spaces between,
 * `22112026`,
 * `2026-11-22`, and in words in any order, with or without «г.», «года», «ж.», «жылғы» and quotes:
 * `2026 жылғы 22 қараша`, `«22» ноября 2026 г.` Three fields joined by spaces can be read by it
 * too.
 * @param {string} text
 * @param {MonthNames} months
 * @returns {CivilDate | null} nothing if it is no day of the calendar
 */
export function parseDate(text, months) {
  // NFKC: no-break spaces and full-width digits become plain ones.
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/^(\d\d)(\d\d)(\d{4})$/, '$1 $2 $3');
  const parts = plain.match(/\d+|[^\s\d\p{P}\u2212]+/gu) ?? [];
  const numbers = parts.filter((part) => /^\d/.test(part));
  const words = parts.map(wordSkeleton).filter((part) => !/^(\d.*|г|года?|ж|жыл.*)$/.test(part));
  const year = numbers.find((number) => number.length === 4);
  const rest = numbers.filter((number) => number.length < 3);
  if (!year || rest.length !== numbers.length - 1) {
    return null;
  }
  if (words.length === 1 && rest.length === 1) {
    return dateFromParts(Number(rest[0]), monthNamed(words[0] ?? '', months), Number(year));
  }
  if (words.length > 0 || rest.length !== 2 || numbers[1] === year) {
    return null;
  }
  const [day, month] = numbers[0] === year ? [rest[1], rest[0]] : rest;
  return dateFromParts(Number(day), Number(month), Number(year));
}

/**
 * A day in words. A no-break space stands between the day and its month and between the year and
 * its word, as
 * `date_long` of the build has them; the line may break between the two pairs.
 * @param {'kk' | 'ru'} language
 * @param {CivilDate} date
 * @param {MonthNames} months
 * @param {string} pattern of the language, with `{day}`, `{month}`, `{year}`
 */
export function formatDate(language, { year, month, day }, months, pattern) {
  /** @type {Record<string, string>} */
  const parts = {
    '{day}': String(day),
    '{month}': months[language][month - 1] ?? '',
    '{year}': String(year),
  };
  return pattern
    .replace(/(\{day\}|\{year\}) /g, '$1\xa0')
    .replace(/\{\w+\}/g, (place) => parts[place] ?? place);
}

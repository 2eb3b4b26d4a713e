// The way of a letter from its first step to the finished letter, in a browser that is driven by
// WebDriver: with its own pointer and keys, in each language.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { eventually } from './browser-process.mjs';
import { KEYS, drivenPage } from './driven-page.mjs';
import { assertNone, sideways } from './faults.mjs';
import { DATES, asked, bare, readDocx, sample } from './letter.mjs';
import { component } from './modules.mjs';
import { readPdf } from './pdf.mjs';
import { LANGUAGES, build, discard, serve } from './site.mjs';
import { host as newHost } from './host.mjs';
import { months, patterns } from './unit/months.mjs';

/** The letter page of the content, without its language. */
const LETTER = 'letters/appeal.html';

const HANDED_IN = { year: 2026, month: 11, day: 22 };

/**
 * Tests the whole way in one browser.
 * @param start starts it
 * @param prepare makes of the built site what the browser is shown, if that is another one
 */
export function testWholeWay(name, start, prepare = (folder) => ({ folder, discard: () => {} })) {
  describe(`${name}: from the first step to the finished letter`, () => {
    let site;
    let shown;
    let host;
    before(async () => {
      site = process.env.TARTIP_SITE ?? build();
      shown = prepare(site);
      host = await serve(shown.folder);
    });
    after(async () => {
      await host?.close();
      shown?.discard();
      if (!process.env.TARTIP_SITE && site) discard(site);
    });
    for (const language of LANGUAGES) {
      test(language, async () => {
        const browser = await start();
        try {
          await walk(drivenPage(browser), host, language);
        } finally {
          await browser.close();
        }
      });
    }
  });
}

/** Tests that a letter once read opens without network in one browser. */
export function testOffline(name, start) {
  describe(`${name}: a letter once read opens without network, and says of which day it is`, () => {
    for (const language of LANGUAGES) {
      test(language, async () => {
        const site = process.env.TARTIP_SITE ?? build();
        const host = await newHost(site);
        const browser = await start();
        try {
          const page = drivenPage(browser);
          await page.go(host.at(`${language}/${LETTER}`));
          await page.until(() => {
            caches.match(location.href).then((copy) => {
              window.isKept = copy !== undefined;
            });
            return window.isKept;
          });
          await host.off();
          for (const one of [language, ...LANGUAGES.filter((other) => other !== language)]) {
            await page.go(host.at(`${one}/${LETTER}`));
            await arrived(page, one);
            await page.shown('.kept-page p');
            const said = await page.evaluate(
              () => document.querySelector('.kept-page').textContent,
            );
            assert.match(said, /20\d\d/);
          }
        } finally {
          await browser.close();
          await host.close();
          if (!process.env.TARTIP_SITE) discard(site);
        }
      });
    }
  });
}

async function walk(page, host, language) {
  const other = LANGUAGES.find((one) => one !== language);
  await page.go(`${host.origin}/${language}/${LETTER}`);
  await arrived(page, language);
  const given = await answerAll(page, language);
  await assertLetter(page, language, given);
  await takeAway(page, language, given);
  await assertDays(page, language);

  await page.click(`label:has([name="letter-language"][value="${other}"])`);
  await page.shown(`article.letter[lang="${other}"]`);
  await assertLetter(page, other, given);

  const typed = await page.evaluate(answers);
  await assertQuiet(page, host);
  await page.click(`.language a[hreflang="${other}"]`);
  await arrived(page, other);
  await page.shown('.step[data-check]');
  assert.deepEqual(await page.evaluate(answers), typed, 'the other page has what was typed');
  await assertQuiet(page, host);
}

const arrived = (page, language) =>
  page.shown(`html[lang="${language}"] #letter-form:not([hidden])`);

/** Nothing failed on the page, nothing was refused, and it asked for files of its site alone. */
async function assertQuiet(page, host) {
  assertNone(await page.faults(), 'said by the page:');
  const requests = await page.requests();
  assert.ok(requests.length > 0, 'requests are seen');
  assertNone(
    requests.filter((url) => {
      const { origin, search, hash } = new URL(url);
      return origin !== host.origin || search !== '' || hash !== '';
    }),
    'requests:',
  );
}

/** For `evaluate`: what the form holds. */
const answers = () =>
  [...document.querySelectorAll('[data-question] :is(input, textarea)')].map((control) => [
    control.id || `${control.name} ${control.value}`,
    control.type === 'radio' ? control.checked : control.value,
  ]);

/** For `evaluate`: the number of the step that is shown. */
const stepShown = () => [...document.querySelectorAll('.step')].findIndex((step) => !step.hidden);

/** For `evaluate`: whether the last step is shown. */
const atEnd = () => document.querySelector('.step[data-check]:not([hidden])') !== null;

/** Answers all that is asked, step by step, and gives the questions with what was typed. */
async function answerAll(page, language) {
  const given = [];
  let warned = false;
  for (let step = 0; !(await page.evaluate(atEnd)); step += 1) {
    assert.ok(step < 20, '20 steps lead to the end');
    if (!warned && (await asked(page)).some(({ required }) => required)) {
      await assertWarned(page);
      warned = true;
    }
    const done = new Set();
    // An answer may bring or take questions.
    for (let next; (next = (await asked(page)).find(({ id }) => !done.has(id)));) {
      done.add(next.id);
      given.push({ ...next, value: await answer(page, language, next, given) });
    }
    assert.equal(await page.evaluate(sideways), null);
    await goOn(page, step % 2 === 0);
  }
  assert.ok(warned, 'an answer was required');
  return given;
}

/** Goes on by the pointer or by keys, to another step. */
async function goOn(page, byPointer) {
  const before = await page.evaluate(stepShown);
  if (byPointer) {
    // What is said of an answer once its field is left may move the button, so it is left first.
    await page.press(KEYS.tab);
    await page.click('[data-next]');
  } else {
    await page.tabTo('[data-next]');
    await page.press(KEYS.enter);
  }
  await page.until((step) => {
    const steps = [...document.querySelectorAll('.step')];
    return steps[step].hidden && document.activeElement.matches('.step:not([hidden]) h2');
  }, before);
}

/** Going on without an answer is told of, and the way from there to the question leads. */
async function assertWarned(page) {
  const before = await page.evaluate(stepShown);
  await page.click('[data-next]');
  await page.shown('.error-summary li a');
  assert.equal(await page.evaluate(stepShown), before, 'the step is not left');
  assert.ok(await page.until(() => document.activeElement.matches('.error-summary')));
  await page.click('.error-summary li a');
  await page.until(() => document.activeElement.closest('.step:not([hidden]) [data-question]'));
}

/** Answers a question as a reader does, and gives the answer. */
async function answer(page, language, { id, kind }, given) {
  const within = `[data-question="${id}"]`;
  const value = sample(language, { id, kind }, given.length);
  if (kind === 'addressee') await page.click(`${within} label.choice`);
  else if (kind === 'choice') {
    await page.tabTo(`${within} input`);
    await page.press(KEYS.space);
  } else if (kind === 'list') {
    await page.fill(`${within} input`, value[0]);
    for (const item of value.slice(1)) {
      await page.press(KEYS.enter);
      await page.type(item);
    }
  } else if (kind !== 'date') await page.fill(`${within} :is(input, textarea)`, value);
  else if (given.some((earlier) => earlier.kind === 'date')) {
    return pressToday(page, within);
  } else await fillDate(page, id, value);
  if (kind === 'addressee' || kind === 'choice')
    await page.until((question) => document.querySelector(`${question} :checked`), within);
  return value;
}

async function fillDate(page, id, parts) {
  for (const [index, part] of ['field', 'month', 'year'].entries())
    await page.fill(`#${part}-${id}`, String(parts[index]));
}

/** Presses «today» and gives the day that it put in and told: today's. */
async function pressToday(page, within) {
  const today = () => {
    const now = new Date();
    return [now.getDate(), now.getMonth() + 1, now.getFullYear()].map(String);
  };
  const before = today();
  await page.click(`${within} [data-today]`);
  const put = await page.until((group) => {
    const values = [...document.querySelectorAll(`${group} input`)].map(({ value }) => value);
    const told = document.querySelector(`${group} [aria-live]`).textContent;
    return told === values.join('.') && values;
  }, within);
  // Midnight may be between.
  if (put.join() !== before.join()) assert.deepEqual(put, today());
  return put;
}

/** Each answer in words, as the letter has it. */
const said = (given) =>
  given
    .filter(({ kind }) => !['addressee', 'choice', 'date'].includes(kind))
    .flatMap(({ value }) => value);

/** The letter that is shown has every answer, and nothing is missing. */
async function assertLetter(page, language, given) {
  const text = await page.evaluate(
    (lang) => document.querySelector(`article.letter[lang="${lang}"]:not([hidden])`).innerText,
    language,
  );
  for (const words of said(given)) assert.ok(bare(text).includes(bare(words)), words);
  assert.ok(bare(text).includes(bare(DATES[language])), 'the date that was typed, in words');
  assert.equal(
    await page.evaluate(() => document.querySelector('.missing').hidden),
    true,
    'nothing is missing',
  );
  assert.equal(await page.evaluate(sideways), null);
}

/** The file that the browser saves when a button is pressed. */
async function save(page, selector, name) {
  const target = path.join(page.downloads, name);
  assert.equal(existsSync(target), false, `${name} is not there before`);
  await page.click(selector);
  let before = Buffer.alloc(0);
  return eventually(
    () => {
      if (!existsSync(target) || existsSync(`${target}.part`)) return null;
      const bytes = readFileSync(target);
      const whole = bytes.equals(before) && hasEnd(bytes);
      before = bytes;
      return whole && bytes;
    },
    () => `${name} is not saved`,
  );
}

/**
 * Whether a file has its end: Firefox puts an empty one in the place first, and WebKit writes one
 * part after the other. An archive ends with its record of 22 bytes, a PDF with a mark, a text with
 * a line.
 */
function hasEnd(bytes) {
  const begins = (mark) => bytes.subarray(0, mark.length).toString() === mark;
  if (begins('PK')) return bytes.subarray(-22, -18).toString('latin1') === 'PK\x05\x06';
  return bytes
    .subarray(-6)
    .toString()
    .endsWith(begins('%PDF') ? '%%EOF\n' : '\r\n');
}

/** Takes the letter away as text and as a document, and copies it. */
async function takeAway(page, language, given) {
  const text = (await save(page, '[data-save="txt"]', `appeal-${language}.txt`)).toString('utf8');
  assert.match(text, /^\ufeff[^]*[^\r]\r\n$/, 'a mark of its encoding, and ends of lines');
  for (const words of said(given)) assert.ok(bare(text).includes(bare(words)), words);
  const docx = await save(page, '[data-save="docx"]', `appeal-${language}.docx`);
  const words = bare(text.slice(1));
  assert.equal(bare(readDocx(docx).join('\n')), words, 'the document has the same words');
  const pdf = readPdf(await save(page, '[data-save="pdf"]', `appeal-${language}.pdf`));
  assert.equal(
    bare(pdf.parts.map((part) => part.words).join('')),
    words,
    'the PDF has the same words',
  );

  await page.click('[data-copy]');
  const copied = await page.until(() => {
    const section = document.querySelector('#letter-take');
    const area = section.querySelector('[data-by-hand]:not([hidden]) textarea');
    const told = section.querySelector('.said').textContent;
    return told === section.dataset.copied || area?.value;
  });
  if (copied !== true) assert.equal(bare(copied), words, 'the text to be copied by hand');
}

/** The way of the letter has a day for each stage, by the rules of its terms. */
async function assertDays(page, language) {
  const { registrationDay, termEnd } = await component('letter-deadline');
  const { formatDate } = await component('letter-date');
  await fillDate(page, 'handed-in', [HANDED_IN.day, HANDED_IN.month, HANDED_IN.year]);
  const { stages, terms, years } = await page.evaluate(() => ({
    stages: Object.fromEntries(
      [...document.querySelectorAll('ol.way [data-way]')].map((stage) => [
        stage.dataset.way,
        [...stage.querySelectorAll('p')].map((line) => line.innerText),
      ]),
    ),
    terms: [...document.querySelectorAll('[data-channel]:not([hidden]) [data-term]')].map(
      ({ dataset }) => ({ ...dataset }),
    ),
    years: JSON.parse(document.querySelector('#letter-take').dataset.calendar),
  }));
  const calendar = { years };
  const registered = registrationDay(HANDED_IN, false, calendar).date;
  const ends = terms.map(
    ({ from, number, unit }) =>
      termEnd({
        from: from === 'receipt' ? HANDED_IN : registered,
        number: Number(number),
        unit,
        calendar,
      }).date,
  );
  assert.ok(ends.length > 0, 'the way chosen has a term');
  for (const [stage, days] of Object.entries({
    'handed-in': [HANDED_IN],
    registered: [registered],
    answer: ends,
  })) {
    assert.equal(stages[stage].length, days.length, `${stage}: ${stages[stage]}`);
    for (const [index, day] of days.entries()) {
      const date = formatDate(language, day, months, patterns[language]);
      assert.ok(bare(stages[stage][index]).includes(bare(date)), `${stage}: ${date}`);
    }
  }
  await pressToday(page, '#handed-in');
  const file = (await save(page, '[data-reminder]', 'appeal.ics')).toString('utf8');
  assert.match(file, /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:\d{8}\r\n[^]*END:VCALENDAR\r\n$/);
}

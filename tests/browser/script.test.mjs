// The script of the letter page: its types are in order, it is small, and it has no way out.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { bare, download, fill, put, DATES } from './letter.mjs';
import { COMPONENTS, component, modules } from './modules.mjs';
import { LANGUAGES, PROJECT, files } from './site.mjs';
import { open } from './stage.mjs';
import { visit } from './visit.mjs';

const stage = await open();
const out = mkdtempSync(path.join(tmpdir(), 'tartip-script-'));
after(() => {
  rmSync(out, { recursive: true });
  return stage.close();
});
const letters = stage.pages.filter(({ kind }) => kind === 'letter');
const built = (script) =>
  readFileSync(
    path.join(
      stage.folder,
      files(stage.folder).find((name) => name.endsWith(`/${script}.js`)),
    ),
    'utf8',
  );

test('tsc --checkJs --strict finds nothing in the modules', () => {
  const here = path.join(PROJECT, 'tests/browser');
  try {
    execFileSync(
      path.join(here, 'node_modules/.bin/tsc'),
      ['-p', path.join(here, 'tsconfig.json')],
      { encoding: 'utf8' },
    );
  } catch (error) {
    assert.fail(error.stdout ?? error);
  }
});

test('the script is at most 20 KB compressed', (t) => {
  const { length } = gzipSync(built('letter'), { level: 9 });
  t.diagnostic(`${length} bytes`);
  assert.ok(length <= 20 * 1024, `${length} bytes`);
});

test('no name stands twice at the top of the modules, which share one scope', () => {
  const names = modules.flatMap((name) =>
    [
      ...readFileSync(path.join(COMPONENTS, name), 'utf8').matchAll(
        /^(?:export )?(?:async )?(?:function|const|let|class) (\w+)/gm,
      ),
    ].map(([, found]) => found),
  );
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});

for (const [name, loaded] of [
  ['letter', ['later.js']],
  ['later', ['pdf.js']],
  ['pdf', []],
]) {
  test(`the script ${name} names nothing that sends, and turns no text into markup or code`, () => {
    const loads =
      'const address = new URL(`${assets}${name}${again}`, document.baseURI);\n' +
      'loading =\nloading ??\nimport(address.href)';
    const parts = built(name).split(loads);
    const places = loaded.length > 0 ? 2 : 1;
    assert.equal(parts.length, places, 'in one place it loads modules, by an address of the site');
    const rest = parts.join('');
    const named = [...rest.matchAll(/moduleLoader\((?!name\) \{)([^)]*)\)/g)].map(
      ([, text]) => text,
    );
    assert.deepEqual(
      named,
      loaded.map((module) => `'${module}'`),
    );
    assert.doesNotMatch(
      rest,
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|innerHTML|outerHTML|insertAdjacentHTML|eval|Function)\s*[(=]|document\.write|\bimport\s*\(|\bIntl\b|toLocale/,
    );
  });
}

describe('the days of the calendar on the page are those that the table of deadlines was counted by', () => {
  for (const route of letters) {
    test(route.file, async () => {
      const { years } = JSON.parse(
        readFileSync(path.join(PROJECT, 'tests/browser/unit/calendar.json'), 'utf8'),
      );
      // A holiday on a Saturday or a Sunday changes nothing of itself.
      const onWeekday = (year) => (day) =>
        new Date(`${year}-${day}T00:00:00Z`).getUTCDay() % 6 !== 0;
      const days = ({ off, worked = [], complete }, year) => ({
        off: off.filter(onWeekday(year)).sort(),
        worked: [...worked].sort(),
        complete,
      });
      await visit(stage, route, async (page) => {
        const shown = JSON.parse(await page.locator('#letter-take').getAttribute('data-calendar'));
        for (const [year, known] of Object.entries(years))
          assert.deepEqual(days(shown[year], year), days(known, year), year);
      });
    });
  }
});

/** What tells from which day a term was counted, by the event that it runs from. */
const counted = {
  kk: { registration: /Тіркелген күннен/, receipt: /Келіп түскен күннен/ },
  ru: { registration: /со дня регистрации/, receipt: /со дня поступления/ },
};

/** The stages that a file of reminders has. */
const REMINDED = ['forwarded', 'answer', 'court'];

/**
 * Fails unless each stage of the way has the day that its rule gives, in the order in which they
 * come, with its ground, and the file of reminders has those that are not past.
 */
async function assertWay(page, language, { channel, handed, calendar }) {
  const { termEnd, registrationDay } = await component('letter-deadline');
  const { formatDate } = await component('letter-date');
  const { months, patterns } = await import('./unit/months.mjs');
  const facts = await page.evaluate((channel) => {
    const of = (within, name) =>
      [...within.querySelectorAll(`[data-${name}]`)].map(({ dataset }) => ({ ...dataset }));
    const element = document.querySelector(`[data-channel="${channel}"]`);
    return {
      registration: of(element, 'registration'),
      forwarding: of(element, 'forwarding'),
      term: of(element, 'term'),
      court: of(document, 'court'),
    };
  }, channel);
  const registered = registrationDay(handed, false, calendar).date;
  const end = (from, { number, unit }) =>
    termEnd({ from, number: Number(number), unit, calendar }).date;
  const from = (term) => (term.from === 'receipt' ? handed : registered);
  const refusals = facts.term.filter(({ silence }) => silence !== undefined);
  const wanted = {
    'handed-in': [[handed, '']],
    registered: facts.registration.map(({ registration }) => [registered, registration]),
    forwarded: facts.forwarding.map((term) => [end(from(term), term), term.forwarding]),
    answer: facts.term.map((term) => [end(from(term), term), term.term]),
    court: facts.court.flatMap((court) =>
      court.event === 'decision'
        ? [[null, court.court]]
        : refusals.map((term) => [end(end(from(term), term), court), court.court]),
    ),
  };
  assert.deepEqual(
    await page.locator('.way > li').evaluateAll((all) => all.map(({ dataset }) => dataset.way)),
    Object.keys(wanted),
    'the stages in their order',
  );
  for (const [stage, days] of Object.entries(wanted)) {
    const told = page.locator(`[data-way="${stage}"]`);
    assert.equal(await told.isVisible(), days.length > 0, stage);
    const lines = await told.locator('p').allInnerTexts();
    assert.equal(lines.length, days.length, `${stage}: ${lines}`);
    for (const [index, [day, ground]] of days.entries()) {
      const line = bare(lines[index]);
      const date = day ? formatDate(language, day, months, patterns[language]) : '';
      assert.ok(line.includes(bare(date)) && line.includes(bare(ground)), lines[index]);
    }
  }
  const reminders = page.locator('[data-reminder]');
  if (!(await reminders.isVisible())) return;
  const { bytes } = await download(page, '[data-reminder]', out);
  const file = bytes.toString('utf8');
  const now = new Date();
  const today = now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
  const ahead = REMINDED.flatMap((stage) => wanted[stage])
    .flatMap(([day]) => (day ? [day.year * 10000 + day.month * 100 + day.day] : []))
    .filter((day) => day >= today);
  assert.deepEqual(
    [...file.matchAll(/^DTSTART;VALUE=DATE:(\d+)/gm)].map(([, day]) => Number(day)),
    ahead,
    'a reminder of each day that is not past',
  );
}

describe('the next steps are those of the way chosen, with the day of the answer by its rule', () => {
  for (const route of letters) {
    test(route.file, async () => {
      const { termEnd, registrationDay } = await component('letter-deadline');
      const { formatDate } = await component('letter-date');
      const { months, patterns } = await import('./unit/months.mjs');
      await visit(stage, route, async (page) => {
        await fill(page, route.language);
        const ways = await page.evaluate(() =>
          [...document.querySelectorAll('[data-channel]')].map((element) => ({
            channel: element.dataset.channel,
            terms: [...element.querySelectorAll('[data-term]')].map(({ dataset }) => ({
              ...dataset,
            })),
          })),
        );
        assert.ok(
          ways.some(({ terms }) => terms.length > 0),
          'a way has a term',
        );
        const calendar = {
          years: JSON.parse(await page.locator('#letter-take').getAttribute('data-calendar')),
        };
        const field = await page.evaluate(
          () => document.querySelector('[data-kind=addressee]').dataset.question,
        );
        for (const { channel, terms } of ways) {
          if ((await page.locator(`[data-question="${field}"] [value="${channel}"]`).count()) === 0)
            continue;
          await put(page, field, channel);
          assert.deepEqual(
            await page
              .locator('[data-channel]')
              .filter({ visible: true })
              .evaluateAll((all) => all.map((one) => one.dataset.channel)),
            [channel],
          );
          assert.equal(await page.locator('.expected').isVisible(), terms.length > 0);
          if (terms.length === 0) continue;
          const handed = { year: 2026, month: 11, day: 22 };
          const told = await page.locator('.expected-days p').allInnerTexts();
          assert.equal(told.length, terms.length, 'a day for each term');
          for (const [index, { from, number, unit, term }] of terms.entries()) {
            const start =
              from === 'receipt' ? handed : registrationDay(handed, false, calendar).date;
            const { date } = termEnd({ from: start, number: Number(number), unit, calendar });
            assert.ok(
              bare(told[index]).includes(
                bare(formatDate(route.language, date, months, patterns[route.language])),
              ),
              told[index],
            );
            assert.ok(bare(told[index]).includes(bare(term)), `${told[index]} names its term`);
            assert.match(bare(term), /№ ?\S+/, `${term} names the act`);
          }
          assert.equal(await page.locator('[data-several]').isVisible(), terms.length > 1);
          await assertWay(page, route.language, { channel, handed, calendar });
          const rule = await page.locator('[data-rule]').innerText();
          assert.match(rule, /2026/, 'the calendar that it was counted by');
          for (const event of ['registration', 'receipt']) {
            const word = counted[route.language][event];
            assert.equal(
              word.test(rule),
              terms.some(({ from }) => from === event),
              `${rule} tells of ${event} if a term runs from it`,
            );
          }
          await page.locator('#year-handed-in').fill('2031');
          assert.match(
            await page.locator('[data-rule]').innerText(),
            /2031[,:] /,
            'a year without a calendar is told',
          );
          await page.locator('#field-handed-in').fill('32');
          assert.equal(await page.locator('[data-reminder]').isVisible(), false);
          await page.locator('#field-handed-in').fill('22');
          await page.locator('#year-handed-in').fill('2026');
        }
        await put(page, field, 'other', 'x');
        assert.equal(
          await page.locator('.next').isVisible(),
          false,
          'of one’s own addressee nothing is known',
        );
      });
    });
  }
});

describe('an editor’s cases give the same letter in the browser as in the check', () => {
  const cases = files(path.join(PROJECT, 'content')).filter((name) =>
    /^letters\/cases\/[^/]+\/[^/]+\.yaml$/.test(name),
  );
  for (const route of letters.filter(({ language }) => language === LANGUAGES[0])) {
    test(route.file, async () => {
      await visit(stage, route, async (page) => {
        const [procedure, following] = path.basename(route.file, '.html').split('_');
        const record = parse(
          readFileSync(
            path.join(PROJECT, `content/procedures/${procedure}/procedure.yaml`),
            'utf8',
          ),
        );
        const id = following
          ? record.next.find((next) => next.id === following).letter
          : record.letter;
        const own = cases.filter((name) => name.startsWith(`letters/cases/${id}/`));
        for (const name of own) {
          const { answers, letter } = parse(
            readFileSync(path.join(PROJECT, 'content', name), 'utf8'),
          );
          await page.locator('details.keep').evaluate((element) => {
            element.open = true;
          });
          await page.locator('[data-erase]').click();
          for (const [id, value] of Object.entries(answers)) {
            const kind = await page.locator(`[data-question="${id}"]`).getAttribute('data-kind');
            if (kind === 'addressee') {
              const offered = await page
                .locator(`[data-question="${id}"] input`)
                .evaluateAll(
                  (all, wanted) =>
                    all.find(
                      (one) =>
                        one.dataset.id === wanted.kind &&
                        one.dataset.kk === wanted.text.kk &&
                        one.dataset.ru === wanted.text.ru,
                    )?.value,
                  value,
                );
              // Words that no way has are put into one of its kind.
              if (offered === undefined) {
                await page
                  .locator(`[data-question="${id}"] [data-id="${value.kind}"]`)
                  .first()
                  .evaluate((radio, { text }) => Object.assign(radio.dataset, text), value);
              }
              await put(
                page,
                id,
                offered ??
                  (await page
                    .locator(`[data-question="${id}"] [data-id="${value.kind}"]`)
                    .first()
                    .inputValue()),
              );
            } else if (kind === 'date') {
              await put(
                page,
                id,
                ...String(value instanceof Date ? value.toISOString().slice(0, 10) : value)
                  .split('-')
                  .reverse(),
              );
            } else {
              const parts = ({ name, iin = '', address = '' }) => [name, iin, address];
              const values = [value].flat();
              await put(
                page,
                id,
                ...values.flatMap((one) => (one.name ? parts(one) : String(one))),
              );
            }
          }
          const said = await page.evaluate(() =>
            Object.fromEntries(
              [...document.querySelectorAll('.letter')].map((article) => [
                article.lang,
                [...article.querySelectorAll('p:not(.letter-note, .letter-signature), h2, li')]
                  .filter((element) => {
                    const hidden = element.closest('[hidden]');
                    return !hidden || hidden === article;
                  })
                  .map(
                    (element) =>
                      (element.matches('li')
                        ? `${[...element.parentNode.children].indexOf(element) + 1}.`
                        : '') +
                      [
                        ...(element.matches('.letter-date')
                          ? element.querySelectorAll('span')
                          : [element]),
                      ]
                        .map((part) => part.textContent)
                        .join(''),
                  )
                  .join('\n'),
              ]),
            ),
          );
          for (const language of LANGUAGES)
            assert.equal(bare(said[language]), bare(letter[language]), `${name}, ${language}`);
        }
        assert.ok(own.length > 0 && DATES.kk !== '', 'there are cases');
      });
    });
  }
});

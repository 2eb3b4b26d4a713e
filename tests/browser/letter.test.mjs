// The form of the letter: what it asks, tells and forgives; and that no state of it has an
// accessibility fault.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { assertNone, sideways } from './faults.mjs';
import {
  DATES,
  answer,
  asked,
  atEnd,
  bare,
  download,
  fill,
  goOn,
  place,
  print,
  put,
  question,
  readDocx,
  sample,
} from './letter.mjs';
import { assertSheet } from './sheet.mjs';
import { LANGUAGES, distinctLetters } from './site.mjs';
import { open } from './stage.mjs';
import { visit as visitPage } from './visit.mjs';

const stage = await open();
const folder = mkdtempSync(path.join(tmpdir(), 'tartip-letter-'));
after(() => {
  rmSync(folder, { recursive: true });
  return stage.close();
});

const letters = distinctLetters(stage.pages);
const other = (language) => LANGUAGES.find((one) => one !== language);
const visit = (route, use, options) => visitPage(stage, route, use, options);

describe('a step that lacks something is not left, and the reader is led to what it lacks', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        const heard = page.getByRole('alert').filter({ visible: true });
        for (let steps = 0; !(await atEnd(page)); steps += 1) {
          assert.ok(steps < 20);
          assert.equal(await heard.count(), 0, 'no fault is told before there is one');
          const title = await page.title();
          const heading = await page.locator('.step:not([hidden]) h2').innerText();
          for (const one of await asked(page)) {
            if (one.kind !== 'choice' || !one.required) continue;
            // An option that begins the answer to another question would leave less to lack.
            const option = await question(page, one.id).locator('[data-begin]').count();
            await answer(page, one.id, { option });
          }
          const required = (await asked(page))
            .filter((one) => one.required && one.kind !== 'choice')
            .map(({ id }) => id);
          if (required.length > 0) {
            await goOn(page);
            assert.equal(
              await page.locator('.step:not([hidden]) h2').innerText(),
              heading,
              'the step is not left',
            );
            assert.ok(
              await heard.evaluate((element) => element === document.activeElement),
              'the summary of faults has the focus',
            );
            const spoiled = await page.title();
            assert.ok(
              spoiled !== title && spoiled.endsWith(title),
              `the title “${spoiled}” tells of the fault before “${title}”`,
            );
            const links = await heard.getByRole('link').all();
            assert.equal(links.length, required.length, 'a link for every answer that lacks');
            const words = await Promise.all(links.map((link) => link.innerText()));
            assert.equal(
              new Set(words).size,
              words.length,
              `the links can be told apart: ${words.join(' | ')}`,
            );
            for (const [index, link] of links.entries()) {
              await link.focus();
              await page.keyboard.press('Enter');
              const reached = await page.evaluate(() => {
                const element = document.activeElement;
                const group = element.closest('[data-question]');
                const about = [group, element].flatMap((one) =>
                  (one.getAttribute('aria-describedby') ?? '').split(' '),
                );
                const { top, bottom } = element.getBoundingClientRect();
                return {
                  question: group.dataset.question,
                  invalid: element.getAttribute('aria-invalid'),
                  described: about.some((id) =>
                    document.getElementById(id)?.matches('.error:not([hidden])'),
                  ),
                  seen: top >= 0 && bottom <= innerHeight,
                };
              });
              assert.deepEqual(reached, {
                question: required[index],
                invalid: 'true',
                described: true,
                seen: true,
              });
            }
          }
          for (const one of await asked(page)) {
            if (one.required && one.kind !== 'choice')
              await answer(page, one.id, sample(route.language, one));
          }
          assert.equal(
            await page.locator('[aria-invalid="true"]').count(),
            0,
            'no field is said to be wrong once fixed',
          );
          await goOn(page);
        }
        assert.equal(await heard.count(), 0);
        assert.equal(await page.locator('.missing').isVisible(), false);
        // What is taken back at the end is missed there, and nothing is printed.
        await put(
          page,
          await page.evaluate(
            () =>
              document.querySelector('[data-kind=person][data-required]:not([hidden])').dataset
                .question,
          ),
          '',
        );
        assert.equal(await page.locator('.missing a').count(), 1);
        for (const button of [
          '[data-print]',
          '[data-copy]',
          '[data-save="txt"]',
          '[data-save="docx"]',
        ]) {
          await page.locator(button).click();
          assert.ok(await heard.evaluate((element) => element === document.activeElement), button);
        }
        assert.deepEqual(await page.evaluate(() => [window.printed, window.copied]), [
          0,
          undefined,
        ]);
        await page.locator('.missing a').click();
        assert.equal(
          await page.evaluate(() => document.activeElement.closest('[data-question]').dataset.kind),
          'person',
        );
      });
    });
  }
});

describe('what the law asks for and is left out is told, stops nobody, leaves no line', () => {
  for (const route of letters) {
    test(route.file, async (t) => {
      await visit(route, async (page) => {
        const ifAny = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('[data-if-any]:not([hidden])')].map((element) => ({
              id: element.dataset.question,
              label: element.querySelector('label, legend').firstChild.textContent.trim(),
            })),
          );
        await fill(page, route.language, { required: true, keyboard: true });
        const lacked = await ifAny();
        if (lacked.length === 0) return t.skip('the letter has no such question');
        assert.equal(
          await page.getByRole('alert').filter({ visible: true }).count(),
          0,
          'it is no fault',
        );
        assert.equal(await page.locator('.missing').isVisible(), false);
        const told = page.locator('.left-out').getByRole('link');
        assert.deepEqual(
          await told.allInnerTexts(),
          lacked.map(({ label }) => label),
          'each is named once, with a link',
        );
        // A screen reader says it when the step is reached, once: what stands in a status already
        // is not put there again.
        const { shown, again } = await page.evaluate(async () => {
          const status = document.querySelector('.left-out').closest('[role=status]');
          const changes = [];
          const observer = new MutationObserver((found) =>
            changes.push(...found.map(({ type }) => type)),
          );
          const watch = () =>
            observer.observe(status, {
              subtree: true,
              childList: true,
              characterData: true,
              attributes: true,
              attributeFilter: ['hidden'],
            });
          const settled = () => new Promise((done) => setTimeout(done));
          const before = () =>
            getComputedStyle(status).display !== 'none' && !status.closest('[hidden]');
          document.querySelector('[data-back]').click();
          await new Promise((done) => addEventListener('popstate', done, { once: true }));
          const ready = before() && status.innerText.trim() === '';
          watch();
          document.querySelector('[data-next]').click();
          await settled();
          const told = changes.splice(0).length;
          for (const box of document.querySelectorAll('#letter-copy, [name="letter-language"]'))
            box.click();
          for (const box of document.querySelectorAll(
            `#letter-copy, [name="letter-language"][value="${document.documentElement.lang}"]`,
          ))
            box.click();
          await settled();
          return {
            shown: ready && told > 0,
            again: changes.length + observer.takeRecords().length,
          };
        });
        assert.ok(shown, 'the status stands empty before the last step and is filled on it');
        assert.equal(again, 0, 'nothing else puts its words anew');
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(
          (options) => window.axe.run(options),
          AXE_OPTIONS,
        );
        assertNone(explain(violations));
        for (const { id } of lacked) {
          assert.equal(
            await place(page, id).isVisible(),
            false,
            `the letter has no line for ${id}`,
          );
          const field = question(page, id);
          assert.equal(await field.locator('.required').count(), 0, `${id} is not called required`);
        }
        await page.locator('[data-print]').click();
        assert.equal(await page.evaluate(() => window.printed), 1, 'the letter is given');
        await told.first().focus();
        await page.keyboard.press('Enter');
        const reached = await page.evaluate(() => {
          const group = document.activeElement.closest('[data-question]');
          const about = [group, document.activeElement].flatMap((one) =>
            (one.getAttribute('aria-describedby') ?? '').split(' '),
          );
          return {
            id: group.dataset.question,
            described: about.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
          };
        });
        assert.equal(reached.id, lacked[0].id);
        // Below the help of its own, each has the same words on going without it.
        const last = await Promise.all(
          lacked.map(({ id }) =>
            question(page, id).locator('[id^=about-] .hint').last().textContent(),
          ),
        );
        const [words] = last;
        assert.equal(new Set(last).size, 1, last.join(' | '));
        assert.ok(
          words !== '' && reached.described.includes(words),
          `a screen reader says beside the question: ${words}`,
        );
      });
    });
  }
});

describe('a date is read however it is typed, and a day that does not exist is told', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        await fill(page, route.language);
        const id = await page.evaluate(
          () =>
            [...document.querySelectorAll('[data-question][data-kind=date]')].at(-1).dataset
              .question,
        );
        await page.locator('.changes button').last().click();
        const fields = question(page, id).locator('input');
        const shown = () => fields.evaluateAll((all) => all.map((field) => field.value));
        for (const text of ['22.11.2026', '«22» қараша 2026', '22 ноября 2026 г.', '2026-11-22']) {
          await answer(page, id, ['', '', '']);
          await fields.first().focus();
          await page.evaluate((pasted) => {
            const data = new DataTransfer();
            data.setData('text', pasted);
            document.activeElement.dispatchEvent(
              new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
            );
          }, text);
          assert.deepEqual(await shown(), ['22', '11', '2026'], `pasted: ${text}`);
          await answer(page, id, ['', '', '']);
          await fields.nth(1).fill(text);
          await fields.nth(1).blur();
          assert.deepEqual(await shown(), ['22', '11', '2026'], `typed in one field: ${text}`);
        }
        await answer(page, id, ['22', 'қарашада', '2026']);
        assert.equal(bare(await place(page, id).innerText()), bare(DATES[route.language]));
        await answer(page, id, ['31', '2', '2026']);
        await goOn(page);
        assert.equal(await page.getByRole('alert').getByRole('link').count(), 1);
      });
    });
  }
});

describe('today is put into a date by one press, as if it were typed, and is told', () => {
  /** Presses the button of a date by keyboard alone; it has to be the date of this day. */
  async function pressToday(page, group, expected) {
    const button = group.locator('[data-today]');
    await group.locator('input').last().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(
      await group.locator('input').evaluateAll((all) => all.map(({ value }) => value)),
      expected,
    );
    assert.ok(
      await button.evaluate((element) => element === document.activeElement),
      'the focus stays on the button',
    );
    assert.equal(await group.locator('[aria-live]').innerText(), expected.join('.'));
    assert.equal(await group.locator('[aria-invalid]').count(), 0);
  }

  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        const name = { kk: 'Бүгін', ru: 'Сегодня' }[route.language];
        await page.clock.setFixedTime(new Date(2026, 10, 22, 9));
        const dates = await page.evaluate(() =>
          [...document.querySelectorAll('[data-kind=date]')].map((one) => one.dataset.question),
        );
        assert.ok(dates.length > 0, 'the letter has a date');
        const pressed = [];
        for (let steps = 0; !(await atEnd(page)); steps += 1) {
          assert.ok(steps < 20);
          const done = new Set();
          for (let next; (next = (await asked(page)).find(({ id }) => !done.has(id)));) {
            done.add(next.id);
            if (next.kind !== 'date') {
              await answer(page, next.id, sample(route.language, next));
              continue;
            }
            const group = question(page, next.id);
            assert.equal(await group.getByRole('button', { name, exact: true }).count(), 1);
            // Something wrong was typed before, and told.
            await answer(page, next.id, ['31', '2', '2026']);
            await goOn(page);
            assert.equal(await group.locator('[aria-invalid]').count(), 3);
            await pressToday(page, group, ['22', '11', '2026']);
            assert.equal(
              bare(await place(page, next.id).textContent()),
              bare(DATES[route.language]),
              'it is in the letter',
            );
            await group.locator('input').last().fill('2025');
            assert.equal(await group.locator('[aria-live]').innerText(), '', 'told no longer');
            pressed.push(next.id);
          }
          await goOn(page);
        }
        assert.ok(pressed.length > 0);
        const group = page.locator('#handed-in');
        const field = await page.evaluate(
          () => document.querySelector('[data-kind=addressee]').dataset.question,
        );
        const channels = await question(page, field)
          .locator('input[type=radio]')
          .evaluateAll((all) => all.map(({ value }) => value));
        for (const channel of channels) {
          await put(page, field, channel);
          if (await group.isVisible()) break;
        }
        const told = () => page.locator('.expected-days').innerText();
        const before = await told();
        await page.clock.setFixedTime(new Date(2026, 10, 30, 9));
        await pressToday(page, group, ['30', '11', '2026']);
        assert.notEqual(await told(), before, 'the day of the answer is counted anew');
      });
    });
  }
});

describe('a doubtful number is told and stops nobody; values take their form on leaving', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        await fill(page, route.language);
        await page.locator('.changes button').first().click();
        for (const [kind, doubtful, sound, ordered] of [
          ['iin', '900101300812', '900101 300-811', '900101300811'],
          ['phone', '12', '87000000000', '+7 700 000 00 00'],
          ['email', 'ulzhan@', ' ulzhan@example.kz ', 'ulzhan@example.kz'],
        ]) {
          const id = await page.evaluate(
            (wanted) =>
              document.querySelector(`[data-question][data-kind=${wanted}]:not([hidden])`)?.dataset
                .question,
            kind,
          );
          if (!id) continue;
          await put(page, id, doubtful);
          assert.notEqual(
            await question(page, id).locator('.warning').textContent(),
            '',
            `${kind} is doubted`,
          );
          assert.equal(
            await question(page, id).locator('.error:not([hidden])').count(),
            0,
            `${kind} is no error`,
          );
          await put(page, id, sound);
          assert.equal(
            await question(page, id).locator('.warning').textContent(),
            '',
            `${kind} is not doubted`,
          );
          assert.equal(await question(page, id).locator('input').inputValue(), ordered);
        }
      });
    });
  }
});

describe('rows of a list are added and taken away by keyboard, and it is said', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        await fill(page, route.language);
        const id = await page.evaluate(
          () => document.querySelector('[data-question][data-kind=list]')?.dataset.question,
        );
        if (!id) return;
        const step = await page.evaluate(
          (list) =>
            [...document.querySelectorAll('.step')].findIndex((section) =>
              section.querySelector(`[data-question="${list}"]`),
            ),
          id,
        );
        await page.locator('.changes button').nth(step).click();
        const rows = question(page, id).locator('input');
        const said = page.locator('form .said');
        await rows.first().focus();
        await page.keyboard.press('Enter');
        assert.equal(await rows.count(), 3);
        assert.ok(
          await rows.nth(1).evaluate((row) => row === document.activeElement),
          'the new row has the focus',
        );
        assert.match(await said.innerText(), /2/);
        await page.keyboard.type('бір');
        const names = await rows.evaluateAll((all) =>
          all.map((row) => row.getAttribute('aria-label')),
        );
        assert.equal(new Set(names).size, 3, 'every row has a name of its own');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        assert.equal(await rows.count(), 2);
        assert.ok(
          await rows.nth(1).evaluate((row) => row === document.activeElement),
          'the focus is in the row that took its place',
        );
        assert.match(await said.innerText(), /2/);
        assert.equal(await place(page, id).locator('li').count(), 2);
      });
    });
  }
});

describe('the letter’s language is chosen apart from the page’s; a copy can go with it', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        // With the least that it needs, a letter that follows another takes one page as well.
        await fill(page, route.language, { required: route.file.includes('_') });
        const typed = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('[data-question] :is(input, textarea)')].map((control) =>
              control.type === 'radio' ? control.checked : control.value,
            ),
          );
        const before = await typed();
        const turn = other(route.language);
        const radio = page.locator(`form input[type=radio][value="${turn}"]`);
        await radio.check();
        const shown = page.locator('article[lang]').filter({ visible: true });
        assert.equal(await shown.count(), 1, 'one letter is shown');
        assert.equal(await shown.getAttribute('lang'), turn);
        assert.equal(
          await page.evaluate(() => document.documentElement.lang),
          route.language,
          'the page keeps its language',
        );
        assert.ok(
          await radio.evaluate((element) => element === document.activeElement),
          'the focus stays',
        );
        assert.deepEqual(await typed(), before, 'the answers in the form');
        assert.ok(
          (await page.locator('form .said').innerText()).trim(),
          'a screen reader is told of the other language',
        );
        const alone = await print(page);
        await assertSheet(page, alone);

        await page.locator('#letter-copy').check();
        assert.deepEqual(
          await shown.evaluateAll((all) => all.map((one) => one.lang)),
          [turn, route.language],
          'the letter, then its copy',
        );
        const both = await print(page);
        assert.equal(both.pages, 2 * alone.pages, 'the copy has pages of its own');
        const note = bare(await page.locator('.letter-note:not([hidden])').innerText());
        assert.ok(
          bare(both.sheets[alone.pages]).startsWith(note),
          'the copy begins with the note that it is not for filing',
        );
        const { bytes } = await download(page, '[data-save="docx"]', folder);
        assert.equal(
          bare(readDocx(bytes).join('\n')),
          bare(both.text),
          'the document has the copy too',
        );
        await page.locator('[data-copy]').click();
        assert.equal(
          bare(await page.evaluate(() => window.copied)),
          bare(alone.text),
          'the text to paste is the letter alone',
        );
        await page.locator('#letter-copy').uncheck();
        await page.locator(`form input[type=radio][value="${route.language}"]`).check();
        assert.deepEqual(await typed(), before, 'the answers in the form, back again');
      });
    });
  }
});

/** What an unlucky or ill-willed hand may type. */

describe('a letter page has no accessibility fault in any state', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        await page.evaluate(axe.source);
        const found = [];
        const look = async (state, schemes = ['light']) => {
          for (const colorScheme of schemes) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            for (const width of [320, 1280]) {
              await page.setViewportSize({ width, height: 720 });
              const { violations } = await page.evaluate(
                (options) => window.axe.run(options),
                AXE_OPTIONS,
              );
              found.push(
                ...explain(violations).map(
                  (fault) => `${state}, ${width} px, ${colorScheme}: ${fault}`,
                ),
              );
              const beyond = await page.evaluate(sideways);
              if (beyond) found.push(`${state}, ${width} px: ${beyond}`);
            }
          }
        };
        for (let step = 1; !(await atEnd(page)); step += 1) {
          await look(`step ${step}, empty`);
          for (const one of await asked(page))
            if (one.kind === 'choice') await answer(page, one.id, { option: 0 });
          await goOn(page);
          await look(`step ${step}, faults`, ['light', 'dark']);
          const done = new Set();
          for (let next; (next = (await asked(page)).find(({ id }) => !done.has(id)));) {
            done.add(next.id);
            await answer(page, next.id, sample(route.language, next));
          }
          await look(`step ${step}, filled in`);
          await goOn(page);
        }
        await page.locator('#letter-copy').check();
        await page.locator('details.keep summary').click();
        await page.locator('[data-draft-save]').click();
        await look('at the end', ['light', 'dark']);
        const returned = await page.context().newPage();
        await returned.goto(page.url());
        await returned.evaluate(axe.source);
        assert.ok(await returned.locator('.returned').isVisible());
        const { violations } = await returned.evaluate(
          (options) => window.axe.run(options),
          AXE_OPTIONS,
        );
        found.push(...explain(violations).map((fault) => `on return: ${fault}`));
        assertNone(found);
      });
    });
  }
});

// What becomes of a letter that is not finished: the tab keeps it over a reload and a change of
// language, the device only when asked, for a time, without the number of the person; and one press
// erases it.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { answer, arrived, asked, fill, goOn, put, sample } from './letter.mjs';
import { distinctLetters } from './site.mjs';
import { open } from './stage.mjs';
import { visit } from './visit.mjs';

const stage = await open();
after(() => stage.close());

const letters = distinctLetters(stage.pages);

const stored = (page) =>
  page.evaluate(() => [...Object.values(localStorage), ...Object.values(sessionStorage)]);
const typed = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-question]')].map((group) => [
        group.dataset.question,
        [...group.querySelectorAll('input, textarea')].map((control) =>
          // What the page itself begins with is no answer.
          ['radio', 'checkbox'].includes(control.type)
            ? control.checked && !control.defaultChecked
            : control.value,
        ),
      ]),
    ),
  );
const heading = (page) => page.locator('.step:not([hidden]) h2').innerText();

/** Which step asks for the first number of a person, from 1. */
const stepOfNumber = (page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.step')].findIndex((step) =>
        step.querySelector('[data-kind=iin], [data-kind=bin]'),
      ) + 1,
  );

/** Answers the first steps, two if it is not said how many, to the middle of the letter. */
async function begin(page, language, steps = 2) {
  for (let step = 0; step < steps; step += 1) {
    const done = new Set();
    for (let next; (next = (await asked(page)).find(({ id }) => !done.has(id)));) {
      done.add(next.id);
      await answer(page, next.id, sample(language, next));
    }
    await goOn(page);
  }
}

for (const route of letters) {
  describe(route.file, () => {
    test('nothing is stored while one types', async () => {
      await visit(stage, route, async (page) => {
        await fill(page, route.language);
        assert.deepEqual(await stored(page), []);
        assert.deepEqual(Object.keys(await page.evaluate(() => history.state)).sort(), [
          'depth',
          'step',
        ]);
      });
    });

    test('a reload, Back and Forward, and the other language keep the answers, the step and the focus', async () => {
      await visit(stage, route, async (page) => {
        await begin(page, route.language, Math.max(2, await stepOfNumber(page)));
        const before = await typed(page);
        const numbers = await page.evaluate(() =>
          [
            ...document.querySelectorAll(
              '[data-question]:is([data-kind=iin], [data-kind=bin]):not([hidden])',
            ),
          ].map((element) => element.dataset.question),
        );
        assert.ok(
          numbers.some((id) => before[id][0] !== ''),
          'there is a number',
        );
        const without = { ...before, ...Object.fromEntries(numbers.map((id) => [id, ['']])) };
        const progress = await page.locator('.progress').innerText();
        await page.reload();
        assert.deepEqual(
          [await typed(page), await page.locator('.progress').innerText()],
          [without, progress],
          'all but the numbers',
        );
        assert.deepEqual(await stored(page), [], 'the tab keeps it no longer than it must');
        for (const id of numbers) await put(page, id, ...before[id]);

        const field = page.locator('.step:not([hidden]) :is(input, textarea)').first();
        await field.focus();
        const id = await field.getAttribute('id');
        await page.locator('header [hreflang]').last().click();
        await arrived(page, route.language === 'kk' ? 'ru' : 'kk');
        assert.deepEqual(await typed(page), before, 'the numbers, too');
        assert.deepEqual(await stored(page), []);
        assert.equal(await page.evaluate(() => document.activeElement.id), id, 'the focus');
        assert.ok(
          await page.evaluate(() => {
            const { top, bottom } = document.activeElement.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }),
          'the place',
        );
        await page.goBack();
        await arrived(page, route.language);
        assert.deepEqual(
          [await typed(page), await page.locator('.progress').innerText()],
          [without, progress],
        );
      });
    });

    test('the browser’s Back goes a step back, and the button too', async () => {
      await visit(stage, route, async (page) => {
        const first = await heading(page);
        await begin(page, route.language);
        const third = await heading(page);
        await page.goBack();
        const second = await heading(page);
        assert.equal(new Set([first, second, third]).size, 3);
        assert.ok(
          await page.evaluate(() => document.activeElement.matches('.step:not([hidden]) h2')),
          'the focus is on the heading',
        );
        await page.locator('[data-back]').click();
        await page.waitForFunction(
          (words) => document.querySelector('.step:not([hidden]) h2').innerText === words,
          first,
        );
        await page.goForward();
        assert.equal(await heading(page), second);
        await page.reload();
        assert.equal(await heading(page), second);
      });
    });

    test('one is asked before a letter is lost, and not when nothing was typed', async () => {
      for (const write of [false, true]) {
        await visit(stage, route, async (page) => {
          const questions = [];
          page.on('dialog', (dialog) => questions.push(dialog.type()));
          if (write) await begin(page, route.language);
          else await page.locator('.progress').click();
          await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
          assert.deepEqual(questions, write ? ['beforeunload'] : []);
        });
      }
    });

    test('kept on the device when asked, without the number of the person unless that is asked too', async () => {
      await visit(stage, route, async (page) => {
        await begin(page, route.language, Math.max(2, await stepOfNumber(page)));
        const before = await typed(page);
        const number = sample(route.language, { kind: 'iin' });
        await page.locator('details.keep summary').click();
        await page.locator('[data-draft-save]').click();
        assert.ok(await page.locator('form .said').innerText());
        const numbers = Object.entries(before)
          .filter(([, [value]]) => value === number)
          .map(([id]) => id);
        assert.ok(!(await stored(page)).join().includes(number));

        const later = await page.context().newPage();
        await later.goto(page.url());
        assert.ok(await later.locator('.returned').isVisible());
        assert.equal(await later.locator('[data-steps]').isVisible(), false, 'first one chooses');
        await later.locator('[data-draft-continue]').click();
        assert.equal(
          await later.locator('.progress').innerText(),
          await page.locator('.progress').innerText(),
        );
        const after = await typed(later);
        for (const [id, values] of Object.entries(before))
          assert.deepEqual(after[id], numbers.includes(id) ? [''] : values, id);

        await page.locator('#keep-numbers').check();
        if (numbers.length > 0)
          assert.ok((await stored(page)).join().includes(number), 'kept once that is ticked');
        await page.locator('#keep-numbers').uncheck();
        assert.ok(!(await stored(page)).join().includes(number), 'and no longer once it is not');

        // What is typed later is kept too, and one press erases all of it.
        await later.reload();
        await page.locator('[data-erase]').click();
        assert.deepEqual(await stored(page), []);
        assert.ok(
          Object.values(await typed(page))
            .flat()
            .every((value) => !value),
        );
        assert.ok(
          await page.evaluate(() => document.activeElement.matches('.step:not([hidden]) h2')),
        );
      });
    });

    test('a kept letter can be erased on return, and one that is too old or of another form is not offered', async () => {
      await visit(stage, route, async (page) => {
        await begin(page, route.language);
        await page.locator('details.keep summary').click();
        await page.locator('[data-draft-save]').click();
        const [[key, text]] = await page.evaluate(() => Object.entries(localStorage));
        const draft = JSON.parse(text);
        const visitWith = async (kept, use) => {
          await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, kept]);
          const later = await page.context().newPage();
          await later.goto(page.url());
          await use(later);
          await later.close();
        };
        await visitWith(text, async (later) => {
          await later.locator('[data-draft-erase]').click();
          assert.deepEqual(await stored(later), []);
          assert.ok(await later.locator('[data-steps]').isVisible());
        });
        const old = new Date(Date.now() - 32 * 86400000);
        const saved = { year: old.getFullYear(), month: old.getMonth() + 1, day: old.getDate() };
        for (const kept of [
          JSON.stringify({ ...draft, saved }),
          JSON.stringify({ ...draft, version: 99 }),
          '{"version":1}',
          'null',
          '[',
          '',
        ]) {
          await visitWith(kept, async (later) => {
            assert.equal(await later.locator('.returned').isVisible(), false, kept.slice(0, 30));
            assert.deepEqual(await stored(later), [], 'and it is thrown away');
          });
        }
      });
    });

    test('where nothing can be kept the form works all the same, and says so', async () => {
      await visit(stage, route, async (page) => {
        await page.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage']) {
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('refused', 'SecurityError');
              },
            });
          }
        });
        await page.reload();
        await begin(page, route.language);
        await page.locator('details.keep summary').click();
        await page.locator('[data-draft-save]').click();
        assert.ok(await page.locator('form .said').innerText());
      });
    });

    test('without the clipboard the text is there to be copied by hand; a browser that cannot print says what to do', async () => {
      await visit(stage, route, async (page) => {
        await page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
          document.execCommand = () => false;
          window.print = () => {};
        });
        await page.reload();
        await fill(page, route.language);
        assert.equal(await page.locator('[data-in-app]').isVisible(), false);
        await page.locator('[data-copy]').click();
        const area = page.locator('#letter-text');
        assert.ok(
          await area.evaluate(
            (element) =>
              element === document.activeElement && element.selectionEnd === element.value.length,
          ),
        );
        assert.ok((await area.inputValue()).length > 100);
        await page.locator('[data-print]').click();
        assert.ok(await page.locator('[data-in-app]').isVisible());
      });
      const phone =
        'Mozilla/5.0 (Linux; Android 14; SM-A145F; wv) AppleWebKit/537.36 Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36';
      await visit(
        stage,
        route,
        async (page) => {
          await fill(page, route.language);
          assert.ok(
            await page.locator('[data-in-app]').isVisible(),
            'told at once inside another application',
          );
        },
        { userAgent: phone },
      );
      await visit(stage, route, async (page) => {
        await page.addInitScript(() => {
          window.TelegramWebviewProxy = {};
        });
        await page.reload();
        await fill(page, route.language);
        assert.ok(
          await page.locator('[data-in-app]').isVisible(),
          'inside Telegram on Android, which only its objects tell',
        );
      });
    });
  });
}

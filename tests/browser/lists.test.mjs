// A list of the form: pasted from a document as it comes, typed by hand as it is typed, and never
// slower than it is long.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { answer, fill, place, question } from './letter.mjs';
import { open } from './stage.mjs';
import { visit } from './visit.mjs';

const stage = await open();
after(() => stage.close());

const letters = stage.pages.filter(
  ({ kind, file }) => kind === 'letter' && file.endsWith('/appeal.html'),
);
const LIST = 'attachments';

/** Goes back to the step of the list, its rows empty. */
async function toList(page, language) {
  await fill(page, language, { choose: { [LIST]: [''] } });
  const step = await page.evaluate(
    (id) =>
      [...document.querySelectorAll('.step')].findIndex((section) =>
        section.querySelector(`[data-question="${id}"]`),
      ),
    LIST,
  );
  await page.locator('.changes button').nth(step).click();
  return question(page, LIST).locator('input');
}

/** Pastes where the focus is, as a browser tells of it. */
const paste = (page, text) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text', pasted);
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    // What the page leaves to the browser.
    if (document.activeElement.dispatchEvent(event))
      document.execCommand('insertText', false, pasted.replace(/[\r\n]/g, ''));
  }, text);

const values = (rows) => rows.evaluateAll((all) => all.map(({ value }) => value));
const written = (page) => place(page, LIST).locator('li').allInnerTexts();

describe('a list pasted from a document stands in the letter with the letter’s own numbers and no others', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(stage, route, async (page) => {
        const rows = await toList(page, route.language);
        await rows.first().focus();
        await paste(page, '1.\tКопия\r\n2.\tТалон\r\n3.\t2 справки\r\n•\tФото\r\n');
        assert.deepEqual(await values(rows), ['Копия', 'Талон', '2 справки', 'Фото']);
        assert.deepEqual(await written(page), ['Копия', 'Талон', '2 справки', 'Фото']);
        assert.ok(
          await rows.last().evaluate((row) => row === document.activeElement),
          'one goes on after the last',
        );

        // Into a row that has something, at the caret; nothing of it is lost.
        await answer(page, LIST, ['Бас Соң', 'Екі']);
        await rows.first().evaluate((row) => {
          row.focus();
          row.setSelectionRange(4, 4);
        });
        await paste(page, 'а) бір\nб) екі ');
        assert.deepEqual((await values(rows)).slice(0, 3), ['Бас бір', 'екіСоң', 'Екі']);
        await page.keyboard.type('!');
        assert.equal((await values(rows))[1], 'екі!Соң', 'the caret stands after what was pasted');

        // One line: its mark goes at the beginning of a row and nowhere else.
        await rows.first().fill('');
        await paste(page, '4. Акт');
        assert.equal((await values(rows))[0], 'Акт');
        await paste(page, ' 5. бет');
        assert.equal((await values(rows))[0], 'Акт 5. бет');
        await rows.first().selectText();
        await paste(page, '12.05.2026 күнгі хат');
        assert.equal((await values(rows))[0], '12.05.2026 күнгі хат');
      });
    });
    test(`${route.file}: what is typed by hand is not touched`, async () => {
      await visit(stage, route, async (page) => {
        const rows = await toList(page, route.language);
        for (const text of ['1. Копия', '• Фото', '- Талон', 'а) акт']) {
          await rows.first().fill('');
          await rows.first().pressSequentially(text);
          await page.keyboard.press('Tab');
          assert.equal((await values(rows))[0], text);
          assert.deepEqual(await written(page), [text]);
        }
      });
    });
    test(`${route.file}: a pasted list is kept on the device like any other change`, async () => {
      await visit(stage, route, async (page) => {
        const rows = await toList(page, route.language);
        await page.locator('details.keep summary').click();
        await page.locator('[data-draft-save]').click();
        await rows.first().focus();
        await paste(page, '1. Копия\n2. Талон');
        const [kept] = await page.evaluate(() =>
          Object.values(localStorage).map((text) => JSON.parse(text).answers),
        );
        assert.deepEqual(kept[LIST], ['Копия', 'Талон']);
      });
    });
  }
});

/**
 * What the page did while `use` ran: how many elements it looked up, and how many changes it made
 * to the document.
 */
const work = (page, use, argument) =>
  page.evaluate(
    async ([source, given]) => {
      const found = { elements: 0, changes: 0 };
      const observer = new MutationObserver((changes) => {
        found.changes += changes.length;
      });
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      const restore = [Document, Element].map(({ prototype }) => {
        const { querySelectorAll } = prototype;
        prototype.querySelectorAll = function counted(selector) {
          const all = querySelectorAll.call(this, selector);
          found.elements += all.length;
          return all;
        };
        return () => {
          prototype.querySelectorAll = querySelectorAll;
        };
      });
      const uses = {
        paste(lines) {
          const data = new DataTransfer();
          data.setData(
            'text',
            Array.from({ length: lines }, (_, index) => `${index + 1}. Копия ${index}`).join('\n'),
          );
          document.activeElement.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          );
        },
        type() {
          document.activeElement.value += 'ә';
          document.activeElement.dispatchEvent(new Event('input', { bubbles: true }));
        },
      };
      uses[source](given);
      await new Promise((done) => {
        setTimeout(done);
      });
      restore.forEach((put) => put());
      observer.disconnect();
      return found;
    },
    [use, argument],
  );

describe('four times as many lines are four times the work, to paste, to type in, and to paste again', () => {
  for (const route of letters) {
    test(route.file, async () => {
      const measured = {};
      for (const lines of [100, 400]) {
        await visit(stage, route, async (page) => {
          const rows = await toList(page, route.language);
          await rows.first().focus();
          const pasted = await work(page, 'paste', lines);
          assert.equal(await rows.count(), lines);
          const typed = await work(page, 'type');
          const again = await work(page, 'paste', lines);
          assert.equal(await rows.count(), 2 * lines - 1);
          const restored = await (async () => {
            await page.reload();
            return rows.count();
          })();
          assert.equal(restored, 2 * lines - 1, 'all of it is there after a reload');
          measured[lines] = { pasted, typed, again };
        });
      }
      for (const [name, few] of Object.entries(measured[100])) {
        const many = measured[400][name];
        for (const kind of ['elements', 'changes']) {
          assert.ok(
            many[kind] <= 5 * few[kind],
            `${name}: ${kind} ${few[kind]} for 100 lines, ${many[kind]} for 400`,
          );
        }
      }
      assert.ok(
        measured[400].typed.changes < 100,
        `a letter typed changes ${measured[400].typed.changes} things of the page`,
      );
    });
  }
});

// The letter on paper: a blank to fill in by hand without JavaScript, one sheet of A4, both sides
// if need be, in one font.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { DATES, KAZAKH, bare, fill, place, print, put, ways } from './letter.mjs';
import { assertOneFamily, assertRoom, assertSheet, families, withoutHead } from './sheet.mjs';
import { distinctLetters } from './site.mjs';
import { open } from './stage.mjs';
import { visit as visitPage } from './visit.mjs';

const stage = await open();
after(() => stage.close());

const letters = distinctLetters(stage.pages);
const visit = (route, use, options) => visitPage(stage, route, use, options);

describe('without JavaScript the page prints as a blank to fill in by hand', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(
        route,
        async (page) => {
          assert.equal(
            await page.locator('form').filter({ visible: true }).count(),
            0,
            'no form that could not work is shown',
          );
          const sheet = await print(page, { ruled: true });
          await assertSheet(page, sheet, 2);
          assertOneFamily(sheet.fonts);
          const wanted = await page.evaluate(
            () =>
              [...document.querySelectorAll('article[lang]:not([hidden]) i')].filter((line) =>
                line.checkVisibility(),
              ).length,
          );
          // The head of the second page has a line for the name and one for the date.
          assert.equal(
            sheet.rules.length,
            wanted + 2 * (sheet.pages - 1),
            `${sheet.rules.length} ruled lines are printed, and the letter has ${wanted}`,
          );
          assertRoom(sheet.rules, 6);
        },
        { javaScriptEnabled: false },
      );
    });
  }
});

describe('filled in, the letter is set in one font, the letters of Kazakh too', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        for (const { id, kind } of await fill(page, route.language)) {
          if (kind === 'date')
            assert.equal(
              bare(await place(page, id).innerText()),
              bare(DATES[route.language]),
              'the date in the letter',
            );
        }
        const sheet = await print(page);
        assertOneFamily(sheet.fonts);
        assert.ok(
          bare(sheet.text).includes(bare(KAZAKH)),
          `the Kazakh letters are on the sheet:\n${sheet.text}`,
        );
        for (const media of ['screen', 'print']) {
          await page.emulateMedia({ media });
          assert.equal(
            (await families(page)).length,
            1,
            `on the ${media} the letter mixes ${(await families(page)).join(', ')}`,
          );
        }
      });
    });
  }
});

describe('the least that a letter needs prints on one sheet, with no blank left over', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        for (const { choose } of await ways(page)) {
          await page.reload();
          await page.locator('details.keep summary').click();
          await page.locator('[data-erase]').click();
          await fill(page, route.language, { choose, required: true });
          await page.locator('[data-print]').click();
          assert.equal(await page.evaluate(() => window.printed), 1);
          const sheet = await print(page, { ruled: true });
          await assertSheet(page, sheet);
          // The signatures alone are left to the hand.
          const signing = await page.evaluate(
            () =>
              [...document.querySelectorAll('article[lang]:not([hidden]) .letter-close')].filter(
                (line) => line.checkVisibility(),
              ).length,
          );
          assert.ok(sheet.rules.length <= signing, `${sheet.rules.length} ruled lines are left`);
        }
      });
    });
  }
});

describe('a long letter has numbers on its pages, and its signature never stands alone', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        const given = await fill(page, route.language);
        const long = given.find(({ kind }) => kind === 'long-text');
        const counts = new Set();
        for (let lines = 1; lines < 60; lines += 3) {
          await put(
            page,
            long.id,
            Array.from({ length: lines }, (_, line) => `Жол ${line}.`).join('\n'),
          );
          const sheet = await print(page);
          const { sheets, numbers } = sheet;
          counts.add(sheets.length);
          assert.deepEqual(
            numbers,
            sheets.map((_, index) => (index > 0 ? String(index + 1) : '')),
            'numbers from the second page on',
          );
          const [above] = (await withoutHead(page, sheet))
            .at(-1)
            .split(bare(DATES[route.language]));
          assert.match(
            above,
            /\p{L}{3}/u,
            `${lines} lines: nothing above the signature on its page`,
          );
          // Two lines of text at least, beside that of the head.
          const at = sheets
            .at(-1)
            .split('\n')
            .findLastIndex((line) => bare(line).includes(bare(DATES[route.language])));
          assert.ok(
            at >= 2 + Math.sign(sheets.length - 1),
            `${lines} lines: ${at} above the signature on its page`,
          );
        }
        assert.ok(counts.size > 1, 'some letters take one page, some more');
      });
    });
  }
});

// Who complains: several people together, whose numbers are treated as one person's; a parent for a
// child; and a blank to fill in by hand for each.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { assertNone, sideways } from './faults.mjs';
import { atEnd, fill, goOn, print, question, sample, tabTo } from './letter.mjs';
import { assertSheet } from './sheet.mjs';
import { LANGUAGES, distinctLetters } from './site.mjs';
import { open } from './stage.mjs';
import { visit as visitPage } from './visit.mjs';

const stage = await open();
after(() => stage.close());

/** Letters that several people can write: those with a question for the others. */
const asksOthers = (route) =>
  visitPage(stage, route, (page) => page.locator('fieldset[data-kind=persons]').count());
const letters = [];
for (const route of distinctLetters(stage.pages)) {
  if (await asksOthers(route)) letters.push(route);
}

const visit = (route, use, options) => visitPage(stage, route, use, options);
const [NAME, NUMBER, ADDRESS] = sample('kk', { kind: 'persons' });

/** Fills the letter as several people do. */
async function together(page, route, options = {}) {
  const option = await question(page, 'who').evaluate((group) =>
    [...group.querySelectorAll('input')].findIndex(({ value }) => value === 'several'),
  );
  return fill(page, route.language, { choose: { who: { option } }, ...options });
}

/** Goes back to the step with the others. */
async function backToOthers(page) {
  while (!(await page.locator('fieldset[data-kind=persons]').isVisible())) {
    await page.locator('[data-back]').click();
  }
}

const axeFaults = async (page) => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((options) => axe.run(document, options), AXE_OPTIONS);
  return violations.map(explain);
};

const rows = (page) => page.locator('fieldset[data-kind=persons] .rows > li');
const stored = (page) =>
  page.evaluate(() => [...Object.values(localStorage), ...Object.values(sessionStorage)].join());
const letter = (page) =>
  page.locator('article[lang]:not([hidden])').evaluate((article) => article.textContent);

test('some letter may be written by several people', () => {
  assert.deepEqual([...new Set(letters.map(({ language }) => language))], LANGUAGES);
});

for (const route of letters) {
  describe(`${route.file}: several people`, () => {
    test('each is named with number and address, and has a line to sign on', async () => {
      await visit(route, async (page) => {
        await together(page, route);
        assert.ok(await atEnd(page));
        const words = await letter(page);
        for (const part of [NAME, NUMBER, ADDRESS, 'Ли Вера']) {
          assert.ok(words.includes(part), part);
        }
        const signing = await page.evaluate(() =>
          [...document.querySelectorAll('article:not([hidden]) .letter-signatures .letter-close')]
            .filter((line) => line.checkVisibility())
            .map((line) => [
              line.querySelector('span').textContent,
              line.querySelectorAll('.letter-signature i').length,
            ]),
        );
        assert.deepEqual(signing, [
          [NAME, 1],
          ['Ли Вера', 1],
        ]);
        const sheet = await print(page, { ruled: true });
        await assertSheet(page, sheet, 2);
      });
    });

    test('people are added and taken away by keyboard, at 320 px', async () => {
      await visit(
        route,
        async (page) => {
          await together(page, route);
          await backToOthers(page);
          assert.deepEqual(await axeFaults(page), []);
          assert.equal(await page.evaluate(sideways), null);
          await tabTo(page, 'fieldset[data-kind=persons] [data-add]');
          await page.keyboard.press('Enter');
          assert.equal(await rows(page).count(), 3);
          assert.ok(
            await rows(page)
              .nth(2)
              .locator('input')
              .first()
              .evaluate((input) => input === document.activeElement),
            'one types the name at once',
          );
          await page.keyboard.type('Third');
          const first = rows(page).first().getByRole('button');
          await first.focus();
          await page.keyboard.press('Space');
          assert.equal(await rows(page).count(), 2);
          const names = rows(page).locator('input[type=text]:not([data-number])');
          assert.deepEqual(await names.evaluateAll((inputs) => inputs.map(({ value }) => value)), [
            'Ли Вера',
            'Third',
          ]);
          assert.match(await page.locator('form .said').innerText(), /2/);
          assert.ok(!(await letter(page)).includes(NAME), 'the letter names that person no longer');
          const ids = await page.evaluate(() =>
            [...document.querySelectorAll('[id]')].map(({ id }) => id),
          );
          assert.equal(new Set(ids).size, ids.length, 'every id is one of its own');
        },
        { viewport: { width: 320, height: 640 } },
      );
    });

    test('somebody without a name is told of at the place', async () => {
      await visit(route, async (page) => {
        await together(page, route);
        await backToOthers(page);
        const name = rows(page).nth(1).locator('input').first();
        await name.fill('');
        await goOn(page);
        const links = page.getByRole('alert').filter({ visible: true }).getByRole('link');
        assert.equal(await links.count(), 1);
        await links.click();
        assert.ok(await name.evaluate((input) => input === document.activeElement));
        assert.equal(await name.getAttribute('aria-invalid'), 'true');
        assert.equal(await rows(page).first().locator('[aria-invalid]').count(), 0);
        assert.deepEqual(await axeFaults(page), []);
        await rows(page).nth(1).getByRole('button').click();
        await goOn(page);
        assert.equal(await page.locator('fieldset[data-kind=persons]').isVisible(), false);
      });
    });

    test('another person’s number is treated as the first one’s', async () => {
      await visit(route, async (page) => {
        await together(page, route);
        await backToOthers(page);
        const number = rows(page).first().locator('[data-number]');
        const warning = rows(page).first().locator('.warning');
        await number.fill('061211600013');
        await number.blur();
        const doubt = await warning.innerText();
        assert.equal(doubt, await page.locator('form').getAttribute('data-warn-digit'));
        await number.fill('0612 1160-0012');
        await number.blur();
        assert.equal(await number.inputValue(), NUMBER, 'put in order');
        assert.equal(await warning.innerText(), '');
        assert.equal(await number.getAttribute('autocomplete'), 'off');

        const keep = page.locator('details.keep');
        await keep.evaluate((details) => {
          details.open = true;
        });
        await page.locator('[data-draft-save]').click();
        assert.ok((await stored(page)).includes(NAME));
        assert.ok(!(await stored(page)).includes(NUMBER), 'not kept without being asked');
        await page.reload();
        const again = await page.locator('form').getAttribute('data-number-again');
        await backToOthers(page);
        assert.equal(await number.inputValue(), '');
        assert.equal(await rows(page).first().locator('input').first().inputValue(), NAME);
        assert.equal(await warning.innerText(), again, 'asked for again');
        await number.fill(NUMBER);
        await number.blur();
        assert.equal(await warning.innerText(), '');
        await keep.evaluate((details) => {
          details.open = true;
        });
        await page.locator('#keep-numbers').check();
        await page.locator('[data-draft-save]').click();
        assert.ok((await stored(page)).includes(NUMBER), 'kept if that is asked');
        await page.locator('#keep-numbers').uncheck();
        assert.ok(!(await stored(page)).includes(NUMBER), 'and no longer once it is taken back');
        assert.equal(await number.inputValue(), NUMBER, 'on the page it stands still');
        const fresh = await page.context().newPage();
        await fresh.goto(page.url());
        await fresh.locator('[data-draft-continue]').click();
        assert.ok(!(await letter(fresh)).includes(NUMBER));
        await page.locator('[data-erase]').click();
        assert.equal(await stored(page), '');
        assert.ok(!(await letter(page)).includes(NAME), 'erased from the letter, too');
        assert.equal(await rows(page).count(), 1);
      });
    });

    test('the other language of the page has them all, with their numbers', async () => {
      await visit(route, async (page) => {
        await together(page, route);
        await page.locator('header [hreflang]').last().click();
        const other = LANGUAGES.find((language) => language !== route.language);
        await page.waitForSelector(`html[lang="${other}"] #letter-form:not([hidden])`);
        const words = await letter(page);
        assert.ok(words.includes(NUMBER) && words.includes('Ли Вера'));
      });
    });
  });
}

describe('each form of a letter has a blank of its own, without script', () => {
  const blanks = stage.pages.filter(({ kind }) => kind === 'blank');

  for (const route of letters) {
    test(`${route.file} leads to them, one for each option after the first`, async () => {
      const leads = await visit(
        route,
        (page) =>
          page
            .locator('.blanks a')
            .evaluateAll((links) => links.map(({ pathname }) => pathname.split('/').pop())),
        { javaScriptEnabled: false },
      );
      const options = await visit(route, (page) =>
        question(page, 'who')
          .locator('input')
          .evaluateAll((radios) => radios.slice(1).map(({ value }) => value)),
      );
      assert.ok(options.includes('several') && options.includes('child'));
      for (const option of options) {
        assert.ok(
          leads.some((name) => name.endsWith(`_who_${option}.html`)),
          option,
        );
      }
    });
  }

  for (const route of blanks) {
    test(route.file, async () => {
      await visit(
        route,
        async (page) => {
          const sheet = await print(page, { ruled: true });
          await assertSheet(page, sheet, 2);
          const hidden = await page.locator('.letter-body [data-block] [hidden]').count();
          assert.equal(hidden, 0, 'nothing of another form is hidden in it');
          const labels = await page.locator('.letter-sender p').allInnerTexts();
          assert.equal(new Set(labels).size, labels.length, 'nobody is asked for twice');
          assertNone((await page.evaluate(sideways)) ? ['it scrolls sideways'] : [], 'at 320 px:');
        },
        { javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
      );
    });
  }
});

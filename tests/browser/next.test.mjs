// What comes after the first letter: the letters that follow, begun with what the first one says if
// the reader asks for it, and the check of an answer, which tells the next letter what is missing.
// By keyboard alone, at 320 px, in both languages.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { assertNone, sideways } from './faults.mjs';
import {
  arrived,
  asked,
  atEnd,
  bare,
  fill,
  put,
  question,
  sample,
  tabTo,
  type,
} from './letter.mjs';
import { LANGUAGES } from './site.mjs';
import { open } from './stage.mjs';
import { visit } from './visit.mjs';

const stage = await open();
after(() => stage.close());

const NARROW = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' };
const at = (file) => stage.pages.find((page) => page.file === file);
const FIRST = (language) => at(`${language}/letters/appeal.html`);
const NEXT = (language, id) => at(`${language}/letters/appeal_${id}.html`);
const ANSWER = (language) => at(`${language}/answers/appeal.html`);

/** To the akim, by a person. */
const CHOSEN = { recipient: { option: 1 }, who: { option: 0 } };
const IIN = '900101300811';

/** The words of the letter that the content makes of silence. */
const SILENCE = {
  kk: 'Бірінші шағымға жауап келген жоқ.',
  ru: 'Ответ на первую жалобу не получен.',
};
const MISSING = {
  kk: ['Шешім қабылданған күн', 'Орган шешім шығарғанда басшылыққа алған'],
  ru: ['Дата принятия решения', 'Обоснование со ссылкой на нормы законодательства'],
};
const AKIM = { kk: 'Осакаров ауданының әкіміне', ru: 'Акиму Осакаровского района' };
const FIRST_DAY = { kk: '2026 жылғы 22 қараша', ru: '22 ноября 2026 года' };

/** Axe and a sideways scroll, as the page stands. */
async function assertFit(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((given) => window.axe.run(given), AXE_OPTIONS);
  assertNone(explain(violations), page.url());
  assert.equal(await page.evaluate(sideways), null, page.url());
}

/** What the letter says that is shown. */
const letter = async (page) => bare(await page.locator('article[lang]:not([hidden])').innerText());

const press = async (page, selector) => {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
};

/** Fills what the first letter did not know, by keyboard, to the last step. */
async function finish(page, language, choose) {
  while (!(await atEnd(page))) {
    await assertFit(page);
    const done = new Set();
    for (let next; (next = (await asked(page)).find(({ id }) => !done.has(id)));) {
      done.add(next.id);
      const value = choose[next.id] ?? (next.required ? sample(language, next) : undefined);
      const begun = await question(page, next.id)
        .locator('input, textarea')
        .evaluateAll((all) =>
          all.some((control) =>
            ['radio', 'checkbox'].includes(control.type) ? control.checked : control.value !== '',
          ),
        );
      if (value !== undefined && !begun) await type(page, next.id, value);
    }
    await press(page, '[data-next]');
  }
  await assertFit(page);
}

for (const language of LANGUAGES) {
  describe(`after the first letter, in ${language}`, () => {
    test('its own words begin the next one, if they are asked for', () =>
      visit(
        stage,
        FIRST(language),
        async (page) => {
          await arrived(page, language);
          await fill(page, language, { choose: CHOSEN });
          await page.locator('.keep').evaluate((details) => (details.open = true));
          await page.locator('[data-draft-save]').click();
          await assertFit(page);
          await press(page, `.after-letter a[href$="appeal_no-answer.html"]`);
          await arrived(page, language);
          await assertFit(page);
          const name = await page.evaluate(
            () => JSON.parse(localStorage.getItem('letter-appeal')).answers.applicant[0],
          );
          assert.equal(await page.locator('#field-first-recipient').inputValue(), '');
          assert.ok(!(await page.content()).includes(name), 'nothing is filled in unasked');
          await press(page, '[data-first-fill]');
          assert.equal(await page.locator('#field-first-recipient').inputValue(), AKIM[language]);
          // The number was not kept, so it is not there, and is asked for again.
          assert.equal(await page.locator('#field-iin').inputValue(), '');
          assert.equal(
            await page.locator('#warning-iin').textContent(),
            await page.locator('form').getAttribute('data-number-again'),
          );
          await finish(page, language, { recipient: { option: 1 }, iin: IIN });
          const text = await letter(page);
          for (const words of [SILENCE[language], AKIM[language], FIRST_DAY[language], name, IIN])
            assert.ok(text.includes(bare(words)), `${words}\n${text}`);
          // The device keeps the first letter alone.
          assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['letter-appeal']);
        },
        NARROW,
      ));

    test('whoever declines begins with an empty form', () =>
      visit(
        stage,
        FIRST(language),
        async (page) => {
          await arrived(page, language);
          await put(page, 'applicant', 'Өтегенова');
          await page.goto(stage.at(NEXT(language, 'refused')));
          await arrived(page, language);
          await press(page, '[data-first-decline]');
          assert.equal(await page.locator('#field-applicant').inputValue(), '');
          assert.equal(await page.locator('.step:not([hidden])').count(), 1);
          // What the page begins with is no answer: one leaves without being asked.
          assert.ok(await page.locator('[name="outcome"][value="refused"]').isChecked());
          await page.locator('[name="outcome"][value="partly"]').check();
          await page.locator('.keep').evaluate((details) => (details.open = true));
          await page.locator('[data-erase]').click();
          assert.ok(await page.locator('[name="outcome"][value="refused"]').isChecked());
        },
        NARROW,
      ));

    test('what an answer lacks stands in the next letter', () =>
      visit(
        stage,
        ANSWER(language),
        async (page) => {
          await assertFit(page);
          assert.ok(!(await page.locator('.missing').isVisible()));
          const boxes = page.locator('.answer-check input');
          const count = await boxes.count();
          for (let index = 1; index < count - 1; index += 1) {
            await tabTo(page, `.answer-check label:nth-of-type(${index + 1}) input`);
            await page.keyboard.press('Space');
          }
          assert.equal(await page.locator('.missing li').count(), 2);
          await assertFit(page);
          await press(page, '.answer-check .action a');
          await arrived(page, language);
          assert.equal(new URL(page.url()).hash, '');
          await finish(page, language, {
            recipient: { option: 1 },
            who: { option: 0 },
          });
          const text = await letter(page);
          for (const words of MISSING[language]) assert.ok(text.includes(bare(words)), text);
          assert.ok(!text.includes(bare(SILENCE[language])));
          await page.locator(`[name="letter-language"]:not(:checked)`).check();
          const other = LANGUAGES.find((one) => one !== language);
          const translated = await letter(page);
          for (const words of MISSING[other])
            assert.ok(translated.includes(bare(words)), translated);
        },
        NARROW,
      ));

    test('an answer that lacks nothing takes nothing along', () =>
      visit(
        stage,
        ANSWER(language),
        async (page) => {
          for (const box of await page.locator('.answer-check input').all()) await box.check();
          assert.equal(await page.locator('.missing li').count(), 0);
          const link = page.locator('.answer-check .action a');
          assert.ok(!(await link.getAttribute('href')).includes('#'));
          await assertFit(page);
        },
        NARROW,
      ));

    test('until something is answered the letter is the blank, whatever is chosen', async () => {
      const shown = (page) =>
        page
          .locator(`article[lang="${language}"]`)
          .evaluate((article) =>
            [...article.querySelectorAll('h2, h3, p, li')]
              .filter((line) => line.checkVisibility({ visibilityProperty: true }))
              .map((line) => line.innerText),
          );
      const route = NEXT(language, 'refused');
      const read = (options) => visit(stage, route, shown, options);
      const blank = await read({ javaScriptEnabled: false });
      assert.ok(blank.length > 10, 'the blank has its lines');
      assert.deepEqual(await read(), blank);
    });

    test('without a first letter nothing is offered, and the same is asked', () =>
      visit(
        stage,
        NEXT(language, 'partly'),
        async (page) => {
          await arrived(page, language);
          assert.ok(!(await page.locator('[data-first-fill]').isVisible()));
          const ids = (await asked(page)).map(({ id }) => id);
          for (const id of ['first-recipient', 'first-date', 'first-number', 'registered-on'])
            assert.ok(ids.includes(id), id);
        },
        NARROW,
      ));

    test('without script there are the links, the list and the blanks', async () => {
      for (const route of [
        FIRST(language),
        ANSWER(language),
        ...['no-answer', 'refused', 'partly'].map((id) => NEXT(language, id)),
      ]) {
        await visit(
          stage,
          route,
          async (page) => {
            if (route === ANSWER(language)) {
              assert.ok((await page.getByRole('checkbox').count()) > 3);
              assert.ok(await page.locator('[data-without-script]').isVisible());
            } else {
              assert.ok(await page.locator('.letter').first().isVisible());
              const links = page.locator('.after-letter a:visible[href*="appeal_"]');
              assert.equal(await links.count(), route === FIRST(language) ? 3 : 2);
            }
            assert.equal(await page.evaluate(sideways), null);
          },
          { ...NARROW, javaScriptEnabled: false },
        );
      }
    });
  });
}

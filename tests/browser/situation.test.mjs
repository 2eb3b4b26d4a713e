// What happened: a situation that is chosen begins the description and names its article; what the
// person writes is the person's own.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { sideways } from './faults.mjs';
import { arrived, fill, question, tabTo } from './letter.mjs';
import { LANGUAGES } from './site.mjs';
import { open } from './stage.mjs';
import { visit as visitPage } from './visit.mjs';

const stage = await open();
after(() => stage.close());

const routes = stage.pages.filter(({ file }) => file.endsWith('letters/appeal.html'));
const visit = (route, use) =>
  visitPage(stage, route, use, { viewport: { width: 320, height: 640 } });

/** The description, and what the letter says in a language. */
const description = (page) => page.locator('#field-circumstances');
const said = (page, language) =>
  page.locator(`.letter[lang="${language}"]`).evaluate((article) =>
    [...article.querySelectorAll('p')]
      .filter((line) => [null, article].includes(line.closest('[hidden]')))
      .map((line) => line.textContent)
      .join('\n'),
  );

/** The options, each with the words that it begins the description with. */
const options = (page) =>
  question(page, 'situation')
    .locator('input')
    .evaluateAll((radios) =>
      radios.map(({ value, dataset }) => ({
        value,
        law: dataset.kk,
        begin: dataset.begin && JSON.parse(dataset.begin),
      })),
    );

/** Goes to the step that asks what happened, with all before it answered. */
async function toSituation(page, language) {
  await fill(page, language);
  while (!(await question(page, 'situation').isVisible())) {
    await page.locator('[data-back]').click();
  }
}

/** Nothing is written yet, and nothing was chosen that would begin it. */
async function empty(page) {
  await description(page).fill('');
  await choose(page, (await options(page)).pop().value);
}
const choose = (page, value) => question(page, 'situation').locator(`[value="${value}"]`).check();

for (const route of routes) {
  describe(route.file, () => {
    test('each begins the description, and the letter names its article', async () => {
      await visit(route, async (page) => {
        await toSituation(page, route.language);
        await empty(page);
        for (const { value, law, begin } of await options(page)) {
          await choose(page, value);
          for (const language of LANGUAGES) {
            const words = await said(page, language);
            if (begin) {
              assert.ok(words.includes(begin[language]), `${value}, ${language}`);
            }
            const named = await question(page, 'situation')
              .locator(`[value="${value}"]`)
              .getAttribute(`data-${language}`);
            assert.equal(words.includes(named), begin !== undefined, `the article of ${value}`);
          }
          assert.equal(await description(page).inputValue(), begin?.[route.language] ?? '');
          assert.ok(law);
        }
        const last = (await options(page)).pop();
        assert.equal(last.begin, undefined, 'another is always there');
      });
    });

    test('what proves it and its article are told with the one chosen', async () => {
      await visit(route, async (page) => {
        await toSituation(page, route.language);
        await tabTo(page, '[data-question="situation"] input');
        for (const { begin } of await options(page)) {
          const chosen = question(page, 'situation').locator('input:checked');
          const about = question(page, 'situation').locator('.about-option:visible');
          assert.equal(await about.count(), begin ? 1 : 0);
          if (begin) {
            assert.equal(
              await chosen.getAttribute('aria-describedby'),
              await about.getAttribute('id'),
            );
            assert.ok((await about.locator('.ground a').count()) > 0, 'it rests on an article');
          }
          await page.keyboard.press('ArrowDown');
        }
        await page.evaluate(axe.source);
        const found = await page.evaluate((wanted) => axe.run(document, wanted), AXE_OPTIONS);
        assert.deepEqual(found.violations.map(explain), []);
        assert.equal(await page.evaluate(sideways), null);
      });
    });

    test('nothing that was typed is written over, and what was erased makes room', async () => {
      await visit(route, async (page) => {
        await toSituation(page, route.language);
        const [first, second] = await options(page);
        await empty(page);
        await choose(page, first.value);
        await description(page).press('Control+End');
        await description(page).pressSequentially(' 7');
        const own = `${first.begin[route.language]} 7`;
        assert.equal(await description(page).inputValue(), own);
        await choose(page, second.value);
        assert.equal(await description(page).inputValue(), own);
        await description(page).fill('');
        assert.equal(await description(page).inputValue(), '', 'it may stay empty');
        await page.reload();
        await arrived(page, route.language);
        assert.equal(await description(page).inputValue(), '', 'it is empty when one comes back');
        await choose(page, first.value);
        assert.equal(await description(page).inputValue(), first.begin[route.language]);
      });
    });

    test('a beginning goes along to the other language of the page in its words', async () => {
      await visit(route, async (page) => {
        await toSituation(page, route.language);
        const [first] = await options(page);
        await empty(page);
        await choose(page, first.value);
        await page.reload();
        await arrived(page, route.language);
        assert.equal(await description(page).inputValue(), first.begin[route.language]);
        await page.locator('header [hreflang]').last().click();
        const other = LANGUAGES.find((language) => language !== route.language);
        await arrived(page, other);
        assert.equal(await description(page).inputValue(), first.begin[other]);
      });
    });
  });
}

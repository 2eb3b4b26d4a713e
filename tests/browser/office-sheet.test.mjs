// The page of an office on paper: how to reach it, then the letter of its role as a blank that is
// addressed to it, without JavaScript.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { bare, print } from './letter.mjs';
import { paragraphs, withoutHead } from './sheet.mjs';
import { open } from './stage.mjs';
import { visit } from './visit.mjs';

const stage = await open();
after(() => stage.close());

const offices = stage.pages.filter(({ kind }) => kind === 'office');
const ADDRESSED_AS = { kk: 'Хатта қалай жазылады', ru: 'Как писать в письме' };
const TO = { kk: 'Кімге: ', ru: 'Кому: ' };

/** The words of the blank of the letter's own page, without those to whom it is written. */
async function blank(language) {
  const letter = stage.pages.find((route) => route.file === `${language}/letters/appeal.html`);
  let words;
  await visit(stage, letter, async (page) => (words = await paragraphs(page)), {
    javaScriptEnabled: false,
  });
  return words.filter((text) => !text.startsWith(TO[language].trim()));
}

describe('an office prints as a sheet of how to reach it and a blank addressed to it', () => {
  for (const route of offices) {
    test(route.file, () =>
      visit(
        stage,
        route,
        async (page) => {
          const name = await page.locator('h1').innerText();
          const to = await page
            .locator('dt', { hasText: ADDRESSED_AS[route.language] })
            .locator('xpath=following-sibling::dd[1]')
            .innerText();
          const phone = await page
            .locator('.contacts a[href^="tel:"]')
            .first()
            .getAttribute('href');
          const words = await paragraphs(page);
          assert.deepEqual(
            words.map(bare),
            [`${TO[route.language]}${to}`, ...(await blank(route.language))].map(bare),
            'the words are those of the letter, and the addressee is this office',
          );

          const sheet = await print(page);
          assert.equal(
            sheet.pages,
            3,
            'one sheet for the office, one with its back for the letter',
          );
          const [facts, ...letter] = sheet.sheets;
          assert.ok(
            facts.replace(/\D/g, '').includes(phone.replace(/\D/g, '')),
            `${phone}:\n${facts}`,
          );
          for (const fact of [name, to]) {
            assert.ok(
              bare(facts).includes(bare(fact)),
              `“${fact}” is on the first sheet:\n${facts}`,
            );
          }
          const lists = await page.locator('.off-paper h2').allInnerTexts();
          assert.ok(lists.length > 0);
          for (const list of lists) {
            assert.ok(!bare(sheet.text).includes(bare(list)), `“${list}” is on paper`);
          }
          const printed = await withoutHead(page, { sheets: letter });
          assert.equal(printed.join(''), words.map(bare).join(''), 'the letter and no more');
          assert.deepEqual(sheet.numbers, ['', '', ''], 'the letter begins at no second page');
        },
        { javaScriptEnabled: false },
      ),
    );
  }
});

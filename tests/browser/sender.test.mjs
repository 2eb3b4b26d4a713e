// Who writes is asked once: a letter that the device keeps gives its name and address to the other
// letters of the site, if the reader wants it.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { sideways } from './faults.mjs';
import { answer, goOn, put, question, sample, tabTo } from './letter.mjs';
import { LANGUAGES } from './site.mjs';
import { open } from './stage.mjs';
import { visit as visitPage } from './visit.mjs';

const stage = await open();
after(() => stage.close());

const NAME = 'Өтегенова Ұлжан Һамитқызы';
const IIN = sample('kk', { kind: 'iin' });

const of = (language, letter) =>
  stage.pages.find(({ file }) => file === `${language}/letters/${letter}.html`);
const phone = { viewport: { width: 320, height: 640 } };
const visit = (route, use) => visitPage(stage, route, use, phone);
const onDevice = (page) => page.evaluate(() => Object.keys(localStorage));
const notice = (page) => page.locator('.known');

/** Says who writes, and keeps the letter on the device. */
async function keep(page, { numbers }) {
  await put(page, 'who', 'person');
  await put(page, 'applicant', NAME);
  await put(page, 'iin', IIN);
  await put(page, 'address', 'Бірінші көше, 1');
  await page.locator('details.keep').evaluate((details) => {
    details.open = true;
  });
  if (numbers) await page.locator('#keep-numbers').check();
  await page.locator('[data-draft-save]').click();
}

/** Goes to the step that asks who writes. */
async function toWho(page) {
  while (!(await question(page, 'who').isVisible())) {
    for (const id of ['recipient', 'provider']) {
      if (!(await question(page, id).isVisible())) continue;
      await answer(page, id, id === 'recipient' ? { option: 0 } : 'Үлгі мекемесі');
    }
    await goOn(page);
  }
}

for (const language of LANGUAGES) {
  describe(language, () => {
    test('another letter takes who writes by one press, and nothing before it', async () => {
      await visit(of(language, 'appeal'), async (page) => {
        await keep(page, { numbers: true });
        await page.goto(stage.at(of(language, 'progress')));
        await toWho(page);
        assert.equal(await question(page, 'applicant').isVisible(), false);
        assert.ok(await notice(page).isVisible());
        await page.evaluate(axe.source);
        const found = await page.evaluate((options) => axe.run(document, options), AXE_OPTIONS);
        assert.deepEqual(found.violations.map(explain), []);
        assert.equal(await page.evaluate(sideways), null);
        await tabTo(page, '[data-sender-take]');
        await page.keyboard.press('Enter');
        assert.equal(await notice(page).isVisible(), false);
        assert.equal(await page.locator('#field-applicant').inputValue(), NAME);
        assert.equal(await page.locator('#field-iin').inputValue(), IIN);
        assert.equal(await page.locator('#field-address').inputValue(), 'Бірінші көше, 1');
        assert.equal(
          await page.evaluate(() => document.activeElement.closest('[data-question]').id || 'who'),
          'who',
        );
        assert.equal(
          await page.locator('form .said').innerText(),
          await page.locator('form').getAttribute('data-sender-taken'),
        );
        assert.deepEqual(await onDevice(page), ['letter-appeal'], 'this letter is kept if asked');
      });
    });

    test('a number that was not to be kept is asked for again', async () => {
      await visit(of(language, 'appeal'), async (page) => {
        await keep(page, { numbers: false });
        await page.goto(stage.at(of(language, 'progress')));
        await toWho(page);
        await page.locator('[data-sender-take]').click();
        assert.equal(await page.locator('#field-applicant').inputValue(), NAME);
        assert.equal(await page.locator('#field-iin').inputValue(), '');
        assert.equal(
          await question(page, 'iin').locator('.warning').innerText(),
          await page.locator('form').getAttribute('data-number-again'),
        );
      });
    });

    test('nothing is offered over what was typed, nor of what is erased', async () => {
      await visit(of(language, 'appeal'), async (page) => {
        await keep(page, { numbers: false });
        await page.goto(stage.at(of(language, 'progress')));
        await toWho(page);
        await answer(page, 'who', { option: 0 });
        assert.equal(await notice(page).isVisible(), false, 'the reader has begun');
        await page.locator('details.keep').evaluate((details) => {
          details.open = true;
        });
        await page.locator('[data-erase]').click();
        assert.deepEqual(await onDevice(page), ['letter-appeal'], 'another letter stays');
        await toWho(page);
        assert.ok(await notice(page).isVisible());
        await page.locator('[data-erase-others]').click();
        assert.deepEqual(await onDevice(page), []);
        assert.equal(await notice(page).isVisible(), false);
        assert.equal(await page.locator('[data-erase-others]').isVisible(), false);
        assert.ok(await page.locator('form .said').innerText());
      });
    });
  });
}

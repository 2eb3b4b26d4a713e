// Addresses where a page once stood (`was`) lead to where it stands now: with what stands behind
// the address, and with a letter that was begun; without a script, too.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { faults } from './axe.mjs';
import { assertNone } from './faults.mjs';
import { LANGUAGES, PROJECT, build, discard, files, serve } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
const root = mkdtempSync(path.join(tmpdir(), 'tartip-moved-'));
let folder;
let host;

/** The procedure and an office of the content under other names. */
before(async () => {
  for (const name of ['content', 'themes'])
    cpSync(path.join(PROJECT, name), path.join(root, name), { recursive: true });
  const inside = (name) => path.join(root, 'content', name);
  const OFFICE = 'osakarov-akim-office';
  renameSync(inside('procedures/appeal'), inside('procedures/objection'));
  renameSync(inside(`offices/${OFFICE}.yaml`), inside('offices/akimat.yaml'));
  rmSync(inside('reviews.lock'), { force: true });
  for (const file of files(inside('.'))) {
    if (!/\.(md|yaml)$/.test(file)) continue;
    const text = readFileSync(inside(file), 'utf8');
    const changed = text
      .replaceAll(/((?:office|owner|publisher): ?)osakarov-akim-office\b/g, '$1akimat')
      .replaceAll(/(\((?:procedure|letter):)appeal\b/g, '$1objection');
    if (changed !== text) writeFileSync(inside(file), changed);
  }
  for (const [file, was] of [
    ['procedures/objection/procedure.yaml', 'appeal'],
    ['offices/akimat.yaml', OFFICE],
  ])
    writeFileSync(inside(file), `${readFileSync(inside(file), 'utf8')}was: ${was}\n`);
  folder = build({ root });
  host = await serve(folder);
});
after(async () => {
  await host?.close();
  if (folder) discard(folder);
  rmSync(root, { recursive: true, force: true });
  await stage.close();
});

const context = (options = {}) => stage.browser.newContext({ serviceWorkers: 'block', ...options });

for (const language of LANGUAGES)
  describe(`old addresses in ${language}`, () => {
    test('lead on with what stands behind them', async () => {
      const browser = await context();
      const page = await browser.newPage();
      for (const [old, now] of [
        ['procedures/appeal.html', 'procedures/objection.html'],
        ['procedures/appeal.html#channels', 'procedures/objection.html#channels'],
        ['letters/appeal_refused.html', 'letters/objection_refused.html'],
        ['offices/osakarov-akim-office.html?q=1', 'offices/akimat.html?q=1'],
        ['answers/appeal.html', 'answers/objection.html'],
      ]) {
        await page.goto(`${host.origin}/${language}/${old}`);
        await page.waitForURL(`${host.origin}/${language}/${now}`);
      }
      // Back does not lead into the old address again.
      await page.goto(`${host.origin}/${language}/`);
      await page.goto(`${host.origin}/${language}/procedures/appeal.html`);
      await page.waitForURL(/objection/);
      await page.goBack();
      assert.equal(page.url(), `${host.origin}/${language}/`);
      await browser.close();
    });

    test('lead on without a script', async () => {
      const browser = await context({ javaScriptEnabled: false });
      const page = await browser.newPage();
      await page.goto(`${host.origin}/${language}/letters/appeal.html`);
      await page.waitForURL(`${host.origin}/${language}/letters/objection.html`);
      await browser.close();
    });

    test('say where the page is to whoever gets neither', async () => {
      const browser = await context();
      await browser.addInitScript({ content: axe.source });
      const page = await browser.newPage();
      await page.route('**/moved.js', (route) => route.abort());
      await page.goto(`${host.origin}/${language}/procedures/appeal.html`);
      assert.match(page.url(), /appeal/);
      assertNone(await faults(page));
      const link = page.locator('main p.action a');
      const title = await link.textContent();
      await link.click();
      await page.waitForURL(/objection/);
      assert.equal((await page.locator('h1').textContent()).trim(), title.trim());
      await browser.close();
    });

    test('an office is chosen in the letter by the id that it had', async () => {
      const browser = await context();
      const page = await browser.newPage();
      await page.goto(
        `${host.origin}/${language}/letters/appeal.html#office=index/osakarov-akim-office`,
      );
      await page.waitForURL(/objection/);
      const chosen = page.locator('input[data-office~="osakarov-akim-office"]');
      await chosen.waitFor({ state: 'attached' });
      assert.equal(await chosen.evaluate((radio) => radio.checked), true);
      await browser.close();
    });

    test('a letter that was begun goes on', async () => {
      const browser = await context();
      const page = await browser.newPage();
      // What the page kept under its old name, as it keeps it under the new one.
      await page.goto(`${host.origin}/${language}/letters/objection.html`);
      const day = new Date();
      const draft = {
        version: 1,
        answers: { applicant: ['Сейтқали Айгүл'] },
        step: 0,
        language,
        copy: false,
        saved: { day: day.getDate(), month: day.getMonth() + 1, year: day.getFullYear() },
      };
      await page.evaluate(
        (text) => localStorage.setItem('letter-appeal', text),
        JSON.stringify(draft),
      );
      await page.goto(`${host.origin}/${language}/letters/appeal.html`);
      await page.waitForURL(/objection/);
      const kept = await page.evaluate(() => Object.keys(localStorage).sort());
      assert.deepEqual(kept, ['letter-objection']);
      // One that stands under the new name is never written over.
      await page.evaluate(() => localStorage.setItem('letter-appeal', '{}'));
      await page.goto(`${host.origin}/${language}/letters/appeal.html`);
      await page.waitForURL(/objection/);
      const both = await page.evaluate(() => localStorage.getItem('letter-objection'));
      assert.match(both, /Сейтқали/);
      await browser.close();
    });
  });

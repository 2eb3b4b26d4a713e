// From the entrance to the office of one's area by links alone: on a narrow phone, without
// JavaScript, in both languages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { parse } from 'yaml';
import { LANGUAGES, PROJECT, files } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
after(() => stage.close());

/** The records of a folder of the content, by id. */
function records(kind) {
  const folder = path.join(PROJECT, 'content', kind);
  return Object.fromEntries(
    files(folder).map((name) => [
      path.basename(name, '.yaml'),
      parse(readFileSync(path.join(folder, name), 'utf8')),
    ]),
  );
}

const [areas, offices] = [records('areas'), records('offices')];

/** An area and all that it lies in, the largest first. */
const above = (id) => (id ? [...above(areas[id].within), id] : []);

describe('the office of an area is reached from the entrance by links alone', () => {
  for (const language of LANGUAGES) {
    for (const [id, office] of Object.entries(offices).filter(([, { area }]) => area)) {
      test(`${language}, ${id}`, async () => {
        const context = await stage.browser.newContext({
          javaScriptEnabled: false,
          viewport: { width: 320, height: 640 },
        });
        const page = await context.newPage();
        const follow = async (where, link) => {
          assert.equal(await link.count(), 1, `${where} at ${page.url()}`);
          await link.click();
        };
        await page.goto(`${stage.host.origin}/`);
        await follow('the language', page.locator(`main .action a[hreflang="${language}"]`));
        await follow('the offices', page.locator('header a[href$="offices/"]'));
        await follow('the areas', page.locator('main a[href$="areas/"], .hero a[href$="areas/"]'));
        const [served] = [office.area].flat();
        for (const area of above(served)) {
          const name = areas[area].name[language];
          await follow(name, page.locator('main .areas').getByRole('link', { name, exact: true }));
          assert.equal(await page.locator('h1').innerText(), name);
        }
        const own = page.locator(`main .roles a[href$="offices/${id}.html"]`);
        const dialled = await own
          .locator('xpath=ancestor::li[1]')
          .locator('a[href^="tel:"]')
          .count();
        assert.ok(dialled > 0, 'its phone stands beside it');
        await follow('the office', own);
        assert.ok(page.url().endsWith(`/${language}/offices/${id}.html`), page.url());
        await context.close();
      });
    }
  }
});

describe('a page of an area has its own offices first, and leads back to what it lies in', () => {
  for (const route of stage.pages.filter(({ kind }) => kind === 'area')) {
    const id = path.basename(route.file, '.html');
    if (!areas[id]) continue;
    test(route.file, async () => {
      const context = await stage.browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(stage.at(route));
      const addresses = await page
        .locator('nav a')
        .evaluateAll((all) => all.map(({ href }) => new URL(href).pathname));
      const other = LANGUAGES.find((language) => language !== route.language);
      const expected = [
        ...above(areas[id].within).map((area) => `/${route.language}/areas/${area}.html`),
        `/${route.language}/areas/`,
        `/${route.language}/offices/`,
      ];
      for (const address of expected) assert.ok(addresses.includes(address), address);
      const translation = await page
        .locator(`header a[hreflang="${other}"], header a[lang="${other}"]`)
        .first()
        .evaluate(({ href }) => new URL(href).pathname);
      assert.equal(translation, `/${other}/areas/${id}.html`);
      const ofOthers = await page
        .locator('.roles .links > li')
        .evaluateAll((all) => all.map((entry) => entry.querySelector('.source') !== null));
      assert.deepEqual(ofOthers, [...ofOthers].sort(), 'its own offices come first');
      await context.close();
    });
  }
});

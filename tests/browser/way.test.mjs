// From where one lives to a letter with the right addressee, on a made-up country whose procedures
// name roles: by touch on the narrowest phone, by keyboard alone, and without JavaScript; with no
// request but for the site's own files, and none that carries what was typed.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { smallCountry } from './country.mjs';
import { assertNone, sideways } from './faults.mjs';
import { fill, place, question, tabTo } from './letter.mjs';
import { LANGUAGES, serve } from './site.mjs';
import { open } from './stage.mjs';

const country = smallCountry();
const host = await serve(country.folder);
const stage = await open();
after(async () => {
  await host.close();
  await stage.close();
  country.discard();
});

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const ROLE = 'okrug-akim';
const [ID, OFFICE] = Object.entries(country.offices).find(([, { role }]) => role === ROLE);

/** An area and all that it lies in, the largest first. */
const above = (id) => (id ? [...above(country.areas[id].within), id] : []);
const AREAS = above(OFFICE.area);
const name = (area, language) => country.areas[area].name[language];

/** What may be asked for, beside pages. */
const FILES = [
  /^\/worker\.js$/,
  /^\/assets\/[0-9a-f]{12}\/[a-z-]+\.(js|css|svg|woff2)$/,
  /^\/search\/(start-1|index\/[0-9a-f]{12}\/[a-z]+(-[0-9a-f]*){0,2})\.js$/,
  /^\/places\/(start-1|index\/[0-9a-f]{12}\/[a-z0-9-]+)\.js$/,
  /^\/((kk|ru)\/([a-z]+\/([a-z0-9_-]+\.html)?)?)?$/,
];

/** Every request of a page is for a file of the site, and says nothing else. */
function assertOwn(requests, typed) {
  const faults = requests.flatMap((request) => {
    const { origin, pathname, search } = new URL(request.url());
    const known = FILES.some((pattern) => pattern.test(pathname));
    const said = typed.filter((text) => decodeURIComponent(request.url()).includes(text));
    return [
      ...(origin === host.origin && known && search === '' ? [] : [request.url()]),
      ...(request.method() === 'GET' && request.postData() === null ? [] : [request.method()]),
      ...said.map((text) => `${request.url()} says ${text}`),
    ];
  });
  assertNone(faults, 'requests:');
}

/** A page of the country under watch. */
async function travel(settings, use, typed = []) {
  const context = await stage.browser.newContext({ reducedMotion: 'reduce', ...settings });
  const requests = [];
  const faults = [];
  context.on('request', (request) => requests.push(request));
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('dialog', (dialog) => dialog.accept());
  try {
    await use(page);
    assertNone(faults);
    assertOwn(requests, typed);
  } finally {
    await context.close();
  }
}

/** Axe and a sideways scroll, as the page stands. */
async function assertFit(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((given) => window.axe.run(given), AXE_OPTIONS);
  assertNone(explain(violations), page.url());
  assert.equal(await page.evaluate(sideways), null, page.url());
}

/** Which of those to whom one may write the office is. */
const ordinal = (page) =>
  question(page, 'recipient')
    .getByRole('radio')
    .evaluateAll((all, role) => all.findIndex(({ dataset }) => dataset.role === role), ROLE);

/** The finished letter has the office's dative, whichever of the languages it is in. */
async function assertAddressed(page, language) {
  const other = LANGUAGES.find((one) => one !== language);
  for (const of of [language, other]) {
    await page.locator(`[name="letter-language"][value="${of}"]`).check();
    assert.equal(await place(page, 'recipient').innerText(), OFFICE.addressed_as[of]);
  }
}

for (const language of LANGUAGES) {
  const typed = { kk: 'қыраусай жұмбақтөбе', ru: 'кыраусай жумбактобинский' }[language];
  // What the answers of `fill` say of a person.
  const told = [...typed.split(' '), 'Өтегенова', '900101300811', 'Тәуелсіздік'];

  describe(`from where one lives to a letter, in ${language}`, () => {
    test('by touch at 320 px: the place is searched for, and its office written to', () =>
      travel(
        PHONE,
        async (page) => {
          await page.goto(`${host.origin}/${language}/`);
          await page.getByRole('combobox').tap();
          await page.keyboard.insertText(typed);
          // Okrugs of other districts are called so, too.
          const found = page
            .getByRole('option')
            .filter({ hasText: name(AREAS.at(-2), language) })
            .filter({ has: page.getByText(name(OFFICE.area, language), { exact: true }) })
            .first();
          await found.waitFor();
          await assertFit(page);
          await found.tap();
          await page.waitForURL(`${host.origin}/${language}/areas/${OFFICE.area}.html`);
          await assertFit(page);
          await page.locator(`main .roles a[href$="offices/${ID}.html"]`).tap();
          await page.waitForURL(`${host.origin}/${language}/offices/${ID}.html`);
          await assertFit(page);
          await page.locator('main a[href*="letters/"]').first().tap();
          await page.waitForURL(/\/letters\//);
          await page.locator(`input[data-role="${ROLE}"]:checked`).waitFor();
          await assertFit(page);
          await fill(page, language, { choose: { recipient: { option: await ordinal(page) } } });
          await assertFit(page);
          await assertAddressed(page, language);
        },
        told,
      ));

    test('by keyboard alone: the place is chosen on the letter', () =>
      travel(
        {},
        async (page) => {
          const follow = async (selector) => {
            await tabTo(page, selector);
            await page.keyboard.press('Enter');
          };
          await page.goto(`${host.origin}/${language}/`);
          await follow('main a[href*="procedures/p-"]');
          await page.waitForURL(/\/procedures\/p-/);
          await follow('main a[href*="letters/p-"]');
          await page.waitForURL(/\/letters\/p-/);
          for (const [depth, area] of AREAS.entries()) {
            const list = page.locator(`#place-${depth}`);
            await list.waitFor();
            await tabTo(page, `#place-${depth}`);
            const count = await list.locator('option').count();
            for (let presses = 0; (await list.inputValue()) !== area; presses += 1) {
              assert.ok(presses < count, `${area} is not among the ${count} of the list`);
              await page.keyboard.press('ArrowDown');
            }
          }
          await question(page, 'recipient').getByText(OFFICE.addressed_as[language]).waitFor();
          await fill(page, language, {
            choose: { recipient: { option: await ordinal(page) } },
            keyboard: true,
          });
          await assertAddressed(page, language);
        },
        told,
      ));

    test('without JavaScript: by links to the office’s dative, and to a blank to print', () =>
      travel({ ...PHONE, javaScriptEnabled: false }, async (page) => {
        const follow = async (link) => {
          const before = page.url();
          assert.equal(await link.count(), 1, before);
          await link.tap();
          await page.waitForURL((url) => url.href !== before);
        };
        await page.goto(`${host.origin}/`);
        await follow(page.locator(`main .action a[hreflang="${language}"]`));
        await follow(page.locator('.hero a[href$="areas/"]'));
        for (const area of AREAS) {
          await follow(
            page.locator('main .areas').getByRole('link', {
              name: name(area, language),
              exact: true,
            }),
          );
        }
        await follow(page.locator(`main .roles a[href$="offices/${ID}.html"]`));
        const said = await page.locator('main').innerText();
        assert.ok(said.includes(OFFICE.addressed_as[language]), said);
        await follow(page.locator('main a[href="#section-blank"]'));
        await page.emulateMedia({ media: 'print' });
        const blank = page.locator(`article[lang="${language}"]`);
        assert.ok(await blank.isVisible(), 'the blank is printed');
        const words = await blank.innerText();
        assert.match(words, { kk: /ШАҒЫМ/, ru: /ЖАЛОБА/ }[language]);
        assert.ok(words.includes(OFFICE.addressed_as[language]), words);
      }));
  });
}

describe('axe finds nothing on a letter whose places could not be loaded', async () => {
  for (const language of LANGUAGES) {
    test(language, async () => {
      const context = await stage.browser.newContext(PHONE);
      const page = await context.newPage();
      await page.route('**/places/**', (route) => route.abort());
      await page.goto(`${host.origin}/${language}/letters/p-00001.html`);
      await page.locator('[data-kind="place"] .said').filter({ hasText: /./ }).waitFor();
      await assertFit(page);
      await context.close();
    });
  }
});

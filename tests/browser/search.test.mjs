// The field of the search: by keyboard, by touch, with a screen reader's names, in both languages;
// quick, small, and without a word of what was typed in any request.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { assertNone, sideways } from './faults.mjs';
import { LANGUAGES, serve } from './site.mjs';
import { open } from './stage.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** From a key to its answer, once the part is loaded, on a processor four times as slow. */
const ANSWER = 50;
/** What a query loads, compressed, with the script. */
const LOADED = 30 * 1024;

/** What is typed in each language, and what it finds first. */
const QUERIES = {
  kk: { typed: 'осакаров әкімі', found: 'offices/osakarov-akim-office.html' },
  ru: { typed: 'асакаровка аким', found: 'offices/osakarov-akim-office.html' },
};

const stage = await open();
after(() => stage.close());
const home = (language) =>
  stage.pages.find((page) => page.kind === 'home' && page.language === language);
const field = (page) => page.getByRole('combobox');
const options = (page) => page.getByRole('option');

/** A page on a host of its own, which knows what was asked for. */
async function visit(route, use, settings = {}) {
  const host = await serve(stage.folder);
  const context = await stage.browser.newContext(settings);
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  try {
    await page.goto(`${host.origin}/${route.address}`);
    await use(page, host, context);
    assertNone(faults);
  } finally {
    await context.close();
    await host.close();
  }
}

/** Types a text and waits for the first result. */
async function search(page, text) {
  await field(page).focus();
  await page.keyboard.type(text);
  await options(page).first().waitFor();
}

for (const language of LANGUAGES) {
  const { typed, found } = QUERIES[language];

  describe(`the search in ${language}`, () => {
    test('by keyboard: arrows go round the results, Escape closes, Enter opens', () =>
      visit(home(language), async (page, host) => {
        const input = field(page);
        const active = () => input.getAttribute('aria-activedescendant');
        await search(page, language === 'kk' ? 'тәртібі' : 'порядок');
        assert.equal(await input.getAttribute('aria-expanded'), 'true');
        assert.equal(await active(), null);
        const count = await options(page).count();
        assert.ok(count > 1, `${count} results`);
        await page.keyboard.press('ArrowDown');
        assert.equal(await active(), await options(page).first().getAttribute('id'));
        assert.equal(await options(page).first().getAttribute('aria-selected'), 'true');
        await page.keyboard.press('ArrowUp');
        assert.equal(await active(), await options(page).last().getAttribute('id'));
        await page.keyboard.press('ArrowDown');
        assert.equal(await active(), await options(page).first().getAttribute('id'));
        await page.keyboard.press('Home');
        assert.equal(await active(), null);
        assert.equal(await input.evaluate((element) => element.selectionStart), 0);
        await page.keyboard.press('Escape');
        assert.equal(await input.getAttribute('aria-expanded'), 'false');
        assert.equal(await options(page).count(), 0, 'no result is seen');
        assert.notEqual(await input.inputValue(), '');
        await page.keyboard.press('ArrowDown');
        assert.equal(await input.getAttribute('aria-expanded'), 'true');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        assert.equal(await input.inputValue(), '');
        await page.keyboard.type(typed);
        await options(page).first().waitFor();
        await page.keyboard.press('Enter');
        await page.waitForURL(`${host.origin}/${language}/${found}`);
      }));

    test('Enter waits for the answer to what stands in the field', () =>
      visit(home(language), async (page, host) => {
        await search(page, language === 'kk' ? 'шағым' : 'жалоба');
        await field(page).fill('');
        await page.keyboard.insertText(typed);
        await page.keyboard.press('Enter');
        await page.waitForURL(`${host.origin}/${language}/${found}`);
      }));

    test('by touch at 320 px: results are large enough, and nothing is cut off', () =>
      visit(
        home(language),
        async (page, host) => {
          await field(page).tap();
          await page.keyboard.type(typed);
          const first = options(page).first();
          await first.waitFor();
          for (const element of [field(page), ...(await options(page).all())]) {
            const { width, height, x } = await element.boundingBox();
            assert.ok(height >= 44 && width >= 44, `${width} × ${height}`);
            assert.ok(x >= 0 && x + width <= 320, 'it is within the page');
          }
          assert.equal(await page.evaluate(sideways), null);
          await first.tap();
          await page.waitForURL(`${host.origin}/${language}/${found}`);
        },
        { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
      ));

    test('axe finds nothing: closed, many results, one, one chosen, none, light and dark', () =>
      visit(home(language), async (page) => {
        const axe = async (state) => {
          const { violations } = await page.evaluate(
            (given) => globalThis.axe.run(document, given),
            AXE_OPTIONS,
          );
          assertNone(explain(violations), `${state}:`);
        };
        // Evaluated by the protocol, which no policy of the page forbids.
        await page.evaluate(AXE);
        await axe('closed');
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          await field(page).fill('');
          await search(page, typed);
          await axe(`open, ${colorScheme}`);
          await page.keyboard.press('ArrowDown');
          await axe(`chosen, ${colorScheme}`);
          await field(page).fill('350-VI');
          await options(page).nth(1).waitFor({ state: 'hidden' });
          assert.equal(await options(page).count(), 1);
          await axe(`one, ${colorScheme}`);
          await field(page).fill('ъъъ щщщщщ');
          await options(page).first().waitFor({ state: 'hidden' });
          await axe(`none, ${colorScheme}`);
        }
      }));

    test('how much was found is announced, and that nothing was', () =>
      visit(home(language), async (page) => {
        const status = page.getByRole('status');
        await search(page, typed);
        assert.match(await status.textContent(), /\d/);
        await field(page).fill('ъъъ щщщщщ');
        await options(page).first().waitFor({ state: 'hidden' });
        assert.doesNotMatch(await status.textContent(), /\d/);
        assert.notEqual(await status.textContent(), '');
      }));
  });
}

describe('what the search loads', () => {
  test('nothing before somebody goes to the field', () =>
    visit(home('ru'), async (page, host) => {
      await page.waitForTimeout(200);
      assertNone(host.requests.filter((name) => /search/.test(name)));
    }));

  test('its own files alone, within 30 KB, and none that carries what was typed', () =>
    visit(home('ru'), async (page, host, context) => {
      const asked = [];
      context.on('request', (request) => asked.push(request));
      await search(page, 'осакаровский аким 4242');
      for (const request of asked) {
        const address = new URL(request.url());
        assert.equal(address.origin, host.origin);
        assert.equal(address.search, '');
        assert.equal(request.method(), 'GET');
        assert.equal(request.postData(), null);
        const name = decodeURIComponent(address.pathname);
        // The browser asks for the page's picture when it likes.
        if (name.endsWith('/favicon.svg')) continue;
        const known = [
          /^\/assets\/[0-9a-f]{12}\/search\.(js|css)$/,
          /^\/search\/(start-1|index\/[0-9a-f]{12}\/[a-z]+(-[0-9a-f]*){0,2})\.js$/,
        ];
        assert.ok(
          known.some((pattern) => pattern.test(name)),
          name,
        );
        assert.ok(!/4242/.test(name), name);
      }
      const sizes = asked.map((request) => {
        const file = path.join(stage.folder, new URL(request.url()).pathname);
        return gzipSync(readFileSync(file), { level: 9 }).length;
      });
      const total = sizes.reduce((a, b) => a + b, 0);
      assert.ok(total <= LOADED, `${total} bytes`);
      assert.ok(!page.url().includes('?') && !page.url().includes('#'), page.url());
    }));

  test('a key is answered within 50 ms on a processor four times as slow', () =>
    visit(home('ru'), async (page, host, context) => {
      await search(page, 'поря');
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const times = await page.evaluate(async () => {
        const input = document.querySelector('.search input');
        const list = document.querySelector('.search [role=listbox]');
        const times = [];
        for (const text of ['поряд', 'порядо', 'порядок', 'порядок о', 'порядок обж']) {
          const answered = new Promise((done) =>
            new MutationObserver(done).observe(list, { childList: true }),
          );
          const before = performance.now();
          input.value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await answered;
          times.push(performance.now() - before);
        }
        return times;
      });
      const slowest = Math.max(...times);
      assert.ok(slowest <= ANSWER, times.map((time) => time.toFixed(1)).join(', '));
    }));
});

test('without a script the field is not there, and the lists are', () =>
  visit(
    home('ru'),
    async (page) => {
      assert.equal(await field(page).count(), 0);
      assert.ok(await page.getByRole('navigation').first().isVisible());
    },
    { javaScriptEnabled: false },
  ));

test('when the index is no longer there, that is said', () =>
  visit(home('ru'), async (page) => {
    await page.route('**/search/**', (route) => route.fulfill({ status: 204 }));
    await field(page).focus();
    await page.keyboard.type('закон');
    const failed = await page.locator('.search').getAttribute('data-failed');
    await page.getByRole('status').filter({ hasText: failed }).waitFor();
  }).catch((error) => {
    // Chromium itself says in the console that a module did not come.
    if (!/Failed to load|MIME/.test(error.message)) throw error;
  }));

// What docs/browsers.md says: from which versions on the scripts work, and that a browser that is
// older, or lacks something, shows the blank.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertNone, sideways } from './faults.mjs';
import { PROJECT, files } from './site.mjs';
import { open } from './stage.mjs';
import { parseScript, since, usedFeatures } from './web-features.mjs';

const stage = await open();
after(() => stage.close());
const scripts = files(stage.folder).filter((name) => name.endsWith('.js'));
const read = (name) => readFileSync(path.join(stage.folder, name), 'utf8');

describe('every script is written in ES2020', () => {
  for (const name of scripts) {
    test(path.basename(name), () => {
      try {
        parseScript(read(name));
      } catch ({ message, loc }) {
        assert.fail(`${message}: ${read(name).split('\n')[loc.line - 1]}`);
      }
    });
  }
});

/** The browsers of the table in the document, by their names in MDN's. */
const BROWSERS = {
  'Chrome, Chrome for Android, Edge': ['chrome', 'chrome_android', 'edge'],
  'Android WebView': ['webview_android'],
  Firefox: ['firefox'],
  'Firefox for Android': ['firefox_android'],
  'Safari, every browser of an iPhone': ['safari', 'safari_ios'],
  'Samsung Internet': ['samsunginternet_android'],
  Opera: ['opera'],
  'Opera for Android': ['opera_android'],
};

describe('the document names the version from which the scripts work, and what decides it', () => {
  const document = readFileSync(path.join(PROJECT, 'docs/browsers.md'), 'utf8');
  // Without what opens pages when there is no network a page is as good as with a network.
  const counted = scripts.filter((name) => !/(^|\/)(offline|worker)\.js$/.test(name));
  const used = new Map(counted.flatMap((name) => [...usedFeatures(read(name))]));
  for (const [browsers, ids] of Object.entries(BROWSERS)) {
    test(browsers, () => {
      const row = document.split('\n').find((line) => line.startsWith(`| ${browsers} |`)) ?? '';
      const told = [
        Number(row.split('|')[2]),
        [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
      ];
      const needed = new Map(
        [...used].map(([name, features]) => [
          name,
          Math.max(...ids.map((id) => oldest(id, features))),
        ]),
      );
      const version = Math.max(...needed.values());
      const deciding = [...needed].filter(([, since]) => since === version).map(([name]) => name);
      assert.equal(
        told[0],
        version,
        `${row}: ${deciding} came with ${version}. Use nothing younger, or say it there; if that ` +
          'is the name of data of our own, put it among OWN of web-features.mjs',
      );
      assert.ok(told[1].length > 0);
      for (const name of told[1]) assert.ok(deciding.includes(name), `${row}: not ${deciding}`);
    });
  }
});

/** A name may mean any of these features: the oldest is what all have. */
const oldest = (browser, features) =>
  Math.min(...features.map((feature) => since(browser, feature) ?? Infinity));

/** What a browser may lack. */
const LACKING = {
  'the syntax of the script': (context) =>
    context.route('**/letter.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\nlet of = ;` });
    }),
  'replaceChildren, which Chrome has from 86 on': (context) =>
    context.addInitScript(() => {
      for (const { prototype } of [Element, Document, DocumentFragment])
        delete prototype.replaceChildren;
    }),
  'Object.fromEntries, asked for at once': (context) =>
    context.addInitScript(() => delete Object.fromEntries),
  'replaceState, asked for at last': (context) =>
    context.addInitScript(() => delete History.prototype.replaceState),
};

describe('a browser that lacks something shows the blank, as one without JavaScript', () => {
  for (const route of stage.pages.filter(({ kind }) => kind === 'letter')) {
    /** The text of the page as it stands once its scripts have run, and what was said of them. */
    const shown = async (settings, prepare = async () => {}) => {
      const context = await stage.browser.newContext({ serviceWorkers: 'block', ...settings });
      try {
        await prepare(context);
        const page = await context.newPage();
        const faults = [];
        page.on('pageerror', ({ message }) => faults.push(message));
        await page.goto(stage.at(route));
        return {
          faults,
          main: await page.locator('main').evaluate((main) => main.outerHTML),
          seen: await page.locator('main').innerText(),
        };
      } finally {
        await context.close();
      }
    };
    let blank;
    before(async () => {
      blank = await shown({ javaScriptEnabled: false });
    });
    for (const [what, lack] of Object.entries(LACKING)) {
      test(`${route.file}: ${what}`, async () => {
        const { faults, main, seen } = await shown({}, lack);
        assert.equal(faults.length, 1, 'the fault is told to whoever looks for it');
        assert.equal(main, blank.main);
        assert.equal(seen, blank.seen);
      });
    }
    test(`${route.file}: nothing`, async () => {
      const { faults, main } = await shown({});
      assertNone(faults);
      assert.notEqual(main, blank.main);
    });
  }
});

test('without younger selectors the form and its letter keep their places', async () => {
  const route = stage.pages.find(({ kind }) => kind === 'letter');
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  });
  try {
    await context.route('**/*.css', async (to) => {
      const response = await to.fetch();
      // A browser passes over a rule with a selector that it does not know.
      const body = (await response.text()).replace(/:(has|is|where)\(/g, ':unknown-$1(');
      await to.fulfill({ response, body });
    });
    const page = await context.newPage();
    await page.goto(stage.at(route));
    const [form, letter] = ['#letter-form', '.letter-sheets'].map((one) => page.locator(one));
    const [left, right] = [await form.boundingBox(), await letter.boundingBox()];
    assert.ok(left.x + left.width < right.x, 'side by side');
    assert.ok(Math.abs(left.width - right.width) < 1, `${left.width} and ${right.width} px wide`);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.equal(await form.isVisible(), true);
    assert.equal(await letter.isVisible(), false, 'the letter waits for the last step');
    assert.equal(await page.evaluate(sideways), null);
  } finally {
    await context.close();
  }
});

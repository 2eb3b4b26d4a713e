// WCAG 2.2 AA and best practice by axe-core on every page, at 320 and 1280 px, light and dark; no
// scrolling sideways; a focus that is seen in forced colours.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { SCREENS, faults } from './axe.mjs';
import { smallCountry } from './country.mjs';
import { assertNone } from './faults.mjs';
import { pages, serve } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
const country = smallCountry();
const host = await serve(country.folder);
after(async () => {
  await stage.close();
  await host.close();
  country.discard();
});

describe('a page has no accessibility fault at 320 and 1280 px, light and dark', async () => {
  const context = await stage.browser.newContext();
  for (const route of stage.pages) {
    test(route.file, async () => {
      const page = await context.newPage();
      await page.goto(stage.at(route));
      await page.evaluate(axe.source);
      const found = await faults(page);
      await page.close();
      assertNone(found);
    });
  }
});

describe('nor has one of each kind in a country, nor one that goes on with it', async () => {
  const context = await stage.browser.newContext();
  const kinds = new Set();
  const kindOf = ({ file, kind, language }) => {
    const [, section, name = ''] = file.split('/');
    const level = kind === 'area' ? /^[a-z]*/.exec(name) : '';
    return [language, kind, section, level, /_\d/.test(name)].join();
  };
  const oneOfEach = pages(country.folder).filter((route) => {
    const kind = kindOf(route);
    return !kinds.has(kind) && kinds.add(kind);
  });
  for (const route of oneOfEach) {
    test(route.file, async () => {
      const page = await context.newPage();
      await page.goto(`${host.origin}/${route.address}`);
      await page.evaluate(axe.source);
      const found = await faults(page);
      await page.close();
      assertNone(found);
    });
  }
});

describe('a letter page has none without JavaScript', async () => {
  const context = await stage.browser.newContext();
  for (const route of stage.pages.filter(({ kind }) => kind === 'letter')) {
    test(route.file, async () => {
      const page = await context.newPage();
      // Off while the page is read, so that it stands as a reader without JavaScript has it; then
      // on, for axe's sake.
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setScriptExecutionDisabled', { value: true });
      await page.goto(stage.at(route));
      await session.send('Emulation.setScriptExecutionDisabled', { value: false });
      await page.evaluate(axe.source);
      const found = await faults(page);
      await page.close();
      assertNone(found);
    });
  }
});

/** What has the focus, and whether its outline or that of something it stands in can be seen. */
const focused = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const seen = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  };
  let within = element;
  while (within && !(seen(within) && within.matches(':focus, :focus-within')))
    within = within.parentElement;
  const box = element.getBoundingClientRect();
  return {
    name: element.outerHTML.slice(0, 120),
    outlined: within !== null,
    shown: box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth,
  };
};

describe('the focus is seen in forced colours at every stop of the Tab key', async () => {
  const context = await stage.browser.newContext({ forcedColors: 'active', viewport: SCREENS[0] });
  const kinds = new Set();
  const oneOfEach = stage.pages.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
  for (const route of oneOfEach) {
    test(route.file, async () => {
      const page = await context.newPage();
      await page.goto(stage.at(route));
      const unseen = [];
      let stops = 0;
      for (; stops < 200; stops += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(focused);
        if (!stop) break;
        if (!stop.outlined || !stop.shown)
          unseen.push(`${stop.outlined ? 'off the screen' : 'no outline'}: ${stop.name}`);
      }
      await page.close();
      assert.ok(stops > 0 && stops < 200, `${route.file}: ${stops} stops of the Tab key`);
      assertNone(unseen);
    });
  }
});

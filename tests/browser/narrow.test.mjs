// Whatever an editor writes, no page scrolls sideways on the narrowest phone, and no word is cut
// off.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, describe, test } from 'node:test';
import { assertNone, sideways } from './faults.mjs';
import { answer, asked, atEnd, goOn } from './letter.mjs';
import { ANSWERS, buildLongest, keys } from './longest.mjs';
import { discard, pages, program, serve } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
const folder = buildLongest();
const host = await serve(folder);
after(async () => {
  await host.close();
  discard(folder);
  await stage.close();
});

const PHONE = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' };
const at = (route) => `${host.origin}/${route.address}`;

/**
 * Words that are cut off: elements that hide what is wider than they are. A letter's blank and what
 * is only read aloud aside.
 */
const cut = () =>
  [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { overflowX, clipPath } = getComputedStyle(element);
      return (
        overflowX !== 'visible' &&
        clipPath === 'none' &&
        !element.matches('input, textarea, [tabindex="0"]') &&
        element.scrollWidth > element.clientWidth + 1
      );
    })
    .map(
      (element) =>
        `<${element.localName} class="${element.className}"> cuts off ${element.scrollWidth - element.clientWidth} px`,
    );

async function faults(page) {
  const beyond = await page.evaluate(sideways);
  return [...(beyond ? [beyond] : []), ...(await page.evaluate(cut))];
}

describe('no page scrolls sideways at 320 px with the longest texts', async () => {
  for (const route of pages(folder)) {
    // One that leads on is left before it can be looked at.
    for (const javaScriptEnabled of route.kind === 'moved' ? [true] : [true, false]) {
      test(`${route.file}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
        const context = await stage.browser.newContext({ ...PHONE, javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(at(route));
        const found = await faults(page);
        await context.close();
        assertNone(found);
      });
    }
  }
});

describe('no step of a letter does, with faults shown or with the longest answers', async () => {
  for (const route of pages(folder).filter(({ kind }) => kind === 'letter')) {
    test(route.file, async () => {
      const context = await stage.browser.newContext(PHONE);
      const page = await context.newPage();
      const found = [];
      const look = async (when) =>
        found.push(...(await faults(page)).map((fault) => `${when}: ${fault}`));
      await page.goto(at(route));
      for (let step = 1; !(await atEnd(page)); step += 1) {
        await goOn(page);
        await look(`step ${step}, faults`);
        const done = new Set();
        for (let next; (next = (await asked(page)).find(({ id }) => !done.has(id)));) {
          done.add(next.id);
          await answer(page, next.id, ANSWERS[route.language][next.kind]);
        }
        await look(`step ${step}, answered`);
        await goOn(page);
      }
      await look('end');
      await context.close();
      assertNone(found);
    });
  }
});

test('the site of the longest texts has every key that a record can have', () => {
  const used = new Set(keys());
  const known = (value) => {
    if (Array.isArray(value)) return value.flatMap(known);
    if (!value || typeof value !== 'object') return [];
    // `rules` judges codes, which no page shows.
    return Object.entries(value)
      .filter(([key]) => key !== 'rules')
      .flatMap(([key, inner]) => [
        ...(key === 'properties' ? Object.keys(inner) : []),
        ...known(inner),
      ]);
  };
  const kinds = [
    'site',
    'area',
    'contact',
    'role',
    'office',
    'act',
    'holidays',
    'calendar-year',
    'letter',
    'procedure',
  ];
  const missing = kinds.flatMap((kind) => {
    const { stdout, status } = spawnSync(program(), ['schema', kind, '--lang', 'en'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, kind);
    const found = known(JSON.parse(stdout));
    assert.notEqual(found.length, 0, kind);
    // `toll_free` is the older form of `free`.
    return found
      .filter((key) => key !== 'toll_free' && !used.has(key))
      .map((key) => `${kind}: no record has the key ${key}`);
  });
  assertNone([...new Set(missing)]);
});

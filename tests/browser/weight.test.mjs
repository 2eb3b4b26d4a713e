// The first view of a guidance page fits one round trip, and the letter page stays small with its
// script.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { open } from './stage.mjs';

const stage = await open();
after(() => stage.close());

/** What a server sends at first, before it waits for an answer: ten packets. */
const FIRST_FLIGHT = 14 * 1024;
const LETTER = 40 * 1024;

/** The compressed bytes of a page and of the style sheets and scripts it loads, file by file. */
async function weights(route) {
  const context = await stage.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(stage.at(route));
  const assets = await page.evaluate(() =>
    [...document.querySelectorAll('link[rel~=stylesheet], script[src]')].map(
      (element) => element.href || element.src,
    ),
  );
  await context.close();
  const names = [route.file, ...assets.map((address) => new URL(address).pathname.slice(1))];
  return names.map((name) => ({
    name,
    bytes: gzipSync(readFileSync(path.join(stage.folder, name)), { level: 9 }).length,
  }));
}

function assertWithin(limit, parts) {
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = parts.map(({ name, bytes }) => `${name} ${bytes}`).join(', ');
  assert.ok(total <= limit, `${total} bytes, ${total - limit} too many: ${list}`);
  return `${total} of ${limit} bytes: ${list}`;
}

for (const route of stage.pages.filter(({ kind }) => kind === 'procedure')) {
  test(`HTML and CSS of ${route.file} are within 14 KB compressed`, async (t) => {
    const parts = (await weights(route)).filter(({ name }) => !name.endsWith('.js'));
    assert.ok(
      parts.some(({ name }) => name.endsWith('.css')),
      'the page has no style sheet',
    );
    t.diagnostic(assertWithin(FIRST_FLIGHT, parts));
  });
}

for (const route of stage.pages.filter(({ kind }) => kind === 'letter')) {
  test(`${route.file} is within 40 KB compressed with its style sheets and scripts`, async (t) => {
    const parts = await weights(route);
    assert.ok(
      parts.some(({ name }) => name.endsWith('.js')),
      'the page has no script',
    );
    t.diagnostic(assertWithin(LETTER, parts));
  });
}

// Every page and style sheet is valid by the Nu HTML checker, and the sitemap is well-formed XML.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import vnu from 'vnu-jar';
import { assertNone } from './faults.mjs';
import { files } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
after(() => stage.close());

/** The checker's errors on files of the site, a line for each. */
function errors(names, ...options) {
  const checked = names.map((name) => path.join(stage.folder, name));
  const run = spawnSync(
    'java',
    ['-jar', String(vnu), '--errors-only', '--format', 'json', ...options, ...checked],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  assert.ok(
    run.stderr.startsWith('{'),
    `the Nu HTML checker did not run: ${run.error ?? run.stderr}`,
  );
  return JSON.parse(run.stderr).messages.map(({ url, lastLine, lastColumn, message, extract }) => {
    const file = path.relative(stage.folder, new URL(url).pathname);
    return `${file}:${lastLine}:${lastColumn}: ${message} (${extract?.trim()})`;
  });
}

test('every page is valid HTML', () => {
  const names = files(stage.folder).filter((name) => name.endsWith('.html'));
  assert.ok(names.length > 0);
  assertNone(errors(names));
});

test('every style sheet is valid CSS', () => {
  const names = files(stage.folder).filter((name) => name.endsWith('.css'));
  assert.ok(names.length > 0);
  assertNone(errors(names, '--css'));
});

test('sitemap.xml is well-formed', async () => {
  const page = await stage.browser.newPage();
  const text = readFileSync(path.join(stage.folder, 'sitemap.xml'), 'utf8');
  const fault = await page.evaluate(
    (xml) =>
      new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')
        ?.textContent ?? null,
    text,
  );
  assert.equal(fault, null);
});

// The search finds what people mean by what they type: a table of queries, on a made-up country of
// 3,000 offices and on the site itself; and it loads little for each.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { writeCountry } from '../country.mjs';
import { component } from '../modules.mjs';
import { samples } from '../samples.mjs';
import { PROJECT, build, discard } from '../site.mjs';

const { createSearch } = await component('search-index');

/** Of so many queries the right record must be among the first three. */
const FOUND = 0.95;
/** What a query may load, compressed. */
const LOADED = 30 * 1024;

const work = mkdtempSync(path.join(tmpdir(), 'tartip-country-'));
const built = [];
after(() => {
  rmSync(work, { recursive: true, force: true });
  built.forEach(discard);
});

/** The content of a country: `$TARTIP_COUNTRY`, or one that is written now. */
function country() {
  if (process.env.TARTIP_COUNTRY) return process.env.TARTIP_COUNTRY;
  const root = path.join(work, 'country');
  writeCountry(root, 'a_country_to_search_is_written');
  return root;
}

/** The folder in which the search of a site finds its index. */
function indexOf(root) {
  const folder = build({ root });
  built.push(folder);
  assert.equal(readdirSync(path.join(folder, 'search/index')).length, 1, 'there is one index');
  return path.join(folder, 'search');
}

/** What a query finds, and how many compressed bytes it loads with the script. */
async function ask(index, typed) {
  const asked = new Set();
  const search = createSearch(async (name) => {
    asked.add(name);
    const text = readFileSync(path.join(index, name), 'utf8');
    assert.ok(text.startsWith('export default '), name);
    return (await import(`data:text/javascript,${encodeURIComponent(text)}`)).default;
  });
  const results = await search.find(typed);
  const sizes = [...asked].map(
    (name) => gzipSync(readFileSync(path.join(index, name)), { level: 9 }).length,
  );
  return { results, bytes: sizes.reduce((a, b) => a + b, 0) };
}

/** The scripts and the style sheet that the field loads, compressed. */
function scriptBytes(index) {
  const assets = path.join(index, '../assets');
  const folder = path.join(assets, readdirSync(assets)[0]);
  const sizes = ['search.js', 'search.css'].map(
    (name) => gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length,
  );
  return sizes.reduce((a, b) => a + b, 0);
}

for (const [site, root] of [
  ['country', country],
  ['content', () => PROJECT],
]) {
  test(`the table of queries on ${site}`, async (t) => {
    const index = indexOf(root());
    const script = scriptBytes(index);
    const rows = Object.values(samples('search-queries')[site]).flat();
    const missed = [];
    let most = 0;
    for (const [typed, meant] of rows) {
      const { results, bytes } = await ask(index, typed);
      most = Math.max(most, bytes);
      assert.ok(bytes + script <= LOADED, `${typed}: ${bytes} bytes and ${script} of script`);
      const names = results.slice(0, 3).map(({ names }) => names[1]);
      const isMeant = (name) => name === meant || name.startsWith(`${meant}: `);
      if (!names.some(isMeant)) missed.push(`${typed}: ${meant}, not ${names.join(', ')}`);
    }
    t.diagnostic(`${rows.length} queries, ${missed.length} missed`);
    t.diagnostic(`${most} bytes of index and ${script} of script at most`);
    missed.forEach((miss) => t.diagnostic(miss));
    assert.ok(missed.length <= (1 - FOUND) * rows.length, missed.join('\n'));
  });
}

test('a name without a letter, or one letter, finds nothing and loads no part', async () => {
  const index = indexOf(PROJECT);
  for (const typed of ['', ' ', '—', 'ь', 'а', '<img src=x>', '𓀀', 'x'.repeat(10_000)]) {
    const { results } = await ask(index, typed);
    assert.deepEqual(results, [], typed.slice(0, 20));
  }
});

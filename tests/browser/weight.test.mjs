// No page is large: the first view fits one round trip, and the letter page stays small with its
// script; on the site itself and in a country.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { smallCountry } from './country.mjs';
import { pages } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
const country = smallCountry();
after(() => {
  country.discard();
  return stage.close();
});

/** What a server sends at first, before it waits for an answer: ten packets. */
const FIRST_FLIGHT = 14 * 1024;
const LETTER = 40 * 1024;
/** The largest page, without what it loads. */
const PAGE = 30 * 1024;

/** The compressed bytes of a file of a site. */
const weigh = (() => {
  const known = new Map();
  return (folder, name) => {
    const file = path.join(folder, name);
    if (!known.has(file)) known.set(file, gzipSync(readFileSync(file), { level: 9 }).length);
    return known.get(file);
  };
})();

/** The page with the style sheets and scripts that it loads, file by file. */
function parts(folder, { file }) {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const loaded = [...text.matchAll(/<(?:link[^>]*rel=.?stylesheet|script)[^>]*>/g)]
    .map(([tag]) => /(?:href|src)="?([^" >]+)/.exec(tag)?.[1])
    .filter((address) => address)
    .map((address) => new URL(address, `http://host/${file}`).pathname.slice(1));
  return [file, ...loaded].map((name) => ({ name, bytes: weigh(folder, name) }));
}

const sum = (list) => list.reduce((total, { bytes }) => total + bytes, 0);
const told = (list) => list.map(({ name, bytes }) => `${name} ${bytes}`).join(', ');

for (const [site, folder] of [
  ['the site', stage.folder],
  ['a country', country.folder],
]) {
  const routes = pages(folder);
  const kinds = [...new Set(routes.map(({ kind }) => kind))];

  describe(`compressed, in ${site}`, () => {
    for (const kind of kinds) {
      test(`a page of the kind ${kind} is small, alone and in its first view`, (t) => {
        const isLetter = kind === 'letter';
        const limit = isLetter ? LETTER : FIRST_FLIGHT;
        const weighed = routes
          .filter((route) => route.kind === kind)
          .map((route) => {
            const all = parts(folder, route);
            assert.ok(weigh(folder, route.file) <= PAGE, route.file);
            for (const suffix of isLetter ? ['.css', '.js'] : ['.css'])
              assert.ok(
                all.some(({ name }) => name.endsWith(suffix)),
                `${route.file} has no ${suffix}`,
              );
            return isLetter ? all : all.filter(({ name }) => !name.endsWith('.js'));
          })
          .sort((a, b) => sum(b) - sum(a));
        const [most] = weighed;
        t.diagnostic(`${sum(most)} of ${limit} bytes at most: ${told(most)}`);
        assert.ok(sum(most) <= limit, `${sum(most) - limit} bytes too many: ${told(most)}`);
      });
    }
  });
}

// What changed, as a program that reads news gets it: the feeds of a site (RFC 4287), and the pages
// that lead to them.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { smallCountry } from './country.mjs';
import { BASE_URL, LANGUAGES, pages } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
const country = smallCountry();
after(async () => {
  await stage.close();
  country.discard();
});

/** What a feed says, as a browser's reader of XML finds it. */
async function feed(language) {
  const page = await stage.browser.newPage();
  const text = readFileSync(path.join(country.folder, language, 'changes.xml'), 'utf8');
  const read = await page.evaluate((source) => {
    const { documentElement: root } = new DOMParser().parseFromString(source, 'application/xml');
    const one = (element, name) => {
      const found = [...element.children].filter(({ localName }) => localName === name);
      return found.map((it) => ({
        text: it.textContent,
        rel: it.getAttribute('rel'),
        href: it.getAttribute('href'),
      }));
    };
    const parts = (element) =>
      Object.fromEntries(
        ['id', 'title', 'updated', 'author', 'link', 'content'].map((name) => [
          name,
          one(element, name),
        ]),
      );
    const entries = [...root.children].filter(({ localName }) => localName === 'entry');
    return {
      name: `${root.namespaceURI} ${root.localName}`,
      language: root.getAttribute('xml:lang'),
      head: parts(root),
      entries: entries.map(parts),
    };
  }, text);
  await page.close();
  return read;
}

/** Whether an address of the site leads to a page of it. */
const isThere = (href) => {
  assert.ok(href.startsWith(`${BASE_URL}/`), href);
  const { pathname } = new URL(href);
  return existsSync(
    path.join(country.folder, pathname, pathname.endsWith('/') ? 'index.html' : ''),
  );
};

describe('a feed is one of Atom, with what each entry needs', () => {
  for (const language of LANGUAGES) {
    test(language, async () => {
      const { name, language: of, head, entries } = await feed(language);
      assert.equal(name, 'http://www.w3.org/2005/Atom feed');
      assert.equal(of, language);
      const times = entries.map(({ updated }) => updated[0].text);
      for (const part of [head, ...entries]) {
        for (const key of ['id', 'title', 'updated']) assert.equal(part[key].length, 1, key);
        assert.match(part.updated[0].text, /^\d{4}-\d\d-\d\dT00:00:00\+05:00$/);
        assert.match(part.id[0].text, /^(https|tag):\S+$/);
        const alternates = part.link.filter(({ rel }) => rel === 'alternate');
        assert.equal(alternates.length, 1);
        assert.ok(isThere(alternates[0].href), alternates[0].href);
      }
      assert.equal(head.author.length, 1);
      assert.equal(head.link.find(({ rel }) => rel === 'self').href, head.id[0].text);
      // The latest first, and no more of them than a page has.
      assert.equal(entries.length, 100);
      assert.deepEqual(times, [...times].sort().reverse());
      assert.equal(head.updated[0].text, times[0]);
      assert.equal(new Set(entries.map(({ id }) => id[0].text)).size, entries.length);
      const words = { kk: /өзгеріс & <жаңа>$/, ru: /^Изменение \d+ & <новое>$/ };
      for (const { title, content } of entries) {
        assert.match(title[0].text, words[language]);
        assert.equal(content[0].text.split('\n').length, 4);
      }
    });
  }
});

test('pages without a letter lead to the feed of their language, and those with one do not', () => {
  let leading = 0;
  for (const { file, kind, language } of pages(country.folder)) {
    const text = readFileSync(path.join(country.folder, file), 'utf8');
    const found = /<link rel=alternate type=application\/atom\+xml[^>]*href="([^"]+)"/.exec(text);
    const isWithout = ['letter', 'blank', 'answer', 'entrance', 'not-found', 'poster'];
    assert.equal(found === null, isWithout.includes(kind), file);
    if (!found) continue;
    leading += 1;
    const { pathname } = new URL(found[1], `http://host/${file}`);
    assert.equal(pathname, `/${language}/changes.xml`, file);
  }
  assert.ok(leading > 0);
});

// Every fact of the source text stands on the built site in both languages, with JavaScript off.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { FACTS, PASSAGE, PHONES } from './facts.mjs';
import { assertNone } from './faults.mjs';
import { LANGUAGES } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
const context = await stage.browser.newContext({ javaScriptEnabled: false });
after(() => stage.close());

/** One text for words that look the same: any quote, any space, any case, ё as е. */
const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[«»“”„"]/g, '"')
    .replace(/ё/g, 'е')
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** The national number that a phone ends in, however it is written. */
const digits = (text) => text.replace(/\D/g, '').replace(/^[78](?=\d{10}$)/, '');

/**
 * Every element of the page's own part, with its visible words and the links in it; folded parts
 * are opened.
 */
const collect = () => {
  document.querySelectorAll('details').forEach((details) => {
    details.open = true;
  });
  return [...document.querySelectorAll('main, main *')]
    .filter((element) => element.innerText)
    .map((element) => ({
      text: element.innerText,
      links: [...element.querySelectorAll('a[href]')]
        .concat(element.matches('a[href]') ? element : [])
        .map((link) => ({ href: link.getAttribute('href'), text: link.innerText })),
    }));
};

const read = new Map();
async function passages(address) {
  if (!read.has(address)) {
    const page = await context.newPage();
    const response = await page.goto(`${stage.host.origin}/${address}`);
    assert.equal(response.status(), 200, `${address} is not on the site`);
    const found = await page.evaluate(collect);
    read.set(
      address,
      found.map((passage) => ({ ...passage, text: plain(passage.text) })),
    );
    await page.close();
  }
  return read.get(address);
}

/** What of a fact a passage lacks. */
function lacking(passage, { words, phones, links }) {
  const hasPhone = (phone) =>
    passage.links.some(
      (link) => link.href === PHONES[phone] && digits(link.text) === digits(phone),
    );
  return [
    ...words
      .filter((word) => !passage.text.includes(plain(word)))
      .map((word) => `the words “${word}”`),
    ...phones
      .filter((phone) => !hasPhone(phone))
      .map((phone) => `a link ${PHONES[phone]} that shows ${phone}`),
    ...links
      .filter((href) => !passage.links.some((link) => link.href.replace(/\/$/, '') === href))
      .map((href) => `a link to ${href}`),
  ];
}

for (const language of LANGUAGES) {
  describe(`every fact of the source text stands on the site: ${language}`, () => {
    for (const { sentence, fact, pages, about, phones = [], links = [], ...sides } of FACTS) {
      test(`${sentence}: ${fact}`, async () => {
        for (const page of [...pages, ...about]) {
          const address = `${language}/${page}`;
          const found = await passages(address);
          const wanted = { words: sides[language], phones, links };
          const whole = lacking(found[0], wanted);
          assertNone(whole, `${address} lacks`);
          if (about.includes(page)) continue;
          const fits = found.some(
            (passage) => passage.text.length <= PASSAGE && lacking(passage, wanted).length === 0,
          );
          assert.ok(
            fits,
            `${address} has all words of the fact, but scattered: no passage of ${PASSAGE} characters has them all`,
          );
        }
      });
    }
  });
}

test('every phone is dialled as the country dials it', async () => {
  const wrong = [];
  const dialled = new Set();
  for (const { address } of stage.pages) {
    for (const { href, text } of (await passages(address === '404.html' ? '' : address))[0].links) {
      if (!href.startsWith('tel:')) continue;
      dialled.add(href);
      const phone = Object.keys(PHONES).find((known) => PHONES[known] === href);
      if (!phone) wrong.push(`${address}: ${href} is none of ${Object.values(PHONES).join(', ')}`);
      else if (digits(phone) !== digits(text)) wrong.push(`${address}: “${text}” dials ${href}`);
    }
  }
  assertNone(wrong);
  assert.deepEqual(
    [...dialled].sort(),
    Object.values(PHONES).sort(),
    'the phones that the site dials',
  );
});

// The blanks as PDF files, beside the pages that show them: the same words in the same order, for a
// printer and for a screen reader, and room for a hand.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { bare, onPaper } from './letter.mjs';
import { assertOneFamily, assertRoom, paragraphs } from './sheet.mjs';
import { BASE_URL, files } from './site.mjs';
import { open } from './stage.mjs';
import { visit } from './visit.mjs';

const stage = await open();
after(() => stage.close());

const LINK = '.off-paper > a[href$=".pdf"]';
const withBlank = stage.pages.filter(({ kind }) => ['letter', 'blank', 'office'].includes(kind));
const linked = new Set();

/** The file that the one link of a page leads to, below the site. */
const file = async (page) => {
  const link = page.locator(LINK);
  assert.equal(await link.count(), 1, 'one link to the blank');
  assert.ok(await link.isVisible(), 'it is shown');
  const address = new URL(await link.getAttribute('href'), page.url());
  assert.equal(address.origin, stage.host.origin);
  return address.pathname.slice(1);
};

describe('the file beside a blank is the blank', () => {
  for (const route of withBlank) {
    test(route.file, async () => {
      let wanted, name, rules;
      await visit(
        stage,
        route,
        async (page) => {
          name = await file(page);
          wanted = await paragraphs(page);
          rules = await page.evaluate(
            () =>
              [...document.querySelectorAll('article[lang]:not([hidden]) .letter-body i')].filter(
                (line) => line.checkVisibility(),
              ).length,
          );
          await page.emulateMedia({ media: 'print' });
          assert.equal(await page.locator(LINK).isVisible(), false, 'no link on paper');
        },
        { javaScriptEnabled: false },
      );
      linked.add(name);
      assert.match(name, new RegExp(`^${route.language}/blanks/`));
      const bytes = readFileSync(path.join(stage.folder, name));
      const sheet = onPaper(bytes, { ruled: true });

      // The number of a page stands at its foot.
      const printed = sheet.sheets.map((text, index) =>
        index === 0 ? text : text.replace(new RegExp(`(^|\\n)${index + 1}\\s*$`), ''),
      );
      const order = (text) => [...bare(text)].sort().join('');
      assert.equal(order(printed.join('')), order(wanted.join('')), 'the words of the page');
      let at = 0;
      for (const paragraph of wanted.map(bare).filter((text) => !/^\d+\.$/.test(text))) {
        const found = bare(printed.join('')).indexOf(paragraph, at);
        assert.ok(found >= 0, `“${paragraph}” is not in its place:\n${printed.join('')}`);
        at = found + paragraph.length;
      }
      const [title] = await titles(route);
      const said = [...sheet.structure.matchAll(/^\s+"(.*)"$/gm)].map(([, text]) => text).join('');
      assert.equal(bare(said), bare(wanted.join('')), 'a screen reader gets the words in order');
      assert.match(sheet.structure, new RegExp(`H1[^\n]*\n\\s+"${title}"`), 'a heading');

      assert.match(sheet.facts, /^Tagged:\s+yes$/m);
      assert.match(sheet.facts, /^Page size:.*\(A4\)$/m);
      assert.match(sheet.facts, /^Title:\s+\S/m);
      assert.doesNotMatch(sheet.facts, /^(CreationDate|ModDate):/m);
      assert.ok(sheet.pages <= 2, `one sheet and its back, not ${sheet.pages} pages`);
      assertOneFamily(sheet.fonts);
      assert.ok(
        sheet.fonts.every(({ unicode }) => unicode),
        'glyphs tell their characters',
      );
      const source = bytes.toString('latin1');
      assert.match(source, new RegExp(`/Lang ?\\(${route.language}\\)`));
      assert.match(source, /\/MarkInfo ?<<\s*\/Marked true/);
      assert.match(source, /pdfuaid:part>1</);

      assert.ok(sheet.rules.length >= rules, `${sheet.rules.length} ruled lines of ${rules}`);
      assertRoom(sheet.rules, 7.5);
    });
  }

  /** The headings of the letter on a page. */
  const titles = (route) =>
    visit(stage, route, (page) =>
      page
        .locator('article[lang]:not([hidden]) h2')
        .evaluateAll((all) => all.filter((one) => !one.hidden).map((one) => one.textContent)),
    );
});

test('every file of a blank is linked from a page, and in no list of pages', () => {
  const all = files(stage.folder).filter((name) => name.endsWith('.pdf'));
  assert.deepEqual(all, [...linked].sort());
  const map = readFileSync(path.join(stage.folder, 'sitemap.xml'), 'utf8');
  assert.ok(map.includes(BASE_URL) && !map.includes('.pdf'));
});

test('the link leads to the file with scripts, too, by the keyboard at 320 pixels', async () => {
  const route = stage.pages.find(({ kind }) => kind === 'letter');
  await visit(
    stage,
    route,
    async (page) => {
      const name = await file(page);
      await page.locator(LINK).focus();
      // Whether it is shown or kept is the browser's affair: here neither, and the page stays.
      await page.route(/\.pdf$/, (route) => route.fulfill({ status: 204 }));
      const [asked] = await Promise.all([
        page.waitForRequest(/\.pdf$/),
        page.keyboard.press('Enter'),
      ]);
      assert.equal(asked.url(), `${stage.host.origin}/${name}`);
    },
    { viewport: { width: 320, height: 640 } },
  );
});

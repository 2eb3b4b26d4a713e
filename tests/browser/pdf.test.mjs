// The letter as a PDF that the browser makes: the words of the letter in their order, tagged for a
// screen reader, in letters that can be copied and searched, made offline and soon; and the letter
// handed on to another application.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { assertNone, sideways } from './faults.mjs';
import { KAZAKH, bare, download, fill, put, question, tabTo } from './letter.mjs';
import { readPdf } from './pdf.mjs';
import { LANGUAGES, distinctLetters, files } from './site.mjs';
import { open } from './stage.mjs';
import { visit } from './visit.mjs';

const stage = await open();
const folder = mkdtempSync(path.join(tmpdir(), 'tartip-pdf-test-'));
after(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
});

const letters = distinctLetters(stage.pages);
const appeal = (language) => letters.find(({ file }) => file === `${language}/letters/appeal.html`);
const savePdf = (page) => download(page, '[data-save="pdf"]', folder);
const copied = async (page) => {
  await page.locator('[data-copy]').click();
  return page.evaluate(() => window.copied);
};
const wordsOf = (pdf) => pdf.parts.map(({ words }) => words).join('');

/** What a citizen may paste. */
const HOSTILE = [
  `${KAZAKH}\n\n\tбос жол мен шегініс\r\nжаңа жол`,
  '(жақша) \\ кері сызық <a href="x">белгі</a> & <</S/Span>> endobj %%EOF',
  'ұ'.repeat(2000),
  '😀 👨‍👩‍👧 中文 العربية за́мок и\u0306 \ud800 x\u00adx \u200b\u202e',
  'Ünal Ƣ ǵ é ß ½ © “„” ‹› — … №',
];

for (const route of letters) {
  test(`${route.file}: a tagged PDF of the letter and of its copy for reading`, async () => {
    await visit(stage, route, async (page) => {
      await fill(page, route.language);
      const text = await copied(page);
      const { name, bytes } = await savePdf(page);
      assert.match(name, new RegExp(`^[a-z0-9_-]+-${route.language}\\.pdf$`));
      const pdf = readPdf(bytes);
      assert.ok(pdf.tagged && pdf.marked && pdf.saysUniversal, 'tagged');
      assert.equal(pdf.language, `${route.language}-KZ`);
      assert.deepEqual(pdf.size, [595.28, 841.89]);
      assert.equal(bare(wordsOf(pdf)), bare(text));
      const titles = pdf.parts.filter(({ role }) => role === 'H1');
      assert.deepEqual(
        titles.map(({ words }) => words),
        [pdf.title],
      );
      const items = text.match(/^\d+\. /gm) ?? [];
      for (const role of ['LI', 'Lbl', 'LBody']) {
        assert.equal(pdf.parts.filter((part) => part.role === role).length, items.length, role);
      }
      assert.ok(pdf.fonts.length >= 2 && pdf.fonts.every(({ embedded }) => embedded));
      for (const [index, sheet] of pdf.sheets.entries()) {
        // The head of a page is drawn after its letter.
        assert.equal(/\d\n?$/.test(sheet) && index > 0, index > 0, 'numbers from page 2 on');
      }

      await page.locator('#letter-copy').check();
      const both = readPdf((await savePdf(page)).bytes);
      const other = LANGUAGES.find((one) => one !== route.language);
      const shown = await page.locator(`article[lang="${other}"] .letter-note`).innerText();
      assert.ok(bare(wordsOf(both)).startsWith(bare(text)));
      assert.ok(bare(wordsOf(both)).slice(bare(text).length).startsWith(bare(shown)));
      assert.equal(both.parts.filter(({ role }) => role === 'H1').length, 2);
      assert.ok(bare(both.sheets[pdf.pages]).startsWith(bare(shown)), 'the copy begins a page');
    });
  });
}

for (const language of LANGUAGES) {
  describe(`a PDF made on the page in ${language}`, () => {
    test('whatever is pasted stands in it, and what its fonts lack is told', () =>
      visit(stage, appeal(language), async (page) => {
        await fill(page, language);
        const ids = await page.evaluate(() =>
          [
            ...document.querySelectorAll('[data-question][data-kind="long-text"]:not([hidden])'),
          ].map((element) => element.dataset.question),
        );
        assert.ok(ids.length > 1);
        await put(page, ids[0], HOSTILE.join('\n'));
        await put(page, ids[1], 'Көп сөз, тағы сөз.\n'.repeat(50));
        const text = await copied(page);
        const pdf = readPdf((await savePdf(page)).bytes);
        const drawn = bare(pdf.sheets.join('')).replace(/[\u200b\u200d\u202e\u00ad]/g, '');
        for (const line of HOSTILE.join('\n').split(/\r?\n/)) {
          const words = bare(line).replace(/[\u200b\u200d\u202e\u00ad\ud800]/g, '');
          // Poppler turns Arabic words around, and a word of 2,000 letters has many lines.
          if (/\p{Script=Arabic}/u.test(words)) continue;
          assert.ok(drawn.includes(words), words);
        }
        for (const sign of ['😀', '👨', '中', '文', 'и\u0306'.normalize('NFC')])
          assert.ok(drawn.includes(sign), sign);
        assert.ok(pdf.pages > 2, `${pdf.pages} pages`);
        assert.ok(bare(text).length > 3000);
        const said = await page.locator('#letter-take .said').innerText();
        for (const sign of ['😀', '中', 'ع']) assert.ok(said.includes(sign), said);
        assert.ok(!said.includes('₸') && !said.includes('№'), said);
        // Every page after the first has the name and the date.
        const name = bare(
          await page
            .locator(`article[lang="${language}"] .letter-head > div > div`)
            .first()
            .innerText(),
        ).slice(0, 20);
        for (const sheet of pdf.sheets.slice(1)) assert.ok(bare(sheet).includes(name), sheet);
        assert.ok(!bare(pdf.sheets[0]).endsWith(name));
      }));

    test('a title and a signature never stand alone on a page', () =>
      visit(stage, appeal(language), async (page) => {
        await fill(page, language);
        const last = await page.evaluate(() =>
          [...document.querySelectorAll('[data-question][data-kind="long-text"]:not([hidden])')]
            .map((element) => element.dataset.question)
            .pop(),
        );
        const signature = (await copied(page)).trim().split('\n').pop();
        let pages = new Set();
        // Line by line, until the signature has crossed from one page to the next.
        for (let lines = 20; lines < 64; lines += 1) {
          await put(page, last, 'Бір жол.\n'.repeat(lines));
          const pdf = readPdf((await savePdf(page)).bytes);
          const sheet = pdf.sheets.find((one) => one.includes(signature));
          const before = bare(sheet.slice(0, sheet.indexOf(signature)));
          assert.ok(before.length > 40, `${lines}: ${sheet}`);
          pages.add(pdf.pages);
        }
        assert.ok(pages.size > 1, 'the letter grew by a page');
      }));

    test('the same answers give the same bytes, which name neither day nor program', () =>
      visit(stage, appeal(language), async (page) => {
        await fill(page, language);
        const [one, two] = [await savePdf(page), await savePdf(page)];
        assert.ok(one.bytes.equals(two.bytes));
        assert.doesNotMatch(one.bytes.toString('latin1'), /CreationDate|ModDate|Producer|Creator/);
      }));

    test('by keyboard at 320 px it is saved, without a network once it was made', () =>
      visit(
        stage,
        appeal(language),
        async (page) => {
          await fill(page, language);
          const press = async () => {
            await tabTo(page, '[data-save="pdf"]');
            await page.keyboard.press('Enter');
          };
          assert.ok(
            !(await page.evaluate(() =>
              performance.getEntriesByType('resource').some(({ name }) => name.includes('pdf.js')),
            )),
            'it is not loaded before it is asked for',
          );
          const first = await download(page, '', folder, press);
          assert.equal(await page.evaluate(sideways), null);
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate((given) => window.axe.run(given), AXE_OPTIONS);
          assertNone(explain(violations));
          await page.context().setOffline(true);
          const second = await download(page, '', folder, press);
          assert.ok(first.bytes.equals(second.bytes));
        },
        { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' },
      ));

    test('without a network it says so at the first one, and makes it at the next press', async () => {
      // What a worker keeps would come in spite of the test.
      const context = await stage.browser.newContext({ serviceWorkers: 'block' });
      try {
        const page = await context.newPage();
        await page.goto(stage.at(appeal(language)));
        await fill(page, language);
        await context.route('**/pdf.js*', (route) => route.abort());
        await page.locator('[data-save="pdf"]').click();
        const failed = await page.locator('#letter-take').getAttribute('data-failed');
        await page.waitForFunction(
          (words) => document.querySelector('#letter-take .said').textContent === words,
          failed,
        );
        await context.unroute('**/pdf.js*');
        const { bytes } = await savePdf(page);
        assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
      } finally {
        await context.close();
      }
    });

    test('a letter that is erased while its PDF is loaded is not given away', async () => {
      // What a worker keeps would come in spite of the test.
      const context = await stage.browser.newContext({ serviceWorkers: 'block' });
      try {
        const page = await context.newPage();
        await page.goto(stage.at(appeal(language)));
        await fill(page, language);
        let go;
        const held = new Promise((resolve) => (go = resolve));
        await context.route('**/pdf.js*', async (route) => {
          await held;
          await route.continue();
        });
        const downloads = [];
        page.on('download', (file) => downloads.push(file));
        await page.locator('[data-save="pdf"]').click();
        await page.locator('details.keep').evaluate((details) => (details.open = true));
        await page.locator('[data-erase]').click();
        go();
        await page.evaluate(async () => {
          const [{ name }] = performance
            .getEntriesByType('resource')
            .filter((entry) => entry.name.includes('later.js'));
          await import(name.replace('later.js', 'pdf.js'));
        });
        await page.waitForTimeout(300);
        assert.deepEqual(downloads, []);
      } finally {
        await context.close();
      }
    });
  });
}

test('the module with its fonts is small', () => {
  const [file] = files(stage.folder).filter((name) => /^assets\/\w+\/pdf\.js$/.test(name));
  const bytes = gzipSync(readFileSync(path.join(stage.folder, file)), { level: 9 }).length;
  assert.ok(bytes < 150 * 1024, `${bytes} bytes`);
});

test('a PDF is made within a second on a processor four times slower', () =>
  visit(stage, appeal('kk'), async (page) => {
    await fill(page, 'kk');
    await savePdf(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const took = [];
    for (let round = 0; round < 3; round += 1) {
      const before = Date.now();
      await savePdf(page);
      took.push(Date.now() - before);
    }
    assert.ok(Math.min(...took) < 1000, `${took} ms`);
  }));

describe('to another application', () => {
  const able = (page, kinds) =>
    page.addInitScript((allowed) => {
      window.shared = [];
      window.refusal = null;
      navigator.canShare = ({ files }) =>
        files.every(({ name }) => allowed.includes(name.split('.')[1]));
      navigator.share = async ({ files }) => {
        if (window.refusal) throw new DOMException('no', window.refusal);
        for (const file of files) {
          const text = await file.slice(0, 5).text();
          window.shared.push([file.name, file.type, text]);
        }
      };
    }, kinds);
  const visitAble = (language, kinds, use) =>
    visit(stage, appeal(language), async (page) => {
      await able(page, kinds);
      await page.reload();
      await fill(page, language);
      return use(page);
    });

  for (const language of LANGUAGES) {
    test(`each form that the browser takes goes there by keyboard, in ${language}`, () =>
      visitAble(language, ['pdf', 'docx', 'txt'], async (page) => {
        for (const [kind, begin] of [
          ['pdf', '%PDF-'],
          ['docx', 'PK\u0003\u0004'],
          ['txt', '\ufeff'],
        ]) {
          await tabTo(page, `[data-share="${kind}"]`);
          await page.keyboard.press('Enter');
          await page.waitForFunction(
            (wanted) => window.shared.some(([name]) => name.endsWith(wanted)),
            `.${kind}`,
          );
          const [name, type, text] = await page.evaluate(() => window.shared.pop());
          assert.equal(name, `appeal-${language}.${kind}`);
          assert.ok(!type.includes(';') && type.includes('/'));
          assert.ok(text.startsWith(begin.slice(0, 2)) || kind === 'txt', text);
        }
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate((given) => window.axe.run(given), AXE_OPTIONS);
        assertNone(explain(violations));
      }));

    test(`what goes wrong is said, and closing the list says nothing, in ${language}`, () =>
      visitAble(language, ['pdf'], async (page) => {
        const said = page.locator('#letter-take .said');
        const told = async (refusal) => {
          await page.evaluate((name) => (window.refusal = name), refusal);
          await page.locator('[data-share="pdf"]').click();
          await page.waitForTimeout(300);
          return said.innerText();
        };
        const closed = await told('AbortError');
        const again = await told('NotAllowedError');
        const failed = await told('DataError');
        assert.equal(closed, '');
        assert.ok(again && failed && again !== failed, `${again} ${failed}`);
        assert.deepEqual(await page.evaluate(() => window.shared), []);
      }));
  }

  test('there is a button for what the browser takes alone', () =>
    visitAble('ru', ['pdf', 'txt'], async (page) => {
      const kinds = await page
        .locator('[data-share]')
        .evaluateAll((all) => all.map(({ dataset }) => dataset.share));
      assert.deepEqual(kinds, ['pdf', 'txt']);
    }));

  test('there is none where the browser shares nothing', () =>
    visit(stage, appeal('ru'), async (page) => {
      await page.addInitScript(() => {
        delete Navigator.prototype.canShare;
      });
      await page.reload();
      await fill(page, 'ru');
      assert.equal(await page.locator('[data-share]').count(), 0);
      assert.equal(await page.locator('[data-save="pdf"]').isVisible(), true);
    }));

  test('a letter that is not complete is not handed on', () =>
    visitAble('ru', ['pdf'], async (page) => {
      await put(page, 'applicant', '');
      await page.locator('[data-share="pdf"]').click();
      await page.waitForSelector('.error-summary:not([hidden])');
      assert.deepEqual(await page.evaluate(() => window.shared), []);
      assert.ok(await question(page, 'applicant').count());
    }));
});

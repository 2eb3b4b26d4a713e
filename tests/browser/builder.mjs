// A letter made by keyboard alone, for every way to answer, in each language of the letter; and the
// same words on paper, as text and as a document. A test file for each language of the page:
// together they would take too long for one.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { DATES, bare, download, fill, print, readDocx, tabTo, ways } from './letter.mjs';
import { pdfParts } from './pdf.mjs';
import { LANGUAGES, distinctLetters } from './site.mjs';
import { open } from './stage.mjs';
import { visit } from './visit.mjs';

/** Tests every letter on its page in the language `pages`. */
export async function testLetters(pages) {
  const stage = await open();
  const folder = mkdtempSync(path.join(tmpdir(), 'tartip-builder-'));
  after(async () => {
    rmSync(folder, { recursive: true });
    await stage.close();
  });

  const letters = distinctLetters(stage.pages).filter(({ language }) => language === pages);
  /** What every document must say, by its file. */
  const documents = new Map();

  for (const route of letters) {
    const all = await visit(stage, route, ways);
    describe(`${route.file}: by keyboard, the same words in every form`, () => {
      for (const { name, choose } of all) {
        test(name, async () => {
          await visit(stage, route, async (page) => {
            const given = await fill(page, route.language, { choose, keyboard: true });
            assert.equal(await page.locator('.missing').isVisible(), false, 'nothing is missing');
            for (const language of [
              route.language,
              ...LANGUAGES.filter((other) => other !== route.language),
            ]) {
              await turnTo(page, language);
              await take(page, language, given);
            }
            assert.equal(
              new URL(page.url()).search + new URL(page.url()).hash,
              '',
              'nothing stands in the address',
            );
          });
        });
      }
    });
  }

  /** Chooses the language of the letter by keyboard. */
  async function turnTo(page, language) {
    await tabTo(page, '[name="letter-language"]');
    for (const key of ['ArrowDown', 'ArrowUp']) {
      if ((await page.locator('[name="letter-language"]:checked').inputValue()) !== language)
        await page.keyboard.press(key);
    }
    assert.equal(await page.locator('.letter:not([hidden])').getAttribute('lang'), language);
  }

  /** Takes the letter away in every form, by keyboard. */
  async function take(page, language, given) {
    const press = async (selector) => {
      await tabTo(page, selector);
      await page.keyboard.press('Enter');
    };
    await page.evaluate(() => {
      window.printed = 0;
    });
    await press('[data-print]');
    assert.equal(await page.evaluate(() => window.printed), 1, 'the button prints');
    await press('[data-copy]');
    const text = await page.evaluate(() => window.copied);
    const saved = await download(page, '', folder, () => press('[data-save="txt"]'));
    const document = await download(page, '', folder, () => press('[data-save="docx"]'));

    const words = bare(text);
    const sheet = await print(page);
    // Every page but the first begins with whom the letter is from and the date.
    const signed = bare(
      await page
        .locator('article[lang]:not([hidden]) .letter-date [data-field]')
        .first()
        .textContent(),
    );
    const paper = sheet.sheets.map(bare).map((text, index) => {
      if (index === 0) return text;
      const end = text.indexOf(signed) + signed.length;
      assert.ok(end > signed.length && end < 250, `page ${index + 1} begins with name and date`);
      return text.slice(end);
    });
    assert.equal(paper.join(''), words, 'the words on paper are those of the text');
    assert.equal(
      saved.bytes.toString('utf8'),
      `\ufeff${text}\n`.replace(/\n/g, '\r\n'),
      'the file has the text',
    );
    assert.equal(
      bare(readDocx(document.bytes).join('\n')),
      words,
      'the words of the document are those of the text',
    );
    documents.set(document.target, words);
    const pdf = await download(page, '', folder, () => press('[data-save="pdf"]'));
    assert.equal(
      bare(
        pdfParts(pdf.bytes)
          .map((part) => part.words)
          .join(''),
      ),
      words,
      'the words of the PDF are those of the text',
    );

    assert.match(saved.name, /^[a-z0-9_-]+\.txt$/);
    assert.match(document.name, /^[a-z0-9_-]+\.docx$/);
    assert.ok(words.includes(bare(DATES[language])), 'the date, as this language writes it');
    for (const { id, kind, value } of given) {
      // What is chosen or ticked is said in the words of the letter.
      if (kind === 'date' || typeof value.option === 'number') continue;
      for (const item of [value.own ?? value].flat()) {
        assert.ok(words.includes(bare(item)), `the letter has the answer to ${id}`);
      }
    }
    assert.doesNotMatch(text, /\{\w*\}|:\s*$|,\s*,|:\n\n/, 'no placeholder and no bare label');
  }

  test('LibreOffice reads the same words in every document', () => {
    const out = path.join(folder, 'out');
    mkdirSync(out);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        out,
        ...documents.keys(),
      ],
      { stdio: 'pipe', timeout: 300000 },
    );
    assert.ok(documents.size > 0);
    for (const [file, words] of documents) {
      const text = readFileSync(
        path.join(out, path.basename(file).replace(/docx$/, 'txt')),
        'utf8',
      ).replace(/^\ufeff/, '');
      assert.equal(bare(text), words, path.basename(file));
    }
  });
}

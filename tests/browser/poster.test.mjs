// The poster of a procedure: one sheet of any size, in both languages, with codes that a phone
// reads; the page and the file that the command writes say the same.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { faults } from './axe.mjs';
import { buildLongest } from './longest.mjs';
import { AS_OF, LANGUAGES, PROJECT, build, discard, pages, program, serve } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
const ADDRESS = 'https://shagym.kz';
const site = build({ baseUrl: ADDRESS });
const host = await serve(site);
const longest = buildLongest(ADDRESS);
const longestHost = await serve(longest);
const work = mkdtempSync(path.join(tmpdir(), 'tartip-poster-'));
after(async () => {
  await Promise.all([host.close(), longestHost.close()]);
  for (const folder of [site, longest]) discard(folder);
  rmSync(work, { recursive: true });
  await stage.close();
});

const SIZES = { A4: [595, 842], A3: [842, 1191] };
const posters = (folder) => pages(folder).filter(({ kind }) => kind === 'poster');
const idOf = ({ file }) => path.basename(file, '.html');
const addresses = (id) => LANGUAGES.map((language) => `${ADDRESS}/${language}/letters/${id}.html`);

/** What a decoder of another hand (ZBar) reads in a picture. */
function read(picture) {
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', picture], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).sort();
}

/** The pages of a file, the size of the first in points, its words and its codes. */
function sheet(file) {
  const told = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: 'pipe' });
  const picture = file.replace(/\.pdf$/, '');
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', file, picture], { stdio: 'pipe' });
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(told)[1]),
    size: /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(told).slice(1).map(Number),
    words: bare(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', stdio: 'pipe' })),
    codes: read(`${picture}.png`),
  };
}

/** The words of a text in an order of their own: columns are read in more than one way. */
const bare = (text) =>
  text
    .replace(/[\u2060\u00ad]/g, '')
    // A line ends behind a hyphen, which pdftotext leaves out there, and behind a slash.
    .replace(/-\s*\n?/g, '')
    .replace(/\/\s*\n/g, '/')
    .split(/[\s\u00a0]+/)
    .filter(Boolean)
    .sort();

function isOneSheet({ pages: count, size }, format) {
  assert.equal(count, 1, `${format}: sheets`);
  SIZES[format].forEach((points, side) =>
    assert.ok(Math.abs(size[side] - points) < 3, `${format}: ${size}`),
  );
}

/** A poster in a page of its own. */
async function shown(at, route, look, options = {}) {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  try {
    const page = await context.newPage();
    await page.goto(`${at.origin}/${route.file}`);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** The elements of the sheet that stand outside of it, or are cut off. */
const beyond = (page) =>
  page.evaluate(() => {
    const poster = document.querySelector('.poster');
    const sheetBox = poster.getBoundingClientRect();
    return [...poster.querySelectorAll('h2, h3, p, svg')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return (
          box.bottom > sheetBox.bottom + 1 ||
          box.right > sheetBox.right + 1 ||
          element.scrollWidth > element.clientWidth + 1
        );
      })
      .map((element) => `${element.localName} ${element.textContent.slice(0, 40)}`);
  });

/** The words of the sheet, with the numbers of its steps. */
async function said(page) {
  const texts = await page.locator('.poster :is(h2, h3, p)').allInnerTexts();
  const steps = await page
    .locator('.poster ol')
    .evaluateAll((lists) =>
      lists.flatMap((list) => [...list.children].map((_, index) => index + 1)),
    );
  return bare([...texts, ...steps].join('\n'));
}

/** Writes the poster of a procedure by the command. */
function command(root, id, name, ...more) {
  const file = path.join(work, name);
  const options = ['--root', root, '--as-of', AS_OF, '--base-url', ADDRESS, '--output', file];
  const { status, stderr } = spawnSync(program(), ['poster', id, ...options, ...more], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  assert.equal(status, 0, stderr);
  return file;
}

for (const route of posters(site)) {
  describe(route.file, () => {
    for (const format of Object.keys(SIZES)) {
      for (const javaScriptEnabled of [true, false]) {
        const how = javaScriptEnabled ? '' : ', without JavaScript';
        test(`prints as one sheet of ${format} with codes to read${how}`, () =>
          shown(
            host,
            route,
            async (page) => {
              const file = path.join(work, `${idOf(route)}-${format}-page.pdf`);
              await page.pdf({ path: file, format });
              const printed = sheet(file);
              isOneSheet(printed, format);
              assert.deepEqual(printed.codes, addresses(idOf(route)));
              assert.equal(printed.words.join(' '), (await said(page)).join(' '));
            },
            { javaScriptEnabled },
          ));
      }

      test(`the command writes one sheet of ${format} with the words of the page`, () =>
        shown(host, route, async (page) => {
          const name = `${idOf(route)}-${format}.pdf`;
          const file = command(PROJECT, idOf(route), name, '--size', format.toLowerCase());
          const printed = sheet(file);
          isOneSheet(printed, format);
          assert.deepEqual(printed.codes, addresses(idOf(route)));
          assert.equal(printed.words.join(' '), (await said(page)).join(' '));
        }));
    }

    test('nothing stands beyond the sheet', () =>
      shown(
        host,
        route,
        async (page) => {
          await page.emulateMedia({ media: 'print' });
          assert.deepEqual(await beyond(page), []);
        },
        { viewport: { width: 794, height: 1123 } },
      ));

    test('is read without barriers on a phone and a laptop, light and dark', () =>
      shown(host, route, async (page) => {
        await page.evaluate(axe.source);
        assert.deepEqual(await faults(page), []);
      }));

    test('the code on the screen is read in the dark, too', () =>
      shown(host, route, async (page) => {
        for (const colorScheme of ['light', 'dark'])
          for (const width of [320, 1280]) {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: 900 });
            const picture = path.join(work, `${idOf(route)}-screen.png`);
            await page.screenshot({ path: picture, fullPage: true });
            assert.deepEqual(read(picture), addresses(idOf(route)), `${colorScheme} ${width}`);
          }
      }));

    test('says the same number of things in each language, the state language first', () =>
      shown(host, route, async (page) => {
        const sides = await page.locator('.poster > section').evaluateAll((sections) =>
          sections.map((section) => ({
            language: section.lang,
            steps: section.querySelectorAll('ol > li').length,
            phones: [...section.querySelectorAll('[href^="tel:"]')].map((link) => link.href),
          })),
        );
        const [first, second] = sides;
        assert.deepEqual(
          sides.map(({ language }) => language),
          LANGUAGES,
        );
        assert.ok(first.steps >= 3 && first.steps <= 5, `${first.steps} steps`);
        assert.equal(first.steps, second.steps);
        assert.ok(first.phones.length > 0);
        assert.deepEqual(first.phones, second.phones);
      }));

    test('its procedure leads to it, in both languages', () => {
      for (const language of LANGUAGES) {
        const file = path.join(site, language, 'procedures', `${idOf(route)}.html`);
        assert.match(readFileSync(file, 'utf8'), new RegExp(`posters/${idOf(route)}\\.html`));
      }
    });
  });
}

test('without a real address a poster has no code, and names none', async () => {
  for (const route of posters(stage.folder)) {
    const page = await stage.browser.newPage();
    await page.goto(stage.at(route));
    assert.equal(await page.locator('.poster svg').count(), 0);
    assert.doesNotMatch(await page.locator('.poster').innerText(), /\.html|tartip\.example/);
    await page.close();
  }
});

test('the poster of an office has it on its head, and a letter with it chosen', () => {
  const more = ['--office', 'osakarov-akim-office'];
  const printed = sheet(command(PROJECT, 'appeal', 'office.pdf', ...more));
  const chosen = '#office=karaganda-region/osakarov-akim-office';
  assert.deepEqual(
    printed.codes,
    addresses('appeal').map((address) => `${address}${chosen}`),
  );
  assert.ok(printed.words.includes('ГУ') && printed.words.includes('ММ'));
});

test('the file of a poster is tagged, in both languages', () => {
  const file = command(PROJECT, 'appeal', 'tagged.pdf');
  const told = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: 'pipe' });
  assert.match(told, /^Tagged:\s+yes$/m);
  assert.match(told, /^Title:\s+.*шағымдану тәртібі · Порядок обжалования/m);
  const tree = execFileSync('pdfinfo', ['-struct-text', file], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  assert.equal(tree.match(/^\s+H1/gm).length, 2);
  assert.equal(tree.match(/^\s+LBody/gm).length, 2 * (5 + 3), 'steps and contacts');
  assert.equal(tree.match(/^\s+Figure/gm).length, 2);
});

describe('with the longest texts of every key', () => {
  const root = path.dirname(longest);
  const [route] = posters(longest);

  for (const format of Object.keys(SIZES)) {
    test(`the page prints as one sheet of ${format}, and the codes are read`, () =>
      shown(longestHost, route, async (page) => {
        const file = path.join(work, `longest-${format}-page.pdf`);
        await page.pdf({ path: file, format });
        const printed = sheet(file);
        isOneSheet(printed, format);
        assert.deepEqual(printed.codes, addresses(idOf(route)));
      }));

    test(`the command writes one sheet of ${format}, and the codes are read`, () => {
      const offices = readdirSync(path.join(root, 'content/offices'));
      const office = path.basename(offices[0], '.yaml');
      const more = ['--size', format.toLowerCase(), '--office', office];
      const file = command(root, idOf(route), `longest-${format}.pdf`, ...more);
      const printed = sheet(file);
      isOneSheet(printed, format);
      assert.equal(printed.codes.length, 2);
      assert.ok(statSync(file).size > 10_000);
    });
  }

  test('nothing stands beyond the sheet', () =>
    shown(
      longestHost,
      route,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        assert.deepEqual(await beyond(page), []);
      },
      { viewport: { width: 794, height: 1123 } },
    ));
});

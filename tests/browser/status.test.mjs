// The status of a site as a page and as a table for spreadsheets, with something of everything to
// be done: in a browser, on paper, and in LibreOffice.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import vnu from 'vnu-jar';
import { faults } from './axe.mjs';
import { assertNone } from './faults.mjs';
import { AS_OF, PROJECT, program } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
const work = mkdtempSync(path.join(tmpdir(), 'tartip-status-'));
const root = path.join(work, 'site');
after(async () => {
  await stage.close();
  rmSync(work, { recursive: true });
});

/** As many offices, so that the table goes over several sheets. */
const OFFICES = 40;

function edit(file, from, to) {
  const text = readFileSync(path.join(root, file), 'utf8');
  assert.ok(text.includes(from), `${from} in ${file}`);
  writeFileSync(
    path.join(root, file),
    text.replace(from, () => to),
  );
}

cpSync(path.join(PROJECT, 'tests/site'), root, { recursive: true });
const AREA = 'content/areas/example-district.yaml';
const CONTACT = 'content/contacts/example-akim-office.yaml';
const OFFICE = 'content/offices/example-akim-office.yaml';
const NAME = '=2+3 <b>«Бірінші»</b>';
edit(CONTACT, 'verified_on: 2026-11-22', 'verified_on: 2026-10-01');
edit(
  'content/site.yaml',
  'act_register:',
  'verify_within:\n  contacts: 30\n  offices: 30\nact_register:',
);
edit('content/procedures/complaint/procedure.yaml', 'ru: Аким района', 'ru: Аким  района');
edit(AREA, 'ru: Район-пример', `ru: '${NAME}'`);
const office = readFileSync(path.join(root, OFFICE), 'utf8');
for (let number = 1; number <= OFFICES; number += 1) {
  const own = office
    .replace(/^ {2}kk: .*$/m, `  kk: ${number}-мекеме`)
    .replace(/^ {2}ru: .*$/m, `  ru: Учреждение ${number}`)
    .replace(
      /^verified_on: .*$/m,
      `verified_on: 2026-11-${String(1 + (number % 26)).padStart(2, '0')}`,
    )
    .replace(/^register_id: .*\n/m, '');
  writeFileSync(path.join(root, `content/offices/office-${number}.yaml`), own);
}

/** Writes the status of the site in a form and a language, and gives the file. */
function status(form, language, ...more) {
  const file = path.join(work, `${language}${more.join('')}.${form}`);
  const options = ['--root', root, '--as-of', AS_OF, '--lang', language, '--output', file];
  const { status: code, stderr } = spawnSync(
    program(),
    ['status', '--format', form, ...options, ...more],
    { encoding: 'utf8' },
  );
  assert.equal(code, 0, stderr);
  return file;
}

/** The page of a language in a tab of its own, and what the tab asked for and complained of. */
async function shown(language, look, options = {}) {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 900 },
    bypassCSP: false,
    ...options,
  });
  try {
    const page = await context.newPage();
    const asked = [];
    const complaints = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const address = pathToFileURL(status('html', language, '--all')).href;
    await page.goto(address);
    const result = await look(page);
    assert.deepEqual(asked, [address]);
    assertNone(complaints);
    return result;
  } finally {
    await context.close();
  }
}

const column = (page, number) =>
  page.locator(`#table tbody tr:visible > :nth-child(${number})`).allInnerTexts();
const heading = (page, number) => page.locator(`#table thead th:nth-child(${number})`);

for (const language of ['en', 'ru', 'kk']) {
  test(`the page in ${language} is accessible, on every screen, light and dark`, () =>
    shown(
      language,
      async (page) => {
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        await page.evaluate(axe.source);
        assertNone(await faults(page));
      },
      // axe is brought in by a script that the policy of the page would not let run.
      { bypassCSP: true },
    ));
}

test('the page is valid HTML, and its policy lets its own style and script run alone', () => {
  const files = ['en', 'ru', 'kk'].map((language) => status('html', language, '--all'));
  const { stderr } = spawnSync('java', ['-jar', String(vnu), '--errors-only', ...files], {
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  for (const file of files) {
    const html = readFileSync(file, 'utf8');
    const digest = (element) => {
      const texts = [...html.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))];
      assert.equal(texts.length, 1, element);
      return createHash('sha256').update(texts[0][1]).digest('base64');
    };
    const policy = /Policy" content="([^"]*)"/.exec(html)[1];
    assert.equal(
      policy,
      `default-src 'none'; style-src 'sha256-${digest('style')}'; ` +
        `script-src 'sha256-${digest('script')}'; base-uri 'none'; form-action 'none'; ` +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
    assert.doesNotMatch(html, / style=| on[a-z]+=/);
  }
});

test('a heading sorts the table by the keyboard, and says so', () =>
  shown('ru', async (page) => {
    const before = await column(page, 1);
    const button = heading(page, 1).getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    assert.equal(await heading(page, 1).getAttribute('aria-sort'), 'ascending');
    const up = await column(page, 1);
    assert.deepEqual([...up].sort(), [...before].sort());
    // In the order of the alphabet, numbers by their worth.
    const collator = new Intl.Collator('ru', { numeric: true });
    const names = up.map((text) => text.split('\n')[0]);
    assert.deepEqual(names, [...names].sort(collator.compare));
    await page.keyboard.press('Space');
    assert.equal(await heading(page, 1).getAttribute('aria-sort'), 'descending');
    assert.notDeepEqual(await column(page, 1), up);
    assert.ok(await button.evaluate((element) => element === document.activeElement));

    // By days: what has none comes last, whatever the direction.
    for (const [order, sign] of [
      ['ascending', 1],
      ['descending', -1],
    ]) {
      await heading(page, 5).getByRole('button').press('Enter');
      assert.equal(await heading(page, 5).getAttribute('aria-sort'), order);
      assert.equal(await page.locator('#table thead [aria-sort]').count(), 1);
      const days = (await column(page, 5)).map((day) => day.split('.').reverse().join('-'));
      const known = days.filter((day) => day !== '–');
      assert.ok(known.length > OFFICES);
      assert.deepEqual(days.slice(0, known.length), known);
      assert.deepEqual(
        known,
        [...known].sort((a, b) => sign * (a < b ? -1 : Number(a > b))),
      );
    }
    // By work: the number of places.
    await heading(page, 6).getByRole('button').press('Enter');
    await heading(page, 6).getByRole('button').press('Enter');
    assert.notEqual((await column(page, 6))[0], 'ничего');
  }));

test('rows are chosen by kind, owner, work and words, and how many is said', () =>
  shown('ru', async (page) => {
    const all = (await column(page, 1)).length;
    const said = () => page.locator('#shown').innerText();
    assert.equal(await said(), `Показано: ${all} из ${all}`);
    await page.getByLabel('Вид', { exact: true }).selectOption({ label: 'учреждение' });
    assert.deepEqual([...new Set(await column(page, 2))], ['учреждение']);
    assert.equal((await column(page, 2)).length, OFFICES + 1);
    await page.getByLabel('Что сделать', { exact: true }).selectOption({ label: 'скоро сверять' });
    const soon = await column(page, 6);
    assert.ok(soon.length > 0 && soon.every((text) => text.includes('скоро сверять')));
    assert.match(await said(), /\(учреждение, скоро сверять\)$/);
    await page
      .getByLabel('Название или идентификатор', { exact: true })
      .fill('УЧРЕЖДЕНИЕ office-7');
    assert.deepEqual(await column(page, 1), ['Учреждение 7\noffice-7']);
    await page.getByRole('button', { name: 'Показать все' }).press('Enter');
    await page.waitForFunction(
      (text) => document.getElementById('shown').innerText === text,
      `Показано: ${all} из ${all}`,
    );
    await page.getByLabel('Кто отвечает', { exact: true }).selectOption({ label: 'Учреждение 12' });
    assert.deepEqual(await column(page, 3), ['Учреждение 12']);
  }));

test('the numbers are those of the rows, and every id leads to its file', () =>
  shown('ru', async (page) => {
    const texts = await page.locator('.numbers dd').allInnerTexts();
    const [all, waiting, overdue, soon] = texts.map(Number);
    const works = await column(page, 6);
    const having = (words) => works.filter((text) => text.includes(words)).length;
    assert.equal(all, works.length);
    assert.equal(waiting, works.filter((text) => text !== 'ничего').length);
    assert.equal(overdue, having('сверка просрочена'));
    assert.equal(soon, having('скоро сверять'));
    assert.ok(overdue > 0 && soon > 0 && waiting < all);
    const hrefs = await page
      .locator('#table tbody a')
      .evaluateAll((links) => links.map((link) => link.href));
    assert.equal(hrefs.length, all);
    for (const href of hrefs) assert.ok(existsSync(fileURLToPath(href)), href);
    // What an editor writes is text.
    assert.equal((await page.locator('#table').innerHTML()).includes('<b>'), false);
    assert.ok((await column(page, 1)).some((text) => text.startsWith(NAME)));
  }));

test('without JavaScript the page is a plain table with every row', () =>
  shown(
    'kk',
    async (page) => {
      assert.equal(await page.locator('form').isVisible(), false);
      assert.equal(await page.locator('thead button').count(), 0);
      const lines = await page.locator('#table tbody tr').count();
      assert.equal((await column(page, 1)).length, lines);
      assert.ok(lines > OFFICES);
    },
    { javaScriptEnabled: false },
  ));

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without JavaScript';
  test(`each sheet has the heading of the table, and no row is cut${how}`, () =>
    shown(
      'ru',
      async (page) => {
        const file = path.join(work, `printed-${javaScriptEnabled}.pdf`);
        await page.pdf({ path: file, preferCSSPageSize: true });
        const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
        const sheets = words.split('\f').filter((sheet) => sheet.trim());
        assert.ok(sheets.length >= 3, `${sheets.length} sheets`);
        const withRows = sheets.filter((sheet) => /^ *office-\d+/m.test(sheet));
        assert.ok(withRows.length >= 2);
        for (const sheet of withRows) assert.match(sheet, /Запись +Вид +Кто отвечает +Сверено/);
        // The name and the id of a row stand on one sheet.
        for (let number = 1; number <= OFFICES; number += 1) {
          const name = sheets.findIndex(
            (sheet) =>
              new RegExp(`^ *Учреждение ${number} `, 'm').test(sheet) &&
              /^ *office-/m.test(sheet) &&
              new RegExp(`^ *office-${number}$`, 'm').test(sheet),
          );
          assert.notEqual(name, -1, `office-${number}`);
        }
        assert.doesNotMatch(words, /Выбрать записи|Показать все/);
      },
      { javaScriptEnabled },
    ));
}

test('LibreOffice opens the table with its letters, days and numbers, and runs no formula', () => {
  const file = status('csv', 'ru', '--all');
  const profile = pathToFileURL(path.join(work, 'profile')).href;
  // As its dialogue proposes: UTF-8 by the byte-order mark, `;`, `,` and tabs between cells.
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--infilter=CSV:59/44/9,34,76',
      '--convert-to',
      'fods',
      '--outdir',
      work,
      file,
    ],
    { stdio: 'pipe', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  const sheet = readFileSync(file.replace(/csv$/, 'fods'), 'utf8');
  const rows = [...sheet.matchAll(/<table:table-row[^>]*>([^]*?)<\/table:table-row>/g)].map(
    ([, row]) =>
      [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([^]*?)<\/table:table-cell>)/g)].flatMap(
        ([, attributes, inside = '']) => {
          const text = [.../** @type {string} */ (inside).matchAll(/<text:p>([^]*?)<\/text:p>/g)]
            .map(([, words]) => words.replace(/<[^>]*>/g, ''))
            .join('\n');
          const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
          const type = /office:value-type="(\w+)"/.exec(attributes)?.[1];
          const value = /office:date-value="([^"]*)"/.exec(attributes)?.[1];
          return Array(Math.min(times, 20)).fill({ text, type, value });
        },
      ),
  );
  const texts = rows.map((row) => row.map(({ text }) => text));
  assert.deepEqual(texts[0].slice(0, 3), ['Вид', 'Идентификатор', 'Файл']);
  const row = (id) => rows[texts.findIndex((cells) => cells[1] === id)];
  const contact = row('example-akim-office');
  assert.equal(contact[0].text, 'контакт');
  assert.deepEqual([contact[6].type, contact[6].value], ['date', '2026-10-01']);
  assert.equal(contact[9].type, 'float');
  assert.match(row('office-1')[3].text, /^1-мекеме$/);
  const area = row('example-district');
  assert.equal(area[4].type, 'string');
  assert.match(area[4].text, /^&apos;=2\+3 /);
  assert.doesNotMatch(sheet, /table:formula=/);
});

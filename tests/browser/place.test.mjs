// The letter finds its office by the place where its writer lives. The site is `content/` with a
// second, made-up district: an area, two offices and nothing else.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { sideways } from './faults.mjs';
import { fill, place as placeInLetter, tabTo } from './letter.mjs';
import { LANGUAGES, PROJECT, build, discard, serve } from './site.mjs';
import { open } from './stage.mjs';
import { visit } from './visit.mjs';

const AREA = `name:
  kk: Жаңа аудан
  ru: Новый район
level: district
`;

const office = (name, to, role) => `name:
  kk: ${name[0]}
  ru: ${name[1]}
addressed_as:
  kk: ${to[0]}
  ru: ${to[1]}
role: ${role}
area: new-district
source:
  kk: Мысал
  ru: Пример
verified_on: 2026-11-22
`;

const OFFICES = {
  'new-akim': office(
    ['Жаңа аудан әкімінің аппараты', 'Аппарат акима Нового района'],
    ['Жаңа ауданның әкіміне', 'Акиму Нового района'],
    'district-akim',
  ),
  'new-department': office(
    ['Жаңа аудандағы департамент', 'Департамент в Новом районе'],
    ['Жаңа аудандағы департаментке', 'Департаменту в Новом районе'],
    'authorised-body-department',
  ),
};

/** What the district of `content/` and the second one are called, and how letters there begin. */
const PLACES = {
  old: {
    areas: ['karaganda-region', 'osakarov-district'],
    akim: { kk: 'Осакаров ауданының әкіміне', ru: 'Акиму Осакаровского района' },
  },
  new: {
    areas: ['new-district'],
    akim: { kk: 'Жаңа ауданның әкіміне', ru: 'Акиму Нового района' },
  },
};

const root = mkdtempSync(path.join(tmpdir(), 'tartip-place-'));
for (const part of ['content', 'themes']) {
  cpSync(path.join(PROJECT, part), path.join(root, part), { recursive: true });
}
writeFileSync(path.join(root, 'content/areas/new-district.yaml'), AREA);
for (const [id, record] of Object.entries(OFFICES)) {
  writeFileSync(path.join(root, `content/offices/${id}.yaml`), record);
}
const folder = build({ root });
const host = await serve(folder);
const shared = await open();
const stage = {
  ...shared,
  folder,
  host,
  at: (page) => `${host.origin}/${page.address}`,
};
after(async () => {
  await host.close();
  await shared.close();
  discard(folder);
  rmSync(root, { recursive: true });
});

const letter = (language, hash = '') => ({
  file: `${language}/letters/appeal.html`,
  address: `${language}/letters/appeal.html${hash}`,
  kind: 'letter',
  language,
});

/** Chooses areas, the largest first. */
async function choose(page, areas) {
  for (const [depth, area] of areas.entries()) {
    await page.locator(`#place-${depth}`).selectOption(area);
    await page.locator(`#place-${depth}`).waitFor();
  }
}

const akim = (page) => page.locator('[data-role="district-akim"]');

/** What the letter in the page's language says of its recipient. */
const recipient = (page) => placeInLetter(page, 'recipient').innerText();

/** Waits until the way to the akim says these words. */
const says = (page, words) =>
  page
    .locator('label.choice', { has: akim(page) })
    .getByText(words)
    .waitFor();

for (const language of LANGUAGES) {
  describe(`the letter in ${language}`, () => {
    for (const [name, { areas, akim: words }] of Object.entries(PLACES)) {
      test(`is addressed to the akim of the ${name} district, in either language`, () =>
        visit(stage, letter(language), async (page) => {
          await choose(page, areas);
          await says(page, words[language]);
          await akim(page).check();
          assert.equal(await recipient(page), words[language]);
          await fill(page, language, { choose: { recipient: { option: 1 } } });
          const other = LANGUAGES.find((one) => one !== language);
          await page.locator(`[name="letter-language"][value="${other}"]`).check();
          assert.equal(await recipient(page), words[other]);
        }));
    }

    test('names the office and its address beside its dative', () =>
      visit(stage, letter(language), async (page) => {
        await choose(page, PLACES.new.areas);
        await says(page, PLACES.new.akim[language]);
        const text = await page.locator('label.choice', { has: akim(page) }).innerText();
        const name = { kk: 'Жаңа аудан әкімінің аппараты', ru: 'Аппарат акима Нового района' };
        assert.ok(text.includes(name[language]), text);
      }));

    test('leaves a line for the name while no place is chosen', () =>
      visit(stage, letter(language), async (page) => {
        await akim(page).check();
        const role = { kk: 'Аудан әкіміне', ru: 'Акиму района' };
        assert.match(await recipient(page), new RegExp(`^${role[language]} _+$`));
      }));

    test('comes from the page of an office with the office chosen', () =>
      visit(
        stage,
        { ...letter(language), address: `${language}/offices/new-akim.html` },
        async (page) => {
          await page.locator('a[href*="letters/appeal.html"]').first().click();
          await says(page, PLACES.new.akim[language]);
          assert.ok(await akim(page).isChecked());
          assert.equal(await recipient(page), PLACES.new.akim[language]);
        },
      ));

    test('keeps the place over a reload and on the way to the other language', () =>
      visit(stage, letter(language), async (page) => {
        await choose(page, PLACES.new.areas);
        await says(page, PLACES.new.akim[language]);
        await akim(page).check();
        await page.reload();
        await says(page, PLACES.new.akim[language]);
        assert.equal(await recipient(page), PLACES.new.akim[language]);
        const other = LANGUAGES.find((one) => one !== language);
        await page.locator('.language a').click();
        await page.waitForSelector(`html[lang="${other}"] #letter-form:not([hidden])`);
        await says(page, PLACES.new.akim[other]);
        assert.equal(await page.locator('#place-0').inputValue(), 'new-district');
      }));

    test('is addressed by keyboard alone', () =>
      visit(stage, letter(language), async (page) => {
        await page.locator('#place-0').waitFor();
        await tabTo(page, '#place-0');
        while ((await page.locator('#place-0').inputValue()) !== 'new-district') {
          await page.keyboard.press('ArrowDown');
        }
        await says(page, PLACES.new.akim[language]);
        assert.equal(await page.evaluate(() => document.activeElement.id), 'place-0');
      }));

    test('has no accessibility fault and no sideways scrolling at 320 px, chosen or not', () =>
      visit(
        stage,
        letter(language),
        async (page) => {
          await page.addScriptTag({ content: axe.source }).catch(() => page.evaluate(axe.source));
          const judge = async () => {
            const { violations } = await page.evaluate(
              (options) => axe.run(document, options),
              AXE_OPTIONS,
            );
            assert.deepEqual(violations.map(explain), []);
            assert.equal(await page.evaluate(sideways), null);
          };
          await page.locator('#place-0').waitFor();
          await judge();
          await choose(page, PLACES.old.areas);
          await says(page, PLACES.old.akim[language]);
          await judge();
        },
        { viewport: { width: 320, height: 640 }, bypassCSP: true },
      ));

    test('asks for nothing but files of the site, and none says what was chosen but the area', () =>
      visit(stage, letter(language), async (page) => {
        await page.locator('#place-0').waitFor();
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        await choose(page, PLACES.old.areas);
        await says(page, PLACES.old.akim[language]);
        const places = asked.map((url) => new URL(url));
        assert.ok(places.every(({ origin }) => origin === host.origin));
        const modules = places.filter(({ pathname }) => pathname.startsWith('/places/'));
        assert.deepEqual(
          modules.map(({ pathname, search }) => pathname.split('/').at(-1) + search),
          ['karaganda-region.js'],
        );
      }));
  });
}

test('a place without a known office is told, and its name is left to be written', async () => {
  await visit(stage, letter('ru'), async (page) => {
    await page.locator('#place-0').selectOption('karaganda-region');
    await page.locator('#place-1').waitFor();
    const text = await page.locator('label.choice', { has: akim(page) }).innerText();
    assert.match(text, /впишите название/);
    await akim(page).check();
    assert.match(await recipient(page), /^Акиму района _+$/);
  });
});

test('a host that lost the modules is told, and the letter can still be written', async () => {
  await visit(stage, { ...letter('ru'), address: 'ru/about.html' }, async (page) => {
    await page.route('**/places/**', (route) => route.abort());
    const alarms = [];
    page.on('console', (message) => alarms.push(message.text()));
    await page.goto(`${host.origin}/ru/letters/appeal.html`);
    await page.locator('[data-kind="place"] .said').getByText('не загрузился').waitFor();
    await page.locator('[data-question="recipient"] input').last().check();
    await page.locator('#other-recipient').fill('Акиму Дальнего района');
    assert.equal(await recipient(page), 'Акиму Дальнего района');
  }).catch((error) => {
    // The browser itself writes of the request that failed.
    if (!/ERR_FAILED/.test(error.message)) throw error;
  });
});

// The letter finds its office by the place where its writer lives, and the body that considers the
// complaint. The first site is `content/` with a second, made-up district: an area, two offices and
// nothing else. The second site has more areas, which are found by typing, and bodies above them.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { sideways } from './faults.mjs';
import { arrived, fill, place as placeInLetter, tabTo } from './letter.mjs';
import { LANGUAGES, PROJECT, build, discard, serve } from './site.mjs';
import { open } from './stage.mjs';
import { visit } from './visit.mjs';

const text = (key, [kk, ru]) => `${key}:\n  kk: ${kk}\n  ru: ${ru}\n`;

const area = (name, level, within) =>
  `${text('name', name)}level: ${level}\n${within ? `within: ${within}\n` : ''}`;

const office = (name, to, role, within = 'new-district') =>
  text('name', name) +
  text('addressed_as', to) +
  `role: ${role}\narea: ${within}\n` +
  text('source', ['Мысал', 'Пример']) +
  'verified_on: 2026-11-22\n';

const DISTRICT = {
  'areas/new-district': area(['Жаңа аудан', 'Новый район'], 'district'),
  'offices/new-akim': office(
    ['Жаңа аудан әкімінің аппараты', 'Аппарат акима Нового района'],
    ['Жаңа ауданның әкіміне', 'Акиму Нового района'],
    'district-akim',
  ),
  'offices/new-department': office(
    ['Жаңа аудандағы департамент', 'Департамент в Новом районе'],
    ['Жаңа аудандағы департаментке', 'Департаменту в Новом районе'],
    'authorised-body-department',
  ),
};

/** The names of the bodies that consider complaints, by the region. */
const BODIES = {
  'karaganda-region': { kk: 'Қарағанды мысал органы', ru: 'Карагандинский орган-пример' },
  'far-region': { kk: 'Алыс облыстың органы', ru: 'Орган Дальней области' },
};

const body = (region) =>
  office(
    [BODIES[region].kk, BODIES[region].ru],
    [BODIES[region].kk, BODIES[region].ru],
    'region-body',
    region,
  );

/** The body that considers complaints, of the region of `content/`. */
const CONSIDERING = {
  'roles/region-body':
    text('name', ['Облыстың органы', 'Орган области']) +
    text('addressed_as', ['Облыстың органына', 'Органу области']),
  'offices/karaganda-body': body('karaganda-region'),
};

/** More areas, two of which have the same name. */
const COUNTRY = {
  ...DISTRICT,
  ...CONSIDERING,
  'areas/far-region': area(['Алыс облыс', 'Дальняя область'], 'region'),
  ...Object.fromEntries(
    ['Бірінші', 'Екінші', 'Үшінші', 'Төртінші', 'Бесінші', 'Алтыншы'].map((name, index) => [
      `areas/far-${index + 1}`,
      area([`${name} аудан`, `Дальний район № ${index + 1}`], 'district', 'far-region'),
    ]),
  ),
  'areas/far-almaly': area(['Алмалы округі', 'Алмалинский округ'], 'okrug', 'far-1'),
  'areas/new-almaly': area(['Алмалы округі', 'Алмалинский округ'], 'okrug', 'new-district'),
  'offices/far-akim': office(
    ['Бірінші аудан әкімінің аппараты', 'Аппарат акима Дальнего района'],
    ['Бірінші ауданның әкіміне', 'Акиму Дальнего района'],
    'district-akim',
    'far-1',
  ),
  'offices/far-body': body('far-region'),
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

const shared = await open();

/** The stage of `content/` with more records; if `considered`, akims have a body above. */
async function stageWith(records, { considered = false } = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'tartip-place-'));
  for (const part of ['content', 'themes']) {
    cpSync(path.join(PROJECT, part), path.join(root, part), { recursive: true });
  }
  for (const [id, record] of Object.entries(records)) {
    const file = path.join(root, `content/${id}.yaml`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, record);
  }
  if (considered) {
    const file = path.join(root, 'content/procedures/appeal/procedure.yaml');
    const [before, after, ...more] = readFileSync(file, 'utf8').split('    role: district-akim\n');
    assert.ok(after && more.length === 0, 'one way leads to the akim');
    const role = '    role: district-akim\n    considered_by: region-body\n';
    writeFileSync(file, before + role + after);
  }
  const folder = build({ root });
  rmSync(root, { recursive: true });
  const host = await serve(folder);
  after(async () => {
    await host.close();
    discard(folder);
  });
  return { ...shared, folder, host, at: (page) => `${host.origin}/${page.address}` };
}

const stage = await stageWith(DISTRICT);
const country = await stageWith(COUNTRY, { considered: true });
const one = await stageWith(CONSIDERING, { considered: true });
const { host } = stage;
after(() => shared.close());

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

/** The results of a search; a list of areas has options of its own. */
const found = (page) => page.locator('[role="option"]');

/** Types into the field that finds places, and waits for what is found. */
async function find(page, typed) {
  await page.locator('#place-search').focus();
  await page.keyboard.type(typed);
  await found(page).first().waitFor();
  return found(page).allInnerTexts();
}

/** The areas chosen in the lists. */
const inLists = (page) =>
  page
    .locator('[data-areas] select')
    .evaluateAll((lists) => lists.map(({ value }) => value).filter((value) => value));

const considering = (page) => page.locator('#field-considering-body');

/** What the letter says of the body that considers it, in a language. */
async function consideredIn(page, language) {
  await page.locator(`[name="letter-language"][value="${language}"]`).evaluate((radio) => {
    radio.click();
  });
  return placeInLetter(page, 'considering-body').evaluate((element) => element.textContent);
}

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

/** What is typed, and the names of the districts in which the two areas of that name lie. */
const TYPED = {
  kk: {
    name: 'алмалы',
    far: 'Бірінші аудан',
    other: 'Жаңа аудан',
    akim: 'Бірінші ауданның әкіміне',
  },
  ru: { name: 'алмал', far: 'Дальний район', other: 'Новый район', akim: 'Акиму Дальнего района' },
};

for (const language of LANGUAGES) {
  const { name, far, other, akim: dative } = TYPED[language];

  describe(`the search for a place in ${language}`, () => {
    test('tells areas of one name apart, and chooses one by keyboard', () =>
      visit(country, letter(language), async (page) => {
        const results = await find(page, name);
        assert.equal(results.length, 2);
        const place = results.findIndex((text) => text.includes(far));
        assert.ok(results[1 - place].includes(other), results.join(' | '));
        for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown');
        const active = page.locator('#place-search');
        assert.equal(await active.getAttribute('aria-activedescendant'), `place-search-${place}`);
        await page.keyboard.press('Enter');
        await says(page, dative);
        assert.deepEqual(await inLists(page), ['far-region', 'far-1', 'far-almaly']);
        const said = await page.locator('[data-kind="place"] .said').innerText();
        assert.match(said, language === 'kk' ? /Алмалы округі/ : /Алмалинский округ/);
        assert.equal(await active.inputValue(), '');
        assert.equal(await active.getAttribute('aria-expanded'), 'false');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'place-search');
        assert.ok(page.url().endsWith('appeal.html'), 'the page was not left');
      }));

    test('finds areas alone, and forgives', () =>
      visit(country, letter(language), async (page) => {
        const results = await find(page, 'jcfrfhjd');
        assert.equal(results.length, 1);
        assert.match(results[0], language === 'kk' ? /^Осакаров ауданы/ : /^Осакаровский район/);
        // The field of the whole site finds the offices, too, and leads to their pages.
        await page.locator('#site-search').fill('осакаров');
        await page.locator('#site-search-0').waitFor();
        assert.ok((await page.locator('[id^="site-search-"][role="option"]').count()) > 1);
      }));

    test('by touch at 320 px: what is found is large enough, nothing is cut off, no fault', () =>
      visit(
        country,
        letter(language),
        async (page) => {
          await page.addScriptTag({ content: axe.source }).catch(() => page.evaluate(axe.source));
          await page.locator('#place-0').waitFor();
          await page.locator('#place-search').tap();
          await find(page, name);
          const { violations } = await page.evaluate(
            (options) => axe.run(document, options),
            AXE_OPTIONS,
          );
          assert.deepEqual(violations.map(explain), []);
          assert.equal(await page.evaluate(sideways), null);
          const option = found(page).filter({ hasText: far });
          const { width, height, x } = await option.boundingBox();
          assert.ok(height >= 44 && width >= 44 && x >= 0 && x + width <= 320);
          await option.tap();
          await says(page, dative);
        },
        { viewport: { width: 320, height: 640 }, hasTouch: true, bypassCSP: true },
      ));

    test('loads nothing before one goes to its field, and no word that is typed is asked for', () =>
      visit(country, letter(language), async (page) => {
        const asked = [];
        page.on('request', (request) => asked.push(new URL(request.url())));
        await page.reload();
        await page.locator('#place-0').waitFor();
        assert.ok(asked.every(({ pathname }) => !pathname.includes('search')));
        await find(page, name);
        await page.keyboard.press('Enter');
        await page.locator('#place-2').waitFor();
        assert.ok(asked.every(({ origin }) => origin === country.host.origin));
        assert.ok(asked.every(({ href }) => !decodeURI(href).includes('алмал')));
        assert.ok(asked.some(({ pathname }) => pathname.startsWith('/search/index/')));
      }));

    for (const [lost, pattern] of [
      ['script', '**/search.js'],
      ['index', '**/search/**'],
    ]) {
      test(`without its ${lost} says so, and the lists still work`, () =>
        visit(country, letter(language), async (page) => {
          await page.route(pattern, (route) => route.abort());
          await page.locator('#place-search').focus();
          await page.keyboard.type(name);
          const said = page.locator('[data-kind="place"] .search [role="status"]');
          await said.getByText(language === 'kk' ? 'істемей тұр' : 'не работает').waitFor();
          await choose(page, ['far-region', 'far-1']);
          await says(page, dative);
        }).catch((error) => {
          // The browser itself writes of the request that failed.
          if (!/ERR_FAILED/.test(error.message)) throw error;
        }));
    }

    test('is not there where the lists are short', () =>
      visit(stage, letter(language), async (page) => {
        await page.locator('#place-0').waitFor();
        assert.equal(await page.locator('#place-search').count(), 0);
      }));
  });

  describe(`the body that considers the complaint, in ${language}`, () => {
    const apart = LANGUAGES.find((tag) => tag !== language);

    test('stands in the letter in each language once way and place are chosen', () =>
      visit(country, letter(language), async (page) => {
        await choose(page, PLACES.old.areas);
        await says(page, PLACES.old.akim[language]);
        assert.equal(await considering(page).inputValue(), '');
        await akim(page).check();
        assert.equal(await considering(page).inputValue(), BODIES['karaganda-region'][language]);
        for (const tag of LANGUAGES) {
          assert.equal(await consideredIn(page, tag), BODIES['karaganda-region'][tag]);
        }
      }));

    test('follows another place, and goes where there is none or the way is another', () =>
      visit(country, letter(language), async (page) => {
        await akim(page).check();
        await choose(page, ['far-region', 'far-1']);
        await says(page, dative);
        assert.equal(await considering(page).inputValue(), BODIES['far-region'][language]);
        await choose(page, ['karaganda-region', 'osakarov-district']);
        await says(page, PLACES.old.akim[language]);
        assert.equal(await considering(page).inputValue(), BODIES['karaganda-region'][language]);
        await page.locator('[data-question="recipient"] input').first().check();
        assert.equal(await considering(page).inputValue(), '');
        await akim(page).check();
        await choose(page, ['new-district']);
        await says(page, PLACES.new.akim[language]);
        assert.equal(await considering(page).inputValue(), '');
      }));

    for (const [what, own] of [
      ['wrote', 'Министерство'],
      ['erased', ''],
    ]) {
      test(`stays as one ${what} it, over another place, a reload and the other language`, () =>
        visit(country, letter(language), async (page) => {
          await choose(page, PLACES.old.areas);
          await says(page, PLACES.old.akim[language]);
          await akim(page).check();
          await considering(page).fill(own);
          await choose(page, ['far-region', 'far-1']);
          await says(page, dative);
          assert.equal(await considering(page).inputValue(), own);
          await page.reload();
          await says(page, dative);
          assert.equal(await considering(page).inputValue(), own);
          await page.locator('.language a').click();
          await arrived(page, apart);
          await says(page, TYPED[apart].akim);
          assert.equal(await considering(page).inputValue(), own);
        }));
    }

    test('is offered again after a reload, and in the other language', () =>
      visit(country, letter(language), async (page) => {
        await choose(page, PLACES.old.areas);
        await says(page, PLACES.old.akim[language]);
        await akim(page).check();
        await page.reload();
        await says(page, PLACES.old.akim[language]);
        assert.equal(await considering(page).inputValue(), BODIES['karaganda-region'][language]);
        await page.locator('.language a').click();
        await arrived(page, apart);
        await says(page, PLACES.old.akim[apart]);
        assert.equal(await considering(page).inputValue(), BODIES['karaganda-region'][apart]);
        for (const tag of LANGUAGES) {
          assert.equal(await consideredIn(page, tag), BODIES['karaganda-region'][tag]);
        }
      }));

    test('is known without a place where there is one akim, else unknown if unnamed', () =>
      visit(one, letter(language), async (page) => {
        const way = page.locator('[data-office="osakarov-akim-office"]');
        await way.check();
        assert.equal(await page.locator('[data-kind="place"]').count(), 0);
        assert.equal(await considering(page).inputValue(), BODIES['karaganda-region'][language]);
        for (const tag of LANGUAGES) {
          assert.equal(await consideredIn(page, tag), BODIES['karaganda-region'][tag]);
        }
        await page.goto(shared.at(letter(language)));
        await way.check();
        assert.equal(await considering(page).inputValue(), '');
      }));
  });

  test(`in ${language} the page of the only office with a role leads to the letter to it`, () =>
    visit(
      shared,
      { ...letter(language), address: `${language}/offices/osakarov-akim-office.html` },
      async (page) => {
        await page.locator('a[href*="letters/appeal.html"]').first().click();
        await page.waitForSelector('#letter-form:not([hidden])');
        assert.equal(await page.locator('[data-kind="place"]').count(), 0);
        const chosen = page.locator('[data-question="recipient"] input:checked');
        assert.equal(await chosen.getAttribute('data-office'), 'osakarov-akim-office');
        assert.equal(await recipient(page), PLACES.old.akim[language]);
      },
    ));
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

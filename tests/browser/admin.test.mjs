// Forms for editors in a browser: what an editor does there with the real CMS reaches the main
// branch as the lines that he changed, and no other.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import Ajv from 'ajv';
import * as jsyaml from 'js-yaml';
import { decapServer, formats, forms, packaged, repository, SVELTIA_SCHEMA } from './cms.mjs';
import { AS_OF, BASE_URL } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
after(() => stage.close());

/** The lines that two revisions do not share: `-` before the old, `+` before the new. */
const changedLines = (repository, from, to) =>
  repository
    .git('diff', '--unified=0', from, to, '--', 'content')
    .split('\n')
    .filter((line) => /^[-+](?![-+])/.test(line));

const codes = (found) => [...new Set(found.map(({ code }) => code))].sort();

describe('the page names the files of packages by version and hash', () => {
  for (const cms of ['decap', 'sveltia']) {
    test(cms, () => {
      const site = repository(cms, 'kk');
      const page = site.read('admin/index.html');
      const scripts = [...page.matchAll(/src="(https:[^"]+)"\s+integrity="sha384-([^"]+)"/g)];
      assert.equal(scripts.length, 2);
      for (const [, address, hash] of scripts)
        assert.equal(createHash('sha384').update(packaged(address)).digest('base64'), hash);
      site.discard();
    });
  }
});

describe('what is opened and saved as it is stays as it was, byte for byte', () => {
  for (const cms of ['decap', 'sveltia'])
    for (const content of ['content', 'starter/content'])
      test(`${cms}: ${content}`, () => {
        const site = repository(cms, 'kk', content);
        const { formatOf } = formats(site);
        const files = site.git('ls-files', '-z', 'content').split('\0');
        const records = files.filter((file) => /\.(yaml|[a-z]{2}\.md)$/.test(file));
        assert.ok(records.length > 8);
        let differ = 0;
        for (const file of records) {
          const { fromFile, toFile } = formatOf(file);
          const text = site.read(file);
          const saved = toFile(fromFile(text));
          if (saved !== text) differ += 1;
          writeFileSync(path.join(site.folder, file), saved);
        }
        // A form keeps no comment, so there is something to put back.
        assert.ok(differ > 5);
        const { code, said } = site.tartip('merge', 'HEAD');
        assert.equal(code, 0, said);
        assert.equal(site.git('diff', '--stat'), '');
        site.discard();
      });
});

describe('what a form can’t show is kept as it is', () => {
  // Values in the place of others: none that a record may have there, each with a mark to look for.
  const wrong = [['қате-1', { b: 'қате-2' }], { nonsense: ['қате-3', { a: 'қате-4' }] }];
  const marks = (value) => [...JSON.stringify(value).matchAll(/қате-\d/g)].map(([mark]) => mark);

  /** Every value within a value, by the way to it. */
  const ways = (value, way = []) => [
    way,
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => ways(inner, [...way, key]))
      : []),
  ];
  const kindOf = (key) => (/^\d+$/.test(key) ? '*' : key);
  const put = (value, [key, ...rest], inner) => {
    if (key === undefined) return inner;
    const copy = Array.isArray(value) ? [...value] : { ...value };
    copy[key] = put(value[key], rest, inner);
    return copy;
  };

  test('at any place of any record', () => {
    const site = repository('decap', 'kk');
    const { formatOf } = formats(site);
    const records = site
      .git('ls-files', '-z', 'content')
      .split('\0')
      .filter((file) => file.endsWith('.yaml'));
    let tried = 0;
    for (const file of records) {
      const { fromFile, toFile } = formatOf(file);
      const value = jsyaml.load(site.read(file), { schema: jsyaml.FAILSAFE_SCHEMA });
      // Of the items of a list one is as good as another.
      const kinds = new Map(ways(value).map((way) => [way.map(kindOf).join('.'), way]));
      kinds.delete('');
      for (const way of kinds.values())
        for (const other of wrong) {
          const saved = toFile(fromFile(jsyaml.dump(put(value, way, other))));
          const where = `${file}: ${way.join('.')}`;
          assert.ok(!saved.includes('[object'), where);
          for (const mark of marks(other)) assert.ok(saved.includes(mark), `${where}: ${mark}`);
          tried += 1;
        }
    }
    assert.ok(tried > 500, `${tried}`);
    site.discard();
  });

  test('spaces that somebody put into a text', () => {
    const site = repository('decap', 'kk');
    const { formatOf } = formats(site);
    const { fromFile, toFile } = formatOf('content/topics/result.yaml');
    const text = 'title:\n  kk: №\u00a05  үй\n  ru: дом №\u00a05\n';
    const read = (yaml) => jsyaml.load(yaml);
    assert.deepEqual(read(toFile(fromFile(text))), read(text));
    const typed = { title: { kk: ' бірінші\r\n  екінші\n', ru: 'один' } };
    assert.equal(toFile(typed), 'title:\n  kk: бірінші екінші\n  ru: один\n');
    site.discard();
  });
});

test('Sveltia CMS knows every option of the configuration but those for Decap CMS alone', () => {
  const site = repository('sveltia', 'ru');
  const schema = JSON.parse(readFileSync(SVELTIA_SCHEMA, 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  validate(jsyaml.load(site.read('admin/config.yml')));
  const unknown = (validate.errors ?? []).map(({ params }) => params.additionalProperty);
  assert.deepEqual([...new Set(unknown)].filter(Boolean).sort(), ['local_backend', 'locale']);
  site.discard();
});

describe('Decap CMS', () => {
  let site, server, cms;
  before(async () => {
    site = repository('decap', 'ru');
    server = await decapServer(site);
    site.git('commit', '--quiet', '--all', '--message=The server');
  });
  after(() => {
    server.close();
    site.discard();
  });
  beforeEach(async () => {
    cms = await forms(stage.browser, site);
    await cms.page.goto(cms.at(''));
    await cms.press(cms.page.getByRole('button', { name: 'Войти' }));
  });
  afterEach(async () => {
    await cms.close();
    assert.deepEqual(cms.alarms, []);
  });

  /** Opens an entry by the list, as an editor does. */
  const openEntry = async (collection, name) => {
    const { page } = cms;
    await page.getByRole('link', { name: collection, exact: true }).click();
    await cms.press(page.getByRole('link', { name }).first());
  };

  /**
   * Saves what was typed, lets the workflow settle the commit, and publishes it: on a host that is
   * the button of the pull request.
   */
  const publish = async (branch) => {
    const { page } = cms;
    const main = site.git('rev-parse', 'main').trim();
    await cms.press(page.getByRole('button', { name: 'Сохранить' }));
    await page.getByText('Запись сохранена').first().waitFor();
    await cms.close();
    await server.idle();
    const name = site.git('branch', '--list', branch, '--format=%(refname:short)').trim();
    const { code, said } = site.settle(name, main);
    assert.equal(code, 0, said);
    site.git('merge', '--quiet', '--no-ff', '--message=Published', name);
    site.git('branch', '--quiet', '--delete', name);
    return { main, name };
  };

  test('a phone is changed in ten presses, and its line alone', async () => {
    const { page } = cms;
    await openEntry('Контакты', /Осакаров/);
    const phone = page.locator('[class*=SortableListItem]').filter({ hasText: '72149' });
    await cms.press(phone.getByRole('button').first());
    const number = page.getByLabel('Номер', { exact: true });
    await cms.press(number);
    await number.fill('+7 72149 5 09 63');
    const { main } = await publish('cms/contacts/osakarov-akim-office');
    // With those on the page of the change: one to open it, two to publish it.
    assert.ok(cms.presses() + 3 <= 10, `${cms.presses()}`);
    assert.deepEqual(changedLines(site, main, 'main'), [
      '-phones: [+7 72149 5 09 62]',
      '+phones: [+7 72149 5 09 63]',
    ]);
    // One fact is no longer as it was when somebody last compared it with its source.
    assert.deepEqual(codes(site.check()), ['changed-facts']);
    const built = site.tartip('build', '--as-of', AS_OF, '--base-url', BASE_URL);
    assert.equal(built.code, 0, built.said);
    assert.match(site.read('public/ru/procedures/appeal.html'), /72149[^<]*5 09 63/);
  });

  test('one language of a text is changed, and the check finds the other', async () => {
    const { page } = cms;
    await openEntry('Темы', /Обслужили грубо/);
    await page
      .getByLabel('Орысша')
      .or(page.getByLabel('На русском'))
      .first()
      .fill('Мне нагрубили или обслужили меня некорректно');
    const { main } = await publish('cms/topics/rudeness');
    assert.deepEqual(changedLines(site, main, 'main'), [
      '-  ru: Обслужили грубо или некорректно',
      '+  ru: Мне нагрубили или обслужили меня некорректно',
    ]);
    const found = site.check().filter(({ code }) => code !== 'changed-facts');
    assert.deepEqual(codes(found), ['stale-translation']);
  });

  test('an office is added, and only its own file', async () => {
    const { page } = cms;
    await page.getByRole('link', { name: 'Учреждения', exact: true }).click();
    await cms.press(page.getByRole('link', { name: /Учреждение$/ }));
    const texts = {
      Название: ['Молодёжный кентінің мекемесі', 'Учреждение посёлка Молодёжный'],
      'Кому адресовано письмо': ['Молодёжный кентінің әкіміне', 'Акиму посёлка Молодёжный'],
      Источник: ['Үлгі дереккөз', 'Примерный источник'],
    };
    for (const [label, sides] of Object.entries(texts)) {
      const field = page.locator('[aria-label="object field"]').filter({
        has: page.locator(`label:text-is("${label}")`),
      });
      await field.getByLabel('На казахском').fill(sides[0]);
      await field.getByLabel('На русском').fill(sides[1]);
    }
    await page.getByLabel('Дата проверки сведений').fill('2026-11-20');
    const { main, name } = await publish('cms/offices/*');
    assert.equal(name, 'cms/offices/uchrezhdenie-posyolka-molodyozhnyy');
    const file = 'content/offices/uchrezhdenie-posyolka-molodyozhnyy.yaml';
    assert.equal(site.git('diff', '--name-only', main, 'main', '--', 'content').trim(), file);
    assert.equal(
      site.read(file),
      [
        'name:',
        '  kk: Молодёжный кентінің мекемесі',
        '  ru: Учреждение посёлка Молодёжный',
        'addressed_as:',
        '  kk: Молодёжный кентінің әкіміне',
        '  ru: Акиму посёлка Молодёжный',
        'source:',
        '  kk: Үлгі дереккөз',
        '  ru: Примерный источник',
        'verified_on: 2026-11-20',
        '',
      ].join('\n'),
    );
    assert.equal(site.tartip('fmt', '--check').code, 0);
    const found = site.check().filter(({ place }) => place?.path.endsWith(path.basename(file)));
    assert.deepEqual(
      found.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
});

describe('Sveltia CMS', () => {
  test('a phone is changed, and nothing else', async () => {
    const site = repository('sveltia', 'kk');
    const cms = await forms(stage.browser, site);
    const { page } = cms;
    const files = Object.fromEntries(
      site
        .git('ls-files', '-z', 'content', 'admin')
        .split('\0')
        .filter(Boolean)
        .map((file) => [file, site.read(file)]),
    );
    // The folder that a person would choose: it is one that the browser keeps for the page.
    await cms.context.addInitScript(() => {
      window.showDirectoryPicker = async () => {
        const folder = await navigator.storage.getDirectory();
        folder.requestPermission = async () => 'granted';
        folder.queryPermission = async () => 'granted';
        return folder;
      };
    });
    await page.goto(cms.at('forms.css'));
    await page.evaluate(
      async (all) => {
        const root = await navigator.storage.getDirectory();
        for (const [file, text] of Object.entries(all)) {
          const parts = file.split('/');
          let folder = root;
          for (const part of parts.slice(0, -1))
            folder = await folder.getDirectoryHandle(part, { create: true });
          const handle = await folder.getFileHandle(parts.at(-1), { create: true });
          const stream = await handle.createWritable();
          await stream.write(text);
          await stream.close();
        }
      },
      { ...files, '.git/HEAD': 'ref: refs/heads/main\n', '.git/config': '[core]\n' },
    );
    await page.goto(cms.at(''));
    await page.getByRole('button', { name: 'Work with Local Repository' }).click();
    await page.getByText('Байланыстар').first().waitFor();
    await page.goto(cms.at('#/collections/contacts/entries/osakarov-akim-office'));
    const phones = page.locator('[data-key-path="phones"]');
    await phones.getByRole('button', { name: 'Expand' }).first().click();
    await page.locator('[data-key-path="phones.0.number"] input').fill('+7 72149 5 09 63');
    await page.getByRole('button', { name: 'Save' }).first().click();
    const file = 'content/contacts/osakarov-akim-office.yaml';
    const now = () =>
      page.evaluate(async (parts) => {
        let folder = await navigator.storage.getDirectory();
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
        return (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
      }, file.split('/'));
    for (let left = 300; (await now()) === files[file]; left -= 1) {
      assert.ok(left > 0, 'nothing was saved');
      await page.waitForTimeout(100);
    }
    writeFileSync(path.join(site.folder, file), await now());
    assert.equal(site.tartip('merge', 'HEAD').code, 0);
    const expected = files[file].replace('5 09 62', '5 09 63');
    assert.equal(readFileSync(path.join(site.folder, file), 'utf8'), expected);
    await cms.close();
    site.discard();
  });
});

// The schemas as editors' programs use them, judged by a validator that knows nothing of tartip:
// they take all sound content, and refuse every broken file that a schema can know of.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parseDocument } from 'yaml';
import { CASES, changed, isBroken } from './cases.mjs';
import { samples } from './samples.mjs';
import { AS_OF, PROJECT, files, program } from './site.mjs';

const settings = JSON.parse(readFileSync(path.join(PROJECT, '.vscode/settings.json'), 'utf8'));

// Strict, so that a keyword with a typo in it is an error: these are words of the YAML extension.
const ajv = new Ajv({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  strictTuples: false,
  allErrors: true,
});
ajv.addVocabulary(['defaultSnippets', 'enumDescriptions', 'patternErrorMessage']);

/**
 * The pattern of an editor's settings as a regular expression: `**` takes folders, `*` takes a part
 * of a name.
 */
function pattern(glob) {
  const escaped = glob.replace(/[.+^${}()|\\]/g, '\\$&');
  return new RegExp(
    `^${escaped
      .replaceAll('**/', '(?:.*/)?')
      .replaceAll('**', '.*')
      .replace(/(?<!\.)\*/g, '[^/]*')}$`,
  );
}

const schemas = Object.entries(settings['yaml.schemas']).map(([file, globs]) => {
  const [not, are] = [true, false].map((no) =>
    [globs].flat().filter((glob) => glob.startsWith('!') === no),
  );
  return {
    name: path.basename(file, '.schema.json'),
    validate: ajv.compile(JSON.parse(readFileSync(path.join(PROJECT, file), 'utf8'))),
    meant: (name) =>
      are.some((glob) => pattern(glob).test(name)) &&
      !not.some((glob) => pattern(glob.slice(1)).test(name)),
  };
});

/**
 * What a schema finds wrong with the text of a file; what is not YAML at all is for the YAML parser
 * to say.
 */
function faults(name, text) {
  const document = parseDocument(text, { version: '1.2' });
  if (document.errors.length > 0) return document.errors.map((error) => error.message);
  const meant = schemas.filter((schema) => schema.meant(name));
  assert.ok(meant.length <= 1, `${name}: ${meant.map((schema) => schema.name)}`);
  if (meant.length === 0 || meant[0].validate(document.toJS())) return [];
  return meant[0].validate.errors.map(
    ({ instancePath, message, params }) =>
      `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

const isRecord = (name) => name.startsWith('content/') && name.endsWith('.yaml');

for (const [site, root] of [
  ['content', PROJECT],
  ['the starter', path.join(PROJECT, 'starter')],
]) {
  test(`the schemas take every file of ${site}, each by exactly one`, () => {
    const records = files(path.join(root, 'content'))
      .map((name) => `content/${name}`)
      .filter(isRecord);
    assert.ok(records.length >= 8);
    for (const name of records) {
      assert.equal(schemas.filter((schema) => schema.meant(name)).length, 1, name);
      assert.deepEqual(faults(name, readFileSync(path.join(root, name), 'utf8')), [], name);
    }
  });
}

test('the schemas take every record of the seed of the benchmark', () => {
  const seed = path.join(PROJECT, 'benches/generator/seed');
  const records = files(seed).filter((name) => name.endsWith('.yaml'));
  assert.ok(records.length >= 15);
  for (const name of records)
    assert.deepEqual(
      faults(`content/${name}`, readFileSync(path.join(seed, name), 'utf8')),
      [],
      name,
    );
});

test('the schemas take every example of the documentation', () => {
  const docs = readFileSync(path.join(PROJECT, 'docs/content.md'), 'utf8');
  const examples = [...docs.matchAll(/^`(content\/\S+\.yaml)`\n\n```yaml\n(.*?)^```/gms)];
  assert.ok(examples.length >= 10);
  for (const [, name, text] of examples) assert.deepEqual(faults(name, text), [], name);
});

const BROKEN = CASES.filter(isBroken);

/** Codes of what one file says of itself: a schema can know of these. */
const KNOWABLE = new Set([
  'unknown-key',
  'missing-key',
  'key-combination',
  'wrong-type',
  'unknown-choice',
  'unknown-language',
  'missing-language',
  'empty-list',
  'empty-text',
  'empty-file',
  'bad-text',
  'bad-languages',
  'bad-date',
  'bad-time',
  'bad-days',
  'bad-number',
  'bad-phone',
  'bad-email',
  'bad-extension',
  'bad-user-name',
  'bad-address',
  'bad-register-id',
  'bad-article',
  'bad-id',
  'fixed-severity',
  // The parser of an editor's program refuses these before a schema is asked.
  'yaml-syntax',
  'duplicate-key',
  'yaml-documents',
]);

/** Cases of these codes of which a schema can't know all the same, and why. */
const UNKNOWABLE = {
  'answer-that-is-no-option: content/procedures/complaint/procedure.yaml':
    'options are declared in the letter',
  'beginning-of-a-list: content/letters/complaint.yaml':
    'the types of fields are declared elsewhere in the letter',
  'beginning-of-an-option-of-checks: content/letters/complaint.yaml':
    'the type of its field is declared elsewhere',
  'beginning-of-an-earlier-answer: content/letters/complaint.yaml':
    'which of two fields comes first',
  'block-list-of-persons-without-item: content/letters/complaint.yaml':
    'the types of fields are declared elsewhere in the letter',
  'block-list-of-texts-with-item: content/letters/complaint.yaml':
    'the types of fields are declared elsewhere in the letter',
  'part-of-a-person: content/letters/complaint.yaml': 'what stands in braces in a text',
  'check-of-an-answer-by-a-letter-there-is-not: content/procedures/complaint/procedure.yaml':
    'the letters that follow are declared elsewhere in the procedure',
  'letter-that-follows-by-a-channel-there-is-not: content/procedures/complaint/procedure.yaml':
    'channels are declared elsewhere in the procedure',
  'condition-on-a-kind-of-channel-there-is-not: content/letters/complaint.yaml':
    'the words that `is` may hold depend on the field that the condition looks at',
  'condition-on-an-option-there-is-not: content/letters/complaint.yaml':
    'options are declared elsewhere in the letter',
  'id-in-kazakh-letters: content/areas/ауыл.yaml': 'what is wrong is the name of the file',
  'id-with-capitals: content/areas/North_Okrug.yaml': 'what is wrong is the name of the file',
  'id-of-a-device-of-windows: content/areas/nul.yaml': 'what is wrong is the name of the file',
  'range-that-goes-down: content/procedures/complaint/procedure.yaml':
    'which of two numbers is greater',
  'range-that-is-not-the-last: content/procedures/complaint/procedure.yaml':
    'which of the keys that are there is the last',
};

test('the schemas take every file of which the command only warns', () => {
  let taken = 0;
  // Schemas know the forms of today: an old one is underlined while it is read.
  const today = CASES.filter((one) => !isBroken(one) && !one.title.startsWith('old-form'));
  for (const found of today) {
    for (const { name, text } of changed(found)) {
      if (!isRecord(name)) continue;
      assert.deepEqual(faults(name, text), [], `${found.title}: ${name}`);
      taken += 1;
    }
  }
  assert.ok(taken >= 10, `only ${taken} files`);
});

test('the schemas refuse every broken file that a schema can know of', () => {
  const passed = [];
  let refused = 0;
  for (const found of BROKEN) {
    const known = new Set(
      found.expected.filter(({ code }) => KNOWABLE.has(code)).map(({ file }) => file),
    );
    for (const { name, text } of changed(found).filter(
      ({ name: file }) => isRecord(file) && known.has(file),
    )) {
      if (faults(name, text).length > 0) refused += 1;
      else passed.push(`${found.name}: ${name}`);
    }
  }
  assert.deepEqual(passed.sort(), Object.keys(UNKNOWABLE).sort());
  assert.ok(refused >= 60, `only ${refused} were refused`);
});

/**
 * Cases of an id that no record has, and that by its very characters can be none: a schema knows
 * these.
 */
const NO_ID = new Set(['no-break-hyphen-in-an-id']);

test('the schemas refuse no file for what is wrong elsewhere', () => {
  const refused = [];
  for (const found of BROKEN.filter(({ name }) => !NO_ID.has(name))) {
    const suspect = new Set(
      found.expected
        .filter(({ code }) => KNOWABLE.has(code) || code.startsWith('yaml-'))
        .map(({ file }) => file),
    );
    for (const { name, text } of changed(found).filter(
      ({ name: file }) => isRecord(file) && !suspect.has(file),
    )) {
      const wrong = faults(name, text);
      if (wrong.length > 0) refused.push(`${found.title}: ${name}: ${wrong.join('; ')}`);
    }
  }
  assert.deepEqual(refused, []);
});

/** Where a schema says how the values of a table are written. */
const WRITTEN = {
  date: ['act', ({ properties }) => properties.adopted],
  days: ['contact', ({ definitions }) => definitions.OpeningHours.properties.days.then.items],
  email: ['contact', ({ properties }) => properties.email.else.else],
  extension: ['contact', ({ definitions }) => definitions.Phone.properties.extension],
  id: ['letter', ({ definitions }) => definitions.Field.properties.id],
  numbers: ['procedure', ({ definitions }) => definitions.Citation.properties.article],
  phone: ['contact', ({ properties }) => properties.phones.items.else],
  'register-id': ['act', ({ properties }) => properties.register_id],
  'telegram-name': ['contact', ({ definitions }) => definitions.Messenger.properties.address],
  time: ['contact', ({ definitions }) => definitions.OpeningHours.properties.from],
  'time-range': ['contact', ({ definitions }) => definitions.OpeningHours.properties.break],
  'web-address': ['contact', ({ definitions }) => definitions.WebAddress],
};

for (const [name, [kind, find]] of Object.entries(WRITTEN)) {
  test(`the schemas take of the table of ${name} what the parser takes`, () => {
    const taken = ajv.compile(find(schemas.find((schema) => schema.name === kind).validate.schema));
    const differing = samples(name).filter(({ text, valid }) => taken(text) !== valid);
    assert.deepEqual(
      differing.map(({ text }) => text),
      [],
    );
  });
}

test('a time without quotes is taken, too, where a reader of YAML 1.1 makes a number of it', () => {
  const text = contact('hours: [{ days: mon-fri, from: 9:00, to: 18:30, break: 13:00-14:30 }]');
  const { validate } = schemas.find((schema) => schema.name === 'contact');
  const read = parseDocument(text, { version: '1.1' }).toJS();
  assert.equal(read.hours[0].from, 540);
  // That reader makes a day of the date, as well; what is asked here is the time.
  assert.ok(validate({ ...read, verified_on: '2026-11-01' }), JSON.stringify(validate.errors));
});

const contact = (rest) =>
  `name: { same: Үлгі }\naddress: { same: Үлгі }\nsource: { same: Үлгі }\nverified_on: 2026-11-01\n${rest}\n`;
const act = (rest, registerId) => `kind: law
title: { same: Үлгі }
number: 1
adopted: 2001-02-03
register_id: ${registerId}
source: { same: Үлгі }
verified_on: 2026-11-01
${rest}
`;

/** Values of every form, sound and not, as they stand in a file. */
const VALUES = {
  phones: [
    '1414',
    '"112"',
    '8-800-080-7777',
    '88000807777',
    '87212504066',
    '+7 7212 50 40 66',
    '+77212504066',
    '8 (72149) 5-09-62',
    '" 1414 "',
    '12',
    '12345',
    '+7 800 080 7777',
    '+78000807777',
    '78000807777',
    '"77212504066"',
    '8721250406',
    '872125040661',
    '+1 212 555 01 00',
    '87212504O66',
    'tel:1414',
    '"+1414"',
    'true',
    '14.5',
    '{ number: 1414 }',
    '{ number: 1414, free: true }',
    '{ number: 1414, free: "true" }',
    '{ number: " 1414", free: true }',
    '{ number: 88000807777, free: true }',
    '{ number: 8-800-080-7777, free: true }',
    '{ number: +7 7212 50 40 66, free: true }',
    '{ number: +7 7212 50 40 66, free: false }',
    '{ number: 87212504066, free: true }',
    '{ number: 87212504066, extension: 123 }',
    '{ number: 87212504066, extension: "0123" }',
    '{ number: 87212504066, extension: 12345678 }',
    '{ number: 87212504066, extension: -1 }',
    '{ number: 87212504066, extension: "12-3" }',
    '{ number: 87212504066, label: { kk: a, ru: b } }',
    '{ number: 87212504066, label: a }',
    '{ number: 12 }',
    '{ extension: 123 }',
    '{}',
    '[1414]',
  ],
  fax: [
    '[87212504066]',
    '[{ number: 87212504066, extension: 1, label: { same: a } }]',
    '[{ number: 87212504066, free: false }]',
    '[{ number: 12 }]',
    '[12]',
    '[]',
    '87212504066',
  ],
  messengers: [
    '[{ kind: whatsapp, phone: +7 701 234 56 78 }]',
    '[{ kind: whatsapp, phone: 87012345678, label: { kk: a, ru: b } }]',
    '[{ kind: whatsapp, phone: +77012345678 }]',
    '[{ kind: whatsapp, phone: "8 (701) 234-56-78" }]',
    '[{ kind: whatsapp, phone: 1414 }]',
    '[{ kind: whatsapp, phone: "14-14" }]',
    '[{ kind: whatsapp, phone: 8-800-080-7777 }]',
    '[{ kind: whatsapp, phone: 88000807777 }]',
    '[{ kind: whatsapp, phone: "8 8000 80 76 77" }]',
    '[{ kind: whatsapp, address: akimat }]',
    '[{ kind: whatsapp, phone: 87012345678, address: akimat }]',
    '[{ kind: whatsapp }]',
    '[{ kind: telegram, address: "@akimat" }]',
    '[{ kind: telegram, address: akimat }]',
    '[{ kind: telegram, address: aki }]',
    '[{ kind: telegram, address: 12345 }]',
    '[{ kind: telegram, phone: 87012345678 }]',
    '[{ kind: telegram, address: akimat, phone: 87012345678 }]',
    '[{ kind: viber, phone: 87012345678 }]',
    '[{ address: akimat }]',
    '[akimat]',
    '{ kind: telegram, address: akimat }',
    '[]',
  ],
  email: [
    'office@akimat.example.kz',
    'a.b_c%d+e-f@x-y.kz',
    'office',
    '@a.kz',
    'a@kz',
    '"a b@c.kz"',
    'a@b..kz',
    '[office@a.kz, press@a.kz]',
    '[office@a.kz, press]',
    '{ address: office@a.kz }',
    '[{ address: office@a.kz, label: { kk: a, ru: b } }]',
    '{ address: office }',
    '{ label: { same: a } }',
    '{ address: office@a.kz, label: { kk: a } }',
    '[]',
    '{}',
    'а@б.kz',
    '.a@b.kz',
    'a..b@c.kz',
    'a@-b.kz',
    '5',
  ],
  website: [
    'https://egov.kz',
    'http://127.0.0.1:8000/a?b=c#d',
    'http://localhost',
    'https://a.kz/x%20y',
    'https://a.kz?b',
    '"https://a.kz/[x]~_=;!$&()*+,-.:@"',
    'egov.kz',
    'https://',
    'https://egov',
    'javascript:alert(1)',
    '"https://a.kz/ b"',
    'https://u@a.kz',
    'ftp://a.kz',
    'https://a.kz:/',
    "https://a.kz/'",
    '"https://a.kz/<b>"',
    '"https://a.kz/`"',
    '"https://a.kz/^"',
    '"https://a.kz/|"',
    '"https://a.kz/{b}"',
    'https://қаз.kz',
    'HTTPS://a.kz',
    '{ kk: https://a.kz/kk, ru: https://a.kz/ru }',
    '{ same: https://a.kz }',
    '{ kk: https://a.kz/kk }',
    '{ kk: https://a.kz/kk, ru: a.kz }',
    '{ kk: https://a.kz/kk, ru: https://a.kz/ru, label: { same: a } }',
    '{ address: https://a.kz }',
    '{ address: { kk: https://a.kz/kk, ru: https://a.kz/ru }, label: { kk: a, ru: b } }',
    '{ address: { kk: https://a.kz/kk } }',
    '{ address: a.kz }',
    '{ label: { same: a } }',
    '[https://a.kz, { kk: https://a.kz/kk, ru: https://a.kz/ru }, { address: https://b.kz }]',
    '[https://a.kz, a.kz]',
    '[[https://a.kz]]',
    '{ en: https://a.kz }',
    '[]',
    '{}',
  ],
  toll_free: ['true', 'false', 'yes', '"true"', '1'],
  hours: [
    '{ same: 5 }',
    '{ same: 9:00 }',
    '{ same: true }',
    '{ kk: a, ru: b }',
    '{ kk: a }',
    '{ kk: a, ru: b, same: c }',
    '{ kk: a, ru: b, en: c }',
    '{ same: "" }',
    '{ same: " " }',
    '{ same: "a\\tb" }',
    '{ same: "a\\nb" }',
    '{ same: " a\\n" }',
    '{ same: [a] }',
    '{}',
    'a',
    '["a"]',
    '[]',
    '[{ days: mon-fri, from: "09:00", to: "18:30" }]',
    '[{ days: mon-fri, from: 9:00, to: 18:30, break: 13:00-14:30 }]',
    '[{ days: [mon, wed-fri], from: 0:00, to: 24:00 }]',
    '[{ days: [], from: "09:00", to: "18:30" }]',
    '[{ days: mon, from: 9.00, to: "18:30" }]',
    '[{ days: 1, from: "09:00", to: "18:30" }]',
    '[{ days: mon, from: "09:00" }]',
    '[{ days: mon, from: "09:00", to: "18:30", lunch: 13:00-14:30 }]',
    '{ days: mon, from: "09:00", to: "18:30" }',
  ],
  register_id: [
    'Z070000221_',
    'K2000000359',
    'K200000035',
    'k2000000350',
    'K20000003501',
    'Z07000022__',
    'Z0700002___',
    '20000003500',
    'К2000000350',
    'V14R0001044',
    'G25AAZ3524M',
    'V14ABCDEFGH',
    'VXXR0001044',
    'V14r0001044',
  ],
  articles: [
    '[1, 25, 25-1, "136"]',
    '[91–93, 64]',
    '[0]',
    '[25-]',
    '[-1]',
    '[25-0]',
    '[99999]',
    '["статья 25"]',
    '[]',
    '25',
  ],
  in_force_from: [
    '2021-07-01',
    '"2021-07-01"',
    '2021-7-1',
    '01.07.2021',
    '2021-13-01',
    '2021-07-32',
    '2021-07-01T00:00:00',
    '20210701',
  ],
};

test('program and schemas take the same values', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'tartip-values-'));
  try {
    cpSync(path.join(PROJECT, 'starter'), root, { recursive: true });
    const written = new Map();
    let registered = 0;
    for (const [key, values] of Object.entries(VALUES)) {
      for (const [index, value] of values.entries()) {
        const kind = ['register_id', 'articles', 'in_force_from'].includes(key)
          ? 'acts'
          : 'contacts';
        const line = key === 'phones' ? `phones: [${value}]` : `${key}: ${value}`;
        const registerId = `E${String((registered += 1)).padStart(10, '0')}`;
        const text =
          kind === 'contacts'
            ? contact(line)
            : key === 'register_id'
              ? act('', value)
              : act(line, registerId);
        const name = `content/${kind}/${key.replaceAll('_', '-')}-${index}.yaml`;
        written.set(name, text);
        writeFileSync(path.join(root, name), text);
      }
    }
    const { stderr } = spawnSync(program(), ['check', '--root', root, '--as-of', AS_OF], {
      encoding: 'utf8',
    });
    const refused = new Set(
      [...stderr.matchAll(/^error\[.*\n +--> (\S+?):\d+:\d+$/gm)].map(([, name]) => name),
    );
    const differing = [...written].filter(
      ([name, text]) => refused.has(name) !== faults(name, text).length > 0,
    );
    assert.ok(refused.size >= 40, stderr);
    assert.deepEqual(
      differing.map(
        ([name, text]) =>
          `${name}: ${refused.has(name) ? 'the program' : 'the schema'} alone refuses ${text}`,
      ),
      [],
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

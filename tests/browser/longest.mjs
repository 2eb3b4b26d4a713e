// A made-up site in which every key of every record holds the longest text that it can, in words
// that are longer than a narrow phone is wide.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AS_OF, BASE_URL, discard, program } from './site.mjs';

const ROOTS = { kk: 'қанағаттандырылмағандықтарыңыздан', ru: 'переосвидетельствовавшимися' };

/** A word without a place to break it at; only its beginning is a capital. */
const word = (language, times = 4) => `М${ROOTS[language].repeat(times)}`;

/** A sentence of short words and long ones. */
const sentence = (language) =>
  `${language === 'kk' ? 'Бұл' : 'Это'} ${word(language)} (${word(language)}), ${word(language)}/${word(language)} 1 — 2.`;

/** A text of a record. */
const text = (make = sentence) => ({ kk: make('kk'), ru: make('ru') });

const path_ = 'memleket/entities/karaganda-osakarovka-'.repeat(5);
const LABEL = 'karaganda-osakarovka-'.repeat(3).slice(0, -1);
const HOST = [LABEL, LABEL, LABEL, 'example.kz'].join('.');
const WEBSITE = `https://${HOST}/${path_}?id=${'0123456789'.repeat(8)}`;
const EMAIL = `${'kense.osakarovka.'.repeat(4).slice(0, 63)}@${HOST}`;
const DAY = '2026-11-22';

/** An id of 64 characters, the most that one has. */
const id = (name) => `${name}-${'a'.repeat(63)}`.slice(0, 64);
const ids = Object.fromEntries(
  [
    'area',
    'within',
    'okrug',
    'role',
    'topic',
    'change',
    'above',
    'unknown',
    'second',
    'contact',
    'phone',
    'site',
    'office',
    'act',
    'code',
    'rules',
    'letter',
    'procedure',
  ].map((name) => [name, id(name)]),
);

const citations = [
  {
    act: ids.act,
    article: '9999-9999',
    paragraph: '1234-1234',
    subparagraph: '1234-1234–1234-1235',
    as_published: true,
  },
  { act: ids.code, article: 25, part: '1234-1234', subparagraph: 9999 },
  { act: ids.code, article: 26 },
  { act: ids.rules, paragraph: '1234-1234' },
  { act: ids.rules },
];
const read = { source: text(), verified_on: DAY };
const act = (kind, register_id) => ({
  kind,
  title: text(),
  number: `${'9'.repeat(40)}-${'V'.repeat(40)}`,
  adopted: '2001-02-03',
  register_id,
  in_force_from: '2001-03-01',
  edition: DAY,
  ...read,
});
const deadline = {
  working_days: 999,
  from: 'registration',
  when: text(),
  extension: {
    by: { working_days: 999 },
    told_within: { calendar_days: 999 },
    told_by: text(),
    citation: citations[3],
  },
  silence: { means: 'refusal', ...citations[2] },
  note: text(),
  citation: citations[0],
};
const filing = [
  { months: 999, from: 'learning', citation: citations[1] },
  {
    calendar_days: 999,
    from: 'decision',
    extension: { to: { hours: 999 } },
    citation: citations[3],
  },
];

const TYPES = [
  'person',
  'address',
  'text',
  'considering-body',
  'long-text',
  'list',
  'persons',
  'date',
  'phone',
  'email',
  'iin',
  'bin',
];
const field = (type) => ({
  id: id(type),
  type,
  label: text(),
  hint: text(),
  required: true,
  citations,
  ...(['text', 'considering-body', 'long-text'].includes(type) ? { limit: 20000 } : {}),
  ...(type === 'person' ? { autocomplete: 'name' } : {}),
  lines: 40,
  sender: true,
});
const choice = (name, more) => ({
  ...field('choice'),
  id: id(name),
  step: text(),
  options: ['one', 'two'].map((option) => ({ id: id(option), label: text() })),
  ...more,
});
const braces = (type) => `{${id(type)}}`;
const filled = (type) => ({
  kk: `${word('kk')}: ${braces(type)}`,
  ru: `${word('ru')}: ${braces(type)}`,
});

const hours = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day, index) => ({
  days: day,
  from: `0${index}:00`,
  to: '23:59',
  break: '13:00-14:30',
}));

const records = {
  'site.yaml': {
    languages: ['kk', 'ru'],
    title: text(),
    summary: text(),
    publisher: ids.office,
    base_url: BASE_URL,
    act_register: `https://${HOST}`,
    theme: 'default',
    rules: { 'unused-record': 'off' },
    verify_within: { acts: 1, calendar: 1, contacts: 1, offices: 1, procedures: 1 },
    stale_notice: true,
    offline: true,
  },
  [`areas/${ids.within}.yaml`]: { name: text(), level: 'region', was: id('former-area') },
  [`areas/${ids.area}.yaml`]: { name: text(), level: 'district', within: ids.within },
  [`areas/${ids.okrug}.yaml`]: { name: text(), level: 'okrug', within: ids.area },
  [`roles/${ids.role}.yaml`]: {
    name: text(),
    addressed_as: text(),
    level: 'district',
    many: true,
    letter: ids.letter,
    citations,
  },
  [`roles/${ids.above}.yaml`]: { name: text(), addressed_as: text() },
  // No office has it.
  [`roles/${ids.unknown}.yaml`]: { name: text(), addressed_as: text() },
  [`contacts/${ids.contact}.yaml`]: {
    name: text(),
    description: text(),
    phones: [
      { number: '1414', free: true },
      '8-800-080-7777',
      '+7 (7 2 1 2) - 5 - 0 - 4 - 0 - 6 - 6',
      '8 ( 7 2 1 4 9 ) 5 - 0 - 9 - 6 - 2',
      {
        number: '+7 (7 2 1 2) - 5 - 0 - 4 - 0 - 6 - 7',
        extension: '1234567',
        label: text(),
        hours,
      },
    ],
    fax: [{ number: '+7 (7 2 1 2) - 5 - 0 - 4 - 0 - 6 - 8', extension: '1234567', label: text() }],
    email: [EMAIL, { address: EMAIL, label: text() }],
    website: [WEBSITE, { address: { kk: WEBSITE, ru: WEBSITE }, label: text() }],
    messengers: [
      { kind: 'whatsapp', phone: '+7 ( 7 0 1 ) - 2 - 3 - 4 - 5 - 6 - 7 - 8', label: text() },
      { kind: 'telegram', address: `@${'W'.repeat(32)}`, label: text() },
    ],
    address: text(),
    hours: text(),
    ...read,
  },
  [`contacts/${ids.phone}.yaml`]: { name: text(), email: EMAIL, hours, ...read },
  [`contacts/${ids.site}.yaml`]: { name: text(), website: WEBSITE, ...read },
  [`offices/${ids.office}.yaml`]: {
    was: id('former-office'),
    name: text(),
    addressed_as: text(),
    role: ids.role,
    area: ids.area,
    contacts: [ids.contact, ids.phone, ids.site],
    note: text(),
    ...read,
  },
  // A second one, so that whoever reads of the role has to choose.
  [`offices/${ids.second}.yaml`]: {
    name: text(),
    addressed_as: text(),
    role: ids.role,
    area: ids.area,
    contacts: [ids.contact],
    ...read,
  },
  [`offices/${ids.above}.yaml`]: {
    name: text(),
    addressed_as: text(),
    role: ids.above,
    area: [ids.within, ids.okrug],
    ...read,
  },
  [`acts/${ids.act}.yaml`]: {
    was: id('former-act'),
    ...act('law', 'Z010000010_'),
    articles: [...Array(60).keys()].map((n) => `${9940 + n}-9999`),
    repealed: { on: '2021-07-01', replaced_by: ids.code },
  },
  [`acts/${ids.code}.yaml`]: {
    ...act('code', 'K2000000020'),
    short_name: text(),
    divided_into: 'parts',
  },
  [`acts/${ids.rules}.yaml`]: { ...act('decision', 'V1400001044'), issued_by: text() },
  'calendar/holidays.yaml': { [id('day')]: text() },
  'calendar/2026.yaml': {
    days_off: [
      { date: '2026-01-01', holiday: id('day') },
      { date: '2026-01-02', moved_from: '2026-01-04' },
    ],
    worked: ['2026-01-04'],
    complete: true,
    ...read,
  },
  [`letters/${ids.letter}.yaml`]: {
    was: id('former-letter'),
    name: text(),
    fields: [
      { ...field('addressee'), id: id('addressee'), step: text() },
      choice('who'),
      {
        ...choice('checks', { type: 'checks', first: id('checks') }),
        options: ['one', 'two'].map((option) => ({ id: id(option), label: text(), says: text() })),
      },
      ...TYPES.map(field),
      choice('begin', {
        options: ['one', 'two'].map((option) => ({
          id: id(option),
          label: text(),
          says: text(),
          hint: text(),
          citations,
          ...(option === 'one' ? { begin: { field: id('more'), text: text(word) } } : {}),
        })),
      }),
      { ...field('text'), id: id('more'), when: { field: id('who'), is: [id('one')] } },
    ],
    body: [
      { block: 'recipient', text: filled('addressee') },
      { block: 'sender', text: filled('person') },
      ...['address', 'phone', 'email', 'iin', 'bin'].map((type) => ({
        block: 'sender',
        text: filled(type),
      })),
      { block: 'title', text: text() },
      ...['text', 'considering-body', 'long-text', 'who', 'begin'].map((type) => ({
        block: 'paragraph',
        text: filled(type),
      })),
      { block: 'paragraph', text: filled('more'), when: { field: id('who'), is: [id('one')] } },
      { block: 'list', text: text(), items: id('list') },
      { block: 'list', text: text(), items: id('checks') },
      { block: 'attachments', text: text(), items: id('list') },
      {
        block: 'list',
        text: text(),
        items: id('persons'),
        item: ['name', 'iin', 'address'].map((part) =>
          text((language) => `${word(language)} {${part}}`),
        ),
      },
      { block: 'date-and-signature', text: { same: braces('date') } },
      { block: 'signatures', items: id('persons') },
    ],
  },
  [`topics/${ids.topic}.yaml`]: {
    title: text(),
    summary: text(),
    was: id('former-topic'),
  },
  [`changes/${ids.change}.yaml`]: {
    date: DAY,
    title: text(),
    text: [text(), text(word)],
    procedures: [ids.procedure],
    offices: [ids.office],
  },
  [`procedures/${ids.procedure}/procedure.yaml`]: {
    was: [id('former-procedure'), id('older-procedure')],
    topics: [ids.topic],
    title: text(),
    summary: text(),
    channels: [
      ['office', { office: ids.office, addressed_as: text() }],
      ['portal', { role: ids.role, considered_by: ids.above }],
      ['court', { role: ids.unknown, addressed_as: text() }],
    ].map(([kind, receiver]) => ({
      id: id(kind),
      kind,
      name: text(),
      ...receiver,
      contact: ids.contact,
      description: text(),
      receipt: text(),
      checklist: [text(), text(word)],
      progress: text(),
      registration: { text: text(), citation: citations[0] },
      forwarding: deadline,
      deadline,
      filing_limit: filing,
      citations,
    })),
    requirements: [{ text: text(), fields: [id('person')], citations }],
    letter: ids.letter,
    next: ['first', 'second'].map((next) => ({
      id: id(next),
      title: text(),
      text: text(),
      letter: ids.letter,
      answers: { [id('who')]: id('two') },
      channels: [id('office'), id('portal')],
      citations,
    })),
    answer: { next: id('second'), field: id('checks'), citations },
    contacts: [ids.contact, ids.phone, ids.site],
    citations,
    filing_limit: filing,
    in_force: { from: '2021-07-01', until: '2030-12-31' },
    owner: ids.office,
    verified_on: DAY,
  },
};

/** A guide with everything that a guide can hold, each part in long words. */
function guide(language) {
  const long = word(language);
  const links = [
    `act:${ids.act}#9999-9999`,
    `act:${ids.rules}#1234-1234`,
    `act:${ids.code}`,
    `contact:${ids.contact}`,
    `contact:${ids.phone}`,
    `contact:${ids.site}`,
    `office:${ids.office}`,
    `procedure:${ids.procedure}`,
    `letter:${ids.procedure}`,
  ];
  const row = (cell, columns) => `| ${Array(columns).fill(cell).join(' | ')} |`;
  const table = (columns) =>
    [
      row(long, columns),
      row('---', columns),
      row(sentence(language), columns),
      row('**1**', columns),
    ].join('\n');
  return (
    [
      sentence(language),
      `## ${long} {#${id('top')}}`,
      sentence(language),
      ...links.map(
        (link) => `${long} [](${link}), [${long}](${link}), [*${long}* **${long}**](${link}).`,
      ),
      `[${WEBSITE}](${WEBSITE}) ${WEBSITE} ${EMAIL}`,
      `### ${sentence(language)}`,
      `1. ${sentence(language)}\n   - ${long}\n     - ${long}\n       - ${long}\n         1. ${long}\n2. ${long}\n999999999. ${long}`,
      `#### ${long}`,
      `> ${sentence(language)}\n>\n> > ${long}\n> >\n> > - ${long}`,
      `\`${long}\``,
      ...[1, 2, 3, 8, 20].map(table),
      `- ${long}\n\n  ${table(4).replaceAll('\n', '\n  ')}`,
    ].join('\n\n') + '\n'
  );
}

/** The keys of the records, wherever they stand. */
export function keys(value = Object.values(records)) {
  if (Array.isArray(value)) return value.flatMap(keys);
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)])
    : [];
}

/** The longest answers of a citizen, by the kind of the question. */
export const ANSWERS = Object.fromEntries(
  ['kk', 'ru'].map((language) => [
    language,
    {
      person: word(language),
      address: `${word(language)}\n${word(language)}`,
      text: word(language),
      'considering-body': word(language),
      'long-text': `${WEBSITE}\n${sentence(language)}`,
      list: [word(language), WEBSITE],
      persons: [1, 2].flatMap(() => [
        word(language),
        '900101300811',
        `${word(language)}\n${word(language)}`,
      ]),
      phone: '+7 (700) 000-00-00',
      email: EMAIL,
      iin: '900101300811',
      bin: '940140000385',
      date: ['22', '11', '2026'],
      choice: { option: 0 },
      checks: { option: 0 },
      addressee: { own: sentence(language) },
    },
  ]),
);

/** Builds the site into a new folder, for an address; the folder of its pages. */
export function buildLongest(baseUrl = BASE_URL) {
  const root = mkdtempSync(path.join(tmpdir(), 'tartip-longest-'));
  const put = (name, content) => {
    const file = path.join(root, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  for (const [name, record] of Object.entries(records)) put(name, JSON.stringify(record, null, 2));
  for (const language of ['kk', 'ru']) {
    put(`procedures/${ids.procedure}/guide.${language}.md`, guide(language));
    put(`about.${language}.md`, guide(language));
  }
  const folder = path.join(root, 'public');
  const { status, stderr, error } = spawnSync(
    program(),
    [
      ...['build', '--root', root, '--output', folder, '--as-of', AS_OF],
      ...['--lang', 'en', '--base-url', baseUrl],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    discard(folder);
    throw new Error(`the site of the longest texts does not build:\n${error ?? stderr}`);
  }
  return folder;
}

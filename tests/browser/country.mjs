// Made-up countries whose procedures name roles, as the generator of the benchmarks writes them.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { PROJECT, build, discard, files } from './site.mjs';

/** Writes the content of a country, by the test in `tests/made_up_country.rs` that makes it. */
export function writeCountry(root, test) {
  const written = ['--test', 'made_up_country', '--', '--exact', test];
  execFileSync('cargo', ['test', '--quiet', '--locked', ...written], {
    cwd: PROJECT,
    env: { ...process.env, TARTIP_COUNTRY: root },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** An area of the small country that gets so many more within it that its page goes on. */
const LARGE = 'district-0002';
const MORE = 120;

/**
 * A small country, built: the folder of its site, its records by kind and id, and how to remove
 * both. Its list of offices and one of its areas have further pages.
 */
export function smallCountry() {
  const work = mkdtempSync(path.join(tmpdir(), 'tartip-country-'));
  const root = path.join(work, 'country');
  writeCountry(root, 'a_small_country_is_written');
  const areas = path.join(root, 'content/areas');
  for (let number = 1; number <= MORE; number += 1) {
    const record = `name:
  kk: ${number}-жаңа ауылдық округ
  ru: Новый сельский округ ${number}
level: okrug
within: ${LARGE}
`;
    writeFileSync(path.join(areas, `new-okrug-${number}.yaml`), record);
  }
  // What is said of one procedure and one office is said on their pages, too.
  const first = (kind, name) => files(path.join(root, 'content', kind)).find((file) => name(file));
  const procedure = path.dirname(first('procedures', (file) => file.endsWith('procedure.yaml')));
  const office = path.basename(
    first('offices', (file) => file.endsWith('.yaml')),
    '.yaml',
  );
  const changes = path.join(root, 'content/changes');
  mkdirSync(changes, { recursive: true });
  for (let number = 1; number <= MORE; number += 1) {
    const text = `  - kk: ${number}-өзгеріс бойынша 15 жұмыс күнінен 20 жұмыс күніне дейін ұзарды
    ru: По изменению ${number} срок ответа увеличен с 15 рабочих дней до 20 рабочих дней
`;
    const record = `date: 2026-11-${String(1 + (number % 20)).padStart(2, '0')}
title:
  kk: ${number}-өзгеріс & <жаңа>
  ru: Изменение ${number} & <новое>
text:
${text.repeat(4)}procedures: [${path.basename(procedure)}]
offices: [${office}]
`;
    writeFileSync(path.join(changes, `change-${number}.yaml`), record);
  }
  const records = (kind) => {
    const folder = path.join(root, 'content', kind);
    const read = (name) => parse(readFileSync(path.join(folder, name), 'utf8'));
    return Object.fromEntries(
      files(folder).map((name) => [path.basename(name, '.yaml'), read(name)]),
    );
  };
  const folder = build({ root });
  return {
    folder,
    areas: records('areas'),
    offices: records('offices'),
    discard: () => {
      discard(folder);
      rmSync(work, { recursive: true, force: true });
    },
  };
}

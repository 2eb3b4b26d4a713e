// The cases of problems (`tests/rules/`), made in sites as the tests of the program make them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { PROJECT, files, program } from './site.mjs';

/** Under these folders stand the files `CODE.cases.yaml`. */
const FOLDERS = ['src'];
const ENDING = '.cases.yaml';

/**
 * Every case: its name, the code of its file, its changes (`edits`), and what is expected of which
 * code in which file (`expected`).
 */
export const CASES = FOLDERS.flatMap((folder) =>
  files(path.join(PROJECT, folder)).map((name) => path.join(PROJECT, folder, name)),
)
  .filter((file) => file.endsWith(ENDING))
  .flatMap((file) => {
    const own = path.basename(file).slice(0, -ENDING.length);
    return parse(readFileSync(file, 'utf8'), { version: '1.2' }).map((found) => {
      const expected = found.expect.map((line) => {
        const [, code = own, place] = /^(?:([a-z0-9-]+) )?(.*?):\d+:\d+$/.exec(line);
        return { code, file: place };
      });
      return { edits: [], ...found, code: own, title: `${own}/${found.name}`, expected };
    });
  });

const severities = new Map();

/** Whether a code is an error unless a site judges otherwise. */
function isError(code) {
  if (!severities.has(code)) {
    const { stdout, stderr } = spawnSync(program(), ['explain', code, '--lang', 'en'], {
      encoding: 'utf8',
    });
    const [, severity] = /^(error|warning)\[/.exec(stdout) ?? assert.fail(stderr);
    severities.set(code, severity);
  }
  return severities.get(code) === 'error';
}

/** Whether a case is about an error; else it is about a warning, or about nothing that is wrong. */
export const isBroken = (found) => found.expected.some(({ code }) => isError(code));

/** Writes the small site and then the changes of a case into the folder `root`. */
export function lay(found, root) {
  mkdirSync(root, { recursive: true });
  cpSync(path.join(PROJECT, 'tests/site'), root, { recursive: true });
  if (found.reviewed) spawnSync(program(), ['review', '--all', '--root', root]);
  for (const { file, from, to, append, write, remove } of found.edits) {
    const place = path.join(root, file);
    if (remove) {
      rmSync(place);
    } else if (write !== undefined) {
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, write);
    } else {
      const text = readFileSync(place, 'utf8');
      const parts = text.split(from ?? '\0');
      assert.equal(parts.length, from === undefined ? 1 : 2, `${found.title}: ${from} in ${file}`);
      writeFileSync(place, from === undefined ? text + append : parts.join(to));
    }
  }
}

/** The files that a case changes and leaves there, with their texts. */
export function changed(found) {
  const root = mkdtempSync(path.join(tmpdir(), 'tartip-case-'));
  try {
    lay(found, root);
    const names = new Set(found.edits.filter(({ remove }) => !remove).map(({ file }) => file));
    return [...names].map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

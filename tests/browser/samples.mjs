// The tables of samples that parser, schemas and scripts all run.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../samples');

/** The samples of one table. */
export const samples = (name) => parse(readFileSync(path.join(FOLDER, `${name}.yaml`), 'utf8'));

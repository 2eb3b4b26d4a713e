// Runs the browser tests: builds the site once, starts one Chromium, and gives both to every test
// file. The tests in Firefox and WebKit start these themselves.
//
//     node run.mjs                    all of them
//     node run.mjs links letter       only links.test.mjs and those that begin with letter
//     node run.mjs unit               only the modules of the scripts, each by itself

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { shared } from './stage.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const wanted = process.argv.slice(2);
const tests = [
  ...readdirSync(here),
  ...readdirSync(path.join(here, 'unit')).map((name) => `unit/${name}`),
]
  .filter((name) => name.endsWith('.test.mjs'))
  .filter(
    (name) =>
      wanted.length === 0 ||
      wanted.some((part) => path.basename(name).startsWith(part) || name.startsWith(part)),
  )
  .sort();
if (tests.length === 0) {
  console.error(`no test file begins with ${wanted.join(' or ')}`);
  process.exit(2);
}

const stage = await shared();
const options = [
  '--test',
  '--test-reporter=spec',
  '--test-concurrency=2',
  '--test-timeout=1500000',
];
const runner = spawn(process.execPath, [...options, ...tests], {
  cwd: here,
  env: { ...process.env, ...stage.environment },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const code = await new Promise((ended) =>
  runner.on('exit', (status, signal) => ended(signal ? 1 : status)),
);
await stage.close();
process.exitCode = code;

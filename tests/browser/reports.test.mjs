// The SARIF form of a report against the schema of SARIF, and the workflows of docs/ci/ as other
// programs read them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { CASES, lay } from './cases.mjs';
import { AS_OF, PROJECT, program } from './site.mjs';

// The package of matchers for Jest is there for the schema that it ships (draft 4), with a
// validator that knows that draft and the formats of URIs.
const shipped = createRequire(
  createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'),
);
const Ajv = shipped('ajv');
const ajv = new Ajv({
  schemaId: 'auto',
  meta: false,
  format: 'full',
  unknownFormats: [],
  allErrors: true,
});
ajv.addMetaSchema(shipped('ajv/lib/refs/json-schema-draft-04.json'));
const valid = ajv.compile(shipped('./lib/schemas/sarif-2.1.0-rtm.5.json'));

function demand(log) {
  assert.ok(valid(log), JSON.stringify(valid.errors, null, 1));
}

/** Makes a case in a folder whose name is no plain word, and gives the folder around it. */
function laid(found) {
  const around = mkdtempSync(path.join(tmpdir(), 'tartip-reports-'));
  lay(found, path.join(around, 'біздің сайт, 100%'));
  return around;
}

test('the schema of SARIF refuses what is no SARIF', () => {
  assert.equal(valid({ version: '2.1.0' }), false);
  const region = { startLine: 0 };
  const location = { physicalLocation: { artifactLocation: { uri: 'a b' }, region } };
  const result = { message: { text: 'a' }, level: 'bad', locations: [location] };
  const log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, results: [result] }] };
  assert.equal(valid(log), false);
  const wrong = valid.errors.map((error) => error.dataPath);
  for (const place of ['.level', '.startLine', '.uri'])
    assert.ok(
      wrong.some((path) => path.endsWith(place)),
      `${place}: ${wrong}`,
    );
});

test('the SARIF of every case is valid, in every language, and leads to the files', () => {
  const seen = { fixes: 0, related: 0, codes: new Set() };
  for (const [index, found] of CASES.filter(({ expect }) => expect.length > 0).entries()) {
    const around = laid(found);
    try {
      const root = readdirSync(around)[0];
      const options = [
        '--as-of',
        AS_OF,
        '--no-pages',
        '--format',
        'sarif',
        '--lang',
        ['en', 'ru', 'kk'][index % 3],
      ];
      // From the folder around the site, or from elsewhere with the whole path.
      const far = index % 4 === 0;
      const where = far ? path.join(around, root) : root;
      const { stdout, stderr } = spawnSync(program(), ['check', '--root', where, ...options], {
        cwd: far ? PROJECT : around,
        encoding: 'utf8',
      });
      const log = JSON.parse(stdout || assert.fail(stderr));
      demand(log);
      const [{ results, tool }] = log.runs;
      const base = pathToFileURL(`${around}/`);
      for (const result of results) {
        const { artifactLocation, region } = result.locations[0].physicalLocation;
        const file = fileURLToPath(new URL(artifactLocation.uri, base));
        assert.ok(file.startsWith(path.join(around, root)), file);
        assert.ok(region.endLine > region.startLine || region.endColumn >= region.startColumn);
        assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
        assert.ok(result.message.text.length > 0);
        seen.fixes += result.fixes?.length ?? 0;
        seen.related += result.relatedLocations?.length ?? 0;
        seen.codes.add(result.ruleId);
      }
    } finally {
      rmSync(around, { recursive: true, force: true });
    }
  }
  assert.ok(
    seen.fixes >= 5 && seen.related >= 10 && seen.codes.size >= 70,
    JSON.stringify([seen.fixes, seen.related, seen.codes.size]),
  );
});

test('the SARIF of a sound site is valid and empty', () => {
  const { stdout, status } = spawnSync(
    program(),
    ['check', '--root', path.join(PROJECT, 'starter'), '--as-of', AS_OF, '--format', 'sarif'],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0);
  const log = JSON.parse(stdout);
  demand(log);
  assert.deepEqual(log.runs[0].results, []);
});

const workflow = (name) =>
  parse(readFileSync(path.join(PROJECT, 'docs/ci', name), 'utf8'), {
    version: '1.2',
    strict: true,
  });

test('the workflow of GitHub has no more rights than it needs and publishes what was built', () => {
  const { on, permissions, jobs } = workflow('github.yml');
  assert.deepEqual(Object.keys(on), ['pull_request', 'push', 'schedule', 'workflow_dispatch']);
  assert.deepEqual(permissions, { contents: 'read' });
  const rights = Object.entries(jobs).map(([name, job]) => [name, job.permissions]);
  const writes = { contents: 'write', actions: 'write' };
  assert.deepEqual(Object.fromEntries(rights), {
    program: undefined,
    check: undefined,
    comment: { 'pull-requests': 'write' },
    merge: writes,
    review: writes,
    links: undefined,
    build: { contents: 'read', pages: 'read' },
    publish: { pages: 'write', 'id-token': 'write' },
  });
  assert.equal(jobs.publish.needs, 'build');
  assert.match(jobs.build.if, /github\.ref == 'refs\/heads\/main'/);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  for (const { uses } of steps.filter((step) => step.uses))
    assert.match(uses, /^actions\/[a-z-]+@[0-9a-f]{40}$/);
  // What comes from outside is never written into a command line.
  for (const { run } of steps.filter((step) => step.run)) assert.doesNotMatch(run, /\$\{\{/);
  assert.ok(
    steps.some(({ run }) =>
      /^ *tartip check .*--deny warnings --due-within 30d --format github$/m.test(run ?? ''),
    ),
  );
  const upload = jobs.build.steps.find(({ uses }) =>
    uses?.startsWith('actions/upload-pages-artifact'),
  );
  assert.equal(upload.with.path, '${{ env.SITE }}/public');
});

test('the pipeline of GitLab keeps its report whatever it says and publishes public', () => {
  const { stages, check, pages } = workflow('gitlab-ci.yml');
  assert.deepEqual(stages, ['program', 'check', 'publish']);
  assert.equal(check.artifacts.when, 'always');
  const report = check.artifacts.reports.codequality;
  assert.ok(check.script.some((line) => line.endsWith(`--format gitlab > ${report} || true`)));
  assert.match(check.script.at(-1), /^\.\/tartip check .*--deny warnings --due-within 30d$/);
  assert.deepEqual(pages.artifacts.paths, ['public']);
  assert.deepEqual(pages.needs, ['program'], 'it does not wait for the check');
});

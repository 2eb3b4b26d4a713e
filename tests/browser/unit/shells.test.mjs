// What `tartip completions` and `tartip man` write is taken by the shells and by the programs that
// show manual pages. What bash completes is tested by tests/cli/shells.rs.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const PROJECT = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../../..',
);
const TARTIP = path.join(PROJECT, 'target/release/tartip');
const LANGUAGES = ['en', 'ru', 'kk'];
const folder = mkdtempSync(path.join(tmpdir(), 'tartip-shells-'));
after(() => rmSync(folder, { recursive: true }));

/** What a program prints; it has to end well and to complain of nothing. */
function printed(program, args, quiet = true) {
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  });
  assert.equal(error, undefined);
  assert.equal(status, 0, `${program} ${args.join(' ')}: ${stderr}${stdout}`);
  if (quiet) assert.equal(stderr, '', `${program} ${args.join(' ')}`);
  return stdout;
}

for (const language of LANGUAGES) {
  const script = (shell) => {
    const file = path.join(folder, `${language}.${shell}`);
    writeFileSync(file, printed(TARTIP, ['completions', shell, '--lang', language]));
    return file;
  };

  test(`fish completes commands, options and values: ${language}`, () => {
    const file = script('fish');
    const complete = (line) =>
      printed('fish', ['--no-config', '-c', `source ${file}; complete -C '${line}'`])
        .split('\n')
        .map((offered) => offered.split('\t')[0])
        .filter((offered) => offered !== '');
    assert.deepEqual(complete('tartip che'), ['check']);
    assert.deepEqual(complete('tartip check --due'), ['--due-within']);
    assert.deepEqual(complete('tartip check --format git'), ['github', 'gitlab']);
    assert.ok(complete('tartip new ').includes('procedure'));
  });

  test(`zsh takes the script and knows its function: ${language}`, () => {
    const file = script('zsh');
    printed('zsh', ['-f', '-n', file]);
    const code = `autoload -Uz compinit && compinit -D && source ${file} && print $_comps[tartip]`;
    assert.equal(printed('zsh', ['-f', '-c', code]).trim(), '_tartip');
  });

  test(`mandoc and groff find nothing in a manual page: ${language}`, () => {
    const pages = path.join(folder, `man-${language}`);
    printed(TARTIP, ['man', '--output', pages, '--lang', language], false);
    const files = readdirSync(pages).map((name) => path.join(pages, name));
    assert.ok(files.length > 20);
    // A page has no date: its bytes would change from build to build.
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', ...files], {
      encoding: 'utf8',
    });
    const found = stdout.split('\n').filter((line) => line && !line.includes('missing date'));
    assert.deepEqual(found, []);
    assert.ok(stdout.includes('missing date'), 'mandoc looked at them');
    for (const file of files) {
      const shown = printed('groff', ['-k', '-ww', '-man', '-T', 'utf8', file]);
      assert.ok(shown.includes('tartip'), file);
    }
  });
}

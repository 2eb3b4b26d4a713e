// A CMS over the forms of a site: the real program from its package, a repository of its own, and
// for Decap CMS the server that stands between the browser and the folder.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import * as jsyaml from 'js-yaml';
import { AS_OF, PROJECT, program, serve } from './site.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

/**
 * Where the files of packages stand that the page names: `NAME@VERSION/FILE`. `tests/run` unpacks
 * decap-cms@3.16.3, and reads its version here.
 */
const PACKAGES = {
  'decap-cms': path.join(here, '.cms/package'),
  '@sveltia/cms': path.join(here, 'node_modules/@sveltia/cms'),
  'js-yaml': path.join(here, 'node_modules/js-yaml'),
};

/** The file that an address of a package's shop leads to. */
export function packaged(address) {
  const found = /^\/(@?[^@]+)@([^/]+)\/(.+)$/.exec(new URL(address).pathname);
  if (!found || !PACKAGES[found[1]]) return undefined;
  const folder = PACKAGES[found[1]];
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  assert.equal(found[2], version, `the page names another version of ${found[1]}`);
  return readFileSync(path.join(folder, found[3]));
}

/** What a configuration of Sveltia CMS may have, as JSON Schema. */
export const SVELTIA_SCHEMA = path.join(PACKAGES['@sveltia/cms'], 'schema/sveltia-cms.json');

const run = (command, args, cwd) => {
  const done = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: 'Editor',
      GIT_AUTHOR_EMAIL: 'editor@example.kz',
      GIT_COMMITTER_NAME: 'Editor',
      GIT_COMMITTER_EMAIL: 'editor@example.kz',
    },
  });
  if (done.error) throw done.error;
  return { code: done.status, said: done.stdout + done.stderr, out: done.stdout };
};

/** A repository with content of this project, and the forms of a CMS. */
export function repository(cms, language, content = 'content') {
  const folder = mkdtempSync(path.join(tmpdir(), 'tartip-cms-'));
  cpSync(path.join(PROJECT, content), path.join(folder, 'content'), { recursive: true });
  const git = (...args) => {
    const { code, said, out } = run('git', args, folder);
    assert.equal(code, 0, `git ${args.join(' ')}: ${said}`);
    return out;
  };
  const tartip = (...args) => run(program(), args, folder);
  const made = tartip('new', 'admin', '--cms', cms, '--lang', language);
  assert.equal(made.code, 0, made.said);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Editor');
  git('config', 'user.email', 'editor@example.kz');
  git('add', '--all');
  git('commit', '--quiet', '--message=The site');
  return {
    folder,
    git,
    tartip,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    check: () => {
      const { out } = tartip('check', '--no-pages', '--format', 'json', '--as-of', AS_OF);
      return JSON.parse(out).findings;
    },
    /**
     * What the ready workflow does with a commit of the CMS, in a clone as on a host: comments and
     * order come back.
     */
    settle: (branch, before) => {
      const clone = mkdtempSync(path.join(tmpdir(), 'tartip-cms-clone-'));
      const there = (...args) => {
        const { code, said, out } = run('git', args, clone);
        assert.equal(code, 0, `git ${args.join(' ')}: ${said}`);
        return out;
      };
      there('clone', '--quiet', '--branch', branch, folder, '.');
      const merged = run(program(), ['merge', before], clone);
      if (there('status', '--porcelain', 'content')) {
        there('commit', '--quiet', '--all', '--message=Put comments and order back');
        there('push', '--quiet', 'origin', `HEAD:${branch}`);
      }
      rmSync(clone, { recursive: true, force: true });
      return merged;
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What forms.js does with files, without a browser: `formatOf` a file, as its collection says. */
export function formats(repository) {
  const found = new Map();
  const CMS = {
    registerCustomFormat: (name, extension, format) => found.set(name, format),
    registerEventListener: () => {},
    init: () => {},
  };
  const page = { CMS, location: { hash: '' }, addEventListener: () => {} };
  page.window = page;
  page.document = { documentElement: { classList: { toggle: () => {} } } };
  createContext(page);
  const library = path.join(PACKAGES['js-yaml'], 'dist/browser/js-yaml.umd.min.js');
  runInContext(readFileSync(library, 'utf8'), page);
  for (const script of ['shapes.js', 'forms.js'])
    runInContext(repository.read(`admin/${script}`), page);
  const { collections } = jsyaml.load(repository.read('admin/config.yml'));
  const formatOf = (file) => {
    const holds = ({ folder, path: inner, extension, files }) => {
      if (files) return files.some((one) => one.file === file);
      if (!file.endsWith(`.${extension}`)) return false;
      const last = inner ? `/${inner.replace('{{slug}}', '[^/]+')}(\\.[a-z]+)?` : '/[^/]+';
      return new RegExp(`^${folder}${last}\\.${extension}$`).test(file);
    };
    const collection = collections.find(holds);
    assert.ok(collection, `no form is for ${file}`);
    return found.get(collection.format);
  };
  return { formatOf };
}

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

/** The server of Decap CMS for a repository. */
export async function decapServer(repository) {
  const port = await freePort();
  const file = path.join(here, 'node_modules/decap-server/dist/index.js');
  const server = spawn(process.execPath, [file], {
    env: { ...process.env, MODE: 'git', GIT_REPO_DIRECTORY: repository.folder, PORT: `${port}` },
    stdio: 'ignore',
  });
  const url = `http://localhost:${port}/api/v1`;
  const answers = async (action) => {
    const body = JSON.stringify({ action, params: { branch: 'main', cmsLabelPrefix: '' } });
    const headers = { 'content-type': 'application/json' };
    for (let left = 300; ; left -= 1) {
      const answer = await fetch(url, { method: 'POST', body, headers }).catch(() => undefined);
      if (answer?.ok) break;
      assert.ok(left > 0, 'the server of Decap CMS does not answer');
      await new Promise((passed) => setTimeout(passed, 100));
    }
  };
  await answers('info');
  // Where it is stands in the part of the configuration that a person may change. A change waits on
  // a branch of its own, as it does on GitHub and GitLab.
  const config = path.join(repository.folder, 'admin/config.yml');
  const text = readFileSync(config, 'utf8');
  const mine = `local_backend:\n  url: ${url}\npublish_mode: editorial_workflow\n`;
  const told = text.replace('local_backend: true\n', mine);
  assert.notEqual(told, text);
  writeFileSync(config, told);
  return {
    /** It works in the folder, one request at a time: after this answer it is done with others. */
    idle: () => answers('unpublishedEntries'),
    close: () => server.kill(),
  };
}

/**
 * The forms in a browser. `alarms` holds what went wrong in the page, and what it asked for that is
 * not on this machine.
 */
export async function forms(browser, repository) {
  const host = await serve(path.join(repository.folder, 'admin'));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const alarms = [];
  await context.route(/^https:/, async (route) => {
    const address = route.request().url();
    const body = address.startsWith('https://unpkg.com/') ? packaged(address) : undefined;
    if (!body) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({
      body,
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => alarms.push(error.message));
  let presses = 0;
  let isOpen = true;
  return {
    page,
    context,
    alarms,
    at: (address) => `${host.origin}/${address}`,
    /** A press of the editor, on a button, a field or an entry. */
    press: async (locator) => {
      presses += 1;
      await locator.click();
    },
    presses: () => presses,
    close: async () => {
      if (isOpen) {
        isOpen = false;
        await context.close();
        await host.close();
      }
    },
  };
}

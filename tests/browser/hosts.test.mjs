// What `docs/hosting/` promises: the servers that it configures send the headers of the site,
// compressed copies, the right page where there is none, and never a mixture of two builds; and an
// object store gets the files of a page before the page.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertNone } from './faults.mjs';
import { matches, rules } from './host.mjs';
import { AS_OF, BASE_URL, LANGUAGES, PROJECT, files, program } from './site.mjs';
import { SERVERS, packaged, start } from './servers.mjs';
import { open } from './stage.mjs';

const stage = await open();
const out = mkdtempSync(path.join(tmpdir(), 'tartip-hosts-'));
after(() => {
  rmSync(out, { recursive: true, force: true });
  return stage.close();
});

const TARTIP = program();

/** A site of its own, to be built again and again. */
const root = path.join(out, 'site');
const published = path.join(root, 'public');
const asset = path.join(root, 'themes/default/assets/build.txt');
mkdirSync(root);
for (const name of ['content', 'themes'])
  cpSync(path.join(PROJECT, name), path.join(root, name), { recursive: true });
const settings = path.join(root, 'content/site.yaml');
const firstSettings = readFileSync(settings, 'utf8');
mkdirSync(path.dirname(asset), { recursive: true });

/** Publishes the site anew: every page has another title, and loads from another folder. */
async function publish(build, output = published) {
  const title = / {2}(kk|ru): (Шағымдану тәртібі|Порядок обжалования)$/gm;
  assert.match(firstSettings, title);
  writeFileSync(settings, firstSettings.replace(title, `$& № ${build}`));
  writeFileSync(asset, `${build}`);
  const where = ['--root', root, '--output', output, '--base-url', BASE_URL, '--as-of', AS_OF];
  const made = spawn(TARTIP, ['build', '--compress', ...where], { stdio: 'ignore' });
  const [status] = await once(made, 'exit');
  assert.equal(status, 0, `tartip build ${where.join(' ')}`);
}
await publish(0);

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
const addressOf = (file) => `/${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}`;
const isOwn = (file) => /^(\.|_)/.test(file) || /\.(br|gz)$/.test(file);
const assetsOf = (page) => [
  ...new Set([...page.matchAll(/(?:href|src)="?[./]*(\/?assets\/[^"\s>]+)/g)].map(([, at]) => at)),
];

for (const name of Object.keys(SERVERS))
  describe(`${name} with the configuration of docs/hosting`, () => {
    let server;
    before(async () => {
      server = await start(name, path.join(out, name), published);
    });
    after(() => server.close());

    test('sends the headers that _headers asks for with every file', async () => {
      const ruled = rules(readFileSync(path.join(published, '_headers'), 'utf8'));
      const wrong = [];
      for (const file of files(published).filter((file) => !isOwn(file))) {
        const address = addressOf(file);
        const { status, headers } = await server.get(address);
        const asked = ruled
          .filter((rule) => matches(rule.path, address))
          .flatMap((rule) => rule.headers);
        if (status !== 200) wrong.push(`${address}: ${status}`);
        const policy = (headers['content-security-policy'] ?? '').split('; ').sort();
        const needed = new Set();
        for (const [header, value] of [['Cache-Control', 'no-cache'], ...asked]) {
          const sent = headers[header.toLowerCase()];
          if (header === 'Content-Security-Policy') {
            value.split('; ').forEach((part) => needed.add(part));
          } else if (header !== 'Cache-Control' && sent !== value) {
            wrong.push(`${address}: ${header}: ${sent}`);
          }
        }
        const cache = new Map([['Cache-Control', 'no-cache'], ...asked]).get('Cache-Control');
        if (headers['cache-control'] !== cache)
          wrong.push(`${address}: Cache-Control: ${headers['cache-control']}`);
        const lacking = [...needed].filter((part) => !policy.includes(part));
        if (lacking.length) wrong.push(`${address}: the policy lacks ${lacking.join('; ')}`);
        // A policy that is stricter than that of the worker would keep it from working.
        if (file === 'worker.js') assert.deepEqual(policy, [...needed].sort());
        assert.match(headers['content-type'], /^[a-z]+\/[a-z.+-]+/, address);
      }
      assertNone(wrong);
    });

    test('says in the language of the folder that there is nothing', async () => {
      for (const [address, language] of [
        ['/kk/procedures/nothing.html', 'kk'],
        ['/ru/nothing/at/all', 'ru'],
        ['/ru/index.html/', 'ru'],
        ['/nothing.html', null],
        ['/assets/0/none.css', null],
        ['/.tartip', null],
        ['/.tartip-compressed', null],
        ['/_headers', null],
        ['/_redirects', null],
        ['/kk/../../site/content/site.yaml', null],
        ['/%2e%2e/content/site.yaml', null],
      ]) {
        const { status, headers, body } = await server.get(address);
        if (address.includes('..') || address.includes('%2e')) {
          assert.ok([400, 404].includes(status), `${address}: ${status}`);
          assert.doesNotMatch(body.toString(), /base_url/);
          continue;
        }
        assert.equal(status, 404, address);
        const file = language ? `${language}/404.html` : '404.html';
        const page = readFileSync(path.join(published, file), 'utf8');
        assert.equal(body.toString(), page, `${address} is answered with ${file}`);
        assert.match(headers['content-security-policy'], /default-src 'none'.*frame-ancestors/);
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.equal(headers['permissions-policy']?.includes('camera=()'), true, address);
        assert.equal(headers['cache-control'], 'no-cache', address);
      }
    });

    test('lists no folder, and leads a folder without a slash to the one with it', async () => {
      for (const folder of ['/assets/', '/kk/letters/', '/posters/', '/search/']) {
        const { status, body } = await server.get(folder);
        assert.equal(status, 404, folder);
        const file = folder.startsWith('/kk/') ? 'kk/404.html' : '404.html';
        assert.equal(body.toString(), readFileSync(path.join(published, file), 'utf8'), folder);
      }
      for (const language of LANGUAGES) {
        const { status, headers } = await server.get(`/${language}`);
        assert.ok([301, 308].includes(status));
        assert.equal(headers.location, `/${language}/`);
      }
    });

    test('sends the compressed copy to whoever takes it', async () => {
      const texts = files(published).filter((file) =>
        existsSync(path.join(published, `${file}.br`)),
      );
      assert.ok(texts.length > 50, `${texts.length} files have a copy`);
      const assets = texts.filter((file) => file.startsWith('assets/'));
      const some = ['index.html', 'kk/index.html', 'worker.js', 'sitemap.xml', ...assets];
      for (const file of some) {
        for (const [takes, coding, ending] of [
          ['br, gzip', 'br', '.br'],
          ['gzip', 'gzip', '.gz'],
          ['identity', undefined, ''],
        ]) {
          const { headers, body } = await server.get(addressOf(file), { 'Accept-Encoding': takes });
          assert.equal(headers['content-encoding'], coding, `${file} for ${takes}`);
          const copy = readFileSync(path.join(published, file + ending));
          assert.ok(body.equals(copy), `${file}${ending} is sent as it is`);
          if (coding) assert.match(headers.vary ?? '', /Accept-Encoding/i, `${file} for ${takes}`);
        }
      }
    });

    test('what has not changed is not sent again', async () => {
      const first = await server.get('/kk/');
      const again = await server.get('/kk/', { 'If-None-Match': first.headers.etag });
      assert.equal(again.status, 304);
    });

    test('a letter works in a browser under its policy', async () => {
      const context = await stage.browser.newContext({
        ignoreHTTPSErrors: true,
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      const alarms = [];
      page.on('pageerror', (error) => alarms.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') alarms.push(message.text());
      });
      await page.goto(`${server.origin}/kk/letters/appeal.html`);
      await page.locator('form').first().waitFor({ state: 'visible' });
      await page.goto(`${server.origin}/kk/nothing/here.html`);
      assert.equal(await page.locator('h1').textContent(), 'Бет табылмады');
      await page.locator('main a').first().click();
      await page.waitForURL(`${server.origin}/kk/`);
      await context.close();
      assertNone(alarms.filter((alarm) => !alarm.includes('404')));
    });
  });

describe('while the site is published again and again', () => {
  const SWAPS = 50;
  const REQUESTS = 1000;

  test('a page finds its files, of its own build, on every server', async () => {
    const folder = path.join(out, 'swapped');
    await publish(0, folder);
    /** Of each build: the folder of its assets, and what its pages and assets hold. */
    const builds = [];
    const note = () => {
      const page = readFileSync(path.join(folder, 'kk/index.html'), 'utf8');
      const [, name] = /assets\/([0-9a-f]+)\//.exec(page);
      const held = readdirSync(path.join(folder, 'assets', name)).map((file) => [
        `/assets/${name}/${file}`,
        digest(readFileSync(path.join(folder, 'assets', name, file))),
      ]);
      const pages = ['kk/index.html', 'ru/procedures/index.html', 'kk/letters/appeal.html'];
      const all = pages.map((file) => [
        addressOf(file),
        digest(readFileSync(path.join(folder, file))),
      ]);
      builds.push({ name, files: new Map([...held, ...all]) });
    };
    note();
    let started = 0;
    let over = false;
    const seen = [];
    const servers = await Promise.all(
      Object.keys(SERVERS).map((name) => start(name, path.join(out, `${name}-swaps`), folder)),
    );
    const reader = async (server, address) => {
      while (!over) {
        const page = await server.get(address);
        const text = page.body.toString();
        const found = [];
        for (const file of assetsOf(text)) {
          const answer = await server.get(`/${file}`);
          found.push({
            file: `/${file}`,
            status: answer.status,
            held: digest(answer.body),
            started,
          });
        }
        seen.push({ address, status: page.status, held: digest(page.body), text, found });
      }
    };
    const readers = servers.flatMap((server) =>
      ['/kk/', '/ru/procedures/', '/kk/letters/appeal.html'].map((at) => reader(server, at)),
    );
    try {
      // A build is another program: the readers read on while it runs.
      for (let build = 1; build <= SWAPS; build += 1) {
        started = build;
        await publish(build, folder);
        note();
      }
      while (seen.reduce((sum, { found }) => sum + 1 + found.length, 0) < REQUESTS)
        await new Promise((later) => setTimeout(later, 20));
    } finally {
      over = true;
      await Promise.all(readers);
      await Promise.all(servers.map((server) => server.close()));
    }

    const wrong = [];
    let judged = 0;
    const met = new Set();
    for (const { address, status, held, text, found } of seen) {
      const [, name] = /assets\/([0-9a-f]+)\//.exec(text) ?? [];
      const build = builds.findIndex((one) => one.name === name);
      met.add(build);
      if (status !== 200 || build < 0 || builds[build].files.get(address) !== held) {
        wrong.push(`${address}: ${status}, no page of one build`);
        continue;
      }
      for (const { file, status, held, started } of found) {
        // The build before is kept, and the one under way may be published already.
        if (started - build > 1) continue;
        judged += 1;
        if (status !== 200 || builds[build].files.get(file) !== held)
          wrong.push(`${address} of build ${build}, while ${started} is made: ${file}: ${status}`);
      }
    }
    assertNone(wrong);
    assert.ok(judged + seen.length >= REQUESTS, `${judged} files of ${seen.length} pages`);
    assert.ok(met.size > SWAPS / 2, `pages of ${met.size} builds were met`);
  });
});

describe('an object store', () => {
  const script = path.join(PROJECT, 'docs/hosting/to-object-store.sh');

  test('has the files of a page before the page, and loses what is gone last', async () => {
    const store = path.join(out, 'store');
    const [first, second] = ['first', 'second'].map((name) => path.join(out, name));
    await publish(1, first);
    await publish(2, second);
    mkdirSync(store);
    mkdirSync(path.join(out, 'home'));
    // rclone itself, and after each step a copy of what a reader could see.
    const bin = path.join(out, 'bin');
    mkdirSync(bin);
    const steps = path.join(out, 'steps');
    mkdirSync(steps);
    const program = packaged('/usr/bin/rclone');
    const copy = `cp -r "${store}" "${steps}/$(ls "${steps}" | wc -l)"`;
    writeFileSync(path.join(bin, 'rclone'), `#!/bin/sh\n"${program}" "$@" && ${copy}\n`, {
      mode: 0o755,
    });
    const env = {
      ...process.env,
      PATH: `${bin}:${process.env.PATH}`,
      HOME: path.join(out, 'home'),
    };
    const to = (folder) => execFileSync(script, [folder, store], { env, stdio: 'pipe' });

    to(first);
    // A page that is gone from the next build, and files of an old one.
    writeFileSync(path.join(store, 'kk/gone.html'), 'gone');
    const old = path.join(store, 'assets/0123456789ab');
    mkdirSync(old);
    writeFileSync(path.join(old, 'site.css'), 'old');
    const longAgo = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
    utimesSync(path.join(old, 'site.css'), longAgo, longAgo);
    to(second);

    const whole = readdirSync(steps).sort((a, b) => a - b);
    assert.equal(whole.length, 8);
    const wrong = whole.flatMap((name) => {
      const seen = path.join(steps, name);
      const pages = files(seen).filter((file) => file.endsWith('.html'));
      return pages.flatMap((file) =>
        assetsOf(readFileSync(path.join(seen, file), 'utf8'))
          .filter((at) => !existsSync(path.join(seen, at)))
          .map((at) => `after step ${name}: ${file} has no ${at}`),
      );
    });
    assertNone(wrong);
    const expected = files(second).filter((file) => !isOwn(file));
    const kept = files(store).filter((file) => !expected.includes(file));
    assert.deepEqual(
      expected.filter((file) => !existsSync(path.join(store, file))),
      [],
    );
    for (const file of expected)
      assert.equal(
        digest(readFileSync(path.join(store, file))),
        digest(readFileSync(path.join(second, file))),
        file,
      );
    // Of the build before only what a page may still ask for.
    assert.ok(kept.length > 0);
    assertNone(kept.filter((file) => !/^(assets|search\/index|places\/index)\//.test(file)));
    assert.ok(!existsSync(path.join(old, 'site.css')), 'what is old is gone');
    assert.ok(statSync(path.join(store, 'kk/index.html')).isFile());
  });

  test('gets nothing that tartip did not make', () => {
    const ended = (() => {
      try {
        execFileSync(script, [path.join(PROJECT, 'docs'), path.join(out, 'none')], {
          stdio: 'pipe',
        });
        return 0;
      } catch ({ status }) {
        return status;
      }
    })();
    assert.equal(ended, 2);
    assert.ok(!existsSync(path.join(out, 'none')));
  });
});

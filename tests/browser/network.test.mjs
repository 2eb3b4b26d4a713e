// No page makes a request to anywhere but its own site, keeps anything in the browser but itself,
// or can be made to send what was typed.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { assertNone } from './faults.mjs';
import { countPrints, download, fill } from './letter.mjs';
import { LANGUAGES, serve, distinctLetters } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
const out = mkdtempSync(path.join(tmpdir(), 'tartip-network-'));
after(() => {
  rmSync(out, { recursive: true });
  return stage.close();
});

/**
 * A page under watch: all that it asks for, says in the console, refuses by its policy, or leaves
 * in the browser.
 */
async function watch(route, use, options = {}) {
  const host = await serve(stage.folder);
  const context = await stage.browser.newContext(options);
  const asked = [];
  const said = [];
  context.on('request', (request) => asked.push(request.url()));
  await context.addInitScript(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.refused.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await countPrints(context);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() !== 'log') said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  try {
    await page.goto(`${host.origin}/${route.address}`);
    await page.waitForTimeout(200);
    const offline = await page.locator('script[data-offline]').count();
    if (offline && !options.serviceWorkers) await isWithWorker(page, host);
    return await use({ page, context, host, asked, said });
  } finally {
    await context.close();
    await host.close();
  }
}

/** Waits until the page is kept to be opened without network: from then on nothing is fetched. */
async function isWithWorker(page, host) {
  const isKept = () => page.evaluate(async () => (await caches.match(location.href)) !== undefined);
  for (let tries = 0; !(await isKept()); tries += 1) {
    assert.ok(tries < 100, 'the page is kept');
    await page.waitForTimeout(100);
  }
  for (let before = 0; before < host.requests.length; await page.waitForTimeout(300))
    before = host.requests.length;
}

/**
 * What a page that opens without network may ask for beside its own files, and keep: the worker,
 * itself in both languages, the directory of offices.
 */
const ofWorker = ({ file }, origin) => {
  const isOfWorker = ['procedure', 'letter'].some((folder) => file.includes(`/${folder}s/`));
  const sides = LANGUAGES.map((language) => file.replace(/^\w\w/, language));
  const addresses = ['worker.js', ...sides].map((name) => `${origin}/${name}`);
  return {
    asks: (address) =>
      isOfWorker && (addresses.includes(address) || address.startsWith(`${origin}/places/`)),
    keeps: (what) =>
      isOfWorker && (/^cache tartip \/ /.test(what) || what === `service worker of ${origin}/`),
  };
};

/** What the page has left in the browser. */
const kept = async ({ page, context }) => [
  ...(await context.cookies()).map(({ name }) => `cookie ${name}`),
  ...(await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(
      ({ scope }) => `service worker of ${scope}`,
    ),
  ])),
];

describe('a page asks for its own files alone, and keeps nothing in the browser but itself', () => {
  for (const route of stage.pages) {
    test(route.file, async () => {
      await watch(route, async (watched) => {
        const { page, host, asked, said } = watched;
        const { asks, keeps } = ofWorker(route, host.origin);
        const own = (address) =>
          address === page.url() || address.startsWith(`${host.origin}/assets/`) || asks(address);
        const served = host.requests.map((pathname) => host.origin + pathname);
        const stray = [...new Set([...asked, ...served])].filter((address) => !own(address));
        assertNone([
          ...stray.map((address) => `asks for ${address}`),
          ...said,
          ...(await page.evaluate(() => window.refused)).map(
            (refusal) => `the policy refuses ${refusal}`,
          ),
          ...(await kept(watched)).filter((what) => !keeps(what)),
        ]);
      });
    });
  }
});

describe('a whole letter asks for what writes files alone, and leaves nothing', () => {
  for (const route of distinctLetters(stage.pages)) {
    test(route.file, async () => {
      await watch(route, async (watched) => {
        const { page, host, asked, said } = watched;
        const before = [asked.length, host.requests.length];
        await fill(page, route.language);
        for (const language of LANGUAGES) {
          await page.locator(`form input[type=radio][value="${language}"]`).check();
          await page.locator('[data-print]').click();
          await page.locator('[data-copy]').click();
          for (const kind of ['txt', 'docx']) await download(page, `[data-save="${kind}"]`, out);
        }
        const reminder = page.locator('[data-reminder]');
        if (await reminder.isVisible()) await download(page, '[data-reminder]', out);
        await page.locator('details.keep summary').click();
        await page.locator('[data-draft-save]').click();
        await page.locator('[data-erase]').click();
        await page.waitForTimeout(200);
        assert.ok(
          await page.evaluate(() => window.printed === 2),
          'the full letter was printed in both languages',
        );
        const writer = /^\/assets\/\w+\/later\.js$/;
        const after = [
          ...asked.slice(before[0]).map((address) => address.replace(host.origin, '')),
          ...host.requests.slice(before[1]),
        ];
        assertNone([
          ...after.filter((address) => !writer.test(address)).map((it) => `asks for ${it}`),
          ...said,
          ...(await page.evaluate(() => window.refused)).map(
            (refusal) => `the policy refuses ${refusal}`,
          ),
          ...(await kept(watched)).filter((what) => !ofWorker(route, host.origin).keeps(what)),
        ]);
        assert.equal(
          page.url(),
          `${host.origin}/${route.address}`,
          'nothing typed stands in the address',
        );
      });
    });
  }
});

describe('without network and worker whoever saves a document is told, and may try again', () => {
  for (const route of stage.pages.filter(({ file }) => file.endsWith('letters/appeal.html'))) {
    test(route.file, async () => {
      await watch(
        route,
        async ({ page }) => {
          await page.route('**/later.js*', (request) => request.abort());
          await fill(page, route.language, { network: false });
          await page.locator('[data-save="docx"]').click();
          const told = { kk: 'Файл жасалмады', ru: 'Файл не получился' };
          const said = page.locator('.letter-take > .said');
          await said.filter({ hasText: told[route.language] }).waitFor();
          await page.unroute('**/later.js*');
          const { bytes } = await download(page, '[data-save="docx"]', out);
          assert.ok(bytes.length > 1000);
        },
        { serviceWorkers: 'block' },
      );
    });
  }
});

describe('no script on the page could make code or elements of a text', () => {
  const route = stage.pages.find(({ kind }) => kind === 'letter') ?? stage.pages[0];
  test(route.file, async () => {
    await watch(route, async ({ page }) => {
      const passed = await page.evaluate(() => {
        const text = '<img src="x" alt="">';
        const ways = {
          innerHTML: () => (document.createElement('p').innerHTML = text),
          outerHTML: () => (document.body.firstElementChild.outerHTML = text),
          insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', text),
          'document.write': () => document.write(text),
          DOMParser: () => new DOMParser().parseFromString(text, 'text/html'),
          srcdoc: () => (document.createElement('iframe').srcdoc = text),
          'the src of a script': () => (document.createElement('script').src = '/leak.js'),
          'a policy of its own': () => window.trustedTypes.createPolicy('leak', {}),
        };
        return Object.entries(ways)
          .filter(([, way]) => {
            try {
              way();
              return true;
            } catch {
              return false;
            }
          })
          .map(([name]) => name);
      });
      assertNone(passed, 'not refused:');
    });
  });
});

describe('even a script on the page could send nothing out', () => {
  const route = stage.pages.find(({ kind }) => kind === 'letter') ?? stage.pages[0];
  test(route.file, async () => {
    await watch(route, async ({ page, host }) => {
      const before = host.requests.length;
      const passed = await page.evaluate(async () => {
        const ways = {
          fetch: () => fetch('/leak'),
          XMLHttpRequest: () =>
            new Promise((resolve, reject) => {
              const request = new XMLHttpRequest();
              request.onload = resolve;
              request.onerror = () => reject(new Error('refused'));
              request.open('GET', '/leak');
              request.send();
            }),
          'another site’s picture': () =>
            new Promise((resolve, reject) => {
              const picture = new Image();
              picture.onload = resolve;
              picture.onerror = () => reject(new Error('refused'));
              picture.src = 'https://leak.example/x.png';
            }),
          form: () =>
            new Promise((resolve, reject) => {
              document.addEventListener(
                'securitypolicyviolation',
                () => reject(new Error('refused')),
                { once: true },
              );
              const form = document.createElement('form');
              form.action = '/leak';
              document.body.append(form);
              form.submit();
              setTimeout(resolve, 300);
            }),
          'inline script': () =>
            new Promise((resolve, reject) => {
              document.addEventListener(
                'securitypolicyviolation',
                () => reject(new Error('refused')),
                { once: true },
              );
              const script = document.createElement('script');
              script.textContent = 'window.ran = true';
              document.body.append(script);
              setTimeout(resolve, 300);
            }),
        };
        const found = [];
        for (const [name, way] of Object.entries(ways)) {
          await way().then(
            () => found.push(name),
            () => {},
          );
        }
        navigator.sendBeacon('/leak', 'x');
        return found;
      });
      await page.waitForTimeout(200);
      assertNone(passed, 'not refused:');
      assert.deepEqual(host.requests.slice(before), [], 'requests that reached the host');
    });
  });
});

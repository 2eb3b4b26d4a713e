// A letter and a procedure that were read open again without network, are filled and taken away;
// nobody is left with an old or a dead page, and nothing that was typed is lost or kept unasked.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { faults } from './axe.mjs';
import { assertNone } from './faults.mjs';
import { HEADERS, host as newHost } from './host.mjs';
import { arrived, countPrints, download, fill } from './letter.mjs';
import { preview } from './preview.mjs';
import { LANGUAGES, PROJECT, build, discard } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
const out = mkdtempSync(path.join(tmpdir(), 'tartip-offline-'));
const made = [];
after(() => {
  rmSync(out, { recursive: true });
  made.forEach(discard);
  return stage.close();
});

const NAME = 'Өтегенова Ұлжан Һамитқызы';
const IIN = '900101300811';
const LETTER = 'letters/appeal.html';
const PROCEDURE = 'procedures/appeal.html';
const other = (language) => LANGUAGES.find((one) => one !== language);

/** The site built from changed content. */
function changed(change) {
  const root = mkdtempSync(path.join(tmpdir(), 'tartip-changed-'));
  try {
    for (const name of ['content', 'themes'])
      cpSync(path.join(PROJECT, name), path.join(root, name), { recursive: true });
    change(root);
    const folder = build({ root });
    made.push(folder);
    return folder;
  } finally {
    rmSync(root, { recursive: true });
  }
}
const settings = (root, change) => {
  const file = path.join(root, 'content/site.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

/** The next build: another title on every page, and other files that pages load. */
const NEXT = '2027';
const next = changed((root) => {
  settings(root, (text) =>
    text.replace(/^ {2}(kk|ru): (Шағымдану тәртібі|Порядок обжалования)$/gm, `$& ${NEXT}`),
  );
  mkdirSync(path.join(root, 'themes/default/assets'), { recursive: true });
  writeFileSync(path.join(root, 'themes/default/assets/next.txt'), 'next');
});
/** The site without copies on the device. */
const turnedOff = changed((root) => settings(root, (text) => `${text}offline: false\n`));

/** A host and a browser with nothing in it. */
async function visiting(options, use) {
  const host = await newHost(stage.folder, options);
  const context = await stage.browser.newContext();
  await countPrints(context);
  const alarms = [];
  context.on('weberror', ({ error }) => alarms.push(String(error())));
  context.on('page', (page) => page.on('dialog', (dialog) => dialog.accept()));
  await context.addInitScript(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.refused.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  try {
    const page = await context.newPage();
    await use({ host, context, page });
    assertNone(alarms);
  } finally {
    await context.close();
    await host.close();
  }
}

/** What the browser keeps of the site: the addresses below the top of it, by cache. */
const kept = (page) =>
  page.evaluate(async () => {
    const found = {};
    for (const name of await caches.keys())
      found[name] = (await (await caches.open(name)).keys()).map(
        ({ url }) => new URL(url).pathname,
      );
    return found;
  });

/** The pages among them. */
const keptPages = async (page) =>
  Object.values(await kept(page))
    .flat()
    .filter((name) => name.endsWith('.html'))
    .sort();

/** Waits until something is so; fails when it is not in time. */
async function until(what, is, limit = 15000) {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    if (await is().catch(() => false)) return;
    await new Promise((done) => {
      setTimeout(done, 50);
    });
  }
  assert.fail(`not in time: ${what}`);
}

const isKept = (page, address) =>
  until(`${address} is kept`, async () =>
    (await keptPages(page)).some((name) => name.endsWith(`/${address}`)),
  );

/** Opens a page and waits until it is kept. */
async function read(page, host, address) {
  await page.goto(host.at(address));
  await isKept(page, address);
}

const workers = (page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(
      ({ installing, waiting, active }) => `${!!installing} ${!!waiting} ${active?.state}`,
    ),
  );
const notice = (page) => page.locator('.kept-page');
const TOLD = { kk: 'сақталған көшірмесі', ru: 'сохранённая на этом устройстве' };
const OLD = { kk: 'заң өзгерген болуы мүмкін', ru: 'закон мог измениться' };
/** Fails unless the page comes from the device, and says so. */
async function assertFromDevice(page, language) {
  await notice(page).locator('p').waitFor();
  const said = await notice(page).innerText();
  assert.ok(said.includes(TOLD[language]), said);
  assert.match(said, /20\d\d/);
  assert.ok(!said.includes(OLD[language]), said);
}
const assertFromNetwork = async (page) =>
  assert.equal(await page.locator('html').getAttribute('data-kept'), null);
/** Whether nothing answers, by the browser's own words; in a tab of its own, which it reloads. */
async function isUnreachable(page, address) {
  const tab = await page.context().newPage();
  const found = await tab.goto(address).then(
    () => false,
    (error) => /ERR_/.test(error.message),
  );
  await tab.close();
  return found;
}

const PLACES = {
  'a host without headers': { sends: HEADERS.none },
  'a host that reads _headers and joins them': { sends: HEADERS.join },
  'a host that reads _headers and takes the later one': { sends: HEADERS.last },
  'a host without headers, below a path': { mount: '/deep/site/', sends: HEADERS.none },
};

describe('a letter once read opens without network, is filled and taken away', () => {
  for (const [name, options] of Object.entries(PLACES))
    for (const language of LANGUAGES)
      test(`${language}, ${name}`, async () => {
        await visiting(options, async ({ host, page }) => {
          await read(page, host, `${language}/${LETTER}`);
          await assertFromNetwork(page);
          assert.equal(await notice(page).count(), 0);
          await host.off();
          const answer = await page.reload();
          await assertFromDevice(page, language);
          assert.equal(
            await page.evaluate(() => navigator.serviceWorker.controller.state),
            'activated',
          );
          if (options.sends !== HEADERS.none)
            assert.match(answer.headers()['content-security-policy'], /default-src 'none'/);
          await fill(page, language);
          for (const kind of ['txt', 'docx', 'pdf']) {
            const { bytes } = await download(page, `[data-save="${kind}"]`, out);
            assert.ok(bytes.length > 500, `${kind}: ${bytes.length} bytes`);
          }
          await page.locator('[data-print]').click();
          await page.waitForFunction(() => window.printed === 1);
          // The other language was never opened, and has all that was typed.
          await page.locator('header [hreflang]').last().click();
          await arrived(page, other(language));
          await assertFromDevice(page, other(language));
          assert.ok((await page.locator('.letter-sheets').textContent()).includes(NAME));
          assert.ok((await page.locator('.letter-sheets').textContent()).includes(IIN));
          const { bytes } = await download(page, '[data-save="docx"]', out);
          assert.ok(bytes.length > 500);
          // After a reload a number of a person is asked again, as with a network.
          await page.reload();
          await arrived(page, other(language));
          const sheets = await page.locator('.letter-sheets').textContent();
          assert.ok(sheets.includes(NAME) && !sheets.includes(IIN));
          await host.on();
          await page.reload();
          await arrived(page, other(language));
          await assertFromNetwork(page);
          assert.ok((await page.locator('.letter-sheets').textContent()).includes(NAME));
          assertNone(await page.evaluate(() => window.refused));
        });
      });
});

describe('a procedure once read opens without network', () => {
  for (const language of LANGUAGES)
    test(language, async () => {
      await visiting({}, async ({ host, page }) => {
        await read(page, host, `${language}/${PROCEDURE}`);
        const before = await page.locator('main').innerText();
        await host.off();
        await page.reload();
        await assertFromDevice(page, language);
        const status = await notice(page).innerText();
        assert.equal(
          (await page.locator('main').innerText()).replace(status, '').trim(),
          before.trim(),
        );
        assert.equal(await page.evaluate(() => document.styleSheets[0].cssRules.length > 10), true);
        await page.goto(host.at(`${other(language)}/${PROCEDURE}`));
        await assertFromDevice(page, other(language));
        assert.equal(await isUnreachable(page, host.at(`${language}/`)), true, 'and no other page');
      });
    });
});

describe('a page from the device is as accessible as it was', () => {
  for (const address of [LETTER, PROCEDURE])
    for (const language of LANGUAGES)
      test(`${language}/${address}`, async () => {
        await visiting({}, async ({ host, page }) => {
          await read(page, host, `${language}/${address}`);
          await host.off();
          await page.reload();
          await assertFromDevice(page, language);
          assert.equal(await notice(page).getAttribute('role'), 'status');
          await page.evaluate(axe.source);
          assertNone(await faults(page));
        });
      });
});

describe('the policy of a page is no weaker', () => {
  test('a page registers the worker of the site alone, and makes no other policy', async () => {
    await visiting({ sends: HEADERS.join }, async ({ host, page }) => {
      await page.addInitScript(() => {
        const { createPolicy } = TrustedTypePolicyFactory.prototype;
        TrustedTypePolicyFactory.prototype.createPolicy = function (...all) {
          const made = createPolicy.apply(this, all);
          window.hasPolicy = true;
          return made;
        };
      });
      await read(page, host, `kk/${LETTER}`);
      for (const where of ['from the network', 'from the device']) {
        // It makes its own after all else is there.
        await page.waitForFunction(() => window.hasPolicy);
        const passed = await page.evaluate(async () => {
          const found = [];
          const tries = {
            'a worker by its address': () => navigator.serviceWorker.register('/worker.js?evil'),
            'the policy once more': () =>
              window.trustedTypes.createPolicy('tartip-worker', { createScriptURL: (x) => x }),
            'another policy': () =>
              window.trustedTypes.createPolicy('evil', { createScriptURL: (x) => x }),
            'a default policy': () => window.trustedTypes.createPolicy('default', {}),
            'markup of a text': () => (document.createElement('p').innerHTML = '<b>x</b>'),
            'a script by its address': () => (document.createElement('script').src = '/leak.js'),
            'a request': () => fetch('/leak'),
          };
          for (const [name, way] of Object.entries(tries)) {
            try {
              await way();
              found.push(name);
            } catch {
              // Refused.
            }
          }
          return found;
        });
        assertNone(passed, `${where}, not refused:`);
        await host.off();
        await page.reload();
      }
      await assertFromDevice(page, 'kk');
      assert.ok(!host.requests.includes('/leak'));
    });
  });

  test('the worker has a policy of its own, however a host reads _headers', async () => {
    for (const sends of [HEADERS.join, HEADERS.last]) {
      const host = await newHost(stage.folder, { sends });
      const policyOf = async (address) =>
        (await fetch(host.at(address))).headers.get('content-security-policy');
      const worker = await policyOf('worker.js');
      assert.ok(worker.includes("default-src 'none'; connect-src 'self'"), worker);
      assert.ok(!worker.includes("connect-src 'none'"), worker);
      for (const address of ['', '404.html', 'kk/', `ru/${LETTER}`, 'assets/x.svg'])
        assert.ok((await policyOf(address)).includes("connect-src 'none'"), address);
      assert.ok((await policyOf('nowhere/')).includes("frame-ancestors 'none'"));
      await host.close();
    }
  });
});

describe('a worker that can do nothing never stands in the way', () => {
  const broken = {
    'the policy of pages holds for it, too': (host) => {
      host.sends = (all) => ({
        ...HEADERS.last(all),
        'Content-Security-Policy': "default-src 'none'; connect-src 'none'",
      });
      // The pages say theirs themselves.
      const { sends } = host;
      host.sends = (all, inside) => (inside === 'worker.js' ? sends(all) : {});
    },
    'it throws': (host) => host.answers.set('worker.js', { text: "throw new Error('broken')" }),
    'it is no script': (host) => host.answers.set('worker.js', { text: '<!doctype html>' }),
    'it is not there': (host) => host.answers.set('worker.js', { status: 404 }),
    'it never comes': (host) => host.answers.set('worker.js', null),
    'a file that it needs is not there': (host) => {
      const { letter } = assetsOf(stage.folder);
      host.answers.set(letter, { status: 404 });
    },
  };
  for (const [name, breaks] of Object.entries(broken))
    test(name, async () => {
      await visiting({}, async ({ host, page }) => {
        breaks(host);
        await page.goto(host.at(`kk/${PROCEDURE}`));
        await page.goto(host.at(`kk/${LETTER}`));
        await new Promise((done) => {
          setTimeout(done, 1500);
        });
        await page.reload();
        await arrived(page, 'kk').catch(() => {});
        await assertFromNetwork(page);
        assertNone((await keptPages(page)).filter((name) => name.includes('/letters/')));
        await host.off();
        assert.equal(await isUnreachable(page, host.at(`kk/${LETTER}`)), true);
        // When all is well again, so is this.
        await host.on();
        host.answers.clear();
        host.sends = HEADERS.none;
        await read(page, host, `kk/${LETTER}`);
      });
    });

  test('a next one that is broken leaves pages to the network', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${LETTER}`);
      host.folder = next;
      host.answers.set('worker.js', { text: "throw new Error('broken')" });
      await page.reload();
      assert.ok((await page.title()).includes(NEXT));
      await page.waitForTimeout(1000);
      await host.off();
      await page.reload();
      await assertFromDevice(page, 'kk');
      assert.ok(!(await page.title()).includes(NEXT), 'the copy is of its own build, whole');
      await page.locator('#letter-form').waitFor();
    });
  });
});

/** The paths of the files that a letter of a site loads. */
function assetsOf(folder) {
  const html = readFileSync(path.join(folder, `kk/${LETTER}`), 'utf8');
  const [, name] = /assets\/(\w+)\//.exec(html);
  return { name, letter: `assets/${name}/later.js` };
}

describe('the network goes', () => {
  test('before the worker is there: the page goes on, and the next visit has it', async () => {
    await visiting({}, async ({ host, page }) => {
      host.answers.set('worker.js', null);
      await page.goto(host.at(`kk/${LETTER}`));
      await host.off();
      await fill(page, 'kk', { network: false });
      assert.ok((await page.locator('.letter-sheets').textContent()).includes(NAME));
      await host.on();
      host.answers.clear();
      await read(page, host, `kk/${LETTER}`);
      assert.ok((await page.locator('.letter-sheets').textContent()).includes(NAME));
    });
  });

  test('while it fetches: nothing is kept by halves, and the next visit has it', async () => {
    await visiting({}, async ({ host, page }) => {
      const { letter } = assetsOf(stage.folder);
      host.answers.set(letter, null);
      await page.goto(host.at(`kk/${LETTER}`));
      await until('it is asked for', async () => host.requests.includes(`/${letter}`));
      await host.off();
      await page.waitForTimeout(500);
      assert.deepEqual(await keptPages(page), []);
      await host.on();
      host.answers.clear();
      await read(page, host, `kk/${LETTER}`);
    });
  });

  test('while somebody writes, at the first visit: the letter is taken away', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `ru/${LETTER}`);
      await host.off();
      await fill(page, 'ru');
      const { bytes } = await download(page, '[data-save="docx"]', out);
      assert.ok(bytes.length > 500);
      await page.locator('header [hreflang]').last().click();
      await arrived(page, 'kk');
      await assertFromDevice(page, 'kk');
      assert.ok((await page.locator('.letter-sheets').textContent()).includes(IIN));
    });
  });

  test('without an end: the copy is shown when the network gives nothing in time', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${LETTER}`);
      host.answers.set(`kk/${LETTER}`, null);
      const from = Date.now();
      await page.reload();
      await assertFromDevice(page, 'kk');
      assert.ok(Date.now() - from < 15000);
    });
  });

  test('on the side of the host: an error of it does not replace a copy', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${LETTER}`);
      host.answers.set(`kk/${LETTER}`, { status: 503, text: 'down' });
      await page.reload();
      await assertFromDevice(page, 'kk');
    });
  });
});

describe('a page is of one build with all that it loads', () => {
  test('who writes while the site is published goes on in the build begun with', async () => {
    await visiting({}, async ({ host, context, page }) => {
      await read(page, host, `kk/${LETTER}`);
      await page.reload();
      await arrived(page, 'kk');
      await fill(page, 'kk');
      host.folder = next;
      const second = await context.newPage();
      await second.goto(host.at(`kk/${PROCEDURE}`));
      await until('the next worker waits', async () => / true /.test(await workers(second)));
      await isKept(second, `kk/${PROCEDURE}`);
      // Two are open: the one before stays, with what it has.
      assert.match(String(await workers(page)), /false true activated/);
      await host.off();
      const { bytes } = await download(page, '[data-save="docx"]', out);
      assert.ok(bytes.length > 500);
      await page.locator('header [hreflang]').last().click();
      await arrived(page, 'ru');
      assert.ok(!(await page.title()).includes(NEXT));
      const sheets = await page.locator('.letter-sheets').textContent();
      assert.ok(sheets.includes(NAME) && sheets.includes(IIN));
      // When all are closed, the next build has the letter, too, whole.
      await second.close();
      await page.close({ runBeforeUnload: false });
      const later = await context.newPage();
      await until('the next build answers', async () => {
        await later.goto(host.at(`ru/${LETTER}`));
        return (await later.title()).includes(NEXT);
      });
      await assertFromDevice(later, 'ru');
      await fill(later, 'ru');
      assert.ok((await download(later, '[data-save="docx"]', out)).bytes.length > 500);
      await later.goto(host.at(`kk/${PROCEDURE}`));
      assert.ok((await later.title()).includes(NEXT));
    });
  });

  test('the next build is taken at the next visit, in the same tab', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${LETTER}`);
      host.folder = next;
      await page.reload();
      assert.ok((await page.title()).includes(NEXT), 'the network comes first');
      await until('it waits', async () => / true /.test(await workers(page)));
      const own = assetsOf(next).name;
      await until('it has the page', async () =>
        Object.values(await kept(page)).some(
          (all) =>
            all.some((name) => name.includes(own)) &&
            all.some((name) => name.endsWith(`kk/${LETTER}`)),
        ),
      );
      await page.reload();
      await until('it has taken over', async () => !/ true /.test(await workers(page)));
      await until('the pages of the build before are gone', async () =>
        (await keptPages(page)).every((name, index, all) => all.indexOf(name) === index),
      );
      await host.off();
      await page.reload();
      await assertFromDevice(page, 'kk');
      assert.ok((await page.title()).includes(NEXT));
      await fill(page, 'kk');
      assert.ok((await download(page, '[data-save="docx"]', out)).bytes.length > 500);
    });
  });

  test('a page that is gone or leads elsewhere does not hold the next build back', async () => {
    for (const gone of [
      { status: 404, text: 'gone' },
      { status: 301, headers: { Location: 'index.html' } },
    ])
      await visiting({}, async ({ host, page }) => {
        await read(page, host, `kk/${PROCEDURE}`);
        await read(page, host, `kk/${LETTER}`);
        host.folder = next;
        for (const language of LANGUAGES) host.answers.set(`${language}/${PROCEDURE}`, gone);
        await page.goto(host.at(`kk/${LETTER}`));
        await until('the next worker waits', async () => / true /.test(await workers(page)));
        await page.reload();
        await until('it has taken over', async () => !/ true /.test(await workers(page)));
        await host.off();
        await page.reload();
        await assertFromDevice(page, 'kk');
        assert.ok((await page.title()).includes(NEXT));
        assert.equal(await isUnreachable(page, host.at(`kk/${PROCEDURE}`)), true);
      });
  });

  test('a page published while it is fetched is not kept with the build before', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${PROCEDURE}`);
      const [before] = Object.keys(await kept(page));
      // The pages are new, and the worker of the build before does not know it yet.
      host.folder = next;
      const worker = readFileSync(path.join(stage.folder, 'worker.js'), 'utf8');
      host.answers.set('worker.js', { text: worker });
      await page.goto(host.at(`kk/${LETTER}`));
      await page.waitForTimeout(1500);
      assertNone((await kept(page))[before].filter((name) => name.includes('letters/')));
      host.answers.clear();
      await read(page, host, `kk/${LETTER}`);
      const all = await page.evaluate(async () => {
        const titles = {};
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            if (!request.url.endsWith('.html')) continue;
            const text = await (await cache.match(request)).text();
            (titles[name] ??= []).push(/<title>([^<]*)/.exec(text)[1]);
          }
        }
        return titles;
      });
      for (const [name, titles] of Object.entries(all)) {
        const isNext = titles.map((title) => title.includes(NEXT));
        assert.ok(new Set(isNext).size === 1, `${name}: ${titles}`);
      }
    });
  });
});

describe('nobody is left with an old or a dead page', () => {
  test('the network comes first, and a page that is gone is gone from the device', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${LETTER}`);
      host.answers.set(`kk/${LETTER}`, { status: 404, text: 'gone' });
      await page.reload();
      assert.equal(await page.locator('body').innerText(), 'gone');
      await until('it is forgotten', async () => (await keptPages(page)).length === 0);
      await host.off();
      assert.equal(await isUnreachable(page, host.at(`kk/${LETTER}`)), true);
    });
  });

  test('a site that has moved takes its worker and its copies along', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${LETTER}`);
      for (const gone of ['worker.js', `kk/${LETTER}`])
        host.answers.set(gone, { status: 404, text: 'moved' });
      await page.reload();
      assert.equal(await page.locator('body').innerText(), 'moved');
      await until('the worker is gone', async () => (await workers(page)).length === 0);
      assert.deepEqual(await kept(page), {});
    });
  });

  test('a site that leads elsewhere leads elsewhere', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${LETTER}`);
      const moved = await newHost(next);
      host.answers.set(`kk/${LETTER}`, {
        status: 301,
        headers: { Location: moved.at(`kk/${LETTER}`) },
      });
      await page.reload();
      assert.equal(page.url(), moved.at(`kk/${LETTER}`));
      assert.ok((await page.title()).includes(NEXT));
      await moved.close();
    });
  });

  test('a site that keeps no pages any more takes back what was kept', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${LETTER}`);
      host.folder = turnedOff;
      await page.goto(host.at('kk/about.html'));
      await until('the worker is gone', async () => (await workers(page)).length === 0);
      assert.deepEqual(await kept(page), {});
      await page.goto(host.at(`kk/${LETTER}`));
      await page.waitForTimeout(500);
      assert.deepEqual(await workers(page), []);
      const policy = await page.locator('meta[http-equiv]').getAttribute('content');
      assert.ok(policy.endsWith("trusted-types 'none'"), policy);
      await host.off();
      assert.equal(await isUnreachable(page, host.at(`kk/${LETTER}`)), true);
    });
  });

  test('a copy is told to be old after two weeks, and not shown after three months', async () => {
    await visiting({}, async ({ host, page, context }) => {
      await read(page, host, `kk/${LETTER}`);
      await host.off();
      const later = await context.newPage();
      await later.clock.setFixedTime(Date.now() + 14 * 24 * 60 * 60 * 1000);
      await later.goto(host.at(`kk/${LETTER}`));
      await assertFromDevice(later, 'kk');
      for (const language of LANGUAGES) {
        const old = await context.newPage();
        await old.clock.setFixedTime(Date.now() + 15 * 24 * 60 * 60 * 1000);
        await old.goto(host.at(`${language}/${LETTER}`));
        await notice(old).filter({ hasText: OLD[language] }).waitFor();
      }
      await page.evaluate(async () => {
        const [name] = await caches.keys();
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const copy = await cache.match(request);
          const headers = new Headers(copy.headers);
          if (!headers.has('x-tartip-kept')) continue;
          headers.set('x-tartip-kept', String(Date.now() - 120 * 24 * 60 * 60 * 1000));
          await cache.put(request, new Response(await copy.text(), { headers }));
        }
      });
      assert.equal(await isUnreachable(page, host.at(`kk/${LETTER}`)), true);
    });
  });

  test('a preview has no worker, and has that of the published site go', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${LETTER}`);
      const served = await preview();
      try {
        const answer = await fetch(`${served.origin}/worker.js`);
        const policy = answer.headers.get('content-security-policy');
        assert.ok(policy.includes("default-src 'none'; connect-src 'self'"), policy);
        host.answers.set('worker.js', { text: await answer.text() });
        await page.goto(host.at('kk/'));
        await until('the worker is gone', async () => (await workers(page)).length === 0);
        await page.goto(`${served.origin}/kk/${LETTER}`);
        await page.waitForTimeout(500);
        assert.deepEqual(await workers(page), []);
      } finally {
        await served.close();
      }
    });
  });
});

describe('what the device keeps is bounded, and nothing that was typed is in it', () => {
  test('without room the page is as good as without a worker', async () => {
    await visiting({}, async ({ host, page, context }) => {
      const session = await context.newCDPSession(page);
      const origin = host.origin;
      await page.goto(host.at('kk/about.html'));
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20000 });
      await page.goto(host.at(`kk/${LETTER}`));
      await fill(page, 'kk');
      await page.waitForTimeout(1000);
      assert.deepEqual(await keptPages(page), []);
      assert.ok((await download(page, '[data-save="docx"]', out)).bytes.length > 500);
      await session.send('Storage.overrideQuotaForOrigin', { origin });
      await read(page, host, `kk/${LETTER}`);
    });
  });

  test('the oldest pages make room', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${PROCEDURE}`);
      await page.evaluate(async () => {
        const [name] = await caches.keys();
        const cache = await caches.open(name);
        for (let number = 1; number <= 20; number += 1) {
          for (const language of ['kk', 'ru']) {
            const headers = { 'x-tartip-kept': String(Date.now() - (30 - number) * 1000000) };
            await cache.put(
              `/${language}/letters/old-${number}.html`,
              new Response('', { headers }),
            );
          }
        }
      });
      await page.goto(host.at(`ru/${LETTER}`));
      await isKept(page, `ru/${LETTER}`);
      await until('few are left', async () => (await keptPages(page)).length === 24);
      const left = await keptPages(page);
      assert.ok(left.includes(`/kk/${PROCEDURE}`) && left.includes(`/kk/${LETTER}`));
      assert.ok(left.includes('/ru/letters/old-20.html'));
      assert.ok(!left.includes('/kk/letters/old-1.html'));
    });
  });

  test('an erased letter takes the kept pages along, and what was typed is in none', async () => {
    await visiting({}, async ({ host, page }) => {
      await read(page, host, `kk/${PROCEDURE}`);
      await read(page, host, `kk/${LETTER}`);
      await fill(page, 'kk');
      await page.locator('details.keep').evaluate((details) => {
        details.open = true;
      });
      await page.locator('#keep-numbers').check();
      await page.locator('[data-draft-save]').click();
      const texts = await page.evaluate(async () => {
        const all = [];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys())
            all.push(request.url + (await (await cache.match(request)).text()));
        }
        return all.join('\n');
      });
      assert.ok(texts.includes('letter-form') && !texts.includes(NAME) && !texts.includes(IIN));
      await page.locator('[data-erase]').click();
      await until('they are gone', async () => (await keptPages(page)).length === 0);
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
      await host.off();
      assert.equal(await isUnreachable(page, host.at(`kk/${PROCEDURE}`)), true);
      await host.on();
      await read(page, host, `kk/${LETTER}`);
    });
  });
});

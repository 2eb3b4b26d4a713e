// What a person who edits the site sees in the browser: a save shows by itself, without losing the
// place or what was typed; a mistake stands over the page until it is fixed.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { after, describe, test } from 'node:test';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { assertNone } from './faults.mjs';
import { answer, asked, goOn, sample } from './letter.mjs';
import { preview } from './preview.mjs';
import { open } from './stage.mjs';

const stage = await open();
after(() => stage.close());

const letter = stage.pages.find(({ kind, language }) => kind === 'letter' && language === 'ru');
const procedure = stage.pages.find(
  ({ kind, language }) => kind === 'procedure' && language === 'kk',
);

/**
 * Opens pages of a served site, and fails the test if one threw, complained, or asked whether to
 * leave.
 */
async function edit(use, { before, ...options } = {}) {
  const served = await preview({ before });
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 700 },
    ...options,
  });
  const alarms = [];
  const watched = (page) => {
    page.on('pageerror', (error) => alarms.push(error.message));
    page.on('dialog', (dialog) => {
      alarms.push(`dialog: ${dialog.type()}`);
      return dialog.accept();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') alarms.push(message.text());
    });
    return page;
  };
  context.on('page', watched);
  try {
    const page = await context.newPage();
    await use({
      served,
      context,
      page,
      visit: (address) => page.goto(`${served.origin}/${address}`),
    });
    assertNone(alarms);
  } finally {
    await context.close();
    await served.close();
  }
}

const retitle = (served, title) =>
  served.edit('site.yaml', (text) => text.replace(/^( {2}kk: ).*$/m, `$1${title}`));
const spoil = (served) =>
  served.edit('site.yaml', (text) => `${text}wrong: <script>window.ran = true</script>\n`);
const fix = (served) => served.edit('site.yaml', (text) => text.replace(/^wrong: .*\n/m, ''));
const shown = (page, words) => page.getByText(words).first().waitFor();
const problems = (page) => page.locator('#tartip-problems');
const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

/** Waits until the page is of the present generation and has found its place again. */
async function settled(page, served) {
  const name = await served.generation();
  await page.waitForFunction(
    (wanted) =>
      document.readyState === 'complete' &&
      document.querySelector('[data-generation]')?.dataset.generation === wanted,
    name,
  );
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

test('a save shows by itself, and the next one too', async () => {
  await edit(async ({ served, page, visit }) => {
    await visit('kk/');
    for (const title of ['Бірінші атау', 'Екінші атау', 'Үшінші атау']) {
      retitle(served, title);
      await shown(page, title);
    }
  });
});

test('a save of a style shows', async () => {
  await edit(async ({ served, page, visit }) => {
    await visit('kk/');
    const folder = `${served.folder}/themes/default/components/zz-late`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/zz-late.css`, 'body { outline: 3px solid rgb(1, 2, 3) }\n');
    await page.waitForFunction(
      () => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)',
    );
  });
});

test('a save while the page is on its way is not lost', async () => {
  await edit(async ({ served, page, visit }) => {
    let held = false;
    await page.route('**/.tartip/reload.js', async (route) => {
      if (!held) {
        held = true;
        await served.after(() => retitle(served, 'Жолда келген атау'));
      }
      await route.continue();
    });
    await visit('kk/');
    await shown(page, 'Жолда келген атау');
    assert.ok(held);
  });
});

test('the place on the page survives', async () => {
  await edit(async ({ served, page, visit }) => {
    await visit(procedure.address);
    await page.evaluate(() => scrollTo(0, 650));
    await served.after(() => served.edit('site.yaml', (text) => `${text}\n# A remark.\n`));
    await settled(page, served);
    assert.equal(await scrolled(page), 650);
    await served.after(() => spoil(served));
    await settled(page, served);
    assert.equal(await scrolled(page), 650, 'under the problems');
    await served.after(() => fix(served));
    await settled(page, served);
    assert.equal(await scrolled(page), 650, 'after them');
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
  });
});

test('what was typed survives a mistake in the content and its fixing, step and place too', async () => {
  await edit(async ({ served, page, visit }) => {
    await visit(letter.address);
    for (let step = 0; step < 2; step += 1) {
      const done = new Set();
      for (let next; (next = (await asked(page)).find(({ id }) => !done.has(id)));) {
        done.add(next.id);
        await answer(page, next.id, sample(letter.language, next));
      }
      await goOn(page);
    }
    const [half] = await asked(page);
    await answer(page, half.id, sample(letter.language, half));
    await page.evaluate(() => scrollTo(0, 300));
    const state = () =>
      page.evaluate(() => ({
        typed: [...document.querySelectorAll('[data-question] :is(input, textarea)')].map(
          (control) => (control.type === 'radio' ? control.checked : control.value),
        ),
        progress: document.querySelector('.progress').textContent,
        letter: document.querySelector('article[lang]:not([hidden])').textContent,
        top: Math.round(scrollY),
      }));
    const before = await state();
    assert.ok(before.typed.filter(Boolean).length > 3 && before.top > 0);
    // Personal numbers are asked again after a reload: a browser would write what a tab keeps of
    // them to the disk.
    const number = /\b\d{12}\b/g;
    const kept = {
      ...before,
      letter: before.letter.replace(number, ''),
      typed: before.typed.map((value) =>
        typeof value === 'string' ? value.replace(number, '') : value,
      ),
    };
    const steps = [
      ['a save', () => served.edit('site.yaml', (text) => `${text}\n# A remark.\n`)],
      ['a mistake', () => spoil(served)],
      ['another', () => served.edit('site.yaml', (text) => `${text}more: 1\n`)],
      ['half the fixing', () => fix(served)],
      ['the whole', () => served.edit('site.yaml', (text) => text.replace('more: 1\n', ''))],
    ];
    for (const [name, change] of steps) {
      await served.after(change);
      await settled(page, served);
      assert.deepEqual(await state(), kept, `after ${name}`);
    }
    assert.equal(await problems(page).count(), 0);
    assert.ok(
      await page.evaluate(
        (id) => document.activeElement.closest(`[data-question="${id}"]`),
        half.id,
      ),
      'the focus',
    );
    assert.deepEqual(
      await page.evaluate(() => Object.keys(sessionStorage)),
      [],
      'the tab keeps it no longer than it must',
    );
  });
});

describe('a mistake', () => {
  test('stands over the last good page with its frame, and goes when it is fixed', async () => {
    await edit(async ({ served, page, visit }) => {
      await visit('kk/');
      const title = await page.title();
      spoil(served);
      await problems(page).waitFor();
      const words = await problems(page).innerText();
      assert.match(words, /1 error/);
      assert.match(words, /content\/site\.yaml:\d+:1/);
      assert.match(words, /wrong: <script>window\.ran = true<\/script>/);
      assert.match(words, /\^\^\^\^\^ expected/);
      assert.equal(await page.evaluate(() => window.ran), undefined);
      assert.equal(await page.title(), title, 'the page under it');
      fix(served);
      await problems(page).waitFor({ state: 'detached' });
    });
  });

  test('is a dialog by axe’s rules, which the keyboard reaches and closes, light and dark', async () => {
    await edit(
      async ({ served, page, visit }) => {
        await visit('ru/');
        spoil(served);
        await problems(page).waitFor();
        await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await page.evaluate(
            (options) => window.axe.run('#tartip-problems', options),
            AXE_OPTIONS,
          );
          assertNone(explain(violations), colorScheme);
        }
        const dialog = page.getByRole('dialog', { name: '1 error' });
        assert.ok(await dialog.isVisible());
        await page.waitForFunction(() =>
          document.activeElement.matches('#tartip-problems:modal button'),
        );
        await page.keyboard.press('Escape');
        assert.equal(await dialog.isVisible(), false);
        await page.reload();
        await page.locator('#tartip-problems:modal').waitFor();
        await dialog.getByRole('button').click();
        assert.equal(await dialog.isVisible(), false);
      },
      { bypassCSP: true },
    );
  });

  test('is shown without scripts, at 320 px, and not printed', async () => {
    await edit(
      async ({ page, visit }) => {
        page.removeAllListeners('console');
        await visit('kk/');
        assert.ok(await problems(page).isVisible());
        const { width } = await problems(page).boundingBox();
        assert.ok(width <= 320, `${width} px`);
        await page.emulateMedia({ media: 'print' });
        assert.equal(await problems(page).isVisible(), false);
      },
      { before: spoil, javaScriptEnabled: false, viewport: { width: 320, height: 600 } },
    );
  });

  test('at the start is all there is to show, and the site comes when it is fixed', async () => {
    await edit(
      async ({ served, page, visit }) => {
        page.removeAllListeners('console');
        const { status } = await visit('kk/').then((answered) => ({ status: answered.status() }));
        assert.equal(status, 503);
        assert.match(await problems(page).innerText(), /unknown-key/);
        fix(served);
        await page.locator('header').first().waitFor();
        assert.equal(await problems(page).count(), 0);
      },
      { before: spoil },
    );
  });

  test('of a template is shown on the page that it breaks, and goes when it is fixed', async () => {
    await edit(async ({ served, page, visit }) => {
      page.removeAllListeners('console');
      await visit('kk/about.html');
      const folder = `${served.folder}/themes/default/pages`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}/about.html`, '{{ it.nothing.of_the_kind }}');
      await problems(page).waitFor();
      assert.match(await problems(page).innerText(), /pages\/about\.html:1/);
      writeFileSync(`${folder}/about.html`, '<p>fixed</p>');
      await shown(page, 'fixed');
    });
  });
});

test('a tab that is not seen holds no connection, and is up to date when seen again', async () => {
  await edit(async ({ served, context, page }) => {
    await context.addInitScript(() => {
      let state = 'hidden';
      Object.defineProperty(document, 'visibilityState', { get: () => state });
      window.show = () => {
        state = 'visible';
        document.dispatchEvent(new Event('visibilitychange'));
      };
    });
    const asking = [];
    context.on('request', (request) => {
      if (request.url().includes('/.tartip/events')) asking.push(request.url());
    });
    // More tabs than a browser opens connections to one host.
    const tabs = [page];
    for (let count = 1; count < 9; count += 1) tabs.push(await context.newPage());
    for (const tab of tabs) await tab.goto(`${served.origin}/kk/`);
    await served.after(() => retitle(served, 'Көрінбейтін атау'));
    assert.deepEqual(asking, []);
    await page.evaluate(() => window.show());
    await shown(page, 'Көрінбейтін атау');
  });
});

test('a page of a server that was started anew is loaded anew', async () => {
  const first = await preview();
  const context = await stage.browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${first.origin}/kk/`);
    await first.close();
    // It has made its site once, too, so the number alone would say that nothing is new.
    const second = await preview({
      before: (site) => retitle(site, 'Басқа сервер'),
      port: new URL(first.origin).port,
    });
    try {
      await shown(page, 'Басқа сервер');
    } finally {
      await second.close();
    }
  } finally {
    await context.close();
  }
});

// Here and not in the Rust tests alone, since the release program might end where the other does
// not.
test('connections that are reset before they are heard do not end the server', async () => {
  const served = await preview();
  try {
    const { port, host } = new URL(served.origin);
    const reset = () =>
      new Promise((done) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(`GET /kk/ HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
          socket.resetAndDestroy();
        });
        socket.on('error', () => {});
        socket.on('close', done);
      });
    for (let count = 0; count < 50; count += 1) await reset();
    const signal = AbortSignal.timeout(20_000);
    const { status } = await fetch(`${served.origin}/kk/`, { signal });
    assert.equal(status, 200);
  } finally {
    await served.close();
  }
});

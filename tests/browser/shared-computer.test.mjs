// What a citizen leaves behind at a computer that others use: on the page, in other tabs, in what
// the browser keeps and in what of it reaches the disk.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { arrived, fill, put, question, sample } from './letter.mjs';
import { distinctLetters } from './site.mjs';
import { open, ownBrowser } from './stage.mjs';
import { visit } from './visit.mjs';

const stage = await open();
after(() => stage.close());

const letters = distinctLetters(stage.pages);
const IIN = sample('kk', { kind: 'iin' });
const NAME = 'Өтегенова';

/** The browser refuses the clipboard, as over plain http and inside applications. */
const refuseClipboard = (page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });

const stored = (page) =>
  page.evaluate(() => [...Object.values(localStorage), ...Object.values(sessionStorage)].join());
const onDevice = (page) => page.evaluate(() => Object.values(localStorage).join());
const shown = (page) =>
  page.evaluate(() =>
    [
      ...[...document.querySelectorAll('form input, textarea')].map((control) =>
        control.type === 'radio' || control.type === 'checkbox' ? '' : control.value,
      ),
      ...[...document.querySelectorAll('.letter')].map((letter) => letter.textContent),
    ].join('\n'),
  );
const erase = async (page) => {
  await page.locator('details.keep').evaluate((details) => {
    details.open = true;
  });
  await page.locator('[data-erase]').click();
};
const save = async (page, { numbers = false } = {}) => {
  await page.locator('details.keep').evaluate((details) => {
    details.open = true;
  });
  if (numbers) await page.locator('#keep-numbers').check();
  await page.locator('[data-draft-save]').click();
};
const said = (page) => page.locator('form .said').innerText();

/** Says that the tab is in the background, or is seen again, as the browser says it. */
const see = (page, state) =>
  page.evaluate((wanted) => {
    // In the end it is the browser's own word again: it has more to say when the page is left.
    if (wanted === 'visible') delete document.visibilityState;
    else
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => wanted });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

/** Another tab with the letter that the device keeps. */
async function another(page, { goOn = true } = {}) {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  if (goOn) await tab.locator('[data-draft-continue]').click();
  return tab;
}

/** A question of the letter with the person's own words, and an answer to it. */
const change = async (page, words) => {
  const id = await page.evaluate(
    () =>
      document.querySelector('[data-kind=phone]:not([hidden]), [data-kind=address]:not([hidden])')
        .dataset.question,
  );
  await put(page, id, words);
};

const isEmpty = async (page, name) => {
  const text = await shown(page);
  assert.ok(!text.includes(NAME) && !text.includes(IIN), `${name} shows nothing of the letter`);
  assert.equal(await stored(page), '', `${name} keeps nothing`);
};

for (const route of letters) {
  describe(route.file, () => {
    test('the text to copy by hand is gone after any change, after erasing, and after a reload', async () => {
      await visit(stage, route, async (page) => {
        await refuseClipboard(page);
        await page.reload();
        await fill(page, route.language);
        const area = page.locator('#letter-text');
        const copy = async () => {
          await page.locator('[data-copy]').click();
          assert.ok((await area.inputValue()).includes(IIN));
          assert.ok(await page.locator('#letter-take .said').innerText());
        };
        const gone = async (when) => {
          assert.equal(await area.inputValue(), '', when);
          assert.equal(await page.locator('div[data-by-hand]').isVisible(), false, when);
          assert.equal(await page.locator('#letter-take .said').innerText(), '', when);
        };
        await copy();
        await change(page, '+7 700 111 11 11');
        await gone('after a change of an answer');
        await copy();
        await page.locator(`input[name=letter-language]:not([value=${route.language}])`).check();
        await gone('after a change of the letter’s language');
        await copy();
        await page.reload();
        await gone('after a reload, when the browser fills in what stood in the fields');
        await put(
          page,
          await page.evaluate(() => document.querySelector('[data-kind=iin]').dataset.question),
          IIN,
        );
        await copy();
        await erase(page);
        await gone('after erasing');
        assert.ok(!(await page.content()).includes(NAME), 'nowhere on the page');
      });
    });

    test('leave to copy that comes after the letter was erased shows nothing', async () => {
      await visit(stage, route, async (page) => {
        await page.addInitScript(() => {
          document.execCommand = () => false;
          Object.defineProperty(navigator, 'clipboard', {
            value: {
              writeText: () =>
                new Promise((_, refuse) => {
                  window.refuse = () => refuse(new Error('no leave'));
                }),
            },
          });
        });
        await page.reload();
        await fill(page, route.language);
        await page.locator('[data-copy]').click();
        await erase(page);
        await page.evaluate(() => window.refuse());
        await page.waitForTimeout(50);
        assert.equal(await page.locator('#letter-text').inputValue(), '');
      });
    });

    test('erased in one tab is erased in every tab, and none writes it again', async () => {
      await visit(stage, route, async (page) => {
        const before = await another(page, { goOn: false });
        await fill(page, route.language);
        await save(page, { numbers: true });
        assert.ok((await onDevice(page)).includes(IIN));
        const second = await another(page);
        const third = await another(page);
        const offered = await another(page, { goOn: false });
        const otherLanguage = await page.context().newPage();
        await otherLanguage.goto(
          await page
            .locator('header [hreflang]')
            .last()
            .evaluate((link) => link.href),
        );
        await otherLanguage.locator('[data-draft-continue]').click();
        assert.ok((await shown(otherLanguage)).includes(IIN));
        await see(second, 'hidden');
        assert.ok((await stored(second)).includes(NAME), 'a tab in the background keeps it');
        await erase(third);

        for (const [name, tab] of Object.entries({ page, second, third, offered, otherLanguage })) {
          await tab.waitForFunction((text) => !document.body.textContent.includes(text), NAME);
          await isEmpty(tab, name);
        }
        assert.ok(await said(page), 'and it is said');
        assert.equal(
          await offered.locator('.returned').isVisible(),
          false,
          'nothing is offered any more',
        );
        await see(second, 'visible');
        for (const tab of [page, second, otherLanguage, offered, before]) {
          await change(tab, '+7 700 222 22 22');
          assert.equal(await onDevice(tab), '', 'a change afterwards is not kept');
        }
      });
    });

    test('a tab that was not told of the erasing looks before it saves, and when it is seen again', async () => {
      for (const look of ['change', 'see']) {
        await visit(stage, route, async (page) => {
          await page.addInitScript(() =>
            window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true),
          );
          await page.reload();
          await fill(page, route.language);
          await save(page, { numbers: true });
          if (look === 'see') await see(page, 'hidden');
          const second = await another(page);
          await erase(second);
          assert.ok((await shown(page)).includes(NAME), 'it was not told');
          if (look === 'see') await see(page, 'visible');
          else await change(page, '+7 700 222 22 22');
          await isEmpty(page, 'the tab');
          await isEmpty(second, 'the other tab');
        });
      }
    });

    test('a letter of the same name is not the same letter: another one is neither overwritten nor erased unasked', async () => {
      await visit(stage, route, async (page) => {
        const second = await another(page, { goOn: false });
        await fill(page, route.language);
        await save(page);
        await fill(second, route.language, { choose: {} });
        await change(second, '+7 700 333 33 33');
        assert.ok(
          !(await onDevice(page)).includes('333 33 33'),
          'what was not asked to be kept is not kept over it',
        );
        await second.reload();
        await change(second, '+7 700 333 33 33');
        assert.ok(!(await onDevice(page)).includes('333 33 33'), 'nor after a reload');
        await save(second);
        assert.ok((await onDevice(page)).includes('333 33 33'));
        await page.waitForFunction(
          (words) => document.querySelector('form .said').textContent === words,
          await page.locator('form').getAttribute('data-replaced'),
        );
        assert.ok((await shown(page)).includes(NAME), 'the letter in the first tab is its own');
        await change(page, '+7 700 444 44 44');
        assert.ok(!(await onDevice(page)).includes('444 44 44'));
      });
    });

    test('the tabs of one letter go on with what was typed last, and a number is kept in none once that is taken back', async () => {
      await visit(stage, route, async (page) => {
        await fill(page, route.language);
        await save(page, { numbers: true });
        const second = await another(page);
        await change(second, '+7 700 555 55 55');
        await page.waitForFunction(() =>
          document.querySelector('.letter-sheets').textContent.includes('555 55 55'),
        );
        assert.ok(
          await page.locator('.step[data-check]').isVisible(),
          'the reader stays where he is',
        );
        await second.locator('details.keep').evaluate((details) => {
          details.open = true;
        });
        await second.locator('#keep-numbers').uncheck();
        await page.waitForFunction(() => !document.querySelector('#keep-numbers').checked);
        await change(page, '+7 700 666 66 66');
        assert.ok(!(await onDevice(page)).includes(IIN));
        assert.ok((await shown(page)).includes(IIN), 'on the page it stands still');
      });
    });

    test('a tab that writes once more after the erasing is erased too', async () => {
      await visit(stage, route, async (page) => {
        await fill(page, route.language);
        await save(page, { numbers: true });
        const second = await another(page);
        const late = await page.evaluate(() => Object.entries(localStorage)[0]);
        await erase(page);
        await second.evaluate(([key, text]) => localStorage.setItem(key, text), late);
        // Tabs may run in processes of their own, and the first sees the writing later: the tab
        // that wrote is the one that surely sees it, until it is erased.
        await second.waitForFunction(() => localStorage.length === 0);
        await page.waitForFunction(() => localStorage.length === 0);
      });
    });

    test('IIN and BIN are left in the tab only for the other language, or if they may be kept', async () => {
      const leftBehind = async (page) => {
        await page.goto(new URL('about.html', new URL('..', page.url())).href);
        return page.evaluate(() => Object.values(sessionStorage).join());
      };
      await visit(stage, route, async (page) => {
        await fill(page, route.language);
        await see(page, 'hidden');
        assert.ok(
          (await stored(page)).includes(NAME) && !(await stored(page)).includes(IIN),
          'in the background',
        );
        await see(page, 'visible');
        assert.equal(await stored(page), '', 'and nothing while it is seen');
        await page
          .locator('header [hreflang]')
          .last()
          .click({ modifiers: ['Control'] });
        const left = await leftBehind(page);
        assert.ok(left.includes(NAME), left);
        assert.ok(
          !left.includes(IIN),
          'left for another page, the other language in a tab of its own',
        );
      });
      await visit(stage, route, async (page) => {
        await fill(page, route.language);
        await page.locator('details.keep').evaluate((details) => {
          details.open = true;
        });
        await page.locator('#keep-numbers').check();
        assert.ok((await leftBehind(page)).includes(IIN), 'ticked');
      });
    });

    test('a number that was not kept is asked again at its place, in the status and at the last step', async () => {
      await visit(stage, route, async (page) => {
        await fill(page, route.language);
        const words = await page.locator('form').getAttribute('data-number-again');
        const id = await page.evaluate(
          () => document.querySelector('[data-kind=iin]:not([hidden])').dataset.question,
        );
        await page.reload();
        assert.ok((await said(page)).includes(words));
        assert.ok(await page.locator('.missing').isVisible());
        const link = page.locator('.missing a');
        assert.equal(await link.count(), 1);
        await link.click();
        assert.equal(
          await page.evaluate(
            () => document.activeElement.closest('[data-question]').dataset.question,
          ),
          id,
        );
        const warning = question(page, id).locator('.warning');
        assert.equal(await warning.innerText(), words);
        await page.reload();
        assert.equal(await warning.innerText(), words, 'after one more reload, too');
        const other = route.language === 'kk' ? 'ru' : 'kk';
        await page.locator('header [hreflang]').last().click();
        await arrived(page, other);
        assert.equal(
          await warning.innerText(),
          await page.locator('form').getAttribute('data-number-again'),
          'and in the other language',
        );
        await question(page, id).locator('input').fill(IIN);
        assert.equal(await warning.innerText(), '');
        assert.equal(await page.locator('.missing a').count(), 0);
        // Nothing is asked again of a person who typed no number.
        await erase(page);
        await fill(page, other, { required: true });
        await page.reload();
        await arrived(page, other);
        assert.equal(await warning.innerText(), '');
      });
    });
  });
}

describe('one letter of the site does not touch the other', () => {
  test('erasing', async () => {
    const [first, second] = letters.filter(({ language }) => language === 'ru');
    await visit(stage, first, async (page) => {
      await fill(page, 'ru');
      await save(page);
      const other = await page.context().newPage();
      await other.goto(stage.at(second));
      // A letter that follows offers to begin with what the first one says.
      const decline = other.locator('[data-first-decline]');
      if (await decline.isVisible()) await decline.click();
      await fill(other, 'ru');
      await save(other);
      await erase(other);
      assert.ok((await onDevice(page)).includes(NAME));
      assert.ok((await shown(page)).includes(NAME));
      await change(page, '+7 700 777 77 77');
      assert.ok((await onDevice(page)).includes('777 77 77'));
    });
  });
});

/** Uses a browser of its own, with a profile on the disk. */
async function athome(use) {
  const profile = mkdtempSync(path.join(tmpdir(), 'tartip-profile-'));
  const context = await ownBrowser(profile);
  try {
    const page = await context.newPage();
    page.on('dialog', (dialog) => dialog.accept());
    await use(page, context, profile);
  } finally {
    await context.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * Goes Back and waits for the page to be there; tells whether it was kept whole (the back/forward
 * cache).
 */
async function back(page, language) {
  await page.evaluate(() => history.go(-1)).catch(() => {});
  await arrived(page, language);
}

describe('a page that the browser keeps whole to go back to', () => {
  const [route] = letters;
  const turn = async (page) => {
    const [language] = ['kk', 'ru'].filter((one) => one !== route.language);
    await page.locator('header [hreflang]').last().click();
    await arrived(page, language);
  };
  const begin = async (page) => {
    await page.goto(stage.at(route));
    await fill(page, route.language);
    await page.evaluate(() => {
      window.untouched = true;
      window.addEventListener('pageshow', ({ persisted }) => {
        window.persisted = persisted;
      });
    });
  };

  test('forgets the letter that was erased in the other language', async () => {
    await athome(async (page) => {
      await begin(page);
      await turn(page);
      await erase(page);
      await back(page, route.language);
      assert.equal(await page.evaluate(() => window.persisted), true, 'the browser kept the page');
      await page.waitForFunction((text) => !document.body.textContent.includes(text), NAME);
      await isEmpty(page, 'the page');
    });
  });

  test('forgets the letter that was erased in another tab', async () => {
    await athome(async (page, context) => {
      await begin(page);
      await save(page, { numbers: true });
      await page.locator('nav a').first().click();
      const second = await context.newPage();
      await second.goto(stage.at(route));
      await second.locator('[data-draft-continue]').click();
      await erase(second);
      await back(page, route.language);
      assert.equal(await page.evaluate(() => window.persisted), true, 'the browser kept the page');
      await page.waitForFunction((text) => !document.body.textContent.includes(text), NAME);
      await isEmpty(page, 'the page');
    });
  });

  test('has its numbers still, and the answers that were changed in the other language', async () => {
    await athome(async (page) => {
      await begin(page);
      await turn(page);
      await change(page, '+7 700 888 88 88');
      await back(page, route.language);
      assert.equal(await page.evaluate(() => window.persisted), true, 'the browser kept the page');
      await page.waitForFunction(() => document.body.textContent.includes('888 88 88'));
      assert.ok((await shown(page)).includes(IIN));
      assert.equal(await stored(page), '');
    });
  });

  test('asks for a number again that was changed in the other language', async () => {
    await athome(async (page) => {
      await begin(page);
      await turn(page);
      const id = await page.evaluate(
        () => document.querySelector('[data-kind=iin]:not([hidden])').dataset.question,
      );
      await put(page, id, '940140000385');
      await back(page, route.language);
      assert.equal(await page.evaluate(() => window.persisted), true, 'the browser kept the page');
      await page.waitForFunction((text) => !document.body.textContent.includes(text), IIN);
      const text = await shown(page);
      assert.ok(text.includes(NAME), 'the rest is there');
      assert.ok(
        !text.includes(IIN) && !text.includes('940140000385'),
        'neither the old one nor the new one',
      );
      assert.ok(
        await question(page, id)
          .locator('.warning')
          .evaluate((warning) => warning.textContent),
      );
    });
  });
});

describe('no number of a person reaches the disk', () => {
  const [route] = letters;
  /** The files of a profile in which a word stands, as Chromium writes it. */
  const onDisk = (profile, word) =>
    readdirSync(profile, { recursive: true })
      .filter((name) => statSync(path.join(profile, name), { throwIfNoEntry: false })?.isFile())
      .filter((name) => {
        const bytes = readFileSync(path.join(profile, name));
        return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
      });
  const ways = {
    'the tab is closed': (page) => page.close({ runBeforeUnload: true }),
    'the page is left for another': (page) => page.locator('nav a').first().click(),
    'the language is changed': (page) => page.locator('header [hreflang]').last().click(),
  };
  for (const [name, way] of Object.entries(ways)) {
    test(`when ${name}`, async () => {
      await athome(async (page, context, profile) => {
        await page.goto(stage.at(route));
        await fill(page, route.language);
        await way(page);
        // Chromium writes what a tab keeps after five seconds, and all of it when it ends.
        await new Promise((done) => {
          setTimeout(done, 7000);
        });
        await context.close();
        assert.deepEqual(onDisk(profile, IIN), []);
        // What the page says: all else is there for a while.
        if (name !== 'the language is changed') assert.notDeepEqual(onDisk(profile, NAME), []);
      });
    });
  }
});

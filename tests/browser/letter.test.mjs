// The letter: a blank to fill in by hand without JavaScript, a form that fills it with; on one sheet of A4, in one font, and
// letter for letter what was typed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import axe from 'axe-core';
import { AXE_OPTIONS, explain } from './axe.mjs';
import { assertNone, sideways } from './faults.mjs';
import { ANSWERS, DATES, KAZAKH, answer, answerAll, countPrints, place, print, question, type } from './letter.mjs';
import { LANGUAGES, PROJECT } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
after(() => stage.close());

const letters = stage.pages.filter(({ kind }) => kind === 'letter');
const other = (language) => LANGUAGES.find((one) => one !== language);

/** Opens a letter page, and says what it asked in dialogs or threw. */
async function visit(route, use, options = {}) {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await countPrints(context);
  const page = await context.newPage();
  const alarms = [];
  page.on('pageerror', (error) => alarms.push(error.message));
  page.on('dialog', (dialog) => { alarms.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('console', (message) => { if (message.type() === 'error') alarms.push(message.text()); });
  try {
    await page.goto(stage.at(route));
    await use(page);
    assertNone(alarms);
  } finally {
    await context.close();
  }
}

const bare = (text) => text.normalize('NFC').replace(/\s+/g, '');

/** The paragraphs of the letter that is shown, in their order; the items of a list with their numbers. */
const paragraphs = (page) =>
  page.evaluate(() => [...document.querySelectorAll('article[lang]:not([hidden]) :is(h2, h3, p, li)')]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const number = element.matches('ol > li') ? `${[...element.parentNode.children].indexOf(element) + 1}.` : '';
      return number + element.innerText;
    })
    .filter((text) => text.trim()));

/** Fails unless the sheet is one A4 with the letter's words, in their order, and no others. */
async function assertSheet(page, sheet) {
  assert.equal(sheet.pages, 1, `the letter takes ${sheet.pages} pages`);
  const [width, height] = sheet.size;
  assert.ok(Math.abs(width - 595.28) < 1 && Math.abs(height - 841.89) < 1, `the sheet is ${width} × ${height} pt, not A4`);
  const printed = bare(sheet.text);
  const wanted = (await paragraphs(page)).map(bare);
  let at = 0;
  for (const paragraph of wanted) {
    const found = printed.indexOf(paragraph, at);
    assert.ok(found >= 0, `“${paragraph}” is not on the sheet, or not in its place:\n${sheet.text}`);
    at = found + paragraph.length;
  }
  const surplus = printed.length - wanted.join('').length;
  assert.equal(surplus, 0, `${surplus} characters on the sheet are not the letter's:\n${sheet.text}`);
}

const styles = /[-,](Bold|Regular|Italic|BoldItalic|SemiBold|Medium|Roman|Oblique)+$/i;

/** Fails unless every font of the sheet is in the file and all are of one family. */
function assertOneFamily(fonts) {
  assert.ok(fonts.length > 0, 'no font in the file');
  assertNone(fonts.filter(({ embedded }) => !embedded).map(({ name }) => name), 'not embedded:');
  const families = new Set(fonts.map(({ name }) => name.replace(styles, '')));
  assert.equal(families.size, 1, `fonts are mixed: ${[...families].join(', ')}`);
}

/** The families that the letter's text is set in, as the browser chose them. */
async function families(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId, selector: 'article[lang]:not([hidden]) *',
  });
  const found = new Set();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) found.add(familyName);
  }
  return [...found];
}

/** How many ruled lines the content asks for in the blank: those of its fields, and one for the signature. */
function linesOfBlank() {
  const text = readFileSync(path.join(PROJECT, 'content/letters/complaint.yaml'), 'utf8');
  const [, fields] = /^fields:\n([\s\S]*?)^body:/m.exec(text);
  const list = fields.split(/^  - id:/m).slice(1);
  return list.reduce((sum, field) => sum + Number(/^ +lines: (\d+)/m.exec(field)?.[1] ?? 1), 1);
}

describe('without JavaScript the page prints as a blank to fill in by hand', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        assert.equal(await page.locator('form').filter({ visible: true }).count(), 0, 'no form that could not work is shown');
        const sheet = await print(page);
        await assertSheet(page, sheet);
        assertOneFamily(sheet.fonts);
        const wanted = linesOfBlank();
        assert.equal(sheet.rules.length, wanted, `${sheet.rules.length} ruled lines are printed, and the content asks for ${wanted}`);
        const cramped = sheet.rules.flatMap((rule) => sheet.rules
          .filter((next) => next.bottom > rule.bottom && next.left < rule.right && rule.left < next.right)
          .map((next) => next.bottom - rule.bottom)
          .filter((gap) => gap < 6)
          .map((gap) => `${gap.toFixed(1)} mm under the line at ${rule.bottom.toFixed(0)} mm`));
        assertNone(cramped, 'too little room for a hand:');
      }, { javaScriptEnabled: false });
    });
  }
});

describe('filled in by keyboard, the letter follows every key and prints on one sheet in one font', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        const answers = ANSWERS[route.language];
        for (const [id, value] of Object.entries(answers)) {
          await type(page, id, value);
          const written = await place(page, id).innerText();
          if (id === 'date') assert.equal(written, DATES[route.language], 'the date in the letter');
          else if (typeof value === 'string') assert.equal(bare(written), bare(value), `the letter's ${id}`);
          else if ('own' in value) assert.equal(bare(written), bare(value.own), `the letter's ${id}`);
          else {
            const offered = await question(page, id).locator('label').nth(value.offered).innerText();
            assert.equal(bare(written), bare(offered), `the letter's ${id}`);
          }
        }
        // On from the last answer to the button.
        for (let presses = 0; presses < 10; presses += 1) {
          await page.keyboard.press('Tab');
          if (await page.evaluate(() => document.activeElement.matches('button'))) break;
        }
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => window.printed), 1, 'Enter on the button prints');

        const sheet = await print(page);
        await assertSheet(page, sheet);
        assertOneFamily(sheet.fonts);
        const printed = bare(sheet.text);
        assert.ok(printed.includes(bare(KAZAKH)), `the Kazakh letters are on the sheet:\n${sheet.text}`);
        assert.ok(printed.includes(bare(DATES[route.language])), 'the date is on the sheet');
        assert.equal((await families(page)).length, 1, `on the screen the letter mixes ${(await families(page)).join(', ')}`);
        await page.emulateMedia({ media: 'print' });
        assert.equal((await families(page)).length, 1, `on paper the letter mixes ${(await families(page)).join(', ')}`);
      });
    });
  }
});

describe('the least that a letter needs prints on one sheet, with no blank of what was left out', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        for (const [id, value] of Object.entries(ANSWERS[route.language])) {
          const asked = question(page, id);
          const isRequired = await asked.evaluate((element) => element.matches('[data-required]') || !!element.querySelector('[required]'));
          if (isRequired) await answer(page, id, value);
        }
        await page.locator('[data-print]').click();
        assert.equal(await page.evaluate(() => window.printed), 1);
        const sheet = await print(page);
        await assertSheet(page, sheet);
        // The signature alone is left to the hand.
        assert.ok(sheet.rules.length <= 1, `${sheet.rules.length} ruled lines are left`);
      });
    });
  }
});

describe('a letter that lacks something is not printed, and the reader is led to what it lacks', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        const title = await page.title();
        const heard = page.getByRole('alert');
        assert.equal(await heard.filter({ visible: true }).count(), 0, 'no fault is told before there is one');
        const described = () => page.evaluate(() => Object.fromEntries([...document.querySelectorAll('[data-question]')].map((asked) => [
          asked.dataset.question,
          [asked, ...asked.querySelectorAll('[aria-describedby]')]
            .flatMap((element) => (element.getAttribute('aria-describedby') ?? '').split(' ')).filter(Boolean)
            .map((id) => document.getElementById(id)?.innerText ?? '').join(' ').trim(),
        ])));
        const before = await described();
        await page.locator('[data-print]').click();
        assert.equal(await page.evaluate(() => window.printed), 0, 'nothing is printed');
        const after = await described();
        assert.ok(await heard.evaluate((element) => element === document.activeElement), 'the summary of faults has the focus');
        const spoiled = await page.title();
        assert.ok(spoiled !== title && spoiled.endsWith(title), `the title “${spoiled}” tells of the fault before “${title}”`);

        const required = await page.evaluate(() => [...document.querySelectorAll('[data-question]')]
          .filter((element) => element.matches('[data-required]') || element.querySelector('[required]'))
          .map((element) => element.dataset.question));
        const links = await heard.getByRole('link').all();
        assert.equal(links.length, required.length, 'a link for every answer that lacks');
        const words = await Promise.all(links.map((link) => link.innerText()));
        assert.equal(new Set(words).size, words.length, `the links can be told apart: ${words.join(' | ')}`);
        for (const [index, link] of links.entries()) {
          await link.focus();
          await page.keyboard.press('Enter');
          const reached = await page.evaluate(() => {
            const element = document.activeElement;
            const asked = element.closest('[data-question]');
            return { question: asked?.dataset.question, invalid: element.getAttribute('aria-invalid') };
          });
          assert.equal(reached.question, required[index], 'the link leads to its question');
          assert.equal(reached.invalid, 'true', `${reached.question} is said to be wrong`);
          assert.notEqual(after[reached.question], before[reached.question], `${reached.question} is described by its fault`);
          // It may scroll there smoothly.
          await page.waitForFunction(() => {
            const { top, bottom } = document.activeElement.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          }, undefined, { timeout: 10000 }).catch(() => assert.fail(`${reached.question} is not on the screen`));
        }

        await answerAll(page, ANSWERS[route.language]);
        await page.locator('[data-print]').click();
        assert.equal(await page.evaluate(() => window.printed), 1, 'the mended letter is printed');
        assert.equal(await page.title(), title, 'the title is as it was');
        assert.equal(await heard.filter({ visible: true }).count(), 0, 'no fault is told any more');
        assert.equal(await page.locator('[aria-invalid="true"]').count(), 0, 'no field is said to be wrong any more');
      });
    });
  }
});

describe('a day that is not in the calendar is told, not printed', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        await answerAll(page, { ...ANSWERS[route.language], date: '31.02.2026' });
        await page.locator('[data-print]').click();
        assert.equal(await page.evaluate(() => window.printed), 0);
        assert.equal(await page.getByRole('alert').getByRole('link').count(), 1);
      });
    });
  }
});

describe('the letter’s language is chosen apart from the page’s, and answers outlive the choice', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        const answers = ANSWERS[route.language];
        await answerAll(page, answers);
        const typed = () => page.evaluate(() => [...document.querySelectorAll('[data-question] :is(input, textarea)')]
          .map((control) => (control.type === 'radio' ? control.checked : control.value)));
        const before = await typed();
        const turn = other(route.language);
        await page.locator(`form input[type=radio][value="${turn}"]`).check();
        const shown = page.locator('article[lang]').filter({ visible: true });
        assert.equal(await shown.count(), 1, 'one letter is shown');
        assert.equal(await shown.getAttribute('lang'), turn);
        assert.equal(await page.evaluate(() => document.documentElement.lang), route.language, 'the page keeps its language');
        assert.equal(await place(page, 'date').innerText(), DATES[turn]);
        for (const id of ['applicant', 'circumstances', 'demands', 'attachments']) {
          assert.equal(bare(await place(page, id).innerText()), bare(answers[id]), `the letter's ${id}`);
        }
        assert.deepEqual(await typed(), before, 'the answers in the form');
        assert.ok((await page.getByRole('status').innerText()).trim(), 'a screen reader is told of the other language');
        const sheet = await print(page);
        await assertSheet(page, sheet);
        assertOneFamily(sheet.fonts);
        await page.locator(`form input[type=radio][value="${route.language}"]`).check();
        assert.equal(await place(page, 'date').innerText(), DATES[route.language]);
        assert.deepEqual(await typed(), before, 'the answers in the form, back again');
      });
    });
  }
});

/** What an unlucky or ill-willed hand may type. */
const HOSTILE = {
  'patterns of replacement': '$& $1 $` $\' $$ \\1 %s',
  'placeholders': '{applicant} {{ page.title }} {date} ${1+1} {0}',
  'markup': '<script>window.ran = true; alert(1)</script><img src=x onerror="window.ran = true">&lt;b&gt; &amp;',
  'pictures of feelings': '👩‍👩‍👧‍👦 🇰🇿 👍🏽 ☺️',
  'writing from right to left': 'مرحبا بالعالم שלום \u202Eabc\u202C',
  'a word of 300 letters': 'Ө'.repeat(300),
  'a word of 300 digits without a place to break': '0'.repeat(300),
  'spaces, tabs and marks of no width': 'а\u00A0б\u2009в\u200Bг\uFEFFд\te',
  'letters of two parts': 'Й и\u0306 е\u0308',
};

/** What stands beyond the edge of the letter's own sheet. */
const outside = () => {
  const article = document.querySelector('article[lang]:not([hidden])');
  const edge = article.getBoundingClientRect().right;
  const range = document.createRange();
  range.selectNodeContents(article);
  return [...range.getClientRects()].filter((box) => box.right > edge + 1).length;
};

describe('whatever is typed comes out letter for letter, runs nothing, and keeps the page in shape at 320 px', () => {
  for (const route of letters) {
    test(route.file, async (t) => {
      await visit(route, async (page) => {
        const fields = ['applicant', 'address', 'circumstances'];
        for (const [name, text] of Object.entries(HOSTILE)) {
          await t.test(name, async () => {
            for (const id of fields) await answer(page, id, text);
            await answer(page, 'recipient', { own: text });
            await answer(page, 'attachments', `${text}\n${text}`);
            for (const id of [...fields, 'recipient']) {
              const written = await place(page, id).evaluate((element) => [element.textContent, element.childElementCount]);
              assert.deepEqual(written, [text.trim(), 0], `the letter's ${id}, and the elements in it`);
            }
            const items = await place(page, 'attachments').evaluate((element) => [...element.children].map((item) => item.textContent));
            assert.deepEqual(items, [text.trim(), text.trim()], 'the list of attachments');
            assert.equal(await page.evaluate(() => window.ran), undefined, 'nothing ran');
            assert.equal(await page.evaluate(sideways), null);
            assert.equal(await page.evaluate(outside), 0, 'no words run over the edge of the letter');
          });
        }
      }, { viewport: { width: 320, height: 640 } });
    });
    test(`${route.file}: lines of an answer stay lines`, async () => {
      await visit(route, async (page) => {
        await answer(page, 'circumstances', 'бірінші\nекінші\n\nүшінші');
        assert.equal(await place(page, 'circumstances').innerText(), 'бірінші\nекінші\n\nүшінші');
      });
    });
    test(`${route.file}: an answer taken back leaves the blank as it was`, async () => {
      await visit(route, async (page) => {
        const blank = await page.evaluate(() => document.querySelector('article[lang]:not([hidden])').outerHTML);
        await answerAll(page, { applicant: 'x', circumstances: 'y', attachments: 'z', date: '22.11.2026' });
        await answerAll(page, { applicant: '', circumstances: '', attachments: '', date: '' });
        const again = await page.evaluate(() => document.querySelector('article[lang]:not([hidden])').outerHTML);
        assert.equal(again, blank);
      });
    });
  }
});

describe('a letter page with answers or with faults shown has no accessibility fault', () => {
  for (const route of letters) {
    test(route.file, async () => {
      await visit(route, async (page) => {
        await page.evaluate(axe.source);
        const found = [];
        const look = async (state) => {
          for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            for (const width of [320, 1280]) {
              await page.setViewportSize({ width, height: 720 });
              const { violations } = await page.evaluate((options) => window.axe.run(options), AXE_OPTIONS);
              found.push(...explain(violations).map((fault) => `${state}, ${width} px, ${colorScheme}: ${fault}`));
              const beyond = await page.evaluate(sideways);
              if (beyond) found.push(`${state}, ${width} px: ${beyond}`);
            }
          }
        };
        await page.locator('[data-print]').click();
        await look('faults shown');
        await answerAll(page, ANSWERS[route.language]);
        await page.locator('[data-print]').click();
        await look('filled in');
        assertNone(found);
      });
    });
  }
});

// What a printed letter has to be: A4, the letter's words in their order and no others, one font.

import assert from 'node:assert/strict';
import { assertNone } from './faults.mjs';
import { bare } from './letter.mjs';

/**
 * The paragraphs of the letter that is shown, in their order; the items of a list with their
 * numbers.
 */
export const paragraphs = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('article[lang]:not([hidden]) :is(h2, h3, p, li)')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => {
        const number = element.matches('ol > li:not(.box)')
          ? `${[...element.parentNode.children].indexOf(element) + 1}.`
          : '';
        return number + element.innerText;
      })
      .filter((text) => text.trim()),
  );

/** What stands at the head of every page but the first: whom the letter is from, and the date. */
const head = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('article[lang]:not([hidden]) .letter-head > div > div')].map(
      (part) =>
        [...part.childNodes]
          .filter((node) => !node.hidden)
          .map((node) => node.textContent)
          .join(''),
    ),
  );

/**
 * The words of each page without the head. Fails unless it stands on every page but the first; a
 * name longer than two lines is cut off there.
 */
export async function withoutHead(page, sheet) {
  const [name, date] = (await head(page)).map(bare);
  assert.ok(name.length > 5 && date.length > 3, `the head has words: ${name} ${date}`);
  return sheet.sheets.map(bare).map((text, index) => {
    let common = 0;
    while (common < name.length && text[common] === name[common]) common += 1;
    const stands = common >= Math.min(name.length, 20) && text.startsWith(date, common);
    assert.equal(
      stands,
      index > 0,
      `page ${index + 1}: the head stands on every page but the first:\n${text}`,
    );
    return index > 0 ? text.slice(common + date.length) : text;
  });
}

/**
 * Fails unless the sheet is one A4, with the back if need be, with the letter's words, in their
 * order, and no others.
 */
export async function assertSheet(page, sheet, most = 1) {
  assert.ok(sheet.pages <= most, `the letter takes ${sheet.pages} pages`);
  const [width, height] = sheet.size;
  assert.ok(
    Math.abs(width - 595.28) < 1 && Math.abs(height - 841.89) < 1,
    `the sheet is ${width} × ${height} pt, not A4`,
  );
  const printed = (await withoutHead(page, sheet)).join('');
  const wanted = (await paragraphs(page)).map(bare);
  let at = 0;
  for (const paragraph of wanted) {
    const found = printed.indexOf(paragraph, at);
    assert.ok(
      found >= 0,
      `“${paragraph}” is not on the sheet, or not in its place:\n${sheet.text}`,
    );
    at = found + paragraph.length;
  }
  const surplus = printed.length - wanted.join('').length;
  assert.equal(
    surplus,
    0,
    `${surplus} characters on the sheet are not the letter's:\n${sheet.text}`,
  );
}

/** Fails where a ruled line leaves less room above it than a hand needs, in millimetres. */
export function assertRoom(rules, least) {
  const cramped = rules.flatMap((rule) =>
    rules
      .filter(
        (next) =>
          next.page === rule.page &&
          next.bottom > rule.bottom &&
          next.left < rule.right &&
          rule.left < next.right,
      )
      .map((next) => next.bottom - rule.bottom)
      .filter((gap) => gap < least)
      .map((gap) => `${gap.toFixed(1)} mm under the line at ${rule.bottom.toFixed(0)} mm`),
  );
  assertNone(cramped, 'too little room for a hand:');
}

const styles = /[-,](Bold|Regular|Italic|BoldItalic|SemiBold|Medium|Roman|Oblique)+$/i;

/** Fails unless every font of the sheet is in the file and all are of one family. */
export function assertOneFamily(fonts) {
  assert.ok(fonts.length > 0, 'no font in the file');
  assertNone(
    fonts.filter(({ embedded }) => !embedded).map(({ name }) => name),
    'not embedded:',
  );
  const families = new Set(fonts.map(({ name }) => name.replace(styles, '')));
  assert.equal(families.size, 1, `fonts are mixed: ${[...families].join(', ')}`);
}

/** The families that the letter's text is set in, as the browser chose them. */
export async function families(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'article[lang]:not([hidden]) *',
  });
  const found = new Set();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) found.add(familyName);
  }
  return [...found];
}

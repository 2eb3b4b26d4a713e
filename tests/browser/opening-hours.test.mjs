// Opening hours on the page of an office, in the site that has them as data: the starter.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { PROJECT, build, discard, pages, serve } from './site.mjs';
import { open } from './stage.mjs';

let stage, folder, host, offices;
before(async () => {
  stage = await open();
  folder = build({ root: path.join(PROJECT, 'starter') });
  host = await serve(folder);
  offices = pages(folder).filter(({ kind }) => kind === 'office');
});
after(async () => {
  await host.close();
  discard(folder);
  await stage.close();
});

const at = ({ address }) => `${host.origin}/${address}`;

/** What a page says at a moment, to a reader whose device is in Los Angeles. */
async function said(office, moment) {
  const context = await stage.browser.newContext({ timezoneId: 'America/Los_Angeles' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.clock.install({ time: new Date(moment) });
  await page.goto(at(office));
  const line = page.locator('.open-now');
  const first = (await line.isVisible()) ? await line.innerText() : '';
  await page.clock.runFor(60_000);
  const next = (await line.isVisible()) ? await line.innerText() : '';
  await context.close();
  assert.deepEqual(errors, []);
  return [first, next];
}

/** Moments, and what is said then and a minute later. 2026-11-26 is a Thursday. */
const TABLE = [
  [
    '2026-11-26T08:59:30+05:00',
    ['Қазір жабық, ашылуы: 9:00', 'Қазір ашық, жабылуы: 13:00'],
    ['Сейчас закрыто, откроется в 9:00', 'Сейчас открыто, до 13:00'],
  ],
  [
    '2026-11-26T14:29:30+05:00',
    ['Қазір түскі үзіліс, ашылуы: 14:30', 'Қазір ашық, жабылуы: 18:30'],
    ['Сейчас обед, до 14:30', 'Сейчас открыто, до 18:30'],
  ],
  [
    '2026-11-28T12:59:30+05:00',
    ['Қазір ашық, жабылуы: 13:00', 'Қазір жабық, ашылуы: дс, 9:00'],
    ['Сейчас открыто, до 13:00', 'Сейчас закрыто, откроется: пн, 9:00'],
  ],
  ['2031-11-26T12:00:00+05:00', ['', ''], ['', '']],
];

test('the page says whether it is open by the time of Kazakhstan, and says it anew', async () => {
  assert.equal(offices.length, 2);
  for (const office of offices) {
    for (const [moment, kazakh, russian] of TABLE) {
      const expected = office.language === 'kk' ? kazakh : russian;
      assert.deepEqual(await said(office, moment), expected, `${office.file} ${moment}`);
    }
  }
});

test('without a script the hours stand there, and nothing of now', async () => {
  const context = await stage.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const office of offices) {
    await page.goto(at(office));
    assert.equal(await page.locator('.opening-hours li').count(), 3);
    assert.equal(await page.locator('.open-now').isVisible(), false);
  }
  await context.close();
});

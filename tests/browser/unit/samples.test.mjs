// The tables of samples, run by the scripts that check what a reader types.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { component } from '../modules.mjs';
import { samples } from '../samples.mjs';
import { months } from './months.mjs';

const { checkNumber, normalizeEmail, normalizePhone } = await component('letter-values');
const { parseDate } = await component('letter-date');

/** What a script has to make of a sample: as a record has it, but for what `browser` says. */
function meant({ text, valid, normal, browser = {} }) {
  const judged = { valid, ...browser };
  return judged.valid ? (browser.normal ?? normal ?? text.trim()) : null;
}

function run(name, read) {
  for (const sample of samples(name))
    assert.equal(read(sample.text), meant(sample), `${name}: ${JSON.stringify(sample.text)}`);
}

const known = ({ text, valid }) => (valid ? text : null);

test('phones are read as in the table', () => run('phone', (text) => known(normalizePhone(text))));

test('addresses of e-mail are read as in the table', () =>
  run('email', (text) => known(normalizeEmail(text))));

test('dates are read as in the table', () =>
  run('date', (text) => {
    const date = parseDate(text, months);
    return (
      date &&
      [
        String(date.year),
        ...[date.month, date.day].map((part) => String(part).padStart(2, '0')),
      ].join('-')
    );
  }));

for (const name of ['iin', 'bin']) {
  test(`the numbers of the table of ${name} are checked as it says`, () => {
    for (const { text, valid, normal, check = null } of samples(name)) {
      const lengthOk = check !== null;
      assert.deepEqual(checkNumber(text), { digits: normal, lengthOk, checkDigit: check }, text);
      assert.equal(check === 'right', valid, text);
    }
  });
}

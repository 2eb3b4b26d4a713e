import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostile, random, whole } from './random.mjs';
import { component } from '../modules.mjs';

const { plainText, textFile } = await component('letter-text');
const { normalizeText } = await component('letter-values');

test('a letter reads from top to bottom, its parts apart', () => {
  const letter = [
    { style: 'recipient', text: 'Кому: Акиму Осакаровского района' },
    { style: 'sender', text: 'Заявитель: Ахметова Әсел' },
    { style: 'sender', text: 'ИИН: 900101300811' },
    { style: 'sender', text: '  ' },
    { style: 'title', text: 'ЖАЛОБА' },
    { style: 'paragraph', text: 'Обстоятельства: первое \r\nвторое\r\n\r\nтретье' },
    { style: 'paragraph', text: 'Требования: ответить' },
    { style: 'attachments', text: 'Прилагаемые документы:' },
    { style: 'attachments', text: 'талон', number: 1 },
    { style: 'attachments', text: 'отказ', number: 2 },
    { style: 'attachments', text: '', number: 3 },
    {
      style: 'date-and-signature',
      text: '22\u00a0ноября 2026\u00a0года',
      trailing: 'Подпись: ________',
    },
  ];
  const text = `Кому: Акиму Осакаровского района

Заявитель: Ахметова Әсел
ИИН: 900101300811

ЖАЛОБА

Обстоятельства: первое
второе

третье

Требования: ответить

Прилагаемые документы:
1. талон
2. отказ

22\u00a0ноября 2026\u00a0года
Подпись: ________`;
  assert.equal(plainText(letter), text);
  assert.equal(textFile(text), `\ufeff${text.replace(/\n/g, '\r\n')}\r\n`);
  assert.equal(textFile(text, { crlf: false, bom: false }), `${text}\n`);
  assert.equal(plainText([]), '');
  assert.equal(plainText([{ style: 'date-and-signature', text: '', trailing: 'Қолы' }]), 'Қолы');
});

test('every word of every paragraph is in the text, in order, letter for letter', () => {
  const next = random();
  const styles = [
    'recipient',
    'sender',
    'title',
    'paragraph',
    'list',
    'attachments',
    'date-and-signature',
  ];
  for (let round = 0; round < 2000; round += 1) {
    const letter = Array.from({ length: whole(next, 0, 12) }, () => ({
      style: styles[whole(next, 0, 6)],
      text: normalizeText(hostile(next)),
      ...(next() < 0.3 ? { trailing: normalizeText(hostile(next, 5)) } : {}),
      ...(next() < 0.3 ? { number: whole(next, 1, 20) } : {}),
    }));
    const text = plainText(letter);
    let at = 0;
    for (const { text: words, trailing = '' } of letter) {
      for (const part of [words, trailing]) {
        const found = text.indexOf(part, at);
        assert.ok(found >= at, JSON.stringify(part));
        at = found + part.length;
      }
    }
    assert.ok(!/[ \t\u00a0]+$/m.test(text) && !/\r/.test(text) && !/^\n|\n$/.test(text));
    const file = textFile(text);
    assert.ok(!/[^\r]\n|\r[^\n]/.test(file) && file.startsWith('\ufeff') && file.endsWith('\r\n'));
    assert.equal(file.slice(1).replace(/\r\n/g, '\n'), `${text}\n`);
  }
});

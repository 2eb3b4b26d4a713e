import assert from 'node:assert/strict';
import { test } from 'node:test';
import { component } from '../modules.mjs';

const { pastedItems } = await component('letter-paste');

/** What a clipboard holds, and the items that a person means. */
const LISTS = [
  ['Word, numbered', '1.\tКопия\r\n2.\tТалон\r\n', ['Копия', 'Талон']],
  ['Word, bullets', '•\tФото\r\n•\tТалон', ['Фото', 'Талон']],
  [
    'Word, three levels of bullets',
    '·\tФото\r\n\to\tТалон\r\n\t\t§\tКопия',
    ['Фото', 'Талон', 'Копия'],
  ],
  [
    'Word, bullets of Symbol and Wingdings',
    '\uf0b7\tФото\n\uf0a7 Талон\n\uf0fc\tКопия',
    ['Фото', 'Талон', 'Копия'],
  ],
  ['brackets', '1) Копия\n2)\u00a0Талон\n3)«Фото»', ['Копия', 'Талон', '«Фото»']],
  ['whole brackets', '(1) Копия\n(2)Талон\n[3] Фото', ['Копия', 'Талон', 'Фото']],
  ['letters of the Russian alphabet', 'а) копия\nб) талон\nв)фото', ['копия', 'талон', 'фото']],
  ['letters of the Kazakh alphabet', 'а) көшірме\nә) талон', ['көшірме', 'талон']],
  ['letters with a point that count on', 'а. копия\nб. талон', ['копия', 'талон']],
  ['dashes', '- Копия\n– Талон\n— 2 справки\n* Фото', ['Копия', 'Талон', '2 справки', 'Фото']],
  ['dashes without a space', '-Копия\n-Талон', ['Копия', 'Талон']],
  ['two levels', '1.1. Копия\n1.2. Талон', ['Копия', 'Талон']],
  [
    'two levels without the last point',
    '1.1\tКопия\n1.2\tТалон\n2.1\tФото',
    ['Копия', 'Талон', 'Фото'],
  ],
  [
    'nested, with blank lines between',
    '1. Документы:\n\n\tа) копия\n\tб) талон\n \n2. Фото',
    ['Документы:', 'копия', 'талон', 'Фото'],
  ],
  ['the number sign', '№ 1 Копия\n№ 2 Талон', ['Копия', 'Талон']],
  ['the number sign with a point', '№1. копия\n№2. талон', ['копия', 'талон']],
  ['Roman numerals', 'I. Копия\nII. Талон\nIII. Фото', ['Копия', 'Талон', 'Фото']],
  ['Roman numerals typed on a Kazakh keyboard', 'І. Көшірме\nІІ. Талон', ['Көшірме', 'Талон']],
  ['Roman numerals of Word', 'IV.\tКопия', ['Копия']],
  ['a column of numbers from a table', '1\tКопия\n2\tТалон', ['Копия', 'Талон']],
  ['numbers with a dash', '1 – Копия\n2 – Талон', ['Копия', 'Талон']],
  ['a messenger', '1️⃣ Копия\n✅ Талон\n🔹Фото\n① Акт', ['Копия', 'Талон', 'Фото', 'Акт']],
  ['zeros before the numbers', '01. Копия\n02. Талон', ['Копия', 'Талон']],
  ['no space after the point', '1.Копия\n2.Талон', ['Копия', 'Талон']],
  [
    'every way to end a line',
    'а\rб\r\nв\u2028г\u2029д\u0085е\vё\fж',
    ['а', 'б', 'в', 'г', 'д', 'е', 'ё', 'ж'],
  ],
  ['marks of no width', '\u200b• Фото\n\ufeff1. Копия', ['Фото', 'Копия']],
  [
    'numbers of its own after those of the list',
    '1. 2 справки\n2. 1.5 тонны\n3. 12.05.2026 хат\n4. 5-бап\n5. -5 °C',
    ['2 справки', '1.5 тонны', '12.05.2026 хат', '5-бап', '-5 °C'],
  ],
];

for (const [name, text, items] of LISTS) {
  test(`the marks of a pasted list are taken off: ${name}`, () =>
    assert.deepEqual(pastedItems(text), items));
}

/** Lines that begin with what is their own. */
const OWN = [
  '2 справки',
  '1.5 тонны көмір',
  '12.05.2026 күнгі хат',
  '12.05.26. Хат',
  '25. 11. 2026 күнгі хат',
  '5-бап',
  '1-қосымша',
  '-5 °C',
  '- 5 °C',
  '№ 17 талон',
  '8-800-080-7777',
  '+7 7212 00 00 00',
  '(727) 250-10-20',
  '(7212) 00-00-00',
  'А. Омаров',
  'І. Есенов',
  'V. Ахметов',
  'г. Караганда',
  'с. Осакаровка',
  '3D-макет',
  '1С: Бухгалтерия',
  '24/7 телефон',
  '5 – 10 дана',
  '2026. жыл',
  '10.30-да келдім',
  '1.',
  '•',
];

for (const text of OWN) {
  test(`a line keeps the beginning that is its own: ${text}`, () => {
    assert.deepEqual(pastedItems(text), [text]);
    assert.deepEqual(pastedItems(`Копия\n${text}\nТалон`), ['Копия', text, 'Талон']);
  });
}

test('counts, schools, names and amounts that follow one another are no marks of a list', () => {
  for (const lines of [
    ['1 справка', '2 копии'],
    ['№ 1 мектеп', '№ 2 мектеп'],
    ['А. Омаров', 'Б. Серіков'],
    ['1.1 тонна', '1.2 тонна'],
    ['г. Караганда', 'с. Осакаровка'],
    ['1-қосымша', '2-қосымша'],
  ]) {
    assert.deepEqual(pastedItems(lines.join('\n')), lines);
  }
});

test('a long line costs no more than its length', () => {
  // A pattern that goes back over a line would take hours for these, not a moment.
  for (const part of [' ', '1', '1.1', '1. ', '\t ', '- ', '1️⃣', '\u200b ', '\ufe0f', 'i']) {
    for (const start of ['', '1', '1.', '№ 1', '(', 'а', 'I.']) {
      assert.equal(pastedItems(`${start}${part.repeat(5e4)}x`).length, 1);
    }
  }
});

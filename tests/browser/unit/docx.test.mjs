/**
 * What docx.js promises. Read back by Python's zipfile and expat, and by LibreOffice.
 *
 *     apt-get install -y --no-install-recommends libreoffice-writer-nogui poppler-utils python3
 *     node --test unit/
 *
 * LETTER_DOCX_SEED=N repeats a run of the random letters; without LibreOffice its tests are
 * skipped, but not in CI.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { COMPONENTS, component } from '../modules.mjs';

const { docx, docxMediaType } = await component('docx');

const here = dirname(fileURLToPath(import.meta.url));
const script = readFileSync(join(COMPONENTS, 'docx/docx.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'docx-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const letters = {
  kk: {
    language: 'kk',
    title: 'Шағым',
    font: 'Times New Roman',
    paragraphs: [
      {
        style: 'note',
        text: 'Оқуға арналған көшірме, тапсыруға арналмаған.\nКопия для чтения, не для подачи.',
      },
      { style: 'recipient', text: 'Осакаров ауданының әкіміне' },
      {
        style: 'recipient',
        text: '101000, Қарағанды облысы, Осакаров ауданы, Осакаровка кенті, Достық көшесі, 33',
      },
      { style: 'sender', text: 'Өтініш беруші: Қожахметова Айгүл Серікқызы' },
      { style: 'sender', text: 'ЖСН: 900101300811' },
      { style: 'title', text: 'ШАҒЫМ' },
      {
        style: 'paragraph',
        text: 'Мән-жайлар: құжаттарымды қабылдаудан ауызша бас тартты. Төлем: 45 000 ₸.\nҮш рет келдім.',
      },
      { style: 'paragraph', text: 'Талаптар: өтінішімді мерзімінде қарауды сұраймын.' },
      { style: 'attachments', text: 'Қоса берілетін құжаттар:' },
      { style: 'list', number: 1, text: 'Өтініштің көшірмесі.' },
      { style: 'list', number: 2, text: 'Жеке куәліктің көшірмесі.' },
      { style: 'date-and-signature', text: '2026 жылғы 22 қыркүйек', trailing: 'қолы' },
    ],
  },
  ru: {
    language: 'ru',
    title: 'Жалоба',
    font: 'Times New Roman',
    paragraphs: [
      { style: 'recipient', text: 'Акиму Осакаровского района' },
      { style: 'sender', text: 'Заявитель: Қожахметова Айгүл Серікқызы' },
      { style: 'sender', text: 'ИИН: 900101300811' },
      { style: 'title', text: 'ЖАЛОБА' },
      {
        style: 'paragraph',
        text: 'Обстоятельства: мне отказали в приёме документов.\nЯ приходила трижды.',
      },
      { style: 'paragraph', text: 'Требования: рассмотреть заявление в срок.', keepNext: true },
      { style: 'paragraph', text: 'Айыппұл', lang: 'kk' },
      { style: 'attachments', text: 'Прилагаемые документы:' },
      { style: 'list', number: 1, text: 'Копия заявления.' },
      { style: 'date-and-signature', text: '22 сентября 2026 года', trailing: 'подпись' },
    ],
  },
};

const hostile = [
  '$& $1 $$ $` {applicant} ${alert(1)} %s &amp; &#0; &lt;',
  '<script>alert("1")</script></p></w:t></w:p><!-- --><?x?><![CDATA[ ]]> ]]>',
  `" ' \` \\ \\n \\u0000 ../../etc/passwd`,
  '  two spaces before, inside  and after  ',
  '\ttab\tinside\t',
  '\nbreaks\n\n\nat both ends\n',
  'carriage\rreturns\r\nof Windows',
  'new line of Word\vand a form\ffeed',
  'controls\0\x01\x02\x07\b\x0E\x1Bdropped\x1F',
  'half a pair: \uD83D, \uDE00; \uDE00\uD83D turned about; not characters: \uFFFE \uFFFF',
  'halves that a control keeps apart: \uD83D\0\uDE00',
  'emoji 😀 👩‍👩‍👧‍👦 🇰🇿 👍🏽 ☎️ and beyond the first plane: 𐐷 𠀋',
  'right to left: שלום עולם, مرحبا بالعالم, \u202Eoverride\u202C \u2067isolate\u2069',
  'zero width: a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf\u00ADg',
  'spaces: a\u00A0b\u2009c\u202Fd\u3000e',
  'combining: и\u0306 е\u0308 Z\u0351\u036B\u0343 áç',
  'lines of Unicode: a\u2028b\u2029c\u0085d',
  'ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І ₸ № « » “ ” „ —',
  'щ'.repeat(300),
  'Слово за словом. '.repeat(600).slice(0, 10000),
  '\n'.repeat(500),
  '',
];

/**
 * What XML can hold of a text: the rule, written a second time and another way. @param {string}
 * text
 */
function kept(text) {
  let out = '';
  for (const character of text.replaceAll('\r\n', '\n')) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\t') out += character;
    else if (code >= 10 && code <= 13) out += '\n';
    else if (code < 32) continue;
    else if ((code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff)
      out += '\uFFFD';
    else out += character;
  }
  return out;
}

/** The words of a paragraph in the file. */
function expected({ text, number, trailing }) {
  const far = /.{29}$|\t/.test(text);
  return (
    (number === undefined ? '' : `${number}.\t`) +
    kept(text) +
    (trailing ? `${far ? '\n' : ''}\t\t ${kept(trailing)}` : '')
  );
}

const letterOf = (texts) => ({
  language: 'kk',
  title: '',
  font: 'Times New Roman',
  paragraphs: texts.map((text) => ({ style: 'paragraph', text })),
});

function save(name, letter) {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, docx(letter));
  return path;
}

/** Reads files with Python, many at once. */
function read(...paths) {
  const out = execFileSync('python3', [join(here, 'read-docx.py'), ...paths], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  const found = JSON.parse(out);
  return paths.map((path) => found[path]);
}

/** Numbers that are random enough and the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * A random text: words of the two languages, what breaks templates and markup, and any code unit at
 * all.
 */
function randomText(random, anything = true) {
  const kinds = [
    () => 'қазақша сөз'[random(11)],
    () => 'русская речь'[random(12)],
    () => '<>&"\'$&{}%\\`;#]]>'[random(18)],
    () => ' \t\n'[random(3)],
    () => String.fromCodePoint(0x1f300 + random(0x300)),
    () => String.fromCharCode(anything ? random(0x10000) : 0x21 + random(0x5e)),
    () => String.fromCharCode(anything ? random(0x20) : 0x410 + random(0x40)),
    () => String.fromCharCode(anything ? 0xd800 + random(0x800) : 0x5d0 + random(0x1b)),
    () => '\u200B\u200D\u202E\u2067\uFEFF\u00AD\u00A0\u2028'[random(8)],
  ];
  return Array.from({ length: random(4) ? random(40) : random(400) }, () =>
    kinds[random(kinds.length)](),
  ).join('');
}

function randomLetter(random, anything = true) {
  const styles = [
    'recipient',
    'sender',
    'title',
    'paragraph',
    'list',
    'attachments',
    'date-and-signature',
    'note',
  ];
  return {
    language: random(2) ? 'kk' : 'ru',
    title: randomText(random, anything),
    font: 'Times New Roman',
    paragraphs: Array.from({ length: 1 + random(8) }, () => {
      const style = styles[random(styles.length)];
      return {
        style,
        text: randomText(random, anything),
        ...(style === 'list' && { number: random(120) }),
        ...(style === 'date-and-signature' &&
          random(2) && { trailing: randomText(random, anything) }),
        ...(random(4) === 0 && { lang: ['kk', 'ru', 'en'][random(3)] }),
      };
    }),
  };
}

const seed = Number(process.env.LETTER_DOCX_SEED ?? Date.now() % 1e9);

describe('the package', () => {
  const [kk, ru] = read(save('kk', letters.kk), save('ru', letters.ru));

  test('is a ZIP file of stored entries without a time, named in UTF-8, types first', () => {
    assert.equal(kk.entries[0][0], '[Content_Types].xml');
    for (const [name, method, flags, time, extra, comment] of kk.entries) {
      assert.deepEqual(
        [method, flags, time, extra, comment],
        [0, 0x800, [1980, 1, 1, 0, 0, 0], '', ''],
        name,
      );
    }
    assert.equal(
      docxMediaType,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
  });

  test('is the same to the byte for the same letter', () => {
    assert.deepEqual(docx(letters.kk), docx(structuredClone(letters.kk)));
    assert.notDeepEqual(docx(letters.kk), docx(letters.ru));
  });

  test('has a type and a relation for every part, and a part for every relation', () => {
    const parts = kk.entries
      .map(([name]) => name)
      .filter((name) => !/\.rels$|^\[/.test(name))
      .sort();
    assert.deepEqual(kk.overrides.map((name) => name.slice(1)).sort(), parts);
    assert.deepEqual(Object.values(kk.relations).sort(), parts);
  });

  test('has every property where the schema wants it', () => {
    assert.deepEqual([...kk.disorder, ...ru.disorder], []);
  });

  test('tells its title and language and nothing else', () => {
    assert.deepEqual(kk.properties, { title: 'Шағым', language: 'kk-KZ' });
    assert.deepEqual(ru.properties, { title: 'Жалоба', language: 'ru-RU' });
    const settings = new TextDecoder().decode(docx(letters.kk));
    assert.match(settings, /<w:removePersonalInformation\/>/);
    assert.doesNotMatch(settings, /creator|lastModifiedBy|rsid|dcterms/);
  });

  test('is an A4 page with the number in the footer of every page but the first', () => {
    const { header, footer, gutter, ...margins } = kk.section.pgMar;
    assert.deepEqual(kk.section.pgSz, { w: '11906', h: '16838' });
    assert.deepEqual(margins, { top: '1134', right: '850', bottom: '1134', left: '1701' });
    assert.ok('titlePg' in kk.section);
    assert.deepEqual(kk.footers, {
      default: ['word/footer1.xml', [' PAGE ']],
      first: ['word/footer2.xml', []],
    });
  });

  test('has name and date at the head of every page but the first', () => {
    const [file] = read(
      save('head', {
        ...letters.kk,
        head: 'Өтініш беруші: Ұ. Һ. <Өтегенова>\tкүні: 2026 жылғы 22 қараша',
      }),
    );
    assert.deepEqual(file.headers, {
      default: 'Өтініш беруші: Ұ. Һ. <Өтегенова>\tкүні: 2026 жылғы 22 қараша',
    });
  });

  test('has the date on a line of its own below a name that leaves it no room', () => {
    const [name, date] = [
      `Өтініш беруші: «${'Сарыарқа '.repeat(9)}» ЖШС`,
      'күні: 2026 жылғы 22 қараша',
    ];
    const [file] = read(save('long-head', { ...letters.kk, head: `${name}\t${date}` }));
    assert.deepEqual(file.headers, { default: `${name}\n\t${date}` });
  });
});

describe('the paragraphs', () => {
  const [kk, ru] = read(save('kk', letters.kk), save('ru', letters.ru));

  test('have the words of the letter, each in the style of its block', () => {
    for (const [file, letter] of [
      [kk, letters.kk],
      [ru, letters.ru],
    ]) {
      assert.deepEqual(
        file.paragraphs.map(({ text }) => text),
        letter.paragraphs.map(expected),
      );
    }
    const words = { style: 'list', text: 'Лауазымды адамдар:' };
    assert.equal(
      read(save('list', { ...letters.kk, paragraphs: [words] }))[0].paragraphs[0].style,
      'LetterAttachments',
      'the words before a list are no item of it',
    );
    assert.deepEqual(
      kk.paragraphs.map(({ style }) => style),
      [
        'LetterNote',
        'LetterRecipient',
        'LetterRecipient',
        'LetterSender',
        'LetterSender',
        'Title',
        'LetterParagraph',
        'LetterParagraph',
        'LetterAttachments',
        'LetterList',
        'LetterList',
        'LetterSignature',
      ],
    );
    for (const { style } of [...kk.paragraphs, ...ru.paragraphs]) {
      assert.equal(kk.styles[style].basedOn, 'Normal');
      assert.equal(kk.styles[style].name.replaceAll(' ', ''), style);
    }
  });

  test('say in every run what language they are in', () => {
    assert.equal(kk.defaults.lang.val, 'kk-KZ');
    assert.equal(ru.defaults.lang.val, 'ru-RU');
    assert.deepEqual(
      kk.defaults.rFonts,
      Object.fromEntries(
        ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((key) => [key, 'Times New Roman']),
      ),
    );
    for (const paragraph of [...kk.paragraphs, ...ru.paragraphs]) {
      assert.equal(paragraph['runs without language'], 0);
    }
    assert.deepEqual(
      ru.paragraphs.map(({ languages }) => languages.join()),
      letters.ru.paragraphs.map(({ lang }) => (lang ? 'kk-KZ' : 'ru-RU')),
    );
  });

  test('hold on to the signature and to what they are told to', () => {
    const kept = (file) =>
      file.paragraphs.flatMap(({ keepNext }, index) => (keepNext ? [index] : []));
    assert.deepEqual(kept(kk), [9, 10]);
    assert.deepEqual(kept(ru), [5, 7, 8]);
  });

  test('hold hostile answers letter for letter, whatever the block', () => {
    const styles = [
      'recipient',
      'sender',
      'title',
      'paragraph',
      'list',
      'attachments',
      'date-and-signature',
      'note',
    ];
    const paragraphs = hostile.flatMap((text) =>
      styles.map((style) => ({
        style,
        text,
        ...(style === 'date-and-signature' && { trailing: text }),
      })),
    );
    const [file] = read(
      save('hostile-everywhere', {
        ...letterOf([]),
        title: hostile.join(' '),
        font: '"<&>\0',
        paragraphs,
      }),
    );
    file.paragraphs.forEach(({ text }, index) => assert.equal(text, expected(paragraphs[index])));
    assert.equal(file.defaults.rFonts.ascii, '"<&>');
    // XML knows no other line break than \n (1.0, §2.11); to title lines there are none anyway.
    assert.ok(file.properties.title.startsWith(hostile[0]));
    assert.ok(file.properties.title.includes(hostile[1]));
  });

  test('may be none at all', () => {
    assert.deepEqual(read(save('empty', letterOf([])))[0].paragraphs, []);
  });

  test(`hold any random text letter for letter (LETTER_DOCX_SEED=${seed})`, () => {
    const random = generator(seed);
    const many = Array.from({ length: 300 }, () => randomLetter(random));
    read(...many.map((letter, index) => save(`random-${index}`, letter))).forEach((file, index) => {
      assert.deepEqual(
        file.paragraphs.map(({ text }) => text),
        many[index].paragraphs.map(expected),
      );
      assert.deepEqual(file.disorder, []);
    });
  });
});

describe('the script', () => {
  test('can be joined with others in one scope', () => {
    const names = [
      ...script.matchAll(/^(?:export )?(?:async )?(?:const|let|var|function|class) (\w+)/gm),
    ].map(([, name]) => name);
    assert.ok(names.length > 10);
    assert.deepEqual(
      names.filter((name) => !/^(docx|ooxml[A-Z]|zip[A-Z0-9])/.test(name)),
      [],
    );
    assert.doesNotMatch(
      script,
      /^import |\beval\(|\bFunction\(|\bfetch\(|XMLHttpRequest|\(\?<[=!]/m,
    );
  });

  test('is at most 3.5 KB compressed', () => {
    const bare = script.replace(/^\s*\/\*\*[^]*?\*\/$|^\s*\/\/.*$/gm, '').replace(/^\s+/gm, '');
    assert.ok(
      gzipSync(bare, { level: 9 }).length <= 3584,
      `${gzipSync(bare, { level: 9 }).length} bytes without comments, names as they are`,
    );
  });
});

const noOffice =
  spawnSync('soffice', ['--version']).error && !process.env.CI && 'no LibreOffice here';

describe('in LibreOffice', { skip: noOffice }, () => {
  const random = generator(seed + 1);
  const randomLetters = Array.from({ length: 20 }, () => randomLetter(random, false));
  const opened = hostile;
  // Fifty letters, each a line longer than the one before: somewhere among them the signature comes
  // to the page's end.
  const growing = Array.from({ length: 50 }, (_, count) => ({
    ...letters.ru,
    paragraphs: [
      ...letters.ru.paragraphs.slice(0, 4),
      ...Array.from({ length: count }, (__, line) => ({
        style: 'paragraph',
        text: `Строка ${line + 1}.`,
      })),
      ...letters.ru.paragraphs.slice(count % 2 ? 4 : 7),
    ],
  }));

  const pathOf = (name, ending) => join(folder, `${name}.${ending}`);
  const pdf = (name, ...options) =>
    execFileSync('pdftotext', [...options, pathOf(name, 'pdf'), '-'], { encoding: 'utf8' });
  const pages = (name) => pdf(name, '-layout').split('\f').slice(0, -1);
  const words = (text) => text.split(/\s+/u).filter(Boolean);
  const wordsOf = (letter) => words(letter.paragraphs.map(expected).join('\n'));

  before(() => {
    save('kk', letters.kk);
    save('ru', letters.ru);
    save('hostile', letterOf(opened));
    growing.forEach((letter, index) => save(`growing-${index}`, letter));
    randomLetters.forEach((letter, index) => save(`opened-${index}`, letter));
    const convert = (to, names) =>
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          folder,
          ...names.map((name) => pathOf(name, 'docx')),
        ],
        { stdio: 'pipe', timeout: 300000 },
      );
    convert(
      'pdf',
      ['kk', 'ru', 'hostile', ...growing.keys()].map((name) =>
        typeof name === 'number' ? `growing-${name}` : name,
      ),
    );
    convert('txt:Text (encoded):UTF8', [
      'kk',
      'ru',
      'hostile',
      ...randomLetters.map((_, index) => `opened-${index}`),
    ]);
  });

  const text = (name) =>
    readFileSync(pathOf(name, 'txt'), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');

  for (const language of ['kk', 'ru']) {
    test(`a short letter in ${language} is one A4 page with the words of the letter and no number`, () => {
      const info = execFileSync('pdfinfo', [pathOf(language, 'pdf')], { encoding: 'utf8' });
      assert.match(info, /^Pages:\s+1$/m);
      assert.match(info, /^Page size:.*\(A4\)$/m);
      assert.doesNotMatch(info, /^Author:/m);
      assert.deepEqual(words(text(language)), wordsOf(letters[language]));
      assert.deepEqual(words(pdf(language)).sort(), wordsOf(letters[language]).sort());
    });

    test(`every font of the letter in ${language} is in the PDF and is a serif`, () => {
      const fonts = execFileSync('pdffonts', [pathOf(language, 'pdf')], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .slice(2);
      assert.ok(fonts.length >= 2, 'one for the text, one for the title');
      for (const font of fonts) {
        // Nimbus Roman comes with other packages, and is taken for Times New Roman then.
        assert.match(font, /Serif|Times|Tinos|NimbusRoman/);
        assert.match(font, / yes yes yes +\d+ +0$/);
      }
    });
  }

  test('the addressee stands in the right half, the title in the middle, the signature at the right of the date', () => {
    const boxes = [
      ...pdf('ru', '-bbox').matchAll(
        /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</g,
      ),
    ].map(([, left, top, right, word]) => ({ left: +left, top: +top, right: +right, word }));
    const find = (word) => boxes.find((box) => box.word === word) ?? assert.fail(word);
    const centimetre = 72 / 2.54;
    assert.ok(Math.abs(find('Акиму').left - 11 * centimetre) < 2);
    assert.ok(Math.abs(find('Заявитель:').left - 11 * centimetre) < 2);
    const title = find('ЖАЛОБА');
    assert.ok(Math.abs((title.left + title.right) / 2 - ((3 + 19.5) / 2) * centimetre) < 2);
    assert.ok(Math.abs(find('22').left - 3 * centimetre) < 2);
    assert.ok(Math.abs(find('подпись').right - 19.5 * centimetre) < 2);
    assert.ok(Math.abs(find('подпись').top - find('22').top) < 1);
  });

  test('hostile answers come out letter for letter', () => {
    assert.deepEqual(
      text('hostile').replace(/\n$/, '').split('\n'),
      kept(opened.join('\n')).split('\n'),
    );
  });

  test(`random letters come out letter for letter (LETTER_DOCX_SEED=${seed})`, () => {
    randomLetters.forEach((letter, index) => {
      assert.equal(
        text(`opened-${index}`).replace(/\n$/, ''),
        letter.paragraphs.map(expected).join('\n'),
      );
    });
  });

  test('every page but the first has its number', () => {
    let longest = 0;
    for (const name of ['hostile', ...growing.map((_, index) => `growing-${index}`)]) {
      const found = pages(name);
      longest = Math.max(longest, found.length);
      found.forEach((page, index) => {
        const last = page.trimEnd().split('\n').pop()?.trim();
        if (index > 0) assert.equal(last, String(index + 1), name);
        else assert.doesNotMatch(last ?? '', /^\d+$/, name);
      });
    }
    assert.ok(longest > 2);
  });

  test('the signature never stands alone on a page, however long the letter', () => {
    const counts = new Set();
    growing.forEach((_, index) => {
      const found = pages(`growing-${index}`);
      counts.add(found.length);
      const page = found.find((each) => each.includes('подпись')) ?? assert.fail();
      const [above] = page.split('22 сентября');
      assert.match(
        above.trim(),
        /\p{L}{3}/u,
        `letter ${index}: nothing above the signature on its page`,
      );
    });
    assert.ok(counts.has(1) && counts.has(2));
  });
});

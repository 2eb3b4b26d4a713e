// The letter page as its reader meets it: questions answered step by step, by hand or by keyboard
// alone, the letter beside them, the printed sheets and the files.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The letters that Kazakh has and Russian has not, and the sign of the tenge. */
export const KAZAKH = 'әғқңөұүһі ӘҒҚҢӨҰҮҺІ ₸';

/** How a letter in each language writes the day of the answers, 22.11.2026. */
export const DATES = { kk: '2026 жылғы 22 қараша', ru: '22 ноября 2026 года' };

/** What a citizen may write, by the kind of the question. */
const WRITTEN = {
  kk: {
    person: 'Өтегенова Ұлжан Һамитқызы',
    address: '101000, Қарағанды облысы, Осакаров ауданы,\nТәуелсіздік көшесі, 12-үй, 3-пәтер',
    text: 'Осакаров ауданының жұмыспен қамту орталығы',
    'long-text':
      '2026 жылғы 16 қарашада маман құжаттарды қабылдаудан бас тартты, себебін түсіндірмеді.',
    list: ['Өтініштің көшірмесі', 'Кезек талоны № 17'],
  },
  ru: {
    person: 'Өтегенова Ұлжан Һамитқызы',
    address:
      '101000, Карагандинская область, Осакаровский район,\nулица Тәуелсіздік, дом 12, квартира 3',
    text: 'Центр занятости Осакаровского района',
    'long-text':
      '16 ноября 2026 года специалист отказалась принять документы и не объяснила причину.',
    list: ['Копия заявления', 'Талон очереди № 17'],
  },
};
const NUMBERS = {
  checks: { option: 0 },
  phone: '+7 700 000 00 00',
  email: 'ulzhan@example.kz',
  iin: '900101300811',
  bin: '940140000385',
  date: ['22', '11', '2026'],
  choice: { option: 0 },
  addressee: { option: 0 },
  persons: [
    'Сәрсенова Әсел Болатқызы',
    '061211600012',
    'Осакаровка кенті, Бірінші көше, 3-үй',
    'Ли Вера',
    '',
    'Осакаровка кенті, Екінші көше, 2-үй',
  ],
};

/**
 * The answer to a question, in the language of the page; the first long text has every letter
 * of Kazakh in it.
 */
export const sample = (language, { kind, id }, index = 0) => {
  const kindOfText = kind === 'considering-body' ? 'text' : kind;
  const written = WRITTEN[language][kindOfText] ?? NUMBERS[kind];
  if (kindOfText === 'text' || kind === 'person') return `${written} ${id}`;
  return kind === 'long-text' ? `${written}\n${index}: ${KAZAKH}` : written;
};

/** The part of the form that asks for a field. */
export const question = (page, id) => page.locator(`[data-question="${id}"]`);

/** The place of a field in the letter that is shown. */
export const place = (page, id) =>
  page.locator(`article[lang]:not([hidden]) [data-field="${id}"]`).first();

/** Waits for the form of the page in a language. */
export const arrived = (page, language) =>
  page.waitForSelector(`html[lang="${language}"] #letter-form:not([hidden])`);

/** Whether the last step is shown, where the letter is taken away. */
export const atEnd = (page) => page.locator('.step[data-check]').isVisible();

/** The questions of the step that is shown; where one lives is chosen beside them. */
export const asked = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.step:not([hidden]) [data-question]:not([hidden])')]
      .filter((element) => element.dataset.kind !== 'place')
      .map((element) => ({
        ...element.dataset,
        id: element.dataset.question,
        required: 'required' in element.dataset,
      })),
  );

/**
 * Puts `window.print` out of work and counts its calls in `window.printed`; keeps what is
 * copied in `window.copied`.
 */
export const countPrints = (context) =>
  context.addInitScript(() => {
    window.printed = 0;
    window.print = () => {
      window.printed += 1;
      window.dispatchEvent(new Event('beforeprint'));
    };
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: async (text) => {
          window.copied = text;
        },
      },
    });
  });

/** Answers a question that is shown, at once. */
export async function answer(page, id, value) {
  const fields = question(page, id).locator('input, textarea').filter({ visible: true });
  if (typeof value === 'string') {
    await fields.first().fill(value);
  } else if (!Array.isArray(value)) {
    const options = question(page, id).locator('[type="radio"], [type="checkbox"]');
    if ('option' in value) await options.nth(value.option).check();
    else {
      await question(page, id).getByRole('radio').last().check();
      await question(page, id).locator('textarea').fill(value.own);
    }
  } else {
    const kind = await question(page, id).getAttribute('data-kind');
    const isList = kind === 'list' || kind === 'persons';
    for (const [index, item] of value.entries()) {
      if (isList && index >= (await fields.count()))
        await question(page, id).locator('[data-add]').click();
      await fields.nth(index).fill(item);
    }
  }
}

/** Answers a question wherever it stands, as a script would: what is typed is set and told. */
export const put = (page, id, ...values) =>
  page.evaluate(
    ([field, texts]) => {
      const group = document.querySelector(`[data-question="${field}"]`);
      const controls = () => [...group.querySelectorAll('input, textarea')];
      const [first] = controls();
      if (first.type === 'checkbox') {
        for (const box of group.querySelectorAll('input')) box.checked = texts.includes(box.value);
      } else if (first.type === 'radio') {
        for (const radio of group.querySelectorAll('input'))
          radio.checked = radio.value === texts[0];
        const own = group.querySelector('textarea');
        if (own) own.value = texts[1] ?? '';
      } else {
        while (controls().length < texts.length) group.querySelector('[data-add]').click();
        texts.forEach((text, index) => {
          controls()[index].value = text;
        });
      }
      for (const control of controls()) {
        control.dispatchEvent(new Event('input', { bubbles: true }));
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
    [id, values],
  );

/** Presses Tab until the focus stands on what the selector finds. */
export async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`60 presses of Tab do not lead to ${selector}`);
}

/**
 * Types a text. A letter that an English keyboard lacks comes as one piece of text anyway
 * (`Input.insertText`, as from an input method): so does a row of them, which saves most of the
 * time.
 */
async function typeText(page, text) {
  for (const [part] of text.matchAll(/[^\x00-\x7f]+|[\x00-\x7f]+/g)) {
    await (part.charCodeAt(0) < 128 ? page.keyboard.type(part) : page.keyboard.insertText(part));
  }
}

/** Answers a question with nothing but the keyboard, going on from where the focus is. */
export async function type(page, id, value) {
  const within = `[data-question="${id}"]`;
  if (typeof value === 'string') {
    await tabTo(page, `${within} :is(input, textarea)`);
    await typeText(page, value);
  } else if (!Array.isArray(value)) {
    await tabTo(page, `${within} input`);
    if ('option' in value) {
      await page.keyboard.press('Space');
      for (let steps = 0; steps < value.option; steps += 1) await page.keyboard.press('ArrowDown');
    } else {
      // Up from the first choice is the last.
      await page.keyboard.press('ArrowUp');
      await tabTo(page, `${within} textarea`);
      await typeText(page, value.own);
    }
  } else if ((await question(page, id).getAttribute('data-kind')) === 'list') {
    await tabTo(page, `${within} input`);
    for (const [index, item] of value.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await typeText(page, item);
    }
  } else if ((await question(page, id).getAttribute('data-kind')) === 'persons') {
    for (const [index, part] of value.entries()) {
      if (index > 0 && index % 3 === 0) {
        // The focus goes to the row that comes.
        await tabTo(page, `${within} [data-add]`);
        await page.keyboard.press('Enter');
      } else {
        await tabTo(page, `#field-${id}${index > 0 ? `-${index + 1}` : ''}`);
      }
      await typeText(page, part);
    }
  } else {
    for (const [index, part] of ['field', 'month', 'year'].entries()) {
      await tabTo(page, `#${part}-${id}`);
      await typeText(page, value[index]);
    }
  }
}

/** Goes to the next step. */
export const goOn = (page) => page.locator('[data-next]').click();

const goOnByKey = async (page) => {
  await tabTo(page, '[data-next]');
  await page.keyboard.press('Enter');
};

/**
 * Answers what is asked, step by step, to the last step; gives the questions with their answers.
 * `choose` has answers by field, `required` leaves out what may be left out. With a network the
 * days of the letter's way stand there at the end.
 */
export async function fill(
  page,
  language,
  { choose = {}, required = false, keyboard = false, network = true } = {},
) {
  const given = [];
  for (let steps = 0; !(await atEnd(page)); steps += 1) {
    if (steps > 20) throw new Error('20 steps do not lead to the end');
    const done = new Set();
    // An answer may bring or take questions.
    for (let next; (next = (await asked(page)).find(({ id }) => !done.has(id)));) {
      done.add(next.id);
      if (required && !next.required) continue;
      const value = choose[next.id] ?? sample(language, next, given.length);
      await (keyboard ? type : answer)(page, next.id, value);
      given.push({ ...next, value });
    }
    await (keyboard ? goOnByKey : goOn)(page);
  }
  if (network) {
    await page.waitForFunction(
      () =>
        document.querySelector('[data-channel]:not([hidden]) [data-term]') === null ||
        document.querySelector('.expected:not([hidden])') !== null,
    );
  }
  return given;
}

/**
 * The ways to answer the questions that others depend on: each addressee with each option of the
 * first choice, who writes; of the other choices every option in turn, each time one is asked.
 */
export async function ways(page) {
  const answers = await page.evaluate(() => {
    const decides = (id) => document.querySelector(`[data-when="${id}"][data-is]`) !== null;
    const choices = [
      ...document.querySelectorAll('[data-question]:is([data-kind=addressee], [data-kind=choice])'),
    ]
      .map((element) => ({
        element,
        id: element.dataset.question,
        radios: [...element.querySelectorAll('input')],
        turn: 0,
      }))
      .filter(({ element, id }) => element.dataset.kind === 'addressee' || decides(id));
    const crossed = choices.filter(
      ({ element }, index) => element.dataset.kind === 'addressee' || index < 2,
    );
    const all = crossed.reduce(
      (found, { radios }) => found.flatMap((way) => radios.map((_, option) => [...way, option])),
      [[]],
    );
    return all.map((way) => {
      const asked = [];
      for (const choice of choices) {
        const at = crossed.indexOf(choice);
        if (at < 0 && choice.element.hidden) continue;
        const option = at < 0 ? choice.turn % choice.radios.length : way[at];
        const radio = choice.radios[option];
        choice.turn += 1;
        radio.checked = true;
        radio.dispatchEvent(new Event('input', { bubbles: true }));
        asked.push({ id: choice.id, value: radio.value, option });
      }
      return [asked.map(({ value }) => value).join(', '), asked];
    });
  });
  return answers.map(([name, asked]) => ({
    name,
    choose: Object.fromEntries(
      asked.map(({ id, value, option }) => [
        id,
        value === 'other' ? { own: 'Акиму Осакаровского района\nГ. Қ. Әбілқасымұлы' } : { option },
      ]),
    ),
  }));
}

/** Text without its spaces, which every form of a letter sets in its own way. */
export const bare = (text) => text.normalize('NFC').replace(/\s+/g, '');

/** What pressing a button in the last step saves, by its name. */
export async function download(
  page,
  selector,
  folder,
  press = () => page.locator(selector).click(),
) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const target = path.join(
    folder,
    `${Math.random().toString(36).slice(2)}-${file.suggestedFilename()}`,
  );
  await file.saveAs(target);
  return { name: file.suggestedFilename(), target, bytes: readFileSync(target) };
}

/** The paragraphs of a .docx whose parts are stored as they are. */
export function readDocx(bytes) {
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const size = bytes.readUInt32LE(at + 18);
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (
      bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26)) === 'word/document.xml'
    ) {
      const xml = bytes.toString('utf8', start, start + size);
      return xml
        .split('</w:p>')
        .slice(0, -1)
        .map((paragraph) =>
          [...paragraph.matchAll(/<w:t [^>]*>([^<]*)<|<w:(tab|br)\/>/g)]
            .map(([, text, character]) =>
              character
                ? { tab: '\t', br: '\n' }[character]
                : text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)),
            )
            .join(''),
        );
    }
    at = start + size;
  }
  throw new Error('no document in the file');
}

/** The lines and their places in a raster of the page. */
const DOTS_PER_INCH = 150;
const MILLIMETRE = DOTS_PER_INCH / 25.4;

/** A printed letter: its pages and size, text, fonts, and its ruled lines if they are asked for. */
export async function print(page, { ruled = false } = {}) {
  return onPaper(await page.pdf({ preferCSSPageSize: true }), { ruled });
}

/** The same of the bytes of a PDF file. */
export function onPaper(bytes, { ruled = false } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tartip-letter-'));
  try {
    const file = path.join(folder, 'letter.pdf');
    writeFileSync(file, bytes);
    const tool = (name, ...rest) =>
      execFileSync(name, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const facts = tool('pdfinfo', file);
    if (ruled)
      tool('pdftoppm', '-gray', '-r', String(DOTS_PER_INCH), file, path.join(folder, 'letter'));
    const sheets = tool('pdftotext', '-raw', file, '-').split('\f').slice(0, -1);
    return {
      pages: Number(/^Pages:\s+(\d+)$/m.exec(facts)[1]),
      /** In points of 1/72 inch. */
      size: /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(facts).slice(1).map(Number),
      /** What stands as the number of each page. */
      numbers: sheets.map((sheet) => /^(\d+)\n/.exec(sheet)?.[1] ?? ''),
      /** The words of each page without its number, and of all. */
      sheets: sheets.map((sheet) => sheet.replace(/^\d+\n/, '')),
      text: sheets.map((sheet) => sheet.replace(/^\d+\n/, '')).join('\n'),
      fonts: fonts(tool('pdffonts', file)),
      facts,
      /** The tree of what is said, as a screen reader gets it. */
      structure: tool('pdfinfo', '-struct-text', file),
      /** Of every page. */
      ...(ruled && {
        rules: readdirSync(folder)
          .filter((name) => name.endsWith('.pgm'))
          .sort()
          .flatMap((name, index) =>
            rules(readFileSync(path.join(folder, name))).map((rule) => ({ ...rule, page: index })),
          ),
      }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The rows of `pdffonts`: the name without the mark of a subset, and whether the font is in the
 * file, and tells the characters of its glyphs.
 */
export function fonts(table) {
  const [, , ...rows] = table.trimEnd().split('\n');
  // A long name moves the columns after it.
  return rows.map((row) => {
    const [, embedded, , unicode] = /(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(row);
    return {
      name: row
        .split(' ')[0]
        .replace(/^[A-Z]{6}\+/, '')
        .replace(/-Identity-[HV]$/, ''),
      embedded: embedded === 'yes',
      unicode: unicode === 'yes',
    };
  });
}

/**
 * The ruled lines in a grey raster (PGM): dark rows at least 20 mm long, in millimetres from
 * the top left corner.
 */
function rules(raster) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
    raster.subarray(0, 64).toString('latin1'),
  );
  const dark = (x, y) => raster[head.length + y * Number(width) + x] < 190;
  const found = [];
  for (let y = 0; y < Number(height); y += 1) {
    for (let x = 0, from = -1; x <= Number(width); x += 1) {
      if (x < Number(width) && dark(x, y)) {
        if (from < 0) from = x;
      } else {
        if (from >= 0 && x - from >= 20 * MILLIMETRE) {
          const above = found.find(
            (rule) => rule.bottom === y - 1 && rule.left < x && from < rule.right,
          );
          if (above) above.bottom = y;
          else found.push({ left: from, right: x, bottom: y });
        }
        from = -1;
      }
    }
  }
  return found.map(({ left, right, bottom }) => ({
    left: left / MILLIMETRE,
    right: right / MILLIMETRE,
    bottom: bottom / MILLIMETRE,
  }));
}

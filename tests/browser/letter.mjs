// The letter page as its reader meets it: questions answered by hand or by keyboard, the letter beside them, the printed
// sheet.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The letters that Kazakh has and Russian has not, and the sign of the tenge. */
export const KAZAKH = 'әғқңөұүһі ӘҒҚҢӨҰҮҺІ ₸';

/**
 * A whole letter as a citizen may write it, by field. `recipient` names one of those offered by its place, or gives own
 * words. `date` is as typed; DATES say how the letter must write it.
 */
export const ANSWERS = {
  kk: {
    recipient: { offered: 0 },
    applicant: 'Өтегенова Ұлжан Һамитқызы',
    iin: '900101300811',
    address: '101000, Қарағанды облысы, Осакаров ауданы,\nТәуелсіздік көшесі, 12-үй, 3-пәтер',
    residence: 'Үштөбе ауылы, Бейбітшілік көшесі, 7-үй',
    phone: '+7 700 000 00 00',
    email: 'ulzhan@example.kz',
    provider: 'Осакаров ауданының жұмыспен қамту орталығы',
    officials: 'Бас маман Іңкәрбекова Ғ. Қ.',
    circumstances:
      '2026 жылғы 16 қарашада мен атаулы әлеуметтік көмек алуға өтініш бердім. Маман құжаттарды қабылдаудан бас тартты, себебін ' +
      `түсіндірмеді және дөрекі сөйледі. Төленуі тиіс сома: 15 000 ₸.\n${KAZAKH}`,
    evidence: 'Өтініштің көшірмесі, кезек талоны',
    demands: 'Құжаттарымды қабылдауды және маманның әрекетіне баға беруді талап етемін.',
    attachments: 'Өтініштің көшірмесі\nКезек талоны № 17',
    date: '22.11.2026',
  },
  ru: {
    recipient: { own: 'Акиму Осакаровского района\nГ. Қ. Әбілқасымұлы' },
    applicant: 'Өтегенова Ұлжан Һамитқызы',
    iin: '900101300811',
    address: '101000, Карагандинская область, Осакаровский район,\nулица Тәуелсіздік, дом 12, квартира 3',
    residence: 'село Үштөбе, улица Бейбітшілік, дом 7',
    phone: '+7 700 000 00 00',
    email: 'ulzhan@example.kz',
    provider: 'Центр занятости Осакаровского района',
    officials: 'Главный специалист Іңкәрбекова Ғ. Қ.',
    circumstances:
      '16 ноября 2026 года я подала заявление на адресную социальную помощь. Специалист отказалась принять документы, не объяснила ' +
      `причину и говорила грубо. Сумма, которая мне полагается: 15 000 ₸.\n${KAZAKH}`,
    evidence: 'Копия заявления, талон очереди',
    demands: 'Прошу принять документы и дать оценку действиям специалиста.',
    attachments: 'Копия заявления\nТалон очереди № 17',
    date: '22.11.2026',
  },
};

/** How a letter in each language writes the day of ANSWERS. */
export const DATES = { kk: '2026 жылғы 22 қараша', ru: '22 ноября 2026 года' };

/** The part of the form that asks for a field. */
export const question = (page, id) => page.locator(`[data-question="${id}"]`);

/** The place of a field in the letter that is shown. */
export const place = (page, id) => page.locator(`article[lang]:not([hidden]) [data-field="${id}"]`);

/** Puts `window.print` out of work and counts its calls in `window.printed`. */
export const countPrints = (context) =>
  context.addInitScript(() => {
    window.printed = 0;
    window.print = () => { window.printed += 1; };
  });

/** Answers a question at once. */
export async function answer(page, id, value) {
  const asked = question(page, id);
  if (typeof value === 'string') {
    await asked.locator('input, textarea').first().fill(value);
  } else if ('offered' in value) {
    await asked.getByRole('radio').nth(value.offered).check();
  } else {
    await asked.getByRole('radio').last().check();
    await asked.locator('textarea').fill(value.own);
  }
}

/** Answers every question at once. */
export async function answerAll(page, answers) {
  for (const [id, value] of Object.entries(answers)) await answer(page, id, value);
}

/** Presses Tab until the focus stands in the form's question of a field. */
async function tabTo(page, id, wanted = 'input, textarea') {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(
      ([field, selector]) => document.activeElement.matches(`[data-question="${field}"] :is(${selector})`),
      [id, wanted],
    );
    if (there) return;
  }
  throw new Error(`40 presses of Tab do not lead to the question “${id}”`);
}

/** Answers a question with nothing but the keyboard, going on from where the focus is. */
export async function type(page, id, value) {
  await tabTo(page, id);
  if (typeof value === 'string') {
    await page.keyboard.type(value);
  } else if ('offered' in value) {
    await page.keyboard.press('Space');
    for (let steps = 0; steps < value.offered; steps += 1) await page.keyboard.press('ArrowDown');
  } else {
    // Up from the first choice is the last.
    await page.keyboard.press('ArrowUp');
    await tabTo(page, id, 'textarea');
    await page.keyboard.type(value.own);
  }
}

/** The lines and their places in a raster of the page. */
const DOTS_PER_INCH = 150;
const MILLIMETRE = DOTS_PER_INCH / 25.4;

/** A printed letter: its pages and size, text, fonts and ruled lines. */
export async function print(page) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tartip-letter-'));
  try {
    const file = path.join(folder, 'letter.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const tool = (name, ...rest) => execFileSync(name, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const facts = tool('pdfinfo', file);
    tool('pdftoppm', '-gray', '-r', String(DOTS_PER_INCH), '-singlefile', file, path.join(folder, 'letter'));
    return {
      pages: Number(/^Pages:\s+(\d+)$/m.exec(facts)[1]),
      /** In points of 1/72 inch. */
      size: /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(facts).slice(1).map(Number),
      text: tool('pdftotext', '-raw', '-nopgbrk', file, '-'),
      fonts: fonts(tool('pdffonts', file)),
      rules: rules(readFileSync(path.join(folder, 'letter.pgm'))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows of `pdffonts`: the name without the mark of a subset, and whether the font is in the file. */
function fonts(table) {
  const [heading, , ...rows] = table.trimEnd().split('\n');
  const embedded = heading.indexOf('emb');
  return rows.map((row) => ({
    name: row.slice(0, heading.indexOf('type')).trim().replace(/^[A-Z]{6}\+/, ''),
    embedded: row.slice(embedded, embedded + 3) === 'yes',
  }));
}

/** The ruled lines in a grey raster (PGM): dark rows at least 20 mm long, in millimetres from the top left corner. */
function rules(raster) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(raster.subarray(0, 64).toString('latin1'));
  const dark = (x, y) => raster[head.length + y * Number(width) + x] < 190;
  const found = [];
  for (let y = 0; y < Number(height); y += 1) {
    for (let x = 0, from = -1; x <= Number(width); x += 1) {
      if (x < Number(width) && dark(x, y)) {
        if (from < 0) from = x;
      } else {
        if (from >= 0 && x - from >= 20 * MILLIMETRE) {
          const above = found.find((rule) => rule.bottom === y - 1 && rule.left < x && from < rule.right);
          if (above) above.bottom = y;
          else found.push({ left: from, right: x, bottom: y });
        }
        from = -1;
      }
    }
  }
  return found.map(({ left, right, bottom }) => ({
    left: left / MILLIMETRE, right: right / MILLIMETRE, bottom: bottom / MILLIMETRE,
  }));
}

// Pictures for a person to judge: every kind of page in both languages, on a phone, a tablet and a
// wide screen, light and dark; the letter empty, filled in and with faults; the printed sheets.
//
//     node look.mjs OUTPUT_FOLDER [PART_OF_A_NAME...]

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { asked, answer, atEnd, countPrints, goOn, sample } from './letter.mjs';
import { open } from './stage.mjs';

const [folder, ...parts] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node look.mjs OUTPUT_FOLDER [PART_OF_A_NAME...]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];

const stage = await open();
const context = await stage.browser.newContext();
await countPrints(context);
const wanted = (name) => parts.length === 0 || parts.some((part) => name.includes(part));

async function picture(page, name) {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const file = `${name}-${width}-${colorScheme}.png`;
      if (!wanted(file)) continue;
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: path.join(folder, file), fullPage: true });
    }
  }
}

async function sheet(page, name) {
  const file = `${name}.pdf`;
  if (wanted(file)) await page.pdf({ path: path.join(folder, file), preferCSSPageSize: true });
}

for (const route of stage.pages) {
  const name = route.file.replace(/\.html$/, '').replaceAll('/', '-');
  const page = await context.newPage();
  await page.goto(stage.at(route));
  await picture(page, name);
  await sheet(page, `${name}-printed`);
  if (route.kind === 'letter') {
    for (let step = 1; !(await atEnd(page)); step += 1) {
      await goOn(page);
      await picture(page, `${name}-${step}-faults`);
      const done = new Set();
      for (let next; (next = (await asked(page)).find(({ id }) => !done.has(id)));) {
        done.add(next.id);
        await answer(page, next.id, sample(route.language, next));
      }
      await picture(page, `${name}-${step}-filled`);
      await goOn(page);
    }
    await picture(page, `${name}-end`);
    await sheet(page, `${name}-filled-printed`);
    await page.locator('#letter-copy').check();
    await sheet(page, `${name}-copy-printed`);
  }
  await page.close();
}
await stage.close();
console.log(`the pictures are in ${path.resolve(folder)}`);

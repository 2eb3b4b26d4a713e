// How long it takes from a save to the page that shows it, in Chromium, and whether the server
// grows with the saves.
//
//     node measure-serve.mjs [FOLDER...]               20 saves on the project's own site, and on the site in each FOLDER
//     node measure-serve.mjs --memory SAVES [FOLDER]   so many saves one after the other, with the memory of the server
//
// A site of 5,000 pages: `cargo bench --bench country -- --generate FOLDER`.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { preview } from './preview.mjs';
import { PROJECT } from './site.mjs';
import { open } from './stage.mjs';

const SAVES = 20;
const [first, ...rest] = process.argv.slice(2);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const pause = (time) => new Promise((later) => setTimeout(later, time));

/**
 * Writes a number into the title of the site, which stands in every page; joined by hyphens, since
 * spaces by numbers become no-break.
 */
const save = (served, number) =>
  served.edit('site.yaml', (text) => text.replace(/^( {2}kk: ).*$/m, `$1Сақтау-${number}-рет`));

/** Milliseconds from before each write to the frame after the words are in the page. */
async function latency(served, page, address) {
  const times = [];
  await page.goto(`${served.origin}/${address}`);
  for (let number = 1; number <= SAVES + 1; number += 1) {
    await pause(300);
    const started = performance.now();
    save(served, number);
    await page.waitForFunction(
      (words) => document.body?.innerText.includes(words),
      `Сақтау-${number}-рет`,
      { polling: 'raf' },
    );
    // The first one is not counted.
    if (number > 1) times.push(performance.now() - started);
  }
  return times;
}

async function measure(folder) {
  const stage = await open();
  const served = await preview({ from: folder });
  try {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    for (const address of ['kk/', 'kk/procedures/']) {
      const times = await latency(served, page, address);
      const made = [...served.printed().matchAll(/made the site anew in (\d+) ms/gi)]
        .map(([, time]) => Number(time))
        .slice(-SAVES);
      console.log(
        `${path.basename(folder)} ${address}: median ${median(times).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms;` +
          ` of it making the site: median ${median(made)} ms, most ${Math.max(...made)} ms`,
      );
    }
  } finally {
    await served.close();
    await stage.close();
  }
}

const memory = (id) => Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]);

/** Saves, and asks for what a browser asks for after each, without waiting for a person between. */
async function grow(count, folder) {
  const served = await preview({ from: folder });
  try {
    console.log(`${path.basename(folder)}: saves, MB in memory`);
    for (let number = 1; number <= count; number += 1) {
      await served.after(() => save(served, number));
      // An event stream that is told of nothing, and left: as a tab that is closed.
      const leaving = new AbortController();
      const stream = await fetch(
        `${served.origin}/.tartip/events?since=${await served.generation()}`,
        { signal: leaving.signal },
      );
      for (const address of ['kk/', 'ru/', 'kk/procedures/', 'ru/offices/', 'sitemap.xml'])
        await (await fetch(`${served.origin}/${address}`)).text();
      leaving.abort();
      await stream.body.cancel().catch(() => {});
      if (number === 1 || number % Math.ceil(count / 20) === 0)
        console.log(`${number}\t${(memory(served.process) / 1024).toFixed(1)}`);
    }
  } finally {
    await served.close();
  }
}

if (first === '--memory') {
  await grow(Number(rest[0]), path.resolve(rest[1] ?? PROJECT));
} else {
  for (const folder of [PROJECT, ...[first, ...rest].filter(Boolean)])
    await measure(path.resolve(folder));
}

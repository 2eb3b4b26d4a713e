// WebKit as in GNOME's browser and in Safari: MiniBrowser of WebKitGTK on a display of its own,
// driven by WebKitWebDriver, which speaks WebDriver (W3C) over HTTP.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import {
  eventually,
  findProgram,
  startProgram,
  temporaryFolder,
  temporaryHome,
  STARTING,
} from './browser-process.mjs';
import { pages } from './site.mjs';

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** What the driver answers; what it refuses is an error with its words. */
async function ask(method, address, body) {
  const response = await fetch(address, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${address}: ${value.error}: ${value.message}`);
  return value;
}

/** For the page: notes what fails there and what its policy refuses. */
const WATCH = `'use strict';
window.faults = [];
window.addEventListener('error', ({ message, target }) =>
  window.faults.push(message || 'not loaded: ' + (target.src || target.href)), true);
window.addEventListener('unhandledrejection', ({ reason }) => window.faults.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  window.faults.push(violatedDirective + ' refuses ' + blockedURI));
const { error } = console;
console.error = (...words) => {
  window.faults.push(words.join(' '));
  error.apply(console, words);
};
`;

/**
 * A copy of a built site whose letters watch themselves from their first script on, since
 * WebKitWebDriver tells of nothing that fails in a page.
 */
export function watched(site) {
  const copy = temporaryFolder('watched');
  cpSync(site, copy.folder, { recursive: true });
  writeFileSync(path.join(copy.folder, 'watch.js'), WATCH);
  for (const { file } of pages(site).filter(({ kind }) => kind === 'letter')) {
    const target = path.join(copy.folder, file);
    const page = readFileSync(target, 'utf8');
    const [before, after, ...more] = page.split('<title>');
    if (after === undefined || more.length > 0) throw new Error(`${file} has not one title`);
    writeFileSync(target, `${before}<script src="/watch.js"></script><title>${after}`);
  }
  return copy;
}

/** Starts a display and WebKit on it, and gives one window of it to drive. */
export async function startWebKit() {
  const xvfb = findProgram(['Xvfb'], '-help', 'the package xvfb');
  const program = findProgram(['WebKitWebDriver'], '--help', 'the package webkit2gtk-driver');
  const { home, environment, discard } = temporaryHome();
  // It chooses a number that is free, and writes it to the third pipe.
  const display = startProgram(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { pipes: ['pipe'] },
  );
  let driver;
  const close = async () => {
    await driver?.end();
    await display.end();
    discard();
  };
  try {
    const [, number] = await display.told(/^(\d+)\n/m);
    const port = await freePort();
    driver = startProgram(program, [`--port=${port}`], {
      // No bus for assistive technology, which would outlive the browser.
      environment: { ...environment, DISPLAY: `:${number}`, NO_AT_BRIDGE: '1', GTK_A11Y: 'none' },
    });
    const origin = `http://127.0.0.1:${port}`;
    await eventually(
      () => {
        if (driver.failed()) throw new Error(`${program} ${driver.failed()}:\n${driver.said()}`);
        return ask('GET', `${origin}/status`).catch(() => null);
      },
      () => `WebKitWebDriver does not answer:\n${driver.said()}`,
      STARTING,
    );
    const { sessionId } = await ask('POST', `${origin}/session`, { capabilities: {} });
    const session = `${origin}/session/${sessionId}`;
    const evaluate = async (use, ...values) =>
      JSON.parse(
        await ask('POST', `${session}/execute/sync`, {
          script: `return JSON.stringify((${use})(...JSON.parse(arguments[0])) ?? null)`,
          args: [JSON.stringify(values)],
        }),
      );
    return {
      // It saves files into the home of a person without a folder for them.
      downloads: home,
      go: (url) => ask('POST', `${session}/url`, { url }),
      evaluate,
      act: (actions) => ask('POST', `${session}/actions`, { actions }),
      /** What `watched` pages have noted, of the one that is open. */
      faults: () => evaluate(() => window.faults),
      /** What the page that is open has asked for; what was refused is among the faults. */
      requests: () =>
        evaluate(() => [
          location.href,
          ...performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            .filter((name) => !/^(data|blob):/.test(name)),
        ]),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

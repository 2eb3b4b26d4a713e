// What every test stands on: the built site, served, and a browser to read it with.

import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { build, discard, pages, serve } from './site.mjs';

/** Chromium without what it does of its own accord: a request that is seen is the page's. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium to use: `$CHROMIUM`, or the first one on the path. */
function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of NAMES) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next name.
    }
  }
  throw new Error(`no Chromium: install one (${NAMES.join(', ')}), or name its file in $CHROMIUM`);
}

const launching = () => ({ executablePath: executable(), args: ARGUMENTS, chromiumSandbox: false });

/**
 * A browser that keeps pages to go Back to them as one at home does, and its profile in a folder:
 * for one test.
 */
export const ownBrowser = (profile) =>
  chromium.launchPersistentContext(profile, {
    ...launching(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });

/** A site and a browser for all test files together; its `environment` leads them there. */
export async function shared() {
  const folder = build();
  const server = await chromium.launchServer(launching());
  return {
    environment: { TARTIP_SITE: folder, TARTIP_BROWSER: server.wsEndpoint() },
    close: async () => {
      await server.close();
      discard(folder);
    },
  };
}

/**
 * The stage for one test file: the shared one, or, when the file is run by itself, one of its own.
 */
export async function open() {
  const { TARTIP_SITE: site, TARTIP_BROWSER: endpoint } = process.env;
  const folder = site ?? build();
  const browser = endpoint ? await chromium.connect(endpoint) : await chromium.launch(launching());
  const host = await serve(folder);
  return {
    folder,
    browser,
    host,
    pages: pages(folder),
    /** The address of a page on the host. */
    at: (page) => `${host.origin}/${page.address}`,
    close: async () => {
      await browser.close();
      await host.close();
      if (!site) discard(folder);
    },
  };
}

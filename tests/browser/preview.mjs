// A copy of the site, served by the real `tartip serve` while it is changed.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AS_OF, PROJECT, program } from './site.mjs';

const STARTED = /Serving at (http:\/\/localhost:\d+)\//;

/**
 * Serves a copy of the content in `from`, changed by `before` if it is given, on any free port or
 * on the one given.
 */
export async function preview({ from = PROJECT, before = () => {}, port = '0' } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tartip-serve-'));
  cpSync(path.join(from, 'content'), path.join(folder, 'content'), { recursive: true });
  const file = (name) => path.join(folder, 'content', name);
  const read = (name) => readFileSync(file(name), 'utf8');
  const write = (name, text) => writeFileSync(file(name), text);
  const site = {
    folder,
    read,
    write,
    /** Saves a file with its text changed. */
    edit: (name, change) => write(name, change(read(name))),
  };
  before(site);
  const options = ['serve', '--root', folder, '--port', port, '--as-of', AS_OF, '--lang', 'en'];
  const server = spawn(program(), options, { stdio: ['ignore', 'ignore', 'pipe'] });
  let printed = '';
  const origin = await new Promise((started, failed) => {
    server.stderr.on('data', (bytes) => {
      printed += bytes;
      const found = STARTED.exec(printed);
      if (found) started(found[1]);
    });
    server.on('exit', (code) => failed(new Error(`serve ended with ${code}:\n${printed}`)));
  });
  /** The name of the generation that a page would be made from now. */
  const generation = async () =>
    /data-generation="([^"]*)"/.exec(await (await fetch(`${origin}/404.html`)).text())[1];
  return {
    ...site,
    origin,
    process: server.pid,
    printed: () => printed,
    generation,
    /** Does something, and waits until the server has made the site anew because of it. */
    after: async (change) => {
      const old = await generation();
      await change();
      while ((await generation()) === old) await new Promise((later) => setTimeout(later, 10));
    },
    close: async () => {
      server.removeAllListeners('exit');
      const ended = new Promise((done) => server.on('exit', done));
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

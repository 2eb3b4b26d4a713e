// Browsers that are started as programs, without Playwright: found on the path, run with a home of
// their own, and ended with all that they have started.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Whoever ends the tests (a key, a time limit) ends the browsers too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** How long a busy machine may take to start a browser. */
export const STARTING = 180000;

/** The first program of these names that runs; the packages are for whoever lacks it. */
export function findProgram(names, probe, packages) {
  for (const name of names.filter(Boolean)) {
    // Asked, because a package may have put a mere pointer to another shop there.
    if (spawnSync(name, [probe], { stdio: 'ignore' }).status === 0) return name;
  }
  throw new Error(
    `none of ${names.filter(Boolean).join(', ')} is here: install ${packages} ` +
      '(tests/run does on Debian), then run again',
  );
}

/** A temporary folder that goes with the process, if not before. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `tartip-${name}-`));
  // A process that ends may still write.
  const remove = () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  process.once('exit', remove);
  return {
    folder,
    discard: () => {
      remove();
      process.removeListener('exit', remove);
    },
  };
}

/** A temporary home for a browser: its profile, caches and files it saves. */
export function temporaryHome() {
  const { folder: home, discard } = temporaryFolder('home');
  const environment = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
  };
  return { home, environment, discard };
}

/**
 * Starts a program in a group of its own. `said` gives what it has written; `told` waits for the
 * first match of a pattern there.
 */
export function startProgram(name, options, { environment, pipes = [] } = {}) {
  const child = spawn(name, options, {
    env: environment ?? process.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', ...pipes],
  });
  let said = '';
  const ended = new Promise((end) => child.once('close', end).once('error', end));
  let failed = '';
  child.once('error', (error) => (failed = error.message));
  child.once('exit', (code, signal) => (failed ||= `ended with ${code ?? signal}`));
  for (const stream of child.stdio.slice(1)) {
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  }
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All of the group have ended.
    }
  };
  // Before the removing of its home, which was asked for earlier.
  process.prependOnceListener('exit', kill);
  return {
    said: () => said,
    failed: () => failed,
    told: (pattern) =>
      eventually(
        () => {
          if (failed) throw new Error(`${name} ${failed}:\n${said.slice(-2000)}`);
          return pattern.exec(said);
        },
        () => `${name} does not say ${pattern}:\n${said.slice(-2000)}`,
        STARTING,
      ),
    end: async () => {
      kill();
      process.removeListener('exit', kill);
      await ended;
    },
  };
}

/** Asks again and again until the answer is a true one, and gives it. */
export async function eventually(ask, complaint, patience = 60000) {
  for (const until = Date.now() + patience; ;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error(complaint(answer));
    await new Promise((again) => setTimeout(again, 25));
  }
}

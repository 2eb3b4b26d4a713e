// The site under test: built by the real program, listed page by page, served as a plain host
// would.

import { execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder: its `content/` is the site under test. */
export const PROJECT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The address that the built site takes for its own; nothing is ever requested from it. */
export const BASE_URL = 'https://tartip.example';

/** The day that the site is built for, so that notices on acts do not change from day to day. */
export const AS_OF = '2026-11-26';

/** The languages of the site, the leading one first. */
export const LANGUAGES = ['kk', 'ru'];

/** The names of the languages in themselves, as a language link says them. */
export const AUTONYMS = { kk: 'Қазақша', ru: 'Русский' };

/** The release program: `$TARTIP`, or where cargo puts it. */
export function program() {
  if (process.env.TARTIP) return path.resolve(process.env.TARTIP);
  const cargo = ['metadata', '--format-version=1', '--no-deps', '--offline'];
  const metadata = execFileSync('cargo', cargo, { cwd: PROJECT, maxBuffer: 1 << 26 });
  return path.join(JSON.parse(metadata).target_directory, 'release', 'tartip');
}

/**
 * Builds the site at `root` into a new folder under the system's temporary one, and gives that
 * folder.
 */
export function build({ baseUrl = BASE_URL, root = PROJECT } = {}) {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'tartip-site-')), 'public');
  const options = ['--root', root, '--output', folder, '--as-of', AS_OF, '--base-url', baseUrl];
  const { status, stderr, error } = spawnSync(program(), ['build', ...options], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    discard(folder);
    throw new Error(`the site does not build:\n${error ?? stderr}`);
  }
  return folder;
}

/** Removes a folder that `build` made. */
export function discard(folder) {
  rmSync(path.dirname(folder), { recursive: true, force: true });
}

/** The paths of all files under a folder, relative to it, with `/`, in the order of their names. */
export function files(folder) {
  const found = readdirSync(folder, { recursive: true }).map((name) =>
    name.split(path.sep).join('/'),
  );
  return found.filter((name) => statSync(path.join(folder, name)).isFile()).sort();
}

const KINDS = [
  [/^index\.html$/, 'entrance'],
  [/^posters\/[^/]+\.html$/, 'poster'],
  [/^404\.html$/, 'not-found'],
  [/^(\w\w)\/404\.html$/, 'not-found-in'],
  [/^(\w\w)\/index\.html$/, 'home'],
  [/^(\w\w)\/about\.html$/, 'about'],
  [/^(\w\w)\/(procedures|offices|acts)\/index(_\d+)?\.html$/, 'list'],
  [/^(\w\w)\/topics\/[^/]+\.html$/, 'topic'],
  [/^(\w\w)\/changes\/index(_\d+)?\.html$/, 'changes'],
  [/^(\w\w)\/areas\/[^/]+\.html$/, 'area'],
  [/^(\w\w)\/procedures\/[^/]+\.html$/, 'procedure'],
  [/^(\w\w)\/blanks\/[^/]+\.html$/, 'blank'],
  [/^(\w\w)\/letters\/[^/]+\.html$/, 'letter'],
  [/^(\w\w)\/answers\/[^/]+\.html$/, 'answer'],
  [/^(\w\w)\/offices\/[^/]+\.html$/, 'office'],
  [/^(\w\w)\/acts\/[^/]+\.html$/, 'act'],
];

/**
 * The pages of a built site: the file, the address as a host answers it (a folder for its
 * `index.html`), the kind, and the language; that of the pages in every language is the leading
 * one. A page that leads on to another by itself, at a former address, is of the kind `moved`.
 */
export function pages(folder) {
  return files(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const known = KINDS.find(([pattern]) => pattern.test(file));
      if (!known) throw new Error(`${file}: a page of no known kind; add it to KINDS in site.mjs`);
      const language = known[0].exec(file)[1] ?? LANGUAGES[0];
      const leadsOn = /<meta[^>]+http-equiv="?refresh/.test(
        readFileSync(path.join(folder, file), 'utf8'),
      );
      const kind = leadsOn ? 'moved' : known[1];
      return { file, address: file.replace(/index\.html$/, ''), kind, language };
    });
}

/**
 * The pages with a letter, without those that differ from another only by the answer with which the
 * form begins: of the letters that follow one procedure's the first.
 */
export const distinctLetters = (all) => {
  const follows = ({ file }) => /^(.*_).*$/.exec(file)?.[1];
  return all
    .filter(({ kind }) => kind === 'letter')
    .filter(
      (page, index, letters) =>
        !follows(page) || letters.findIndex((one) => follows(one) === follows(page)) === index,
    );
};

export const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a built site on the loopback, below `mount`, and adds no headers of its own: what protects
 * a reader must stand in the pages. `requests` lists every path asked for.
 */
export async function serve(folder, mount = '/') {
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    requests.push(pathname);
    const inside = decodeURIComponent(pathname.slice(mount.length));
    const wanted = path.join(
      folder,
      inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside,
    );
    const below = pathname.startsWith(mount) && wanted.startsWith(folder + path.sep);
    const found = below && statSync(wanted, { throwIfNoEntry: false })?.isFile();
    const file = found ? wanted : path.join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    });
    response.end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

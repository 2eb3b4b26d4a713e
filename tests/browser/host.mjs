// A host for the tests of what opens without network: it can be switched off, given another build,
// and told which headers to send.

import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { TYPES } from './site.mjs';

/** The rules of `_headers`: a path, perhaps with `*` at its end, and headers. */
export function rules(text) {
  const found = [];
  for (const line of text.split('\n').filter((line) => line.trim())) {
    if (/^\S/.test(line)) found.push({ path: line.trim(), headers: [] });
    else found.at(-1).headers.push(line.trim().split(/:\s*(.*)/, 2));
  }
  return found;
}

/** Whether a rule is one for a path. */
export const matches = (rule, wanted) =>
  rule.endsWith('*') ? wanted.startsWith(rule.slice(0, -1)) : wanted === rule;

/**
 * What hosts do with `_headers` where several rules name one header: `join` sends all values
 * (Cloudflare Pages), `last` the later one (Netlify); `none` reads no such file (GitHub Pages).
 */
export const HEADERS = {
  none: () => ({}),
  join: (all) =>
    all.reduce((sent, [name, value]) => {
      const before = sent[name];
      return { ...sent, [name]: before ? `${before}, ${value}` : value };
    }, {}),
  last: Object.fromEntries,
};

/**
 * Serves a built site below `mount`. `sends` makes headers of those that the rules of `_headers`
 * name for a path; `answers` may answer a path otherwise: a status, a text, or nothing for never.
 */
export async function host(folder, { mount = '/', sends = HEADERS.none } = {}) {
  const requests = [];
  const self = { folder, requests, answers: new Map(), sends };
  const answer = (request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    requests.push(pathname);
    const inside = decodeURIComponent(pathname.slice(mount.length));
    if (self.answers.has(inside)) {
      const other = self.answers.get(inside);
      if (other === null) return;
      const isScript = inside.endsWith('.js');
      const type = isScript ? 'text/javascript' : 'text/html; charset=utf-8';
      const { status = 200, text = '', headers = {} } = other;
      response.writeHead(status, { 'Content-Type': type, ...headers }).end(text);
      return;
    }
    const isFolder = inside === '' || inside.endsWith('/');
    const wanted = path.join(self.folder, isFolder ? `${inside}index.html` : inside);
    const below = pathname.startsWith(mount) && wanted.startsWith(self.folder + path.sep);
    const found = below && statSync(wanted, { throwIfNoEntry: false })?.isFile();
    const file = found ? wanted : path.join(self.folder, '404.html');
    const ruled = rules(readFileSync(path.join(self.folder, '_headers'), 'utf8'))
      .filter((rule) => matches(rule.path, `/${inside}`))
      .flatMap(({ headers }) => headers)
      // It would have the browser ask this machine by HTTPS from now on.
      .filter(([name]) => name !== 'Strict-Transport-Security');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      ...self.sends(ruled, inside),
    });
    response.end(readFileSync(file));
  };
  let server;
  const listen = async (port) => {
    server = createServer(answer);
    await new Promise((ready) => server.listen(port, '127.0.0.1', ready));
    return server.address().port;
  };
  const close = () =>
    new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  const port = await listen(0);
  return Object.assign(self, {
    origin: `http://127.0.0.1:${port}`,
    /** The address of a page. */
    at: (address) => `http://127.0.0.1:${port}${mount}${address}`,
    /** Nobody is answered from now on. */
    off: close,
    on: () => listen(port),
    close,
  });
}

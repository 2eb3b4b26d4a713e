// The servers that `docs/hosting/` has a configuration for, run with it on this machine: what an
// administrator has to change in it is changed, and nothing else.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { createServer } from 'node:net';
import path from 'node:path';
import { PROJECT } from './site.mjs';

const UNPACKED = path.join(PROJECT, 'tests/browser/.servers');
const HOSTING = path.join(PROJECT, 'docs/hosting');

/** A program or file of a package: where the tests unpacked it, or where the system has it. */
export function packaged(file) {
  const found = [path.join(UNPACKED, file), file].find(existsSync);
  if (!found) throw new Error(`no ${file}: ./tests/run browser unpacks it`);
  return found;
}

async function freePort() {
  const probe = createServer();
  await new Promise((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** A certificate for `localhost`, and its key. */
function certificate(folder) {
  const [key, chain] = ['key.pem', 'chain.pem'].map((name) => path.join(folder, name));
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', key, '-out', chain];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...kind, ...files, ...subject], {
    stdio: 'ignore',
  });
  return { key, chain };
}

/** Changes each of `changes`, which must be there. */
const changed = (text, changes) =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the configuration has no «${from}»`);
    return text.replaceAll(from, to);
  }, text);

/** The command that starts nginx with its configuration for `public`. */
async function nginx(folder, files, publicFolder, port) {
  const plain = await freePort();
  const site = changed(readFileSync(path.join(HOSTING, 'nginx.conf'), 'utf8'), [
    ['    listen [::]:80;\n', ''],
    ['    listen [::]:443 ssl http2;\n', ''],
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`],
    ['/etc/ssl/shagym/fullchain.pem', files.chain],
    ['/etc/ssl/shagym/privkey.pem', files.key],
    ['/srv/shagym/public', publicFolder],
  ]);
  writeFileSync(path.join(folder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const main = `
    load_module ${packaged('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so')};
    daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log stderr warn;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {}
    http {
      include ${packaged('/etc/nginx/mime.types')}; access_log off; ${temporary.join(' ')}
      include ${folder}/site.conf;
    }`;
  writeFileSync(path.join(folder, 'nginx.conf'), main);
  const program = packaged('/usr/sbin/nginx');
  return [program, ['-p', folder, '-e', 'stderr', '-c', path.join(folder, 'nginx.conf')]];
}

/** The same for Caddy. */
async function caddy(folder, files, publicFolder, port) {
  const site = changed(readFileSync(path.join(HOSTING, 'Caddyfile'), 'utf8'), [
    ['\nshagym.example {', `\nhttps://localhost:${port} {\n\ttls ${files.chain} ${files.key}`],
    ['/srv/shagym/public', publicFolder],
  ]);
  const options = ['admin off', 'auto_https disable_redirects', `storage file_system ${folder}`];
  const around = `{\n\t${options.join('\n\t')}\n}\n`;
  writeFileSync(path.join(folder, 'Caddyfile'), around + site);
  const named = ['--config', path.join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  return [packaged('/usr/bin/caddy'), ['run', ...named]];
}

export const SERVERS = { nginx, Caddy: caddy };

/**
 * Starts a server, one of `SERVERS`, that serves the site in `publicFolder`; what it keeps goes
 * into `folder`.
 */
export async function start(name, folder, publicFolder) {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const command = await SERVERS[name](folder, certificate(folder), publicFolder, port);
  const child = spawn(...command, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (words) => (said += words));
  const agent = new https.Agent({ keepAlive: true, maxSockets: 16, rejectUnauthorized: false });
  /** The answer to a path, as it comes over the network. */
  const get = (address, headers = {}) =>
    new Promise((done, failed) => {
      const options = { host: 'localhost', port, path: address, headers, agent };
      const request = https.get({ ...options, lookup: loopback }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', failed);
        answer.on('end', () =>
          done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      });
      request.on('error', failed);
    });
  const close = async () => {
    agent.destroy();
    const ended = new Promise((done) => child.once('exit', done));
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
  };
  for (let tries = 0; ; tries += 1) {
    try {
      await get('/');
      return { origin: `https://localhost:${port}`, get, close, said: () => said };
    } catch (error) {
      if (tries === 100 || child.exitCode !== null) {
        await close();
        throw new Error(`${name} does not answer: ${error.message}\n${said}`);
      }
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}

/** `localhost` is this machine by IPv4, as the configuration of the tests has it. */
const loopback = (_host, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);

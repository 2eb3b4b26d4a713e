// Firefox, driven by WebDriver BiDi (W3C), which it speaks itself over a WebSocket: Debian has no
// package of geckodriver.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import WebSocket from 'ws';
import { findProgram, startProgram, temporaryHome } from './browser-process.mjs';

// A PDF that was saved would open in a tab of its own, and in a page that is hidden by it presses
// do not land. What is saved is left alone (action 0), and Firefox does not set its viewer anew.
const HANDLERS = {
  mimeTypes: { 'application/pdf': { action: 0, extensions: ['pdf'] } },
  schemes: {},
};
const PDF_HANDLER_SET = 2;

const NAMES = [process.env.FIREFOX, 'firefox-esr', 'firefox'];

/**
 * A connection on which commands are answered in any order, and events come between. A command that
 * is never answered ends with the connection.
 */
async function connect(address, onEvent) {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((open, fail) => socket.once('open', open).once('error', fail));
  const waiting = new Map();
  let last = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    if (message.type === 'event') return onEvent(message);
    const { method, answer, fail } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') answer(message.result);
    else fail(new Error(`${method}: ${message.error}: ${message.message}`));
  });
  socket.once('close', () => {
    for (const { method, fail } of waiting.values()) fail(new Error(`${method}: Firefox has gone`));
    waiting.clear();
  });
  return {
    call: (method, params = {}) =>
      new Promise((answer, fail) => {
        waiting.set((last += 1), { method, answer, fail });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.terminate(),
  };
}

/** Starts Firefox with a profile of its own and gives one window of it to drive. */
export async function startFirefox() {
  const program = findProgram(NAMES, '--version', 'the package firefox-esr');
  const { home, environment, discard } = temporaryHome();
  const [profile, downloads] = ['profile', 'downloads'].map((name) => path.join(home, name));
  [profile, downloads].forEach((folder) => mkdirSync(folder));
  const settings = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    // The list of what was saved would open over the page, where presses are meant to land.
    'browser.download.alwaysOpenPanel': false,
    'pdfjs.migrationVersion': PDF_HANDLER_SET,
  };
  writeFileSync(
    path.join(profile, 'user.js'),
    Object.entries(settings)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  writeFileSync(path.join(profile, 'handlers.json'), JSON.stringify(HANDLERS));
  const firefox = startProgram(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { environment },
  );
  const faults = [];
  const requests = [];
  let socket;
  const close = async () => {
    socket?.close();
    await firefox.end();
    discard();
  };
  try {
    const [, address] = await firefox.told(/WebDriver BiDi listening on (ws:\S+)/);
    socket = await connect(`${address}/session`, ({ method, params }) => {
      if (method === 'network.beforeRequestSent') requests.push(params.request.url);
      else if (params.level === 'error') faults.push(params.text);
    });
    await socket.call('session.new', {
      capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } },
    });
    await socket.call('session.subscribe', {
      events: ['log.entryAdded', 'network.beforeRequestSent'],
    });
    // In the tab that is there from the start the field for addresses has the focus, and no key
    // comes to the page.
    const { context } = await socket.call('browsingContext.create', { type: 'tab' });
    await socket.call('browsingContext.setViewport', {
      context,
      viewport: { width: 1024, height: 768 },
    });
    return {
      downloads,
      go: (url) => socket.call('browsingContext.navigate', { context, url, wait: 'complete' }),
      /** What a function of the page gives, as JSON carries it. */
      evaluate: async (use, ...values) => {
        const { type, result, exceptionDetails } = await socket.call('script.callFunction', {
          target: { context },
          awaitPromise: true,
          functionDeclaration:
            `(values) => JSON.stringify((${use})(...JSON.parse(values)) ` + '?? null)',
          arguments: [{ type: 'string', value: JSON.stringify(values) }],
        });
        if (type === 'exception') throw new Error(exceptionDetails.text);
        return JSON.parse(result.value);
      },
      act: (actions) => socket.call('input.performActions', { context, actions }),
      /** Errors of scripts and of the console, and what the content policy refused, till now. */
      faults: async () => faults,
      /** Every address that was asked for till now. */
      requests: async () => requests.filter((url) => !/^(data|blob):/.test(url)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

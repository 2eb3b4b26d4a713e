/*
 * The service worker: opens a letter and a procedure that were read again without network.
 *
 * The network comes first: what is kept is shown only if the network gives nothing, or nothing in
 * time. What is kept is of one build of the site, whole: both languages of a page with all that
 * they load, in a cache that has the name of the build. A worker keeps pages of its own build
 * alone: it asks for its own script after it has fetched them, and if that is of another build by
 * then, nothing is kept. The worker of the next build fetches what the one before has kept, and is
 * not installed unless that goes; it takes its place when no page is open, or when the only page
 * that is open has just come from the network.
 */
(() => {
  'use strict';
  /**
   * What this build of the site has. The program puts it here.
   * @typedef {object} Site
   * @property {string} build its name
   * @property {string[]} languages
   * @property {string} assets the folder that pages of this build load from
   * @property {string[]} everyPage what every page needs, beside what stands in it
   * @property {string[]} letters the same for a letter
   * @property {string[]} places the same for a letter that asks for a place
   */
  /** @type {any} */
  const SITE = {};
  const { build, languages, assets, everyPage, letters, places } = /** @type {Site} */ (SITE);

  /** @type {any} */
  const worker = self;
  const base = new URL('.', location.href);
  const prefix = `tartip ${base.pathname} `;
  const own = prefix + build;

  /** So many pages are kept in each language. Those that came from the network last. */
  const MOST_PAGES = 12;
  /** A copy older than that many days is shown to nobody. */
  const MOST_DAYS = 90;
  /** Whoever has a copy waits for the network for that many milliseconds. */
  const PATIENCE = 8000;
  /** A file that is to be kept may take that many milliseconds. */
  const FETCH_LIMIT = 60000;
  /** When a page was kept, in milliseconds since 1970. */
  const KEPT_AT = 'x-tartip-kept';
  const DAY = 24 * 60 * 60 * 1000;

  const mayBeKept = new RegExp(
    `^(?:${languages.join('|')})/(?:letters|procedures)/(?!index(?:_\\d+)?(?:\\.html)?$)[^/]+$`,
  );

  /** The path below the top of the site. @param {string} href */
  const insideOf = (href) => {
    const { origin, pathname } = new URL(href);
    const isInside = origin === base.origin && pathname.startsWith(base.pathname);
    return isInside ? pathname.slice(base.pathname.length) : '';
  };

  /**
   * The address under which a page is kept: some hosts leave `.html` out.
   * @param {string} href
   * @returns {string} empty if such a page is not kept
   */
  const keyOf = (href) => {
    const path = insideOf(href);
    return mayBeKept.test(path) ? base.href + path.replace(/(\.html)?$/, '.html') : '';
  };

  /** The page in each language. @param {string} key */
  const sidesOf = (key) =>
    languages.map(
      (language) => base.href + key.slice(base.href.length).replace(/^[^/]+/, language),
    );

  /** The caches of this site, the oldest first. */
  const cacheNames = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

  /** @type {Promise<unknown>} */
  let jobs = Promise.resolve();
  /**
   * Does a job after those before it.
   * @template Kind
   * @param {() => Promise<Kind>} job
   * @returns {Promise<Kind>}
   */
  const inTurn = (job) => {
    const done = jobs.then(job);
    jobs = done.catch(() => {});
    return done;
  };

  /**
   * A file of the site from the network, whole.
   * @param {string} href
   * @param {RequestCache} cache
   */
  const take = async (href, cache) => {
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), FETCH_LIMIT);
    try {
      const response = await fetch(href, { cache, signal: control.signal });
      return { response, body: await response.arrayBuffer() };
    } finally {
      clearTimeout(timer);
    }
  };

  /** @param {ArrayBuffer} body */
  const textOf = (body) => new TextDecoder().decode(body);

  /** The site has no worker any more: nothing of it stays. */
  const retire = async () => {
    await Promise.all((await cacheNames()).map((name) => caches.delete(name)));
    await worker.registration.unregister();
  };

  /** Whether the site is still of this build. */
  const isCurrent = async () => {
    const { response, body } = await take(location.href, 'no-store');
    if (response.status === 404 || response.status === 410) {
      await retire();
      return false;
    }
    return response.ok && textOf(body).includes(build);
  };

  /** Removes pages. @param {string} name @param {(key: string) => boolean} which */
  const removePages = async (name, which) => {
    const cache = await caches.open(name);
    const requests = await cache.keys();
    const wanted = requests.filter(({ url }) => keyOf(url) !== '' && which(url));
    await Promise.all(wanted.map((request) => cache.delete(request)));
  };

  /**
   * The pages that a cache has, as the first of their languages, the oldest first.
   * @param {string} name
   */
  const keptPages = async (name) => {
    const cache = await caches.open(name);
    /** @type {Map<string, number>} */
    const found = new Map();
    for (const request of await cache.keys()) {
      const [first = ''] = keyOf(request.url) ? sidesOf(keyOf(request.url)) : [];
      if (first) {
        const at = Number((await cache.match(request))?.headers.get(KEPT_AT));
        found.set(first, Math.max(at, found.get(first) ?? 0));
      }
    }
    return [...found].sort(([, one], [, two]) => one - two);
  };

  /** Removes a page in all languages. @param {string} key */
  const forget = (key) => removePages(own, (url) => sidesOf(key).includes(url));

  /**
   * A page as it is kept: it says on which day that was.
   * @param {Response} response
   * @param {string} text
   */
  const copyOf = (response, text) => {
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    const day = parts.map((part) => String(part).padStart(2, '0')).join('-');
    // Its headers go with it, its policy among them.
    const headers = new Headers(response.headers);
    headers.delete('content-encoding');
    headers.delete('content-length');
    headers.set(KEPT_AT, String(now.getTime()));
    return new Response(text.replace(/<html\b/i, `$& data-kept="${day}"`), { headers });
  };

  /**
   * Whether a host has an answer for good: a failure of it passes.
   * @param {Response} response
   */
  const isThere = (response) => {
    if (response.status >= 500) {
      throw new Error(`${response.url}: ${response.status}`);
    }
    return response.ok;
  };

  /**
   * A page as the network gives it now, or nothing if there is none, or another in its place.
   * @param {string} key
   */
  const pageFromNetwork = async (key) => {
    const { response, body } = await take(key, 'no-cache');
    const type = response.headers.get('content-type') ?? '';
    if (!isThere(response) || !type.startsWith('text/html') || keyOf(response.url) !== key) {
      return null;
    }
    const text = textOf(body);
    if (text.includes(' data-moved=')) {
      return null;
    }
    const loaded = [...text.matchAll(/\s(?:href|src)=["']?([^"'\s>]*assets\/[^"'\s>]*)/g)];
    const files = loaded
      .map(([, address = '']) => new URL(address, response.url).href)
      .filter((href) => insideOf(href).startsWith('assets/'));
    if (files.some((file) => !file.startsWith(base.href + assets))) {
      throw new Error(`${key}: a page of another build`);
    }
    const more = [
      ...everyPage,
      ...(key.includes('/letters/') ? letters : []),
      ...(text.includes('/place.js') ? places : []),
    ];
    const needs = [...files, ...more.map((path) => base.href + path)];
    return { key, copy: copyOf(response, text), needs };
  };

  /**
   * A file with its address, or nothing if there is none; one that has the name of what it holds is
   * fetched once.
   * @param {string} href
   */
  const file = async (href) => {
    const lasts = insideOf(href).startsWith('assets/') || insideOf(href).includes('/index/');
    const known = lasts && (await caches.match(href, { ignoreVary: true }));
    if (known) {
      return { href, copy: known };
    }
    const { response, body } = await take(href, lasts ? 'default' : 'no-cache');
    if (!isThere(response)) {
      return null;
    }
    const headers = new Headers(response.headers);
    headers.delete('content-encoding');
    headers.delete('content-length');
    return { href, copy: new Response(body, { headers }) };
  };

  /**
   * Keeps a page in all languages with all that it loads, as the network gives it now; or nothing.
   * If there is no room, the oldest pages go for it.
   * @param {string} key
   */
  const keep = async (key) => {
    const pages = await Promise.all(sidesOf(key).map(pageFromNetwork));
    if (pages.some((page) => page === null)) {
      await forget(key);
      return;
    }
    const found = pages.flatMap((page) => page ?? []);
    const needs = [...new Set(found.flatMap(({ needs }) => needs))];
    const cache = await caches.open(own);
    const there = await Promise.all(
      needs.map(async (href) =>
        insideOf(href).startsWith('assets/') && (await cache.match(href, { ignoreVary: true }))
          ? []
          : [await file(href)],
      ),
    );
    if (!(await isCurrent())) {
      throw new Error('the site is of another build by now');
    }
    const files = there.flat();
    if (files.includes(null)) {
      // It would open without something that it needs.
      await forget(key);
      return;
    }
    for (;;) {
      try {
        for (const one of files) {
          if (one) {
            await cache.put(one.href, one.copy.clone());
          }
        }
        // The pages last: one that is there has all that it needs.
        for (const { key, copy } of found) {
          await cache.put(key, copy.clone());
        }
        break;
      } catch (full) {
        await forget(key);
        const [oldest] = await keptPages(own);
        if (!oldest) {
          throw full;
        }
        await forget(oldest[0]);
      }
    }
    const all = await keptPages(own);
    const late = Date.now() - MOST_DAYS * DAY;
    const gone = all.filter(([, at], index) => at < late || index < all.length - MOST_PAGES);
    for (const [old] of gone) {
      await forget(old);
    }
  };

  /** Takes over what the build before has kept. */
  const install = async () => {
    // Under a policy that lets the worker fetch nothing this fails, and the pages do without it.
    if (!(await isCurrent())) {
      throw new Error('the site is of another build by now');
    }
    const before = (await cacheNames()).filter((name) => name !== own);
    /** @type {Map<string, number>} */
    const pages = new Map();
    for (const name of before) {
      (await keptPages(name)).forEach(([key, at]) => pages.set(key, at));
    }
    const late = Date.now() - MOST_DAYS * DAY;
    const wanted = [...pages].filter(([, at]) => at >= late).sort(([, a], [, b]) => a - b);
    try {
      for (const [key] of wanted.slice(-MOST_PAGES)) {
        await inTurn(() => keep(key));
      }
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) {
        await caches.delete(own);
        throw error;
      }
      // A page that is not kept is better than an old one.
    }
  };

  /**
   * Leaves of the builds before only the files of the last: a page of it may be open. It has the
   * name of what it holds, so it is no other's.
   */
  const activate = async () => {
    const { installing, waiting } = worker.registration;
    const before = (await cacheNames()).filter((name) => name !== own);
    if (!installing && !waiting) {
      const last = before.pop();
      await Promise.all(before.map((name) => caches.delete(name)));
      if (last) {
        await removePages(last, () => true);
      }
    }
    await worker.clients.claim();
  };

  /** The copy of a page, if there is one that is not too old. @param {string} key */
  const copyFor = async (key) => {
    const copy = await caches.match(key, { cacheName: own, ignoreVary: true });
    const at = Number(copy?.headers.get(KEPT_AT));
    return at >= Date.now() - MOST_DAYS * DAY ? copy : undefined;
  };

  /**
   * The answer of the network; a copy if there is none, or none in time.
   * @param {any} event
   * @param {() => Promise<Response | undefined>} copy
   */
  const fromNetwork = async (event, copy) => {
    const answer = fetch(event.request);
    const kept = await copy().catch(() => undefined);
    if (!kept) {
      return answer;
    }
    /** @type {Promise<null>} */
    const late = new Promise((done) => {
      setTimeout(() => done(null), PATIENCE);
    });
    const first = await Promise.race([answer.catch(() => null), late]);
    // A host that fails has nothing to say of the page.
    return first && first.status < 500 ? first : kept;
  };

  /** @param {any} event @param {string} key */
  const page = async (event, key) => {
    const answer = await fromNetwork(event, () => copyFor(key));
    if (answer.status === 404 || answer.status === 410) {
      // The page is gone; and if the worker is, too, the site has moved.
      event.waitUntil(inTurn(() => forget(key).then(isCurrent)).catch(() => {}));
    }
    return answer;
  };

  worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()));
  worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(activate()));
  worker.addEventListener('fetch', (/** @type {any} */ event) => {
    const { request } = event;
    if (request.method !== 'GET') {
      return;
    }
    const path = insideOf(request.url);
    const kept = () => caches.match(request.url, { ignoreSearch: true, ignoreVary: true });
    if (request.mode === 'navigate') {
      const key = keyOf(request.url);
      if (key) {
        event.respondWith(page(event, key));
      }
    } else if (path.startsWith('assets/') || /^places\/index\//.test(path)) {
      // The name says what it holds, so a copy is as good as the network's.
      const found = kept().catch(() => undefined);
      event.respondWith(found.then((copy) => copy ?? fetch(request)));
    } else if (path.startsWith('places/')) {
      const copy = () => caches.match(request.url, { cacheName: own, ignoreVary: true });
      event.respondWith(fromNetwork(event, copy));
    }
  });
  worker.addEventListener('message', (/** @type {any} */ event) => {
    const { data, source } = event;
    const key = keyOf(source?.url ?? base.href);
    if (data === 'keep' && key) {
      const done = inTurn(() => keep(key));
      // If it was another build, this fetches it; if there is no network, it fails, too.
      event.waitUntil(done.catch(() => worker.registration.update()).catch(() => {}));
    } else if (data === 'take over') {
      const all = worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
      const take = all.then(
        (/** @type {any[]} */ { length }) => length < 2 && worker.skipWaiting(),
      );
      event.waitUntil(take);
    } else if (data === 'erase') {
      const erase = async () => {
        const names = await cacheNames();
        await Promise.all(names.map((name) => removePages(name, () => true)));
      };
      event.waitUntil(inTurn(erase).catch(() => {}));
    }
  });
})();

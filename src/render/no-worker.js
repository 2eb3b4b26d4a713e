/*
 * The site keeps no pages to open them without network. A browser that has kept some asks for this
 * script at the next visit: what was kept goes, and the worker after it.
 */
(() => {
  'use strict';
  /** @type {any} */
  const worker = self;
  worker.addEventListener('install', () => worker.skipWaiting());
  worker.addEventListener('activate', (/** @type {any} */ event) => {
    const { pathname } = new URL('.', location.href);
    const go = async () => {
      const names = await caches.keys();
      const own = names.filter((name) => name.startsWith(`tartip ${pathname} `));
      await Promise.all(own.map((name) => caches.delete(name)));
      await worker.registration.unregister();
    };
    event.waitUntil(go());
  });
})();

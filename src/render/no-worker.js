/*
 * The site keeps no pages to open them without network. A browser that has kept some asks for this
 * script at the next visit: what was kept goes, and the worker after it.
 */
addEventListener('install', () => {
  /** @type {any} */ (self).skipWaiting();
});
addEventListener('activate', (event) => {
  const { pathname } = new URL('.', location.href);
  const go = async () => {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(`tartip ${pathname} `));
    await Promise.all(own.map((name) => caches.delete(name)));
    await /** @type {any} */ (self).registration.unregister();
  };
  /** @type {any} */ (event).waitUntil(go());
});

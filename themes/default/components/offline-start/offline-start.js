// Loads what opens the page again without network, once all else of it is there.

const { currentScript: starter } = document;
if (
  starter instanceof HTMLScriptElement &&
  'offline' in starter.dataset &&
  navigator.serviceWorker
) {
  window.addEventListener('load', () => {
    import(new URL('offline.js', starter.src).href).catch(() => {});
  });
}

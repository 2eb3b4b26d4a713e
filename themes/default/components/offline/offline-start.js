// Loads what opens the page again without network, once all else of it is there.

if (document.currentScript?.dataset.offline && navigator.serviceWorker) {
  window.addEventListener('load', () => import('./offline.js').catch(() => {}));
}

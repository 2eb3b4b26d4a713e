// Loads the search when somebody goes to a field of it, and nothing before.

/** @type {Promise<unknown> | undefined} */
let searchLoaded;
for (const box of document.querySelectorAll('.search')) {
  const field = box.querySelector('input');
  const { assets = '', failed = '' } = box instanceof HTMLElement ? box.dataset : {};
  const load = () => {
    if (!searchLoaded) {
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = `${assets}search.css`;
      document.head.append(sheet);
      searchLoaded = import(new URL(`${assets}search.js`, document.baseURI).href);
    }
    searchLoaded.catch(() => {
      const status = box.querySelector('[role=status]');
      if (status) status.textContent = failed;
    });
  };
  field?.addEventListener('focus', load, { once: true });
  box.classList.add('ready');
  if (document.activeElement === field) load();
}

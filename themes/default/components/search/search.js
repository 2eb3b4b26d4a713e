// Loads the search when somebody goes to its field, and nothing before.

/** @type {HTMLElement | null} */
const search = document.querySelector('.search');
const searchField = search?.querySelector('input');
if (search && searchField) {
  const load = () => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = `${search.dataset.assets}search.css`;
    document.head.append(sheet);
    import(new URL(`${search.dataset.assets}search.js`, document.baseURI).href).catch(() => {
      const status = search.querySelector('[role=status]');
      if (status) status.textContent = search.dataset.failed ?? '';
    });
  };
  searchField.addEventListener('focus', load, { once: true });
  search.classList.add('ready');
  if (document.activeElement === searchField) searchField.dispatchEvent(new Event('focus'));
}

// The field of the search with its list of results: the combobox of the ARIA practices.

import { createSearch } from '../search-index/search-index.js';

/** The strings with the names of the kinds of records, by their numbers in the index. */
const KINDS = ['search_procedure', 'search_office', 'search_area', 'search_act'];
const LANGUAGES = ['kk', 'ru'];

/** So many milliseconds after a key a part is loaded: none in vain while somebody types on. */
const PAUSE = 150;

/** @typedef {import('../search-index/search-index.js').Result} Result */

/**
 * Starts the search in `box`. A result leads to its page. Where `data-only` says which kind of
 * records is found (by the string with its name), the result is for another script: it comes with
 * the event `chosen`.
 * @param {HTMLElement} box
 */
function startSearch(box) {
  const [field] = box.getElementsByTagName('input');
  const list = document.createElement('div');
  const status = box.querySelector('[role=status]');
  const index = new URL(box.dataset.index ?? '', document.baseURI);
  if (!field || !status) return;
  list.id = `${field.id}-results`;
  field.setAttribute('aria-controls', list.id);
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.labels?.[0]?.textContent ?? '');
  box.append(list);
  const language = box.dataset.language || '';
  const search = createSearch((name) =>
    import(new URL(name, index).href).then((module) => module.default),
  );
  // Its folder is beside those of the languages.
  const root = new URL('..', index);
  const only = KINDS.indexOf(box.dataset.only ?? '');
  /** @type {Result[]} */
  let results = [];
  let active = -1;
  let turn = 0;
  /** What the results are for. */
  let answered = '';

  const mark = (/** @type {number} */ next) => {
    const options = [...list.children];
    options[active]?.setAttribute('aria-selected', 'false');
    active = next;
    const option = options[active];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', option.id);
    } else field.removeAttribute('aria-activedescendant');
  };
  const show = (/** @type {boolean} */ isShown) => {
    const open = isShown && list.childElementCount > 0;
    list.hidden = !open;
    field.setAttribute('aria-expanded', String(open));
    if (!open) mark(-1);
  };
  const say = (/** @type {string} */ words) => {
    if (status.textContent !== words) status.textContent = words;
  };

  /**
   * @param {Result} result
   * @param {number} number
   * @param {Record<string, string>} words
   */
  const option = (result, number, words) => {
    const side = language ? LANGUAGES.indexOf(language) : result.side;
    const element = document.createElement('div');
    element.id = `${field.id}-${number}`;
    element.setAttribute('role', 'option');
    element.setAttribute('aria-selected', 'false');
    element.lang = LANGUAGES[side] ?? '';
    const name = document.createElement('b');
    name.textContent = result.names[side] ?? '';
    const place = result.areas.map((sides) => sides[side]).join(', ');
    const about = document.createElement('span');
    const kind = only < 0 ? words[KINDS[result.kind] ?? ''] : '';
    about.textContent = [kind, place].filter((part) => part).join(' · ');
    element.append(name, ' ', about);
    return element;
  };

  const answer = async () => {
    turn += 1;
    const mine = turn;
    const text = field.value;
    try {
      const rest = () => new Promise((done) => setTimeout(() => done(mine === turn), PAUSE));
      const found = text.trim().length > 1 ? await search.find(text, rest, only) : [];
      const words = await search.words();
      if (mine !== turn || !found) return;
      const said = words[language || LANGUAGES[0] || ''] ?? {};
      results = found;
      answered = text;
      mark(-1);
      list.replaceChildren(
        ...results.map((result, number) => {
          const tag = language || LANGUAGES[result.side] || '';
          return option(result, number, words[tag] ?? {});
        }),
      );
      show(document.activeElement === field);
      const count = (said.search_found ?? '').replace('{count}', String(results.length));
      say(text.trim().length > 1 ? (results.length ? count : (said.search_none ?? '')) : '');
    } catch {
      if (mine !== turn) return;
      show(false);
      // Even the words may be what could not be loaded.
      say(box.dataset.failed ?? '');
    }
  };

  field.addEventListener('input', answer);
  const open = (/** @type {number} */ number) => {
    const result = results[number];
    if (!result) return;
    if (only < 0) {
      const tag = language || LANGUAGES[result.side];
      location.assign(new URL(`${tag}/${result.address}`, root).href);
      return;
    }
    field.value = '';
    answer();
    box.dispatchEvent(new CustomEvent('chosen', { detail: result }));
  };
  const enter = async () => {
    if (active >= 0) return open(active);
    const text = field.value;
    // The results may still be those of what was typed before.
    if (answered !== text) await answer();
    if (answered === text && field.value === text) open(0);
  };
  const last = () => list.childElementCount - 1;
  /** @type {Record<string, () => void>} */
  const closed = { ArrowDown: () => mark(0), ArrowUp: () => mark(last()), Enter: enter };
  /** @type {Record<string, () => void>} */
  const opened = {
    ArrowDown: () => mark(active < last() ? active + 1 : 0),
    ArrowUp: () => mark(active > 0 ? active - 1 : last()),
    Enter: enter,
    Escape: () => show(false),
  };
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isOpen = !list.hidden;
    if (isOpen && active >= 0 && (event.key === 'Home' || event.key === 'End')) {
      // The caret goes to that end of the field, as without a list.
      mark(-1);
      return;
    }
    if (!isOpen && event.key === 'Escape' && field.value) {
      event.preventDefault();
      field.value = '';
      answer();
      return;
    }
    if (!isOpen && event.key.startsWith('Arrow')) show(true);
    const act = (isOpen ? opened : closed)[event.key];
    if (!act || (list.hidden && event.key !== 'Enter')) return;
    event.preventDefault();
    act();
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const chosen = event.target instanceof Element && event.target.closest('[role=option]');
    if (chosen) open([...list.children].indexOf(chosen));
  });
  field.addEventListener('blur', () => show(false));
  // What was typed before this was loaded has no answer yet.
  const arrive = () => (field.value === answered ? show(true) : answer());
  field.addEventListener('focus', arrive);
  if (document.activeElement === field) arrive();
}

for (const box of document.querySelectorAll('.search')) {
  if (box instanceof HTMLElement) startSearch(box);
}

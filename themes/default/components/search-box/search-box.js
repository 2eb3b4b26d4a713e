// The field of the search with its list of results: the combobox of the ARIA practices.

import { createSearch } from '../search-index/search-index.js';

/** The strings with the names of the kinds of records, by their numbers in the index. */
const KINDS = ['search_procedure', 'search_office', 'search_area', 'search_act'];
const LANGUAGES = ['kk', 'ru'];

/** So many milliseconds after a key a part is loaded: none in vain while somebody types on. */
const PAUSE = 150;

/**
 * Starts the search in `box`, the element of the component `search`.
 * @param {HTMLElement} box
 * @param {(address: string) => void} go leads to the page of a result
 */
export function startSearch(box, go) {
  const [field] = box.getElementsByTagName('input');
  const list = document.createElement('div');
  const status = box.querySelector('[role=status]');
  const index = new URL(box.dataset.index ?? '', document.baseURI);
  if (!field || !status) return;
  list.id = 'site-search-results';
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
  /** @type {string[]} */
  let addresses = [];
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
   * @param {import('../search-index/search-index.js').Result} result
   * @param {number} number
   * @param {Record<string, string>} words
   */
  const option = (result, number, words) => {
    const side = language ? LANGUAGES.indexOf(language) : result.side;
    const element = document.createElement('div');
    element.id = `site-search-${number}`;
    element.setAttribute('role', 'option');
    element.setAttribute('aria-selected', 'false');
    element.lang = LANGUAGES[side] ?? '';
    const name = document.createElement('b');
    name.textContent = result.names[side] ?? '';
    const place = result.areas.map((sides) => sides[side]).join(', ');
    const about = document.createElement('span');
    about.textContent = [words[KINDS[result.kind] ?? ''], place].filter((part) => part).join(' · ');
    element.append(name, ' ', about);
    return element;
  };

  const answer = async () => {
    turn += 1;
    const mine = turn;
    const text = field.value;
    try {
      const rest = () => new Promise((done) => setTimeout(() => done(mine === turn), PAUSE));
      const results = text.trim().length > 1 ? await search.find(text, rest) : [];
      const words = await search.words();
      if (mine !== turn || !results) return;
      const said = words[language || LANGUAGES[0] || ''] ?? {};
      addresses = results.map((result) => {
        const tag = language || LANGUAGES[result.side];
        return new URL(`${tag}/${result.address}`, root).href;
      });
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
    const address = addresses[number];
    if (address) go(address);
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
  field.addEventListener('focus', () => show(true));
  if (field.value) answer();
}

const searchBox = document.querySelector('.search');
if (searchBox instanceof HTMLElement)
  startSearch(searchBox, (address) => location.assign(address));

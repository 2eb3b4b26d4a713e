/**
 * Where the citizen lives, and the offices of that place: they come from modules of the site, one
 * for each of the largest areas, which are loaded when they are asked for. `start-1.js` says in
 * which folder they stand; the 1 is their form (`src/render/places.rs`). A module is asked for by
 * the area that it holds, never by a person's words. The form sees one field, hidden, that says
 * which areas were chosen; whoever restores it tells so by the event `restored`.
 */

/** @typedef {Record<string, string>} PlaceSides a text by language */
/**
 * @typedef {object} PlaceArea
 * @property {string} id
 * @property {string | null} within
 * @property {string} level
 * @property {PlaceSides} name
 * @property {Record<string, number>} order its place in the alphabet of each language
 * @property {string[]} [was] the ids that it had before
 */
/**
 * @typedef {object} PlaceOffice
 * @property {string} id
 * @property {string} role
 * @property {string | null} area
 * @property {PlaceSides} name
 * @property {PlaceSides} to how a letter to it begins
 * @property {PlaceSides | null} address
 * @property {string[]} [was] the ids that it had before
 */
/** @typedef {{ areas: PlaceArea[], offices: PlaceOffice[] }} PlaceModule */

/**
 * Whether a record has an id, or had it before.
 * @param {{ id: string, was?: string[] }} record
 * @param {string | undefined} id
 */
function isCalled(record, id) {
  return id !== undefined && (record.id === id || Boolean(record.was?.includes(id)));
}

/**
 * The offices with a role in an area, or in the nearest area above it; as `Directory::nearest` of
 * the build has it.
 * @param {PlaceModule} known
 * @param {string} role
 * @param {string | null} area none while no place is chosen: then those of the whole country
 */
export function nearestOffices({ areas, offices }, role, area) {
  const has = offices.filter((office) => office.role === role);
  let at = area;
  for (let steps = 0; at !== null && steps <= areas.length; steps += 1) {
    const here = has.filter((office) => office.area === at);
    if (here.length > 0) {
      return here;
    }
    at = areas.find(({ id }) => id === at)?.within ?? null;
  }
  return has.filter((office) => office.area === null);
}

/**
 * The elements that a selector finds.
 * @param {ParentNode} within
 * @param {string} selector
 */
const placeElements = (within, selector) =>
  [...within.querySelectorAll(selector)].flatMap((element) =>
    element instanceof HTMLElement ? [element] : [],
  );

/** A line to write the name on by hand, in a letter whose office the site does not know. */
const ruledLine = '_'.repeat(30);

/** @param {HTMLElement} element */
function startPlace(element) {
  const words = element.dataset;
  const folder = new URL(words.places ?? '', document.baseURI);
  const page = document.documentElement.lang;
  const [list] = placeElements(element, '[data-areas]');
  const [said] = placeElements(element, '.said');
  const [field] = placeElements(element, '[type="hidden"]').flatMap((found) =>
    found instanceof HTMLInputElement ? [found] : [],
  );
  /** @type {PlaceModule} */
  let known = { areas: [], offices: [] };
  /** The areas chosen, the largest first. @type {string[]} */
  let chosen = [];
  /** The office chosen where a role has several, by role. @type {Map<string, string>} */
  let picked = new Map();
  /** Which choice the offices are for: an answer that comes late is not the last one. */
  let turn = 0;

  const options = placeElements(document, 'input[data-role]').map((radio) => {
    const text = radio.nextElementSibling;
    const small = text?.querySelector('small');
    return { radio, first: text?.firstChild, small, own: { ...radio.dataset } };
  });
  const names = options.map(({ small }) => small?.textContent ?? '');

  /** @param {string} name */
  const value = async (name) => (await import(new URL(`${name}.js`, folder).href)).default;

  /** @param {string} name @returns {Promise<PlaceModule>} */
  const load = async (name) => value(`index/${(await value('start-1')).folder}/${name}`);

  /** Keeps what was chosen with the answers, and brings the letter in line. */
  function tell() {
    if (field) {
      const offices = [...picked].map(([role, office]) => `${role}=${office}`);
      field.value = [chosen.join('/'), ...offices].join(' ').trim();
      for (const name of ['input', 'change']) {
        field.dispatchEvent(new Event(name, { bubbles: true }));
      }
    }
  }

  /**
   * A list to choose from under its name.
   * @param {string} id
   * @param {string} name
   * @param {{ id: string, name: PlaceSides }[]} items
   * @param {string} value
   * @param {(value: string) => void} choose
   */
  function select(id, name, items, value, choose) {
    const box = document.createElement('div');
    const label = document.createElement('label');
    label.htmlFor = id;
    label.textContent = name;
    const control = document.createElement('select');
    control.id = id;
    control.append(new Option(words.choose, ''));
    items.forEach((item) => control.append(new Option(item.name[page], item.id)));
    control.value = value;
    control.addEventListener('change', () => choose(control.value));
    box.append(label, control);
    return box;
  }

  /** Puts lists in the place of others, and keeps the focus. @param {() => void} put */
  function keepingFocus(put) {
    const focus = document.activeElement?.id ?? '';
    put();
    if (/^(place|office)-/.test(focus)) {
      document.getElementById(focus)?.focus();
    }
  }

  /** Shows the lists of areas as far as one has chosen. */
  function show() {
    const lists = [null, ...chosen].flatMap((above, depth) => {
      const inside = known.areas
        .filter(({ within }) => within === above)
        .sort((a, b) => (a.order[page] ?? 0) - (b.order[page] ?? 0));
      const next = (/** @type {string} */ id) =>
        chooseThese([...chosen.slice(0, depth), ...(id ? [id] : [])]);
      const name = words[inside[0]?.level ?? ''] ?? '';
      return inside.length === 0
        ? []
        : [select(`place-${depth}`, name, inside, chosen[depth] ?? '', next)];
    });
    list?.replaceChildren(...lists);
  }

  /** Gives each way to complain the office of the place. */
  function address() {
    const area = chosen[chosen.length - 1] ?? null;
    options.forEach(({ radio, first, small, own }, index) => {
      const role = own.role ?? '';
      const found = nearestOffices(known, role, area);
      const office =
        found.length === 1 ? found[0] : found.find((one) => isCalled(one, picked.get(role)));
      for (const language of ['kk', 'ru']) {
        radio.dataset[language] = office?.to[language] ?? `${own[language]} ${ruledLine}`;
      }
      if (first) {
        first.textContent = office?.to[page] ?? own[page] ?? '';
      }
      // The body that considers the complaint is above the office that receives it.
      const within = known.areas.find(({ id }) => id === office?.area)?.within;
      const bodies =
        own.consideringRole && within !== undefined
          ? nearestOffices(known, own.consideringRole, within)
          : [];
      radio.dataset.considering = bodies.length === 1 ? JSON.stringify(bodies[0]?.name) : '';
      const missing = area !== null && found.length === 0 && words.missing;
      const place = office ? [office.name[page], office.address?.[page]] : [missing];
      small?.replaceChildren([names[index], ...place].filter((part) => part).join('. '));
      const option = radio.closest('div');
      placeElements(option ?? element, '[data-offices]').forEach((old) => old.remove());
      if (found.length > 1) {
        const value = office?.id ?? '';
        const several = select(`office-${role}`, words.office ?? '', found, value, (id) => {
          picked.set(role, id);
          if (radio instanceof HTMLInputElement) {
            radio.checked = true;
          }
          keepingFocus(address);
          tell();
        });
        several.dataset.offices = '';
        option?.append(several);
      }
    });
    placeElements(document, '[data-role-office]').forEach((line) => {
      const found = nearestOffices(known, line.dataset.roleOffice ?? '', area);
      const office = found.length === 1 ? found[0] : undefined;
      if (office && line instanceof HTMLAnchorElement) {
        line.href = new URL(`../offices/${office.id}.html`, document.baseURI).href;
        line.textContent = office.name[page] ?? '';
      }
    });
  }

  /**
   * An area and all that it lies in, the largest first.
   * @param {string | null | undefined} area
   */
  function downTo(area) {
    /** @type {string[]} */
    const areas = [];
    for (let at = area; at && areas.length <= known.areas.length;) {
      areas.unshift(at);
      at = known.areas.find(({ id }) => id === at)?.within;
    }
    return areas;
  }

  /**
   * @param {string | undefined} top the largest area
   * @param {() => string[]} areas the largest first; asked for when what lies in that is known
   */
  async function choose(top, areas) {
    const mine = (turn += 1);
    try {
      const index = await load('index');
      top = index.areas.find((area) => isCalled(area, top))?.id ?? top;
      const inside = top === undefined || top === 'index' ? null : await load(top);
      if (mine !== turn) {
        return;
      }
      known = {
        areas: [...index.areas.filter(({ id }) => id !== top), ...(inside?.areas ?? [])],
        offices: [...index.offices, ...(inside?.offices ?? [])],
      };
      chosen = areas().flatMap((id) => known.areas.find((area) => isCalled(area, id))?.id ?? []);
      keepingFocus(() => {
        show();
        address();
      });
      const last = known.areas.find(({ id }) => id === chosen[chosen.length - 1]);
      if (said) {
        said.textContent = last
          ? (words.found ?? '').replace('{area}', () => last.name[page] ?? '')
          : '';
      }
      tell();
    } catch {
      if (said) {
        said.textContent = words.failed ?? '';
      }
    }
  }

  /** @param {string[]} areas the largest first */
  const chooseThese = (areas) => choose(areas[0], () => areas);

  /** Chooses what was kept with the answers. */
  function restore() {
    const [areas = '', ...offices] = (field?.value ?? '').split(' ');
    picked = new Map(
      offices.flatMap((office) => {
        const [role, id] = office.split('=');
        return role && id ? [[role, id]] : [];
      }),
    );
    chooseThese(areas.split('/').filter((area) => area));
  }

  /** Chooses the office that the address names: `#office=AREA/ID`, with its largest area. */
  function arrive() {
    const [, top, id] = /^#office=([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(location.hash) ?? [];
    choose(top, () => {
      const office = known.offices.find((one) => isCalled(one, id));
      const option = options.find(({ own }) => own.role === office?.role);
      if (office && option?.radio instanceof HTMLInputElement) {
        picked.set(office.role, office.id);
        option.radio.checked = true;
      }
      return downTo(office?.area);
    });
  }

  address();
  element.addEventListener('restored', restore);
  // An area that was found by typing, by the address of its page.
  placeElements(element, '.search')[0]?.addEventListener('chosen', (event) => {
    const { address: found, top } = event instanceof CustomEvent ? event.detail : {};
    const area = /[^/]+(?=\.html$)/.exec(found)?.[0];
    choose(top ?? area, () => downTo(area));
  });
  if (field?.value) {
    restore();
  } else {
    arrive();
  }
}

const placeField = document.querySelector('[data-places]');
if (placeField instanceof HTMLElement) {
  startPlace(placeField);
}

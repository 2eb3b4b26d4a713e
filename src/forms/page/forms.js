// Between the files of the content and the forms of a CMS.
//
// A form needs every value in one shape, and a file may have it in several: a phone alone or with
// its keys, one value or a list of one. So a file is widened when it is opened, and narrowed when
// it is saved; `TARTIP.shapes` says how for each kind (see shapes.js). Comments and the order of
// keys are put back after the commit, by `tartip merge`.
'use strict';

(() => {
  const { shapes, letters } = window.TARTIP;
  const SIDES = ['kk', 'ru'];
  const isList = Array.isArray;
  const isMap = (value) => typeof value === 'object' && value !== null && !isList(value);

  /** What a form leaves out: nothing was filled in. */
  function isEmpty(value) {
    if (value === undefined || value === null || value === '') return true;
    if (isList(value)) return value.length === 0;
    return isMap(value) && Object.values(value).every(isEmpty);
  }

  /** The YAML of a value, in which every scalar is the text that it is. */
  const written = (value) =>
    jsyaml.dump(value, { schema: jsyaml.FAILSAFE_SCHEMA, lineWidth: -1, noRefs: true });
  const read = (text) => jsyaml.load(text, { schema: jsyaml.FAILSAFE_SCHEMA });

  /** A shape of the keys of a text in both languages. */
  const sidesOf = (shape) => SIDES.map((side) => [side, shape]);

  /** The value of a file as its form has it. What has another shape than it may have is kept. */
  function widen(value, shape) {
    if (value === undefined || value === null) return undefined;
    if (shape === 'source') return written(value);
    if (shape === 'kept') return value;
    if (shape.pair) {
      if (isList(value)) return value;
      const same = isMap(value) ? value.same : value;
      if (same === undefined) return widenKeys(value, sidesOf(shape.pair));
      return Object.fromEntries(SIDES.map((side) => [side, widen(same, shape.pair)]));
    }
    if (shape.days) {
      const all = isList(value) ? value : [value];
      return all.flatMap((days) => (typeof days === 'string' ? daysOf(days, shape) : [days]));
    }
    if (shape.list) {
      return (isList(value) ? value : [value]).map((item) => widen(item, shape.list));
    }
    if (shape.either) {
      const [list, listShape, other, otherShape] = shape.either;
      if (isList(value)) return { [list]: widen(value, listShape) };
      return { [other]: widen(value, otherShape) };
    }
    if (shape.map) {
      if (!isMap(value)) return value;
      const [id, idShape, to, toShape] = shape.map;
      return Object.entries(value).map(([key, inner]) => ({
        [id]: widen(key, idShape),
        [to]: widen(inner, toShape),
      }));
    }
    if (shape.whole) return { [shape.whole[0]]: widen(value, shape.whole[1]) };
    if (shape.keys) {
      if (isMap(value) && !isShort(value, shape)) return widenKeys(value, shape.keys);
      return shape.short && !isList(value)
        ? widenKeys({ [shape.short]: value }, shape.keys)
        : value;
    }
    if (typeof value !== 'string') return value;
    if (shape.flag !== undefined)
      return ['true', 'false'].includes(value) ? value === 'true' : value;
    if (shape === 'number') return /^\+?\d+$/.test(value) ? Number(value) : value;
    if (shape.under) return window.TARTIP.cms === 'decap' ? `${value}/${shape.under}` : value;
    return value;
  }

  /** Whether a mapping is the value of a record's one key, and not the record: a text in both. */
  function isShort(value, { keys, short }) {
    const alone = keys.find(([key]) => key === short);
    const sides = Object.keys(value).filter((key) => key === 'same' || SIDES.includes(key));
    return alone !== undefined && alone[1].pair !== undefined && sides.length > 0;
  }

  /** The days of `mon-fri`, one by one. */
  function daysOf(range, { days }) {
    const [first, last = first] = range
      .split(/[-\u2010\u2011\u2013]/u)
      .map((day) => days.indexOf(day));
    return first < 0 || last < first ? [range] : days.slice(first, last + 1);
  }

  /** Days as they are written: several in a row by the first and the last. */
  function rangesOf(value, { days }) {
    const ranges = [];
    for (const day of days.filter((day) => value.includes(day))) {
      const last = ranges.at(-1);
      if (last && days.indexOf(last.at(-1)) + 1 === days.indexOf(day)) last.push(day);
      else ranges.push([day]);
    }
    const written = ranges.flatMap((range) => {
      if (range.length < 3) return range;
      return [`${range[0]}-${range.at(-1)}`];
    });
    const others = value.filter((day) => !days.includes(day));
    const all = [...written, ...others];
    return all.length === 1 ? all[0] : all;
  }

  function widenKeys(value, keys) {
    const known = new Map(keys);
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, inner]) => [key, known.has(key) ? widen(inner, known.get(key)) : inner]),
    );
  }

  /** What a form has, as it is written. */
  function narrow(value, shape) {
    if (isEmpty(value)) return undefined;
    if (shape === 'kept') return value;
    if (shape === 'source') return typeof value === 'string' ? read(value) : value;
    if (shape.pair) return isMap(value) ? narrowKeys(value, sidesOf(shape.pair)) : value;
    if (shape.days) return isList(value) ? rangesOf(value, shape) : value;
    if (shape.list) {
      if (!isList(value)) return value;
      const items = value.map((item) => narrow(item, shape.list));
      return items.filter((item) => !isEmpty(item));
    }
    if (shape.either) {
      if (!isMap(value)) return value;
      const [list, listShape, other, otherShape] = shape.either;
      return isEmpty(value[list])
        ? narrow(value[other], otherShape)
        : narrow(value[list], listShape);
    }
    if (shape.map) return isPairs(value, shape.map) ? narrowMap(value, shape.map) : value;
    if (shape.whole) return narrow(value[shape.whole[0]], shape.whole[1]);
    if (shape.keys) {
      if (!isMap(value)) return value;
      const record = narrowKeys(value, shape.keys);
      const [only, ...others] = Object.keys(record);
      return shape.short === only && others.length === 0 ? record[only] : record;
    }
    if (typeof value === 'object') return value;
    if (shape.flag !== undefined) return value === shape.flag ? undefined : String(value);
    if (shape.under) return String(value).replace(new RegExp(`/${shape.under}$`), '');
    // What is pasted in several lines is one; spaces that somebody set are his.
    if (shape === 'text')
      return String(value)
        .trim()
        .replace(/[ \t]*[\r\n]+[ \t]*/gu, ' ');
    return String(value);
  }

  /** Whether it is what a form has for keys that are free. */
  const isPairs = (value, [id, , to]) =>
    isList(value) &&
    value.every((pair) => isMap(pair) && Object.keys(pair).every((key) => [id, to].includes(key)));

  /** Keys that are free; one that stands twice is told apart, since both would not be kept. */
  function narrowMap(pairs, [id, idShape, to, toShape]) {
    const found = new Map();
    for (const pair of pairs.filter((pair) => !isEmpty(pair))) {
      const key = narrow(pair[id], idShape) ?? '';
      let free = key;
      for (let number = 2; found.has(free); number += 1) free = `${key}-${number}`;
      found.set(free, narrow(pair[to], toShape) ?? '');
    }
    return Object.fromEntries(found);
  }

  /** In the order of the keys that are known, then those that are not. */
  function narrowKeys(value, keys) {
    const known = new Map(keys);
    const others = Object.keys(value).filter((key) => !known.has(key));
    const all = [...keys, ...others.map((key) => [key, 'kept'])];
    const entries = all.map(([key, shape]) => [key, narrow(value[key], shape)]);
    return Object.fromEntries(entries.filter(([, inner]) => !isEmpty(inner)));
  }

  /** The id that a name makes, of whole words: by the letters of `tartip import`. */
  function idOf(name) {
    const latin = [...name.toLowerCase()].map((c) => letters[c] ?? (/[a-z0-9]/.test(c) ? c : '-'));
    const words = latin.join('').split('-').filter(Boolean);
    let id = '';
    for (const word of words) {
      const longer = id ? `${id}-${word}` : word;
      if (longer.length > 64) break;
      id = longer;
    }
    return id;
  }

  for (const [kind, shape] of Object.entries(shapes)) {
    CMS.registerCustomFormat(`tartip-${kind}`, 'yaml', {
      fromFile: (text) => widen(read(text) ?? {}, shape),
      // The id is the name of the file, and no key of it.
      toFile: ({ id: _, ...value }) => written(narrow(value, shape) ?? {}),
    });
  }
  // A guide is a text, without anything before it.
  CMS.registerCustomFormat('tartip-guide-frontmatter', 'md', {
    fromFile: (text) => ({ body: text }),
    toFile: ({ body }) =>
      `${String(body ?? '')
        .replace(/\r\n?/gu, '\n')
        .trimEnd()}\n`,
  });

  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const data = entry.get('data');
      if (!entry.get('newRecord') || data.get('id')) return undefined;
      const name = data.get('name') ?? data.get('title');
      const id = name && (idOf(name.get('ru') ?? '') || idOf(name.get('kk') ?? ''));
      return id ? data.set('id', id) : undefined;
    },
  });

  // The name of a file is asked for only while it is new.
  const mark = () => {
    document.documentElement.classList.toggle('standing', location.hash.includes('/entries/'));
  };
  addEventListener('hashchange', mark);
  mark();

  CMS.init();
})();

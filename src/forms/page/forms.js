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

  /** The value of a file as its form has it. What has another shape than it may have is kept. */
  function widen(value, shape) {
    if (value === undefined || value === null) return undefined;
    if (shape === 'source') return written(value);
    if (shape === 'number') return /^\+?\d+$/.test(value) ? Number(value) : value;
    if (typeof shape === 'string') return value;
    if ('flag' in shape) return value === 'true' ? true : value === 'false' ? false : value;
    if (shape.under) return window.TARTIP.cms === 'decap' ? `${value}/${shape.under}` : value;
    if (shape.days) return (isList(value) ? value : [value]).flatMap((days) => daysOf(days, shape));
    if (shape.pair) {
      const same = isMap(value) ? value.same : value;
      if (same === undefined)
        return widenKeys(
          value,
          SIDES.map((side) => [side, shape.pair]),
        );
      return Object.fromEntries(SIDES.map((side) => [side, widen(same, shape.pair)]));
    }
    if (shape.list) {
      const items = isList(value) ? value : [value];
      return items.map((item) => widen(item, shape.list));
    }
    if (shape.either) {
      const [list, listShape, other, otherShape] = shape.either;
      if (isList(value)) return { [list]: widen(value, listShape) };
      return { [other]: widen(value, otherShape) };
    }
    if (shape.map || shape.whole) {
      const [id, idShape, to, toShape] = shape.map ?? shape.whole[1].map;
      const pairs = Object.entries(value).map(([key, inner]) => ({
        [id]: widen(key, idShape),
        [to]: widen(inner, toShape),
      }));
      return shape.whole ? { [shape.whole[0]]: pairs } : pairs;
    }
    const short = shape.short;
    if (!short) return isMap(value) ? widenKeys(value, shape.keys) : value;
    const isShort = !isMap(value) || shape.keys.every(([key]) => !(key in value));
    return widenKeys(isShort ? { [short]: value } : value, shape.keys);
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
    if (shape === 'source') return read(value);
    if (shape === 'text') return String(value).trim().replace(/\s+/gu, ' ');
    if (typeof shape === 'string') return String(value).replace(/[ \t]+$/gmu, '');
    if ('flag' in shape) return value === shape.flag ? undefined : String(value);
    if (shape.under) return String(value).replace(new RegExp(`/${shape.under}$`), '');
    if (shape.days) return rangesOf(value, shape);
    if (shape.pair)
      return narrowKeys(
        value,
        SIDES.map((side) => [side, shape.pair]),
      );
    if (shape.list) {
      return (isList(value) ? value : [value])
        .map((item) => narrow(item, shape.list))
        .filter((item) => !isEmpty(item));
    }
    if (shape.either) {
      const [list, listShape, other, otherShape] = shape.either;
      return isEmpty(value[list])
        ? narrow(value[other], otherShape)
        : narrow(value[list], listShape);
    }
    if (shape.map || shape.whole) {
      const [id, idShape, to, toShape] = shape.map ?? shape.whole[1].map;
      const pairs = (shape.whole ? value[shape.whole[0]] : value) ?? [];
      return Object.fromEntries(
        pairs
          .filter((pair) => !isEmpty(pair))
          .map((pair) => [narrow(pair[id], idShape) ?? '', narrow(pair[to], toShape) ?? '']),
      );
    }
    const record = narrowKeys(value, shape.keys);
    const keys = Object.keys(record);
    return shape.short && keys.length === 1 && keys[0] === shape.short
      ? record[shape.short]
      : record;
  }

  /** In the order of the keys that are known, then those that are not. */
  function narrowKeys(value, keys) {
    const known = new Map(keys);
    const others = Object.keys(value).filter((key) => !known.has(key) && key !== 'id');
    const all = [...keys, ...others.map((key) => [key, undefined])];
    const entries = all.map(([key, shape]) => {
      if (shape === undefined) return [key, isEmpty(value[key]) ? undefined : value[key]];
      return [key, narrow(value[key], shape)];
    });
    return Object.fromEntries(entries.filter(([, inner]) => !isEmpty(inner)));
  }

  /** The id that a name makes: the same as `tartip import` makes of it. */
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
      toFile: (value) => written(narrow(value, shape) ?? {}),
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

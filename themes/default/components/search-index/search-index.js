// Finds records in the index of the site: which of its files to load, and what stands first.
//
// The index is made by `src/search/`; `files.rs` says what its files hold.

import { LONG, foldWords, likeness, lookAlike, otherLayout } from '../search-words/search-words.js';

/**
 * @typedef {object} Start
 * @property {string} folder
 * @property {string} begins
 * @property {string} fifth
 * @property {Record<string, Record<string, string>>} words
 */
/**
 * The largest area that others lie in is named by its id (`top`), too.
 * @typedef {{ areas: [string, string, number, string?][],
 *   records: [number, number, string, string, string, string?][] }} Part
 * @typedef {{ text: string, count: number, isWhole: boolean, part: number }} Word
 * @typedef {{ typed: string, words: (Word & { like: number })[], best: number }} Meant
 * @typedef {{ kind: number, address: string, names: string[], areas: string[][],
 *   sides: string[][], beside: string[], top: string | undefined }} Entry
 * @typedef {{ kind: number, address: string, names: string[], areas: string[][], side: number,
 *   rank: number, top: string | undefined }} Result
 */

/** What says which index there is, in the form that this script reads: `FORM` of `src/search/`. */
const START = 'start-1.js';

/** A word that is likelier than this to be meant leaves no need to look for slips elsewhere. */
const GOOD = 0.6;

/** A word that is likelier than this is the typed one, with another ending or as far as typed. */
const SURE = 0.75;

/** So many parts are loaded for what is typed; the rest could only repeat what stands in them. */
const PARTS = 4;
/** The same, if one of the words is sure and rare. */
const SURE_PARTS = 2;

/** So many words are looked for. */
const MOST_WORDS = 8;

/** How many results there are at most. */
export const RESULTS = 10;

/** Words that say nothing of what is looked for, beside others. */
const SMALL = new Set(
  foldWords(
    'в во на о об по и или с со за для не у к из от мне меня мой как где куда что если хочу ' +
      'делать мен және туралы үшін бойынша бар қалай қайда ст статья статьи статье пункт бап бабы',
  ),
);

/**
 * Words that what is looked for may be called by, but is not mistaken for: whoever types them has
 * made no slip.
 */
const PLAIN = new Set(
  foldWords(
    'жалоба жалобу жалобы жаловаться пожаловаться обжаловать шағым шағымдану закон ' +
      'закона законы заң заңы кодекс кодексі село селе ауыл ауылы город қала',
  ),
);

/** @param {number} number */
const partName = (number) => `part-${number}.js`;

/** @param {string} letters */
const hexadecimal = (letters) =>
  [...letters].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('-');

/**
 * The search over an index whose files `load` gives by name.
 * @param {(name: string) => Promise<any>} load
 */
export function createSearch(load) {
  /** @type {Map<string, Promise<any>>} */
  const made = new Map();
  /**
   * What `make` makes of a file, once.
   * @template T
   * @param {string} name
   * @param {(value: any) => T} make
   * @returns {Promise<T>}
   */
  const once = (name, make) => {
    let promise = made.get(name);
    if (!promise) {
      promise = load(name).then(make);
      // What could not be loaded may be asked for again.
      promise.catch(() => made.delete(name));
      made.set(name, promise);
    }
    return promise;
  };
  /** @returns {Promise<Start & { lists: Set<string> }>} */
  const start = () =>
    once(START, (start) => ({ ...start, lists: new Set(start.begins.split(' ')) }));

  /**
   * What `make` makes of a list or a part.
   * @template T
   * @param {string} name
   * @param {(value: any) => T} make
   */
  const indexed = async (name, make) => once(`index/${(await start()).folder}/${name}`, make);

  /**
   * The words that begin as this one does.
   * @param {string} typed
   * @returns {Promise<Word[]>}
   */
  const beginning = async (typed) => {
    const { lists } = await start();
    const letters = [...typed];
    const beginnings = [letters.slice(0, 2).join(''), letters[0] ?? '', ''];
    const list = beginnings.find((one) => lists.has(one));
    return list === undefined ? [] : indexed(`begins-${hexadecimal(list)}.js`, readWords);
  };

  /**
   * What a typed word may mean, by the lists of its own first letter.
   * @param {string} typed
   * @returns {Promise<Meant>}
   */
  const meant = async (typed) => {
    const found = chosen(typed, await beginning(typed));
    return PLAIN.has(typed) && found.best < SURE ? { typed, words: [], best: GOOD } : found;
  };

  /**
   * The same, when its first letters may have a slip: by its fifth letter, which one slip before it
   * moves by one place.
   * @param {string} typed
   * @returns {Promise<Meant>}
   */
  const slipped = async (typed) => {
    const { fifth } = await start();
    const letters = [...new Set([...typed].slice(3, 6))].filter((one) => fifth.includes(one));
    const lists = letters.map((letter) =>
      indexed(`fifth-${hexadecimal(letter)}.js`, (/** @type {string} */ words) => words.split(' ')),
    );
    const words = new Set((await Promise.all(lists)).flat());
    const found = [...words].map((word) => ({ word, like: likeness(typed, word) }));
    const best = found.filter(({ like }) => like >= 0.5).sort((a, b) => b.like - a.like);
    const homes = new Map(best.slice(0, 12).map(({ word }) => [word.slice(0, 2), word]));
    const near = await Promise.all([...homes.values()].slice(0, 3).map(beginning));
    return chosen(typed, [...new Set(near.flat())]);
  };

  /**
   * @param {number} number
   * @returns {Promise<Entry[]>}
   */
  const part = (number) => indexed(partName(number), readPart);

  /**
   * The same words, less those that are one name in two words: «Актобе», typed «Ак тобе».
   * @param {Meant[]} words
   */
  const joined = async (words) => {
    /** @type {Meant[]} */
    const all = [];
    for (const word of words) {
      const before = all[all.length - 1];
      const [both] = before ? foldWords(before.typed + word.typed) : [];
      if (before && both && Math.min(before.best, word.best) < 1) {
        const name = await meant(both);
        if (name.best >= 0.9) {
          all[all.length - 1] = name;
          continue;
        }
      }
      all.push(word);
    }
    return all;
  };

  /**
   * What the words of a text may mean, and how well they are known.
   * @param {string} text
   */
  const read = async (text) => {
    const all = foldWords(text).slice(0, MOST_WORDS);
    const telling = all.filter((word) => !SMALL.has(word) && (word.length > 1 || /\d/u.test(word)));
    const words = await joined(await Promise.all([...new Set(telling)].map(meant)));
    const known = words.reduce((sum, word) => sum + word.best, 0) / (words.length || 1);
    return { words, known };
  };

  return {
    /** The words to show, by language. */
    words: async () => (await start()).words,

    /**
     * The records that a text most likely means, best first. Before a part is loaded that is not
     * there, `rest` is asked whether that is still wanted; if not, there is no answer.
     * @param {string} text
     * @param {() => Promise<unknown>} [rest]
     * @param {number} [only] the kind of records that may be meant; any if it is less than 0
     * @returns {Promise<Result[] | null>}
     */
    find: async (text, rest = async () => true, only = -1) => {
      let { words, known } = await read(text);
      if (known < GOOD) {
        const others = [otherLayout(text), lookAlike(text)].filter((other) => other !== null);
        const readings = await Promise.all(others.map((other) => read(other ?? '')));
        for (const reading of readings)
          if (reading.known > known + 0.1) ({ words, known } = reading);
      }
      words = await Promise.all(
        words.map(async (word) => {
          if (word.best >= GOOD || word.typed.length < LONG - 1) return word;
          const other = await slipped(word.typed);
          return other.best > word.best ? other : word;
        }),
      );
      const wanted = partsOf(words);
      const { folder } = await start();
      const isThere = (/** @type {number} */ number) =>
        made.has(`index/${folder}/${partName(number)}`);
      if (!wanted.every(isThere) && !(await rest())) return null;
      const parts = await Promise.all(wanted.map(part));
      const all = parts.flat().filter(({ kind }) => only < 0 || kind === only);
      const entries = new Map(all.map((entry) => [entry.address, entry]));
      return ranked([...entries.values()], words);
    },
  };
}

/**
 * The words of a list.
 * @param {[number, string][]} list
 * @returns {Word[]}
 */
function readWords(list) {
  /** @type {Word[]} */
  const words = [];
  for (const [part, text] of list) {
    for (const token of text.split(' ')) {
      const last = words[words.length - 1];
      if (last && (token[0] === '*' || token[0] === '!')) {
        last.count = Number(token.slice(1));
        last.isWhole = token[0] === '*';
      } else words.push({ text: token, count: 1, isWhole: true, part });
    }
  }
  return words;
}

/**
 * The words of a list that a typed one may mean, best first; slips only if nothing better is there.
 * @param {string} typed
 * @param {Word[]} list
 * @returns {Meant}
 */
function chosen(typed, list) {
  const like = list.map((word) => ({ ...word, like: likeness(typed, word.text) }));
  const words = like.filter((word) => word.like > 0);
  words.sort((a, b) => b.like - a.like || b.count - a.count || (a.text < b.text ? -1 : 1));
  const best = words[0]?.like ?? 0;
  const least = best >= 0.9 ? 0.7 : best - 0.15;
  return { typed, words: words.filter((word) => word.like >= least), best };
}

/**
 * The parts to load: those of the rarest word, which hold all that could be meant, and the next
 * ones of the other words, of which there are few if that word is sure. If every word is too common
 * for that, those that it most likely means.
 * @param {Meant[]} words
 */
function partsOf(words) {
  const known = words
    .filter((word) => word.words.length > 0)
    .map(({ words, best }) => {
      const parts = [...new Set(words.map(({ part }) => part))];
      const count = words.reduce((sum, { count }) => sum + count, 0);
      const isWhole = words.every(({ isWhole }) => isWhole) && parts.length < PARTS;
      return { parts, count, isWhole, isSure: best > GOOD };
    })
    .sort((a, b) => Number(b.isSure) - Number(a.isSure) || a.count - b.count);
  const whole = known.find(({ isWhole }) => isWhole);
  const parts = new Set(whole?.parts);
  const most = whole?.isSure ? Math.max(parts.size, SURE_PARTS) : PARTS;
  for (let turn = 0; turn < PARTS; turn += 1) {
    for (const word of known) {
      const next = word.parts[turn];
      if (next !== undefined && parts.size < most) parts.add(next);
    }
  }
  return [...parts];
}

/**
 * The records of a part.
 * @param {Part} part
 * @returns {Entry[]}
 */
function readPart({ areas, records }) {
  /** @type {{ names: string[][], top: string | undefined }[]} */
  const chains = [];
  for (const [kazakh, russian, within, id] of areas) {
    const above = chains[within];
    chains.push({ names: [[kazakh, russian], ...(above?.names ?? [])], top: above?.top ?? id });
  }
  return records.map(([kind, area, address, kazakh, russian, more = '']) => {
    const { names: chain, top } = chains[area] ?? { names: [], top: undefined };
    return {
      kind,
      address,
      names: [kazakh, russian],
      areas: chain,
      top,
      sides: [foldWords(kazakh), foldWords(russian)],
      beside: [...more.split(' '), ...chain.flat().flatMap(foldWords)].filter((word) => word),
    };
  });
}

/**
 * How much a word tells: the rarer, the more.
 * @param {Meant} word
 */
function weight({ words }) {
  const count = words.reduce((sum, word) => sum + word.count, 0);
  return 1 / Math.log2(4 + count);
}

/**
 * Records by how well they are what the words mean: most of the words, in the name rather than
 * beside it; then the whole name before the beginning of one, and that before the rest.
 * @param {Entry[]} entries
 * @param {Meant[]} words
 * @returns {Result[]}
 */
function ranked(entries, words) {
  const known = words.filter((word) => word.words.length > 0);
  const weights = known.map(weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!sum) return [];
  const likes = known.map(({ words }) => new Map(words.map((word) => [word.text, word.like])));
  const results = entries.map((entry) => {
    let rank = 0;
    const covered = [new Set(), new Set()];
    likes.forEach((like, at) => {
      let best = 0;
      entry.sides.forEach((side, language) =>
        side.forEach((word, place) => {
          const found = like.get(word) ?? 0;
          if (found > 0) covered[language]?.add(place);
          best = Math.max(best, found);
        }),
      );
      for (const word of entry.beside) best = Math.max(best, 0.7 * (like.get(word) ?? 0));
      rank += (best * (weights[at] ?? 0)) / sum;
    });
    const bonus = entry.sides.map((side, language) => {
      const places = covered[language] ?? new Set();
      return side.length ? (0.2 * places.size) / side.length + (places.has(0) ? 0.04 : 0) : 0;
    });
    const side = (bonus[1] ?? 0) > (bonus[0] ?? 0) ? 1 : 0;
    const { kind, address, names, areas, top } = entry;
    return { kind, address, names, areas, top, side, rank: rank + (bonus[side] ?? 0) };
  });
  const best = Math.max(...results.map(({ rank }) => rank));
  return results
    .filter(({ rank }) => rank > 0.3 && rank >= best - 0.4)
    .sort(
      (a, b) =>
        Math.round((b.rank - a.rank) * 1000) ||
        a.kind - b.kind ||
        (a.names[0] ?? '').localeCompare(b.names[0] ?? '', 'kk') ||
        (a.address < b.address ? -1 : 1),
    )
    .slice(0, RESULTS);
}

/**
 * What is needed only by those who write: taking a pasted list apart, counting days, writing files.
 * A page that is only looked at does without it. It is loaded when somebody begins to write, well
 * before it is needed, as the network may go later.
 */
import { moduleLoader } from './module-loader.js';

/**
 * @typedef {typeof import('../letter-files/letter-files.js') &
 *   typeof import('../letter-paste/letter-paste.js') &
 *   typeof import('../letter-way/letter-way.js') &
 *   typeof import('../letter-checklist/letter-checklist.js') &
 *   typeof import('../letter-browser/letter-browser.js')} Later
 */

/** @type {(assets: string) => Promise<Later>} */
const load = moduleLoader('later.js');
/** @type {Later | undefined} */
let loaded;

/** What was loaded by now. */
export const later = () => loaded;

/**
 * Loads it, if it is not there yet.
 * @param {string} assets the folder of the files of the site
 * @returns {Promise<Later>} refused if the network fails; the next call tries again
 */
export async function loadLater(assets) {
  loaded = await load(assets);
  return loaded;
}

/**
 * What is needed only by those who write: taking a pasted list apart, counting days, writing files.
 * A page that is only looked at does without it. It is loaded when somebody begins to write, well
 * before it is needed, as the network may go later.
 */

/**
 * @typedef {typeof import('../letter-files/letter-files.js') &
 *   typeof import('../letter-paste/letter-paste.js') &
 *   typeof import('../letter-way/letter-way.js') &
 *   typeof import('../letter-checklist/letter-checklist.js') &
 *   typeof import('../letter-browser/letter-browser.js')} Later
 */

/** @type {Promise<Later> | undefined} */
let loading;
/** @type {Later | undefined} */
let loaded;
let failures = 0;

/** What was loaded by now. */
export const later = () => loaded;

/**
 * Loads it, if it is not there yet.
 * @param {string} assets the folder of the files of the site
 * @returns {Promise<Later>} refused if the network fails; the next call tries again
 */
export function loadLater(assets) {
  // Some browsers never ask again for an address that failed, so the next one differs.
  const again = failures > 0 ? `?${failures}` : '';
  const address = new URL(`${assets}later.js${again}`, document.baseURI);
  loading =
    loading ??
    import(address.href)
      .then((module) => {
        loaded = module;
        return module;
      })
      .catch((error) => {
        failures += 1;
        loading = undefined;
        throw error;
      });
  return loading;
}

/**
 * Loading a module of the site when it is wanted.
 */

/**
 * What loads a module, once: if the network fails it refuses, and the next call tries again.
 * @template Kind
 * @param {string} name of the file
 * @returns {(assets: string) => Promise<Kind>} `assets` is the folder of the files of the site
 */
export function moduleLoader(name) {
  /** @type {Promise<Kind> | undefined} */
  let loading;
  let failures = 0;
  return (assets) => {
    // Some browsers never ask again for an address that failed, so the next one differs.
    const again = failures > 0 ? `?${failures}` : '';
    const address = new URL(`${assets}${name}${again}`, document.baseURI);
    loading =
      loading ??
      import(address.href).catch((error) => {
        failures += 1;
        loading = undefined;
        throw error;
      });
    return loading;
  };
}

// Leads from the address where a page once stood to the one where it stands now, with what stands
// behind the address: a poster's code names an office there. A letter that was begun under the old
// id goes on under the new one.

(() => {
  const target = document.currentScript?.dataset.moved;
  if (!target) {
    return;
  }
  const to = new URL(target, location.href);
  const [old, now] = [location.pathname, to.pathname].map(
    (path) => /\/letters\/([^/]+?)(?:\.html)?$/.exec(path)?.[1] ?? '',
  );
  // By these names letter-draft keeps what was typed.
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      const kept = old && now ? storage().getItem(`letter-${old}`) : null;
      if (kept !== null && storage().getItem(`letter-${now}`) === null) {
        storage().setItem(`letter-${now}`, kept);
        storage().removeItem(`letter-${old}`);
      }
    } catch {
      // A browser may refuse to keep anything.
    }
  }
  location.replace(to.href + location.search + location.hash);
})();

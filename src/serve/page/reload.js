/*
 * Loads the page anew when the server has a newer generation of the site than the page was made
 * from, and puts the reader back where they were. Shows the problems over the page as a dialog.
 */
(() => {
  'use strict';
  const generation = document.currentScript?.dataset.generation ?? '';
  const placeKey = 'tartip-place';

  const problems = document.getElementById('tartip-problems');
  if (problems instanceof HTMLDialogElement) {
    // It stands open for readers without scripts; a modal dialog is above everything and Escape
    // closes it. After the page's own scripts, so that they find the place that had the focus, and
    // the dialog gives it back.
    addEventListener('load', () => {
      problems.close();
      problems.showModal();
    });
    problems.querySelector('button')?.addEventListener('click', () => problems.close());
  }

  let leaving = false;
  const reload = () => {
    if (leaving) {
      return;
    }
    leaving = true;
    try {
      sessionStorage.setItem(placeKey, JSON.stringify([location.pathname, scrollX, scrollY]));
    } catch {
      // Without storage the browser's own memory of the place has to do.
    }
    location.reload();
  };
  // A page that keeps what was typed over a reload need not ask before this one. This script is the
  // first of the page, and so this listener comes before the page's own.
  addEventListener('beforeunload', (event) => {
    if (leaving) {
      event.stopImmediatePropagation();
    }
  });

  const takePlace = () => {
    try {
      const place = JSON.parse(sessionStorage.getItem(placeKey) ?? 'null');
      sessionStorage.removeItem(placeKey);
      return place;
    } catch {
      return null;
    }
  };
  const place = takePlace();
  if (place && place[0] === location.pathname) {
    const [, left, top] = place;
    const restore = () => scrollTo({ left, top, behavior: 'instant' });
    restore();
    // The page's own scripts may move it yet.
    addEventListener('load', () => requestAnimationFrame(restore));
  }

  // A browser opens few connections to one host, so only a page that is seen holds one; shown
  // again, it asks again.
  /** @type {EventSource | null} */
  let events = null;
  const listen = () => {
    if (events === null && document.visibilityState === 'visible') {
      events = new EventSource(`/.tartip/events?since=${generation}`);
      events.addEventListener('generation', ({ data }) => {
        if (data !== generation) {
          reload();
        }
      });
    }
  };
  const rest = () => {
    events?.close();
    events = null;
  };
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'visible' ? listen() : rest(),
  );
  addEventListener('pagehide', rest);
  addEventListener('pageshow', listen);
  listen();
})();

/**
 * Opening a page again without network. The page has a service worker keep it (`worker.js` at the
 * top of the site), says of a page from there on which day it was kept, and has the kept pages
 * erased together with a letter. Loaded after all else, on pages that may be kept.
 */
import {
  addDays,
  compareDates,
  dateFromParts,
  formatDate,
  today,
} from '../letter-date/letter-date.js';
import { word } from '../words/words.js';

/** For how many days a kept page is as good as the law on the day on which it was kept. */
const freshDays = 14;

/** Says of which day the page is, if it comes from the device. */
function tellDay() {
  const [year = 0, month = 0, day = 0] = (document.documentElement.dataset.kept ?? '')
    .split('-')
    .map(Number);
  const date = dateFromParts(day, month, year);
  if (!date) {
    return;
  }
  const language = document.documentElement.lang === 'ru' ? 'ru' : 'kk';
  const months = {
    kk: word('months', 'kk').split(' '),
    ru: word('months', 'ru').split(' '),
  };
  const written = formatDate(language, date, months, word('letter_date_pattern', language));
  const old = compareDates(addDays(date, freshDays), today()) < 0;
  const status = document.createElement('div');
  status.className = 'wrap kept-page';
  status.setAttribute('role', 'status');
  document.querySelector('main')?.prepend(status);
  // A screen reader tells of what comes into a status, not of a status that comes with its words.
  setTimeout(() => {
    const line = document.createElement('p');
    line.className = 'notice';
    line.textContent = [
      word('offline_page', language).replace('{date}', () => written),
      ...(old ? [word('offline_old', language)] : []),
    ].join(' ');
    status.append(line);
  }, 100);
}

/**
 * The address of the worker. Under trusted types a policy makes it, which knows no other.
 * @returns {string}
 */
function workerAddress() {
  // This module stands in `assets/NAME/`.
  const { href } = new URL('../../worker.js', import.meta.url);
  /** @type {any} */
  const { trustedTypes } = window;
  const policy = trustedTypes?.createPolicy('tartip-worker', { createScriptURL: () => href });
  return policy ? policy.createScriptURL('') : href;
}

async function startWorker() {
  const fromDevice = 'kept' in document.documentElement.dataset;
  const registration = await navigator.serviceWorker.register(workerAddress());
  const { waiting, active } = registration;
  const watch = () => {
    const next = registration.installing;
    if (next) {
      next.onstatechange = () => {
        if (next.state === 'installed') {
          next.postMessage('keep');
        }
      };
    }
  };
  registration.addEventListener('updatefound', watch);
  watch();
  if (waiting && !fromDevice) {
    // It came with an earlier page. This one is new, and nothing has been typed in it yet.
    waiting.postMessage('take over');
  }
  (waiting ?? active)?.postMessage('keep');
  document.addEventListener('click', ({ target }) => {
    const erases = '[data-erase], [data-draft-erase], [data-erase-others]';
    if (target instanceof Element && target.closest(erases)) {
      const { installing, waiting, active } = registration;
      [installing, waiting, active].forEach((one) => one?.postMessage('erase'));
    }
  });
}

if (typeof document !== 'undefined') {
  tellDay();
  // A browser may refuse to keep anything: the page is as good without.
  startWorker().catch(() => {});
}

/**
 * The steps of the form, one at a time. The browser's own Back goes a step back; of a step it keeps
 * the number and nothing else.
 */
import { elements } from '../letter-document/letter-document.js';

/**
 * @param {HTMLElement} form
 * @param {string} progress with `{number}` and `{total}`
 * @param {(last: boolean) => void} onShow
 */
export function letterSteps(form, progress, onShow) {
  const sections = elements(form, '.step');
  const [line] = elements(form, '.progress');
  const [back] = elements(form, '[data-back]');
  const [next] = elements(form, '[data-next]');
  const title = document.title;
  let current = 0;

  /** @param {HTMLElement} section */
  const isLast = (section) => 'check' in section.dataset;

  /** A step whose questions are all not asked is passed over. */
  const open = () =>
    sections.filter(
      (section) =>
        isLast(section) ||
        elements(section, '[data-question]').some((question) => !question.hidden),
    );

  /** @param {HTMLElement | undefined} section */
  const heading = (section) => section?.querySelector('h2')?.textContent ?? '';

  /** Says where one is; called again when an answer changes the number of steps. */
  function tell() {
    const section = sections[current];
    const steps = open();
    const place = section ? steps.indexOf(section) + 1 : 0;
    if (line) {
      line.textContent = progress
        .replace('{number}', String(place))
        .replace('{total}', String(steps.length));
    }
    back?.toggleAttribute('hidden', place < 2);
    next?.toggleAttribute('hidden', section !== undefined && isLast(section));
  }

  /** @param {string} prefix before the title of the page, when there are errors */
  function name(prefix) {
    document.title = [prefix, current > 0 ? `${heading(sections[current])} –` : '', title]
      .filter((part) => part)
      .join(' ');
  }

  /**
   * @param {number} index
   * @param {boolean} focus
   */
  function show(index, focus) {
    const steps = open();
    const wanted = sections[index];
    current =
      wanted && steps.includes(wanted)
        ? index
        : sections.indexOf(/** @type {HTMLElement} */ (steps[0]));
    sections.forEach((section, place) => {
      section.hidden = place !== current;
    });
    tell();
    name('');
    onShow(current === sections.length - 1);
    if (focus) {
      form.scrollIntoView();
      sections[current]?.querySelector('h2')?.focus({ preventScroll: true });
    }
  }

  const depth = () => Number(history.state?.depth) || 0;

  /**
   * Shows a step as one that Back leads from.
   * @param {number} index
   * @param {boolean} focus
   */
  function go(index, focus) {
    if (index !== current) {
      history.pushState({ step: index, depth: depth() + 1 }, '');
      show(index, focus);
    }
  }

  /** @param {number} way 1 or -1 */
  function beside(way) {
    const steps = open();
    const section = sections[current];
    const other = section && steps[steps.indexOf(section) + way];
    return other ? sections.indexOf(other) : current;
  }

  back?.addEventListener('click', () => {
    if (depth() > 0) {
      history.back();
    } else {
      history.replaceState({ step: beside(-1), depth: 0 }, '');
      show(beside(-1), true);
    }
  });
  window.addEventListener('popstate', ({ state }) => {
    // A link within the page has no state: it moves the reader, not the form.
    if (Number.isInteger(state?.step)) {
      show(state.step, true);
    }
  });

  return {
    sections,
    open,
    heading,
    go,
    tell,
    name,
    show,
    current: () => current,
    next: () => go(beside(1), true),
    /** @param {number} [index] of the step kept with the answers */
    start: (index) => {
      const step = index ?? (Number.isInteger(history.state?.step) ? history.state.step : 0);
      history.replaceState({ step, depth: depth() }, '');
      show(step, false);
    },
  };
}

// A page in a browser that is driven by WebDriver, used as its reader uses it: with the pointer and
// the keys of the browser, and no sooner than what is meant can be seen.

import { eventually } from './browser-process.mjs';

/** Keys that are no characters, as WebDriver writes them (W3C WebDriver, keyboard actions). */
export const KEYS = { tab: '\ue004', enter: '\ue007', control: '\ue009', space: ' ' };

const pointer = (...actions) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});
const moveTo = (x, y) => ({ type: 'pointerMove', x, y, duration: 0, origin: 'viewport' });
const PRESS = [
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];

const keyboard = (actions) => ({ type: 'key', id: 'keyboard', actions });
const down = (value) => ({ type: 'keyDown', value });
const up = (value) => ({ type: 'keyUp', value });

/**
 * For `evaluate`: where to press the element of this number among those that are shown, once it
 * lies in view and nothing lies over it, and whether the pointer is there.
 */
const placeOf = (selector, number) => {
  const shown = [...document.querySelectorAll(selector)].filter(
    (element) => element.getClientRects().length > 0,
  );
  const element = shown.slice(number)[0];
  if (!element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getClientRects()[0];
  const [x, y] = [Math.floor(left + width / 2), Math.floor(top + height / 2)];
  const there = document.elementFromPoint(x, y);
  return there && element.contains(there) ? { x, y, under: element.matches(':hover') } : null;
};

export function drivenPage(browser) {
  const { evaluate, act } = browser;
  /** Waits until a function of the page gives something true, and gives it. */
  const until = async (use, ...values) => {
    // Between two pages there may be none to ask.
    const ask = () => evaluate(use, ...values).catch(() => null);
    try {
      return await eventually(
        ask,
        () => `the page never answers: ${use} ${JSON.stringify(values)}`,
      );
    } catch (error) {
      const faults = await browser.faults().catch(() => null);
      throw new Error([error.message, ...(faults ?? [])].join('\n'));
    }
  };
  const press = (...keys) => act([keyboard(keys.flatMap((key) => [down(key), up(key)]))]);
  const click = async (selector, number = 0) => {
    // A busy browser may scroll later than it tells, and a press at once would land elsewhere.
    await eventually(
      async () => {
        const before = await until(placeOf, selector, number);
        await act([pointer(moveTo(before.x, before.y))]);
        const { x, y, under } = await until(placeOf, selector, number);
        return under && x === before.x && y === before.y;
      },
      () => `the pointer does not come to ${selector}`,
    );
    await act([pointer(...PRESS)]);
  };
  const type = (text) =>
    press(...[...text].map((character) => (character === '\n' ? KEYS.enter : character)));
  return {
    ...browser,
    until,
    press,
    /** Waits until such an element is shown. */
    shown: (selector) =>
      until(
        (wanted) =>
          [...document.querySelectorAll(wanted)].some(
            (element) => element.getClientRects().length > 0,
          ),
        selector,
      ),
    /** Presses the pointer on an element: the first that is shown, or that of a number. */
    click,
    /** Types a text where the focus is, line by line. */
    type,
    /** Goes into a field with the pointer and types a text there, in place of what it has. */
    fill: async (selector, text) => {
      await click(selector);
      await act([keyboard([down(KEYS.control), down('a'), up('a'), up(KEYS.control)])]);
      await type(text);
    },
    /** Presses Tab until the focus stands on what the selector finds. */
    tabTo: async (selector) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
        await press(KEYS.tab);
      }
      throw new Error(`60 presses of Tab do not lead to ${selector}`);
    },
  };
}

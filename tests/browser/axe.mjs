// How axe-core is run here, and how its findings are told.

import { sideways } from './faults.mjs';

/** WCAG 2.2 AA and best practice, with the one rule of WCAG 2.2 that axe leaves off by itself. */
export const AXE_OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/**
 * A line for each element that breaks a rule: the rule, what it asks, the element, and what is
 * wrong with it.
 */
export const explain = (violations) =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const [, ...reasons] = failureSummary.split('\n');
      return `${id} (${help}) at ${target.join(' ')}: ${reasons.map((reason) => reason.trim()).join('; ')}`;
    }),
  );

const SCHEMES = ['light', 'dark'];

/** The narrow phone and the screen of a common laptop. */
export const SCREENS = [
  { width: 320, height: 640 },
  { width: 1280, height: 720 },
];

/** A screen of 1280 × 1024 at 400 % zoom (WCAG 1.4.10). */
const ZOOMED = { width: 320, height: 256 };

/** axe's findings and a sideways scroll, at every width and in every scheme; axe is on the page. */
export async function faults(page) {
  const found = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      const { violations } = await page.evaluate((options) => window.axe.run(options), AXE_OPTIONS);
      found.push(
        ...explain(violations).map((fault) => `${screen.width} px, ${colorScheme}: ${fault}`),
      );
    }
  }
  for (const screen of [...SCREENS, ZOOMED]) {
    await page.setViewportSize(screen);
    const beyond = await page.evaluate(sideways);
    if (beyond) found.push(`${screen.width} × ${screen.height} px: ${beyond}`);
  }
  return found;
}

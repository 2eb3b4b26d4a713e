// How axe-core is run here, and how its findings are told.

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

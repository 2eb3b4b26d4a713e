// How a test tells what it found: a line for each fault, and nothing else; and the fault that
// several tests look for.

/** Passes if the list is empty; else fails with its lines under a heading. */
export function assertNone(faults, heading = '') {
  if (faults.length === 0) return;
  const error = new Error([heading, ...faults].filter(Boolean).join('\n'));
  // Where a list of faults was found says nothing that the list does not.
  error.stack = error.message;
  throw error;
}

/**
 * For `page.evaluate`: how far the page can be scrolled sideways, and the innermost elements that
 * stand beyond its edge; nothing if it cannot.
 */
export const sideways = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const beyond = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
  );
  const innermost = beyond.filter(
    (element) => !beyond.some((other) => other !== element && element.contains(other)),
  );
  const told = innermost
    .slice(0, 5)
    .map(
      (element) =>
        `<${element.localName} ${[...element.attributes].map(({ name, value }) => `${name}="${value}"`).join(' ')}>`,
    );
  return `scrolls sideways, ${scrollWidth} px on a screen of ${clientWidth}: ${told.join(', ')}`;
};

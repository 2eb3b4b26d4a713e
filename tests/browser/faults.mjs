// How a test tells what it found: a line for each fault, and nothing else.

/** Passes if the list is empty; else fails with its lines under a heading. */
export function assertNone(faults, heading = '') {
  if (faults.length === 0) return;
  const error = new Error([heading, ...faults].filter(Boolean).join('\n'));
  // Where a list of faults was found says nothing that the list does not.
  error.stack = error.message;
  throw error;
}

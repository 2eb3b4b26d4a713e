// Opens a letter page for a test, and fails the test if the page threw, complained or asked
// something. What the service worker adds is tested by itself (offline.test.mjs): here its requests
// would come between those of the page.

import { assertNone } from './faults.mjs';
import { countPrints } from './letter.mjs';

export async function visit(stage, route, use, options = {}) {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  await countPrints(context);
  const page = await context.newPage();
  const alarms = [];
  page.on('pageerror', (error) => alarms.push(error.message));
  // The question whether to leave what was typed is a promise of the page.
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') alarms.push(`dialog: ${dialog.message()}`);
    return dialog.accept();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') alarms.push(message.text());
  });
  try {
    await page.goto(stage.at(route));
    const result = await use(page);
    assertNone(alarms);
    return result;
  } finally {
    await context.close();
  }
}

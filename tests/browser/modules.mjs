// The modules of the theme's scripts, each by itself, as a test or a type checker takes them.

import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const COMPONENTS = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../themes/default/components',
);

/** The paths of all modules, relative to the components. */
export const modules = readdirSync(COMPONENTS, { recursive: true })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.js'))
  .sort();

// Node takes `.js` for a module only where a package.json says so, and a theme has none.
const folder = mkdtempSync(path.join(tmpdir(), 'tartip-modules-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}');
for (const name of modules) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  copyFileSync(path.join(COMPONENTS, name), path.join(folder, name));
}

/** What a component's module exports. */
export const component = (name) =>
  import(pathToFileURL(path.join(folder, name, `${name}.js`)).href);

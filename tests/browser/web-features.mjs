// What of the web a script uses that is younger than the web itself, and the first version of each
// browser that has it, by the table that MDN keeps (@mdn/browser-compat-data).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'acorn';

const known = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
);

/** The syntax that the scripts are written in. */
const ECMASCRIPT = 2020;

/** A script as its tree; what is younger than ES2020 is an error with its place. */
export function parseScript(source) {
  const isModule = /^(import|export)\b/m.test(source);
  return parse(source, {
    ecmaVersion: ECMASCRIPT,
    sourceType: isModule ? 'module' : 'script',
    locations: true,
  });
}

/** The interfaces of the browser whose members a script of ours may ask for. */
const INTERFACES = [
  ...['Element', 'HTMLElement', 'Node', 'Document', 'DocumentFragment', 'Window', 'EventTarget'],
  ...['Event', 'KeyboardEvent', 'InputEvent', 'ClipboardEvent', 'StorageEvent', 'CustomEvent'],
  ...['PageTransitionEvent', 'PopStateEvent', 'DataTransfer', 'CharacterData', 'Text', 'Attr'],
  ...['HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement', 'HTMLOptionElement'],
  ...['HTMLFormElement', 'HTMLAnchorElement', 'HTMLLabelElement', 'HTMLDetailsElement'],
  ...['HTMLDialogElement', 'HTMLLinkElement', 'HTMLScriptElement', 'DOMTokenList', 'NodeList'],
  ...['History', 'Location', 'URL', 'URLSearchParams', 'Storage', 'Navigator', 'Clipboard'],
  ...['Crypto', 'Blob', 'File', 'Performance', 'Selection', 'Range', 'TextEncoder', 'TextDecoder'],
];

/** Names of our own data that are names of members, too. */
const OWN = new Set(['role', 'part']);

/**
 * Members that a script does without where they are not there: what depends on them is not offered.
 * A test of each takes it away.
 */
const OPTIONAL = ['canShare', 'share'];

/** Features by the name of the member that asks for them: several, if several objects have it. */
const members = new Map();
/** Features by the name of the global that they are. */
const globals = new Map();

function note(features, name, path, feature) {
  if (!feature) return;
  if (!features.has(name)) features.set(name, []);
  features.get(name).push({ path, support: feature.support });
}

function noteAll(path, object) {
  for (const [member, { __compat: feature }] of Object.entries(object)) {
    if (member === '__compat' || member.endsWith('_event')) continue;
    note(members, member.replace(/_static$/, ''), `${path}.${member}`, feature);
  }
}

for (const name of INTERFACES) noteAll(name, known.api[name]);
for (const [name, object] of Object.entries(known.javascript.builtins)) noteAll(name, object);
for (const [name, { __compat: feature }] of Object.entries(known.javascript.builtins))
  note(globals, name, name, feature);
for (const [name, { __compat: feature }] of Object.entries(known.api))
  note(globals, name, name, feature);
for (const [name, { __compat: feature }] of Object.entries({
  ...known.api.Window,
  ...known.api._globals,
}))
  note(globals, name, name, feature);

const { operators, regular_expressions: regex, statements } = known.javascript;
/** What of the syntax is younger than ES2017, by how the tree tells of it. */
const SYNTAX = [
  ['?.', operators.optional_chaining, ({ type }) => type === 'ChainExpression'],
  ['??', operators.nullish_coalescing, ({ operator }) => operator === '??'],
  ['import()', operators.import, ({ type }) => type === 'ImportExpression'],
  [
    '{ ...object }',
    operators.spread.spread_in_object_literals,
    ({ type, properties }) =>
      type === 'ObjectExpression' && properties.some((one) => one.type === 'SpreadElement'),
  ],
  [
    'catch without a name',
    statements.try_catch.optional_catch_binding,
    ({ type, param }) => type === 'CatchClause' && param === null,
  ],
  ['\\p{…}', regex.unicode_character_class_escape, ({ regex }) => /\\p\{/i.test(regex?.pattern)],
  ['(?<=…)', regex.lookbehind_assertion, ({ regex }) => /\(\?<[=!]/.test(regex?.pattern)],
  ['(?<name>…)', regex.named_capturing_group, ({ regex }) => /\(\?<\w/.test(regex?.pattern)],
];

/** Calls `use` with each node of a tree. */
function visit(node, use) {
  if (Array.isArray(node)) node.forEach((one) => visit(one, use));
  else if (node && typeof node === 'object') {
    if (node.type) use(node);
    for (const [key, child] of Object.entries(node)) if (key !== 'loc') visit(child, use);
  }
}

/** The names that a tree gives to things of its own: variables, parameters, keys. */
function ownNames(tree) {
  const names = new Set([...OWN, ...OPTIONAL]);
  const bind = (pattern) =>
    visit(pattern, ({ type, name }) => type === 'Identifier' && names.add(name));
  visit(tree, ({ type, id, params, param, key, computed, local }) => {
    if (type === 'VariableDeclarator') bind(id);
    if (params) bind([id, params]);
    if (type === 'CatchClause') bind(param);
    if (type === 'Property' && !computed) names.add(key.name ?? key.value);
    if (local) bind(local);
  });
  return names;
}

/** What a script uses: the name as it is written, and the features that may be meant. */
export function usedFeatures(source) {
  const tree = parseScript(source);
  const own = ownNames(tree);
  const found = new Map();
  const use = (name, features) => features && !own.has(name) && found.set(name, features);
  visit(tree, (node) => {
    for (const [name, { __compat: feature }, isUsed] of SYNTAX)
      if (isUsed(node)) found.set(name, [{ path: name, support: feature.support }]);
    if (node.type === 'MemberExpression' && !node.computed)
      use(node.property.name, members.get(node.property.name));
    if (node.type === 'Identifier') use(node.name, globals.get(node.name));
  });
  return found;
}

/** The first version of a browser that has a feature whole, without a setting; none if none has. */
export function since(browser, { support }) {
  const versions = [support[browser] ?? []]
    .flat()
    .filter((one) => !one.flags && !one.prefix && !one.alternative_name && !one.version_removed)
    .map(({ version_added: added }) => (added ? parseFloat(added.replace('≤', '')) : NaN))
    .filter((version) => !Number.isNaN(version));
  return versions.length > 0 ? Math.min(...versions) : null;
}

// Pages lead where they say: every link, asset and anchor is there, languages and addresses agree,
// machines read the same facts, and nothing comes from elsewhere.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertNone } from './faults.mjs';
import { AUTONYMS, BASE_URL, LANGUAGES, build, discard, files, pages, serve } from './site.mjs';
import { open } from './stage.mjs';

const stage = await open();
after(() => stage.close());

/** What a page says, read out of its document. */
const read = () => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const meta = (name) =>
    all(`meta[name="${name}"], meta[property="${name}"]`).map((element) => element.content);
  return {
    location: location.href.replace(/#.*/, ''),
    language: document.documentElement.lang,
    title: document.title,
    description: meta('description'),
    headings: all('h1').map((heading) => heading.innerText.trim()),
    policies: all('meta[http-equiv]')
      .filter((element) => /^content-security-policy$/i.test(element.httpEquiv))
      .map((element) => element.content),
    // A policy holds from where it stands.
    beforePolicy: all('meta[http-equiv]')
      .slice(0, 1)
      .flatMap((policy) =>
        all('head link[rel~=stylesheet], head script')
          .filter(
            (element) => element.compareDocumentPosition(policy) & Node.DOCUMENT_POSITION_FOLLOWING,
          )
          .map((element) => element.outerHTML),
      ),
    canonical: all('link[rel=canonical]').map((element) => element.getAttribute('href')),
    alternates: all('link[rel=alternate][hreflang]').map((element) => [
      element.hreflang,
      element.getAttribute('href'),
    ]),
    openGraph: Object.fromEntries(
      all('meta[property^="og:"]').map((element) => [
        element.getAttribute('property'),
        element.content,
      ]),
    ),
    ids: all('[id]').map((element) => element.id),
    anchors: all('a[href]').map((link) => ({
      href: link.getAttribute('href'),
      address: link.href,
      lang: link.lang,
      hreflang: link.hreflang,
      within: link.closest('[lang]').lang,
      text: link.textContent.trim(),
    })),
    loaded: [
      // What the script of the search loads when somebody goes to its field.
      ...all('.search[data-assets]').flatMap(({ dataset }) =>
        ['css', 'js']
          .map((kind) => `${dataset.assets}search.${kind}`)
          .map((name) => new URL(name, document.baseURI).href),
      ),
      ...all('link[href]')
        .filter((link) => !/\b(canonical|alternate)\b/.test(link.rel))
        .map((link) => link.href),
      ...all('[src]').map((element) => element.src),
      ...all('object[data], [srcset], [poster], [background]').map((element) => element.outerHTML),
      ...all('use').map(
        (element) => new URL(element.getAttribute('href') ?? '', document.baseURI).href,
      ),
    ],
    frames: all('iframe, frame, embed, object, base').map((element) => element.outerHTML),
    actions: all('form[action], [formaction]').map(
      (element) => element.getAttribute('action') ?? element.getAttribute('formaction'),
    ),
    inline: all('*')
      .flatMap((element) =>
        [...element.attributes]
          .filter(
            ({ name, value }) =>
              name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value),
          )
          .map(({ name }) => `${element.localName} has ${name}`),
      )
      .concat(all('style').map(() => 'a style element'))
      .concat(
        all('script:not([src])')
          .filter((script) => script.type !== 'application/ld+json')
          .map(() => 'an inline script'),
      ),
    data: all('script[type="application/ld+json"]').map((script) => script.textContent),
  };
};

async function readAll(folder, host, mount = '') {
  const context = await stage.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const found = [];
  for (const route of pages(folder)) {
    await page.goto(`${host.origin}/${mount}${route.address}`);
    found.push({ ...route, ...(await page.evaluate(read)) });
  }
  await context.close();
  return found;
}

/** The file that a host answers an address with. */
const fileOf = (address) =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;

/** The links of pages that lead to nothing on their own site. */
function broken(found, folder, origin, mount = '') {
  const stands = new Set(files(folder));
  const ids = new Map(found.map((page) => [page.file, new Set(page.ids)]));
  const own = `${origin}/${mount}`;
  const faults = [];
  for (const page of found) {
    const targets = [...page.anchors.map(({ address }) => address), ...page.loaded];
    for (const address of targets.filter((target) => target.startsWith(origin))) {
      const { pathname, hash } = new URL(address);
      const isHere = address.replace(/#.*/, '') === page.location;
      const file = isHere
        ? page.file
        : fileOf(decodeURIComponent(`${origin}${pathname}`.slice(own.length)));
      if (!address.startsWith(own) || !stands.has(file))
        faults.push(`${page.file}: ${address.slice(origin.length)} is not on the site`);
      // What has `=` is for a script of the page.
      else if (hash.includes('=')) continue;
      else if (hash && !ids.get(file)?.has(decodeURIComponent(hash.slice(1))))
        faults.push(`${page.file}: ${file} has no ${hash}`);
    }
  }
  return faults;
}

let site;
before(async () => {
  site = await readAll(stage.folder, stage.host);
});

const each = (check) =>
  site.flatMap((page) => check(page).map((fault) => `${page.file}: ${fault}`));
const isSingle = ({ kind }) => ['entrance', 'not-found', 'poster'].includes(kind);
/** A page without a counterpart: it is in both languages, and leads to no page of one. */
const isNotFound = ({ kind }) => kind.startsWith('not-found');
const isAlone = ({ kind }) => isNotFound({ kind }) || kind === 'poster';
const address = (page) => `${BASE_URL}/${page.address}`;
const counterpart = (file, language) => file.replace(/^\w\w\//, `${language}/`);

describe('links', () => {
  test('every internal link, asset and anchor is there', () => {
    assertNone(broken(site, stage.folder, stage.host.origin));
  });

  test('every asset that is published is used by a page', () => {
    const used = new Set(
      site.flatMap(({ loaded }) => loaded).map((target) => new URL(target).pathname.slice(1)),
    );
    const sheets = files(stage.folder).filter((name) => name.endsWith('.css'));
    for (const sheet of sheets) {
      const text = readFileSync(path.join(stage.folder, sheet), 'utf8');
      for (const [, target] of text.matchAll(/url\(\s*["']?([^"')]+)/g))
        used.add(path.posix.join(path.posix.dirname(sheet), target));
    }
    for (const page of site)
      if (page.openGraph['og:image'])
        used.add(page.openGraph['og:image'].slice(BASE_URL.length + 1));
    // The script of opening hours is loaded where hours stand as data, and that of places where an
    // area says which office: this content has neither. A script imports what writes files and
    // what opens pages without network, and no id of this content has changed.
    const idle = files(stage.folder).filter(
      (name) =>
        name.startsWith('assets/') &&
        !used.has(name) &&
        !/\/(site|place|later|pdf|offline|moved)\.js$/.test(name),
    );
    assertNone(idle, 'no page uses');
  });

  test('no id stands twice on a page', () => {
    assertNone(
      each(({ ids }) =>
        ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `#${id} stands twice`),
      ),
    );
  });

  test('no link opens a new window or lacks words', () => {
    assertNone(
      each(({ anchors }) =>
        anchors
          .filter(({ text }) => text === '')
          .map(({ href }) => `a link to ${href} has no words`),
      ),
    );
  });

  test('every page can be reached from the entrance', () => {
    const byFile = new Map(site.map((page) => [page.file, page]));
    const reached = new Set(['index.html']);
    for (const file of reached) {
      for (const { address: target } of byFile.get(file)?.anchors ?? []) {
        const { origin, pathname } = new URL(target);
        if (origin === stage.host.origin && byFile.has(fileOf(pathname.slice(1))))
          reached.add(fileOf(pathname.slice(1)));
      }
    }
    assertNone(
      site
        .filter(({ file }) => !reached.has(file) && !/(^|\/)404\.html$/.test(file))
        .map(({ file }) => file),
      'no way leads to',
    );
  });

  test('in a folder of a host, the page for a wrong address still leads home', async () => {
    const folder = build({ baseUrl: `${BASE_URL}/guide` });
    const host = await serve(folder, '/guide/');
    try {
      const found = await readAll(folder, host, 'guide/');
      assertNone(broken(found, folder, host.origin, 'guide/'));
      const page = await stage.browser.newPage();
      const response = await page.goto(`${host.origin}/guide/kk/no/such/page.html`);
      assert.equal(response.status(), 404);
      const lost = { ...(await page.evaluate(read)), file: '404.html' };
      await page.close();
      assertNone(broken([lost, ...found], folder, host.origin, 'guide/'));
      assert.ok(
        lost.loaded.length > 0 && lost.anchors.length > 0,
        '404.html has a style sheet and links',
      );
    } finally {
      await host.close();
      discard(folder);
    }
  });
});

describe('languages', () => {
  test('a page is in the language of its address', () => {
    assertNone(
      each(({ language, ...page }) =>
        (language === site.find(({ file }) => file === page.file) ? [] : []).concat(
          LANGUAGES.includes(language) && (isSingle(page) || page.file.startsWith(`${language}/`))
            ? []
            : [`html lang is “${language}”`],
        ),
      ),
    );
  });

  test('the language link leads to the same page, and says its language', () => {
    assertNone(
      each((page) => {
        if (isSingle(page)) return [];
        const other = LANGUAGES.find((language) => language !== page.language);
        const links = page.anchors.filter(
          ({ hreflang, address: target }) =>
            hreflang === other && target.startsWith(stage.host.origin),
        );
        if (links.length !== 1) return [`${links.length} links with hreflang=${other}; 1 expected`];
        const [link] = links;
        const wanted = `${stage.host.origin}/${counterpart(page.address, other)}`;
        return [
          link.address === wanted
            ? ''
            : `the language link leads to ${link.address}, not to ${wanted}`,
          link.lang === other ? '' : `the language link has lang “${link.lang}”`,
          link.text.includes(AUTONYMS[other])
            ? ''
            : `the language link says “${link.text}”, not “${AUTONYMS[other]}”`,
        ].filter(Boolean);
      }),
    );
  });

  test('the entrance and the page for a wrong address offer the state language first', () => {
    assertNone(
      each((page) => {
        if (!isSingle(page)) return [];
        const offered = page.anchors.filter(({ hreflang }) => hreflang);
        const told = offered.map(
          ({ hreflang, within, address: target }) =>
            `${target.slice(stage.host.origin.length)} as ${hreflang} in ${within}`,
        );
        const seen = [...new Set(told)].join(', ');
        const wanted = LANGUAGES.map(
          (language) => `/${language}/ as ${language} in ${language}`,
        ).join(', ');
        return seen === wanted ? [] : [`offers ${seen || 'nothing'}; expected ${wanted}`];
      }),
    );
  });

  test('pages of two languages name each other, and themselves, as counterparts', () => {
    const byAddress = new Map(site.map((page) => [address(page), page]));
    assertNone(
      each((page) => {
        if (isAlone(page)) return page.alternates.length ? ['has counterparts'] : [];
        const wanted = LANGUAGES.map((language) => [
          language,
          `${BASE_URL}/${page.kind === 'entrance' ? `${language}/` : counterpart(page.address, language)}`,
        ]);
        if (page.kind === 'entrance' || page.kind === 'home')
          wanted.push(['x-default', `${BASE_URL}/`]);
        const faults = [];
        if (JSON.stringify(page.alternates) !== JSON.stringify(wanted))
          faults.push(`counterparts are ${JSON.stringify(page.alternates)}`);
        for (const [, href] of page.alternates) {
          const other = byAddress.get(href);
          if (!other) faults.push(`${href} is no page`);
          else if (JSON.stringify(other.alternates) !== JSON.stringify(page.alternates))
            faults.push(`${href} names other counterparts`);
        }
        return faults;
      }),
    );
  });
});

describe('what search engines and sharing read', () => {
  test('the canonical address is the page’s own', () => {
    assertNone(
      each((page) => {
        const wanted = isNotFound(page) ? [] : [address(page)];
        return JSON.stringify(page.canonical) === JSON.stringify(wanted)
          ? []
          : [`canonical is ${JSON.stringify(page.canonical)}`];
      }),
    );
  });

  test('every page has one main heading, a title of its own and a description', () => {
    const titles = site.map(({ title }) => title);
    assertNone(
      each(({ headings, title, description }) =>
        [
          headings.length === 1 && headings[0] !== ''
            ? ''
            : `${headings.length} h1: ${headings.join(' | ')}`,
          title.trim() !== '' && titles.filter((other) => other === title).length === 1
            ? ''
            : `the title “${title}” is not the page’s own`,
          description.length === 1 && description[0].trim() !== ''
            ? ''
            : `${description.length} descriptions`,
        ].filter(Boolean),
      ),
    );
  });

  test('the card of a shared link has title, description, address, language and site', () => {
    assertNone(
      each((page) => {
        if (isNotFound(page)) return [];
        const { openGraph: card } = page;
        const locale = { kk: 'kk_KZ', ru: 'ru_RU' };
        return [
          // A page without a kind is a website by the protocol.
          ...['og:title', 'og:description', 'og:site_name']
            .filter((key) => !card[key])
            .map((key) => `no ${key}`),
          card['og:url'] === address(page) ? '' : `og:url is ${card['og:url']}`,
          card['og:locale'] === locale[page.language] || card['og:locale'] === `${page.language}_KZ`
            ? ''
            : `og:locale is ${card['og:locale']}`,
        ].filter(Boolean);
      }),
    );
  });

  test('the sitemap lists every page with its counterparts, not that for a wrong address', async () => {
    const page = await stage.browser.newPage();
    const listed = await page.evaluate(
      (xml) => {
        const map = new DOMParser().parseFromString(xml, 'application/xml');
        return [...map.querySelectorAll('url')].map((url) => ({
          address: url.querySelector('loc').textContent,
          alternates: [...url.getElementsByTagName('xhtml:link')].map((link) => [
            link.getAttribute('hreflang'),
            link.getAttribute('href'),
          ]),
        }));
      },
      readFileSync(path.join(stage.folder, 'sitemap.xml'), 'utf8'),
    );
    await page.close();
    const wanted = site.filter((page) => !isNotFound(page));
    assert.deepEqual(listed.map((entry) => entry.address).sort(), wanted.map(address).sort());
    assertNone(
      wanted.flatMap((one) => {
        const entry = listed.find((other) => other.address === address(one));
        return JSON.stringify(entry.alternates) === JSON.stringify(one.alternates)
          ? []
          : [`${one.file}: the sitemap names other counterparts`];
      }),
    );
    const robots = readFileSync(path.join(stage.folder, 'robots.txt'), 'utf8');
    assert.match(robots, new RegExp(`^Sitemap: ${BASE_URL}/sitemap\\.xml$`, 'm'));
  });

  /** The kinds of thing that machines are to find on a page. */
  const TYPES = {
    home: ['WebSite'],
    procedure: ['GovernmentService', 'GovernmentOrganization', 'ContactPoint', 'Legislation'],
    office: ['GovernmentOrganization', 'ContactPoint'],
    act: ['Legislation'],
  };

  test('machines find service, offices, phones and acts as schema.org calls them', () => {
    const own = new Set(site.map(address));
    assertNone(
      each((page) => {
        const faults = [];
        const types = new Set();
        const walk = (value) => {
          if (Array.isArray(value)) value.forEach(walk);
          else if (value && typeof value === 'object') {
            for (const [key, inner] of Object.entries(value)) {
              if (key === '@type') types.add(inner);
              if (['@id', 'url'].includes(key) && !own.has(inner))
                faults.push(`${key} ${inner} is no page of the site`);
              walk(inner);
            }
          }
        };
        for (const text of page.data) {
          try {
            const data = JSON.parse(text);
            if (data['@context'] !== 'https://schema.org')
              faults.push(`@context is ${data['@context']}`);
            walk(data);
          } catch (error) {
            faults.push(`JSON-LD does not parse: ${error.message}`);
          }
        }
        const missing = (TYPES[page.kind] ?? []).filter((type) => !types.has(type));
        return [...faults, ...missing.map((type) => `no ${type}`)];
      }),
    );
  });
});

describe('the content policy', () => {
  test('no page loads anything from another site', () => {
    const faults = each(({ loaded, frames }) => [
      ...loaded.filter((target) => !target.startsWith(`${stage.host.origin}/`)),
      ...frames.map((frame) => `has ${frame}`),
    ]);
    for (const name of files(stage.folder).filter((file) => /\.(css|js|svg)$/.test(file))) {
      const text = readFileSync(path.join(stage.folder, name), 'utf8');
      // The name of a language of markup (SVG; the parts of a DOCX; what a PDF says of itself) is
      // no address that is ever asked for.
      const names = new RegExp(
        'http://(www\\.w3\\.org/\\d+/[\\w/-]+|www\\.aiim\\.org/pdfua/|purl\\.org/dc/|' +
          'schemas\\.openxmlformats\\.org/|schemas\\.microsoft\\.com/office/)',
        'g',
      );
      const [outside] =
        text.replace(names, '').match(/(https?:)?\/\/[\w-]+\.[\w.-]+|@import/) ?? [];
      if (outside) faults.push(`${name}: ${outside}`);
    }
    assertNone(faults);
  });

  test('every page has the same strict policy, before anything it could forbid', () => {
    const policies = new Set(site.flatMap((page) => page.policies));
    assertNone(
      each(({ policies: own, beforePolicy }) =>
        [
          own.length === 1 ? '' : `${own.length} policies`,
          ...beforePolicy.map((element) => `${element} stands before the policy`),
        ].filter(Boolean),
      ),
    );
    assert.equal(policies.size, 1, `pages differ: ${[...policies].join(' | ')}`);
    const [policy] = policies;
    const rules = Object.fromEntries(
      policy
        .split(';')
        .map((rule) => rule.trim().split(/\s+/))
        .map(([name, ...rest]) => [name, rest.join(' ')]),
    );
    const none = ['default-src', 'connect-src', 'form-action', 'base-uri'];
    assertNone(
      none
        .filter((name) => rules[name] !== "'none'")
        .map((name) => `${name} is ${rules[name]}, not 'none'`),
    );
    assert.equal(rules['require-trusted-types-for'], "'script'");
    // The one policy of trusted types gives the address of the worker (`offline.test.mjs`).
    assert.equal(rules['trusted-types'], 'tartip-worker');
    assertNone(
      Object.entries(rules)
        .filter(([name]) => !['require-trusted-types-for', 'trusted-types'].includes(name))
        .filter(([, value]) => !["'none'", "'self'"].includes(value))
        .map((rule) => rule.join(' ')),
      'too loose:',
    );
    const headers = readFileSync(path.join(stage.folder, '_headers'), 'utf8');
    const sent = Object.fromEntries(
      [...headers.matchAll(/^(\/\S*)\n(?: {2}.*\n)*? {2}Content-Security-Policy: (.*)$/gm)].map(
        ([, where, value]) => [where, value],
      ),
    );
    const alone = "frame-ancestors 'none'";
    assert.equal(
      sent['/*'],
      alone,
      'of all files this alone: the worker needs a policy of its own',
    );
    for (const where of ['/', '/index.html', '/404.html', '/kk/*', '/ru/*', '/assets/*'])
      assert.equal(sent[where], `${policy}; ${alone}`, `the policy of ${where} in _headers`);
    assert.equal(sent['/worker.js'], `default-src 'none'; connect-src 'self'; ${alone}`);
    for (const line of [
      'Strict-Transport-Security: max-age=31536000',
      'Cross-Origin-Opener-Policy: same-origin',
      'Cross-Origin-Resource-Policy: same-origin',
      'X-Content-Type-Options: nosniff',
    ]) {
      assert.ok(headers.includes(`  ${line}\n`), `_headers: no ${line}`);
    }
  });

  test('no page has a style or a script in its own text', () => {
    assertNone(each(({ inline }) => inline));
  });

  test('no form leads anywhere', () => {
    assertNone(each(({ actions }) => actions.map((action) => `a form leads to “${action}”`)));
  });
});

// A PDF file as those meet it who are sent it: read by Poppler.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fonts } from './letter.mjs';

/** Lets the tools of Poppler read a PDF: `use` gets what runs one of them on the file. */
function withTools(bytes, use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tartip-pdf-'));
  try {
    const file = path.join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    return use((name, options = [], rest = []) =>
      execFileSync(name, [...options, file, ...rest], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The parts of a PDF in the order of a screen reader, with the words of each. */
export const pdfParts = (bytes) =>
  withTools(bytes, (tool) => parts(tool('pdfinfo', ['-struct-text'])));

/** What a PDF says of itself, and its words. */
export function readPdf(bytes) {
  return withTools(bytes, (tool) => {
    const facts = tool('pdfinfo');
    const fact = (name) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(facts)?.[1];
    const source = Buffer.from(bytes).toString('latin1');
    return {
      title: fact('Title'),
      tagged: fact('Tagged') === 'yes',
      pages: Number(fact('Pages')),
      /** In points of 1/72 inch. */
      size: /([\d.]+) x ([\d.]+)/.exec(fact('Page size')).slice(1).map(Number),
      language: /\/MarkInfo.*?\/Lang\(([^)]*)\)/s.exec(source)?.[1],
      marked: /\/MarkInfo<<\/Marked true>>/.test(source),
      saysUniversal: source.includes('pdfuaid:part="1"'),
      /** The parts in the order of a screen reader, with the words of each. */
      parts: parts(tool('pdfinfo', ['-struct-text'])),
      /** The words of each page as they are drawn, with its head and number. */
      sheets: tool('pdftotext', ['-raw'], ['-']).split('\f').slice(0, -1),
      fonts: fonts(tool('pdffonts')),
    };
  });
}

/** The rows of `pdfinfo -struct-text`: a part a row, its words below it in quotation marks. */
function parts(structure) {
  const found = [];
  for (const row of structure.split('\n')) {
    const [, role] = /^\s*(\w+)( \((block|inline)\))?:?$/.exec(row) ?? [];
    const [, words] = /^\s*"(.*)"$/.exec(row) ?? [];
    if (role) found.push({ role, words: '' });
    else if (words !== undefined) found[found.length - 1].words += words;
  }
  return found;
}

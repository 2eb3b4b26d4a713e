/**
 * Pages as a PDF file (ISO 32000-1), tagged so that a screen reader finds headings, paragraphs and
 * lists in their order and in their language (ISO 14289-1, PDF/UA-1). The same pages give the same
 * bytes: the file says neither when nor with what it was made.
 */
import { PDF_PAPER } from './pdf-layout.js';
import { pdfFaces, pdfWidth } from './pdf-type.js';

/** @typedef {import('./pdf-layout.js').PdfPage} PdfPage */
/** @typedef {import('./pdf-layout.js').PdfPart} PdfPart */
/** @typedef {import('./pdf-layout.js').PdfWords} PdfWords */
/** @typedef {import('./pdf-type.js').PdfGlyph} PdfGlyph */

/** @param {number} value */
const pdfNumber = (value) => String(Math.round(value * 100) / 100);

/** A number in four digits to the base of 16. @param {number} value */
const pdfHex = (value) => value.toString(16).toUpperCase().padStart(4, '0');

/** A text in UTF-16 (7.9.2.2). @param {string} text */
const pdfUnits = (text) => text.replace(/[^]/g, (unit) => pdfHex(unit.charCodeAt(0)));

/** A string of text: whatever it says, no character of it ends it. @param {string} text */
const pdfString = (text) => `<FEFF${pdfUnits(text)}>`;

/** A text in UTF-8, a character a byte. @param {string} text */
const pdfUtf8 = (text) =>
  [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join('');

/** @param {string} text */
const pdfEscape = (text) =>
  text
    .replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The language with the country whose spelling it follows. @param {string} language */
const pdfLocale = (language) =>
  language === 'kk' || language === 'ru' ? `${language}-KZ` : language.replace(/[^a-z-]/gi, '');

/** Objects by number, from 1 on (7.3.10). */
function pdfObjects() {
  /** @type {string[]} */
  const bodies = [];
  return {
    /** Takes a number for what is written later. */
    take: () => bodies.push(''),
    /** @param {number} number @param {string} body */
    put: (number, body) => {
      bodies[number - 1] = body;
    },
    /** @param {string} body @returns {number} */
    add: (body) => bodies.push(body),
    /**
     * @param {string} entries of its dictionary
     * @param {string} bytes a character a byte
     */
    stream: (entries, bytes) =>
      bodies.push(`<<${entries}/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`),
    /** @param {string} trailer entries of the last dictionary */
    file: (trailer) => {
      // The second line tells whoever moves the file that it is not a text (7.5.2).
      let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
      let places = '0000000000 65535 f \n';
      bodies.forEach((body, index) => {
        places += `${String(file.length).padStart(10, '0')} 00000 n \n`;
        file += `${index + 1} 0 obj\n${body}\nendobj\n`;
      });
      const table = file.length;
      const size = bodies.length + 1;
      file += `xref\n0 ${size}\n${places}trailer\n<<${trailer}/Size ${size}>>\n`;
      return `${file}startxref\n${table}\n%%EOF\n`;
    },
  };
}

/** @typedef {ReturnType<typeof pdfObjects>} PdfObjects */

/**
 * Words cut where a box stands for a character: it is marked by itself, with what it stands for.
 * @param {PdfWords} words
 * @returns {PdfWords[]}
 */
function pdfCut(words) {
  /** @type {PdfGlyph[][]} */
  const runs = [];
  let alone = true;
  for (const glyph of words.glyphs) {
    if (alone || glyph.replaced) {
      runs.push([]);
    }
    runs[runs.length - 1]?.push(glyph);
    alone = glyph.replaced === true;
  }
  let { x } = words;
  return runs.map((glyphs) => {
    const own = { ...words, glyphs, x };
    x += pdfWidth(glyphs, words.size);
    return own;
  });
}

/** Words shown (9.4): a string a face. @param {PdfWords} words */
function pdfShow({ glyphs, size, x, y }) {
  let shown = `BT 1 0 0 1 ${pdfNumber(x)} ${pdfNumber(y)} Tm`;
  let face = -1;
  let text = '';
  const flush = () => {
    shown += text && ` <${text}> Tj`;
    text = '';
  };
  for (const glyph of glyphs) {
    if (glyph.face !== face) {
      flush();
      face = glyph.face;
      shown += ` /F${face} ${size} Tf`;
    }
    text += pdfHex(glyph.id);
  }
  flush();
  return `${shown} ET\n`;
}

/**
 * A font of glyphs by number (9.7), with the widths and the characters of those that are used.
 * @param {PdfObjects} objects
 * @param {number} face
 * @param {ReadonlyMap<number, PdfGlyph>} used by number of the glyph
 */
function pdfFont(objects, face, used) {
  const known = pdfFaces()[face];
  if (!known) {
    return 0;
  }
  const { name, bounds, ascent, descent, capHeight, outlines } = known;
  // Six letters before the name say that it is a part of the font (9.6.4).
  const base = `TARTIP+${name}`;
  const glyphs = [...used.values()].sort((one, two) => one.id - two.id);
  const file = objects.stream('/Subtype/CIDFontType0C/Filter/FlateDecode', outlines);
  const descriptor = objects.add(
    `<</Type/FontDescriptor/FontName/${base}/Flags 4/FontBBox[${bounds.join(' ')}]` +
      `/ItalicAngle 0/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/StemV 80` +
      `/FontFile3 ${file} 0 R>>`,
  );
  const widths = glyphs.map(({ id, advance }) => `${id}[${advance}]`).join('');
  const descendant = objects.add(
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/${base}/FontDescriptor ${descriptor} 0 R` +
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>' +
      `/DW 0/W[${widths}]>>`,
  );
  // At most a hundred lines stand in one section (Adobe Technical Note 5014).
  let sections = '';
  for (let from = 0; from < glyphs.length; from += 100) {
    const some = glyphs.slice(from, from + 100);
    sections += `${some.length} beginbfchar\n`;
    sections += some.map(({ id, text }) => `<${pdfHex(id)}> <${pdfUnits(text)}>\n`).join('');
    sections += 'endbfchar\n';
  }
  const characters = objects.stream(
    '',
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n' +
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n' +
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n' +
      '1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
      `${sections}endcmap CMapName currentdict /CMap defineresource pop end end`,
  );
  return objects.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${base}/Encoding/Identity-H` +
      `/DescendantFonts[${descendant} 0 R]/ToUnicode ${characters} 0 R>>`,
  );
}

/**
 * A piece of a page that belongs to a part, by the numbers of the page and of the piece (14.7.4).
 * @typedef {{ page: number, piece: number }} PdfPiece
 */

/**
 * What is drawn on a page, in pieces that know their part.
 * @param {PdfPage} page
 * @param {(part: PdfPart) => number} piece gives the next piece of the page to a part
 */
function pdfContent({ words, rules }, piece) {
  let content = '';
  /** @type {PdfPart | null | undefined} */
  let open;
  const close = () => {
    content += open === undefined ? '' : 'EMC\n';
    open = undefined;
  };
  for (const some of words.flatMap(pdfCut)) {
    const { part } = some;
    const [box] = some.glyphs.filter(({ replaced }) => replaced);
    if (part !== open || box) {
      close();
      open = part;
      const said = box ? `/ActualText ${pdfString(box.text)}` : '';
      content += part
        ? `/${box ? 'Span' : part.role} <</MCID ${piece(part)}${said}>> BDC\n`
        : `/Artifact <</Type/Pagination${said}>> BDC\n`;
    }
    content += pdfShow(some);
    if (box) {
      close();
    }
  }
  close();
  for (const { x, y, width, height } of rules) {
    const [left, low, wide, high] = [x, y, width, height].map(pdfNumber);
    const path =
      height > 0
        ? `${left} ${low} ${wide} ${high} re`
        : `${left} ${low} m ${pdfNumber(x + width)} ${low} l`;
    content += `/Artifact BMC 0.5 w ${path} S EMC\n`;
  }
  return content;
}

/**
 * The tree of the document (14.7.2): its parts in their order, items in their lists.
 * @param {PdfObjects} objects
 * @param {number} root the number of its object
 * @param {ReadonlyMap<PdfPart, PdfPiece[]>} parts
 * @param {readonly number[]} pages numbers of their objects
 */
function pdfTree(objects, root, parts, pages) {
  const whole = objects.take();
  /** The object of the part that each piece of each page belongs to. @type {number[][]} */
  const owners = pages.map(() => []);
  /** @type {number[]} */
  const kids = [];
  /** @type {{ list: number, number: number, items: { number: number, kids: number[] }[] }} */
  let open = { list: 0, number: 0, items: [] };
  const close = () => {
    for (const { number, kids: inside } of open.items) {
      const refs = inside.map((kid) => `${kid} 0 R`).join(' ');
      objects.put(number, `<</S/LI/P ${open.number} 0 R/K[${refs}]>>`);
    }
    if (open.items.length > 0) {
      const refs = open.items.map(({ number }) => `${number} 0 R`).join(' ');
      // The labels are numbers (14.8.5.5).
      objects.put(
        open.number,
        `<</S/L/P ${whole} 0 R/A<</O/List/ListNumbering/Decimal>>/K[${refs}]>>`,
      );
    }
    open = { list: 0, number: 0, items: [] };
  };
  for (const [part, pieces] of parts) {
    const { role, language, list = 0 } = part;
    const number = objects.take();
    let parent = whole;
    if (list !== open.list) {
      close();
      if (list > 0) {
        open = { list, number: objects.take(), items: [] };
        kids.push(open.number);
      }
    }
    if (list > 0) {
      if (role === 'Lbl') {
        open.items.push({ number: objects.take(), kids: [] });
      }
      const item = open.items[open.items.length - 1];
      item?.kids.push(number);
      parent = item?.number ?? whole;
    } else {
      kids.push(number);
    }
    const refs = pieces.map(({ page, piece }) => {
      const row = owners[page];
      if (row) {
        row[piece] = number;
      }
      return `<</Type/MCR/Pg ${pages[page]} 0 R/MCID ${piece}>>`;
    });
    objects.put(
      number,
      `<</S/${role}/P ${parent} 0 R/Lang(${pdfLocale(language)})/K[${refs.join('')}]>>`,
    );
  }
  close();
  objects.put(
    whole,
    `<</S/Document/P ${root} 0 R/K[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`,
  );
  const rows = owners.map(
    (row, page) => `${page}[${row.map((owner) => `${owner} 0 R`).join(' ')}]`,
  );
  const parents = objects.add(`<</Nums[${rows.join('')}]>>`);
  objects.put(root, `<</Type/StructTreeRoot/K ${whole} 0 R/ParentTree ${parents} 0 R>>`);
}

/**
 * @param {readonly PdfPage[]} pages
 * @param {string} language
 * @param {string} title
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function pdfFile(pages, language, title) {
  const objects = pdfObjects();
  const catalog = objects.take();
  const tree = objects.take();
  const root = objects.take();
  /** @type {Map<PdfPart, PdfPiece[]>} */
  const parts = new Map();
  /** @type {Map<number, Map<number, PdfGlyph>>} */
  const used = new Map();
  for (const { face, id, ...glyph } of pages.flatMap(({ words }) =>
    words.flatMap(({ glyphs }) => glyphs),
  )) {
    const own = used.get(face) ?? new Map();
    used.set(face, own);
    // What a box stands for is said where it stands.
    if (!own.has(id) || !glyph.replaced) {
      own.set(id, { face, id, ...glyph, text: glyph.replaced ? '\ufffd' : glyph.text });
    }
  }
  const fonts = [...used]
    .sort(([one], [two]) => one - two)
    .map(([face, glyphs]) => `/F${face} ${pdfFont(objects, face, glyphs)} 0 R`)
    .join('');
  const numbers = pages.map((page, index) => {
    let pieces = 0;
    const content = pdfContent(page, (part) => {
      const own = parts.get(part) ?? [];
      parts.set(part, own);
      own.push({ page: index, piece: pieces });
      pieces += 1;
      return pieces - 1;
    });
    const stream = objects.stream('', content);
    const { width, height } = PDF_PAPER;
    return objects.add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]` +
        `/Resources<</Font<<${fonts}>>>>/Contents ${stream} 0 R/StructParents ${index}/Tabs/S>>`,
    );
  });
  pdfTree(objects, root, parts, numbers);
  const kids = numbers.map((page) => `${page} 0 R`).join(' ');
  objects.put(tree, `<</Type/Pages/Count ${numbers.length}/Kids[${kids}]>>`);
  const metadata = objects.stream(
    '/Type/Metadata/Subtype/XML',
    pdfUtf8(
      '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">' +
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
        'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1">' +
        `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${pdfEscape(title)}</rdf:li></rdf:Alt>` +
        '</dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
    ),
  );
  objects.put(
    catalog,
    `<</Type/Catalog/Pages ${tree} 0 R/StructTreeRoot ${root} 0 R/MarkInfo<</Marked true>>` +
      `/Lang(${pdfLocale(language)})/ViewerPreferences<</DisplayDocTitle true>>` +
      `/Metadata ${metadata} 0 R>>`,
  );
  const about = objects.add(`<</Title ${pdfString(title)}>>`);
  const file = objects.file(`/Root ${catalog} 0 R/Info ${about} 0 R`);
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

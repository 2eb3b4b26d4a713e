/**
 * The letter as a .docx that Word, LibreOffice and Google Docs open: the paragraphs of the page,
 * set as a letter is set on paper. Made here in the browser: no library, no network, and the same
 * letter gives the same bytes.
 *
 * WordprocessingML is ECMA-376 part 1 (§17), the package around it part 2, the ZIP file PKWARE's
 * APPNOTE 6.3. Lengths are in twentieths of a point (567 to the centimetre), sizes of type in half
 * points.
 */

/**
 * @typedef {object} LetterParagraph
 * @property {keyof typeof ooxmlStyles} style the block of the letter that it belongs to
 * @property {string} text whatever the citizen typed; `\n` begins a new line of the same paragraph
 * @property {string} [trailing] of `date-and-signature`: the words at the right end of the
 *   line to sign on
 * @property {number} [number] of an item in a list: set before the text as words, so that it is in
 *   every form of the letter
 * @property {string} [lang] `kk`, `ru` or another BCP 47 tag, if not the letter's language
 * @property {boolean} [keepNext] stand on one page with the beginning of the next paragraph
 */

/**
 * @typedef {object} LetterDocx
 * @property {'kk' | 'ru'} language
 * @property {string} title for the properties of the document; nothing else is told there: neither
 *   name nor time
 * @property {string} font of the whole letter. "Times New Roman" on Windows and macOS has every
 *   Kazakh letter and ₸. Linux puts
 *   Liberation Serif in its place: since version 2 that lacks only ₸, before it also
 *   ә ғ қ ң ө ұ ү һ, which then come from another font. A second choice named in the file
 *   (§17.8.3.1, altName) was tried and is not heeded by LibreOffice.
 * @property {string} [head] of every page after the first: the name and the date, with a tab
 *   between them
 * @property {readonly LetterParagraph[]} paragraphs
 */

/** The media type of the file, as IANA registers it. */
export const docxMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const ooxmlSchemas = 'http://schemas.openxmlformats.org/';
const ooxmlRelations = `${ooxmlSchemas}officeDocument/2006/relationships`;
const ooxmlNamespace = `xmlns:w="${ooxmlSchemas}wordprocessingml/2006/main"`;

/**
 * Styles by block: name, properties of the paragraph, properties of its type. Properties stand in
 * the order of the schema (§17.3.1.26, §17.3.2.28): Word may call a file with another order broken.
 *
 * Text is ranged left, as on the page: justified, a line that ends in `<w:br/>` and one before a
 * very long word would be torn apart. The addressee stands in the right half (8 cm of the 16.5 cm);
 * the first stop of the closing line is there too, the second at the right margin.
 * @type {Record<'recipient' | 'sender' | 'title' | 'paragraph' | 'list' | 'attachments' |
 *   'date-and-signature' | 'note',
 *   readonly [name: string, paragraph: string, type?: string]>}
 */
const ooxmlStyles = {
  recipient: [
    'Letter Recipient',
    '<w:spacing w:after="120"/><w:ind w:left="4536"/><w:contextualSpacing/>',
  ],
  sender: [
    'Letter Sender',
    '<w:spacing w:after="120"/><w:ind w:left="4536"/><w:contextualSpacing/>',
  ],
  // Word's own style of this name, with a level, so that a screen reader finds the title as a
  // heading.
  title: [
    'Title',
    '<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="240"/>' +
      '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:bCs/>',
  ],
  paragraph: ['Letter Paragraph', '<w:spacing w:after="120"/><w:ind w:firstLine="709"/>'],
  list: ['Letter List', '<w:spacing w:after="60"/><w:ind w:left="1219" w:hanging="510"/>'],
  attachments: [
    'Letter Attachments',
    '<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:ind w:firstLine="709"/>',
  ],
  'date-and-signature': [
    'Letter Signature',
    '<w:keepLines/>' +
      '<w:tabs><w:tab w:val="left" w:pos="4536"/><w:tab w:val="right" w:pos="9355"/></w:tabs>' +
      '<w:spacing w:before="600"/>',
  ],
  // Begins the copy for reading, on a page of its own.
  note: [
    'Letter Note',
    '<w:keepLines/><w:pageBreakBefore/><w:pBdr>' +
      ['top', 'left', 'bottom', 'right']
        .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="4" w:color="auto"/>`)
        .join('') +
      '</w:pBdr><w:spacing w:after="240"/>' +
      '<w:ind w:left="100" w:right="100"/><w:jc w:val="center"/>',
    '<w:sz w:val="22"/><w:szCs w:val="22"/>',
  ],
};

/**
 * Text or the value of an attribute, with nothing in it that XML 1.0 §2.2 forbids: half a surrogate
 * pair, U+FFFE and U+FFFF become U+FFFD, controls are dropped. By /u a whole pair is one character,
 * so only a half matches; halves go first, lest two that a control kept apart make a pair.
 * @param {string} text
 */
function ooxmlEscape(text) {
  return text
    .replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[\0-\x08\v\f\x0E-\x1F]/g, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The language with the country whose spelling and dates a word processor is to follow.
 * @param {string} language
 */
function ooxmlLocale(language) {
  return language === 'kk' ? 'kk-KZ' : language === 'ru' ? 'ru-RU' : language;
}

/** @param {string} language */
function ooxmlLanguage(language) {
  return `<w:lang w:val="${ooxmlEscape(ooxmlLocale(language))}"/>`;
}

/**
 * A run of text (§17.3.2.25). Lines and tabs are elements of their own: a reader may take the bare
 * characters for spaces. A pasted vertical tab or form feed is what Word itself uses inside a
 * paragraph for a new line.
 * @param {string} text
 * @param {string} properties
 */
function ooxmlRun(text, properties) {
  const lines = text.split(/\r\n|[\n\v\f\r]/).map((line) =>
    line
      .split('\t')
      .map((words) => words && `<w:t xml:space="preserve">${ooxmlEscape(words)}</w:t>`)
      .join('<w:tab/>'),
  );
  return `<w:r><w:rPr>${properties}</w:rPr>${lines.join('<w:br/>')}</w:r>`;
}

/**
 * @param {LetterParagraph} paragraph
 * @param {readonly LetterParagraph[]} next the two after it
 * @param {string} language
 */
function ooxmlParagraph({ style, text, trailing, number, lang, keepNext }, next, language) {
  const properties = ooxmlLanguage(lang || language);
  const numbered = number !== undefined;
  // A list without numbers is that of the attachments.
  const look = numbered ? 'list' : style === 'list' ? 'attachments' : style;
  // A signature never stands alone on a page: the two paragraphs before it hold on to it.
  const keep = keepNext || next.some((after) => after.style === 'date-and-signature');
  let runs = ooxmlRun(numbered ? `${number}.\t${text}` : text, properties);
  if (trailing) {
    // The line to sign on is an underlined tab, not a leader: underlining is known to every
    // program, and no underscore gets among the words. It begins at the first stop; words that
    // might reach beyond that (a date has at most 22 letters) leave it the next line.
    runs +=
      ooxmlRun(/.{29}$|\t/.test(text) ? '\n\t' : '\t', properties) +
      ooxmlRun('\t', `<w:u w:val="single"/>${properties}`) +
      ooxmlRun(` ${trailing}`, properties);
  }
  return (
    `<w:p><w:pPr><w:pStyle w:val="${ooxmlStyleId(ooxmlStyles[look][0])}"/>` +
    `${keep ? '<w:keepNext/>' : ''}</w:pPr>${runs}</w:p>`
  );
}

/** @param {string} name */
function ooxmlStyleId(name) {
  return name.replace(' ', '');
}

/**
 * The head of a page on one line or, if the name leaves the date no room there, on as many as the
 * name needs and the date's own. A line has room for some 80 letters of this size; capitals and
 * wide letters are allowed for.
 * @param {string} head
 */
function ooxmlHead(head) {
  return head.length > 72 ? head.replace('\t', '\n\t') : head;
}

/** @param {LetterDocx} letter */
function ooxmlStylesheet({ language, font }) {
  const name = ooxmlEscape(font);
  return (
    `<w:styles ${ooxmlNamespace}><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>` +
    `<w:sz w:val="28"/><w:szCs w:val="28"/>${ooxmlLanguage(language)}` +
    '</w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">' +
    '<w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:widowControl/></w:pPr></w:style>' +
    Object.values(ooxmlStyles)
      .map(
        ([style, paragraph, type = '']) =>
          `<w:style w:type="paragraph"${style === 'Title' ? '' : ' w:customStyle="1"'} ` +
          `w:styleId="${ooxmlStyleId(style)}">` +
          `<w:name w:val="${style}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
          `<w:pPr>${paragraph}</w:pPr><w:rPr>${type}</w:rPr></w:style>`,
      )
      .join('') +
    '</w:styles>'
  );
}

/**
 * The body and its one section (§17.6): A4, 3 cm at the left for the binder, 1.5 cm at the right, 2
 * cm above and below.
 * @param {LetterDocx} letter
 */
function ooxmlDocument({ language, paragraphs }) {
  return (
    `<w:document ${ooxmlNamespace} xmlns:r="${ooxmlRelations}"><w:body>` +
    paragraphs
      .map((paragraph, index) =>
        ooxmlParagraph(paragraph, paragraphs.slice(index + 1, index + 3), language),
      )
      .join('') +
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/>' +
    '<w:footerReference w:type="default" r:id="footer"/>' +
    '<w:footerReference w:type="first" r:id="first"/>' +
    '<w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" ' +
    'w:header="567" w:footer="567" w:gutter="0"/>' +
    '<w:titlePg/></w:sectPr></w:body></w:document>'
  );
}

/**
 * A file of a letter, to be saved as .docx.
 * @param {LetterDocx} letter
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function docx(letter) {
  const { language, title } = letter;
  const relation = `${ooxmlRelations}/`;
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
  /**
   * The parts, from which the rest of the package follows.
   * @type {(readonly [path: string, id: string, relation: string, media: string, content:
   *   string])[]}
   */
  const parts = [
    [
      'word/document.xml',
      '',
      `${relation}officeDocument`,
      `${type}document.main`,
      ooxmlDocument(letter),
    ],
    [
      'docProps/core.xml',
      '',
      `${ooxmlSchemas}package/2006/relationships/metadata/core-properties`,
      'application/vnd.openxmlformats-package.core-properties',
      `<cp:coreProperties xmlns:cp="${ooxmlSchemas}package/2006/metadata/core-properties" ` +
        'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
        `<dc:title>${ooxmlEscape(title)}</dc:title>` +
        `<dc:language>${ooxmlLocale(language)}</dc:language></cp:coreProperties>`,
    ],
    ['word/styles.xml', 'styles', `${relation}styles`, `${type}styles`, ooxmlStylesheet(letter)],
    // Without mode 15 Word opens the file in "compatibility mode"; without the first setting it
    // would write the name of whoever owns the computer into a letter that is saved there again.
    [
      'word/settings.xml',
      'settings',
      `${relation}settings`,
      `${type}settings`,
      `<w:settings ${ooxmlNamespace}><w:removePersonalInformation/>` +
        '<w:defaultTabStop w:val="709"/><w:compat>' +
        '<w:compatSetting w:name="compatibilityMode" ' +
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
        '</w:compat></w:settings>',
    ],
    [
      'word/footer1.xml',
      'footer',
      `${relation}footer`,
      `${type}footer`,
      `<w:ftr ${ooxmlNamespace}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:ftr>',
    ],
    // Name and date on every page but the first, which has no header of its own and so none
    // (§17.10.6, titlePg).
    [
      'word/header1.xml',
      'header',
      `${relation}header`,
      `${type}header`,
      `<w:hdr ${ooxmlNamespace}><w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9355"/></w:tabs>` +
        '<w:spacing w:after="120"/></w:pPr>' +
        ooxmlRun(
          ooxmlHead(letter.head ?? ''),
          `<w:sz w:val="22"/><w:szCs w:val="22"/>${ooxmlLanguage(language)}`,
        ) +
        '</w:p></w:hdr>',
    ],
    // The first page has a footer of its own (§17.10.6, titlePg), and it is empty.
    [
      'word/footer2.xml',
      'first',
      `${relation}footer`,
      `${type}footer`,
      `<w:ftr ${ooxmlNamespace}><w:p/></w:ftr>`,
    ],
  ];
  /**
   * @param {boolean} ofDocument the relations of the document, or else of the package (part 2,
   * §9.3)
   */
  const relations = (ofDocument) =>
    `<Relationships xmlns="${ooxmlSchemas}package/2006/relationships">${parts
      .map(([path, id, kind], index) =>
        !id === ofDocument
          ? ''
          : `<Relationship Id="${id || `r${index}`}" Type="${kind}" ` +
            `Target="${id ? path.slice(5) : path}"/>`,
      )
      .join('')}</Relationships>`;
  // [Content_Types].xml comes first, because programs that guess a file's type look there (part 2,
  // §10.1.2).
  return zipStored([
    [
      '[Content_Types].xml',
      `<Types xmlns="${ooxmlSchemas}package/2006/content-types">` +
        '<Default Extension="rels" ' +
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        parts
          .map(([path, , , media]) => `<Override PartName="/${path}" ContentType="${media}+xml"/>`)
          .join('') +
        '</Types>',
    ],
    ['_rels/.rels', relations(false)],
    ['word/_rels/document.xml.rels', relations(true)],
    ...parts.map(([path, , , , content]) => /** @type {const} */ ([path, content])),
  ]);
}

/** @param {number} value */
function zip16(value) {
  return [value & 255, (value >>> 8) & 255];
}

/** @param {number} value */
function zip32(value) {
  return [...zip16(value), ...zip16(value >>> 16)];
}

/**
 * CRC-32 (APPNOTE 4.4.7). Bit by bit: a letter is small, and a table is as much code again.
 * @param {Uint8Array} bytes
 */
function zipChecksum(bytes) {
  let checksum = -1;
  for (const byte of bytes) {
    checksum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      checksum = (checksum >>> 1) ^ (checksum & 1 ? 0xedb88320 : 0);
    }
  }
  return ~checksum;
}

/**
 * A ZIP file of XML whose entries are stored as they are (APPNOTE 4.3.6): a letter is some 15 KB,
 * and a compressor would weigh more than it saves. Every entry is of 1 January 1980, the first day
 * of ZIP: a letter tells nobody when it was made.
 * @param {readonly (readonly [path: string, xml: string])[]} entries
 * @returns {Uint8Array<ArrayBuffer>}
 */
function zipStored(entries) {
  const encoder = new TextEncoder();
  /** @type {ArrayLike<number>[]} */
  const chunks = [];
  /** @type {number[]} */
  const directory = [];
  let length = 0;
  /** @param {ArrayLike<number>} chunk */
  const write = (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [path, xml] of entries) {
    const name = encoder.encode(path);
    const data = encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
    // Version 2.0, names in UTF-8 (bit 11), stored, 00:00, 1980-01-01; then checksum, sizes and
    // lengths (4.3.7).
    const about = [
      ...[20, 0x800, 0, 0, 0x21].flatMap(zip16),
      ...[zipChecksum(data), data.length, data.length].flatMap(zip32),
      ...[name.length, 0].flatMap(zip16),
    ];
    // The central directory (4.3.12) says the same, and where the entry begins.
    directory.push(
      ...zip32(0x02014b50),
      ...zip16(20),
      ...about,
      ...zip16(0),
      ...zip32(0),
      ...zip32(0),
      ...zip32(length),
      ...name,
    );
    write([...zip32(0x04034b50), ...about, ...name]);
    write(data);
  }
  const end = [
    ...[0, 0, entries.length, entries.length].flatMap(zip16),
    ...zip32(directory.length),
    ...zip32(length),
    ...zip16(0),
  ];
  write([...directory, ...zip32(0x06054b50), ...end]);
  const file = new Uint8Array(length);
  let place = 0;
  for (const chunk of chunks) {
    file.set(chunk, place);
    place += chunk.length;
  }
  return file;
}

"""What a reader finds in each .docx named on the command line, as JSON.

Nothing of docx.js is known here but the names of WordprocessingML: the package is opened by zipfile (which
checks every CRC), every part is parsed by expat, and the text is put together again from its elements.
"""
import json
import posixpath
import sys
import zipfile
from xml.etree import ElementTree

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'

# ECMA-376 part 1, annex A: in what order properties may stand, as far as a letter has use for them.
ORDER = {
    'pPr': 'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl',
    'rPr': 'rStyle rFonts b bCs i iCs color sz szCs highlight u lang',
    'pBdr': 'top left bottom right between bar',
    'style': 'name basedOn next link uiPriority qFormat pPr rPr',
    'sectPr': 'headerReference footerReference type pgSz pgMar pgNumType titlePg',
    'settings': 'zoom removePersonalInformation removeDateAndTime defaultTabStop compat',
}


def disorder(tree):
    for element in tree.iter():
        order = ORDER.get(element.tag.removeprefix(W))
        if order:
            places = [order.split().index(child.tag.removeprefix(W)) for child in element]
            if places != sorted(places):
                yield ElementTree.tostring(element, encoding='unicode')


def text(paragraph):
    said = ''
    for element in paragraph.iter():
        if element.tag == W + 't':
            assert element.get('{http://www.w3.org/XML/1998/namespace}space') == 'preserve'
            said += element.text or ''
        else:
            said += {W + 'br': '\n', W + 'tab': '\t'}.get(element.tag, '')
    return said


def read(path):
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None, 'a checksum is wrong'
        entries = package.infolist()
        assert len({entry.filename for entry in entries}) == len(entries)
        trees = {entry.filename: ElementTree.fromstring(package.read(entry)) for entry in entries}
    relations = {}
    for name, tree in trees.items():
        if name.endswith('.rels'):
            folder = posixpath.dirname(posixpath.dirname(name))
            for relation in tree:
                relations[relation.get('Id')] = posixpath.join(folder, relation.get('Target'))
    types = trees['[Content_Types].xml']
    document = trees['word/document.xml']
    body = document[0]
    return {
        'entries': [[e.filename, e.compress_type, e.flag_bits, list(e.date_time), e.extra.hex(), e.comment.hex()] for e in entries],
        'overrides': [child.get('PartName') for child in types if child.get('PartName')],
        'relations': relations,
        'disorder': [found for tree in trees.values() for found in disorder(tree)],
        'paragraphs': [{
            'text': text(paragraph),
            'style': paragraph.find(f'{W}pPr/{W}pStyle').get(W + 'val'),
            'keepNext': paragraph.find(f'{W}pPr/{W}keepNext') is not None,
            'languages': sorted({lang.get(W + 'val') for lang in paragraph.iter(W + 'lang')}),
            'runs without language': sum(run.find(f'{W}rPr/{W}lang') is None for run in paragraph.iter(W + 'r')),
        } for paragraph in body.findall(W + 'p')],
        'styles': {style.get(W + 'styleId'): {
            'name': style.find(W + 'name').get(W + 'val'),
            'basedOn': getattr(style.find(W + 'basedOn'), 'attrib', {}).get(W + 'val'),
        } for style in trees['word/styles.xml'].findall(W + 'style')},
        'defaults': {element.tag.removeprefix(W): {key.removeprefix(W): value for key, value in element.items()}
                     for element in trees['word/styles.xml'].find(f'{W}docDefaults/{W}rPrDefault/{W}rPr')},
        'section': {element.tag.removeprefix(W): {key.removeprefix(W): value for key, value in element.items()}
                    for element in body.find(W + 'sectPr')},
        'footers': {element.get(W + 'type'): [relations[element.get(R + 'id')],
                    [field.get(W + 'instr') for field in trees[relations[element.get(R + 'id')]].iter(W + 'fldSimple')]]
                    for element in body.iter(W + 'footerReference')},
        'headers': {element.get(W + 'type'): ''.join(text(run) for run in trees[relations[element.get(R + 'id')]].iter(W + 'r'))
                    for element in body.iter(W + 'headerReference')},
        'properties': {element.tag.rpartition('}')[2]: element.text or '' for element in trees['docProps/core.xml']},
    }


json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)

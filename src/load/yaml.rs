//! From the text of a YAML file to a tree in which every key and value has its place.
//!
//! The tree is the plain core of YAML: mappings with text keys, lists and scalars as they are
//! written. Anchors, aliases, merges, tags and further documents are refused, so that no file can
//! grow when it is read or refer to itself.

use crate::load::kind::{RecordKind, Shape};
use crate::load::problems::yaml::{
    DuplicateKey, EmptyFile, WrongType, YamlAlias, YamlDocuments, YamlFault, YamlSyntax, YamlTag,
    YamlTooDeep,
};
use std::collections::BTreeMap;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, Span as YamlSpan};

use crate::diagnostic::{Problem, Report, SourceId, Span};

/// The deepest nesting of values: three times that of the deepest record.
const DEPTH_LIMIT: usize = 24;

/// A value of a YAML file and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub value: Value,
    pub place: Span,
}

/// A value of a YAML file.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// A scalar as text; `plain` if it stands without quotes.
    Scalar { text: String, plain: bool },
    /// `- item` lines.
    List(Vec<Node>),
    /// `key: value` lines.
    Mapping(Vec<(Key, Node)>),
    /// Something that has been reported already.
    Refused,
}

/// A key of a mapping and its place.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub text: String,
    pub place: Span,
}

impl Node {
    /// What the value looks like to a person.
    pub(crate) fn shape(&self) -> Shape {
        match &self.value {
            Value::Mapping(_) => Shape::Mapping,
            Value::List(_) => Shape::List,
            Value::Scalar { text, plain: true } => match text.as_str() {
                "" | "~" | "null" => Shape::Nothing,
                "true" | "false" => Shape::Boolean,
                digits if digits.bytes().all(|b| b.is_ascii_digit()) => Shape::Number,
                _ => Shape::Text,
            },
            Value::Scalar { .. } | Value::Refused => Shape::Text,
        }
    }
}

/// The tree of a file, or nothing if it is not YAML; `record` is what the file should hold.
pub(crate) fn parse(
    text: &str,
    source: SourceId,
    record: RecordKind,
    report: &mut Report,
) -> Option<Node> {
    let mut options = Options::default();
    options.emit_unresolved_aliases = true;
    options.strict_indentation = true;
    options.set_emit_comments(false);
    let mut builder = Builder {
        source,
        length: text.len(),
        open: Vec::new(),
        root: None,
        documents: 0,
        report,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let mut at = error.marker().byte_offset().unwrap_or(0).min(text.len());
                let fault = fault(&error);
                // The parser points at the start of the value that a tab breaks off.
                if fault == YamlFault::Tab {
                    at += text[at..].find('\t').unwrap_or(0);
                }
                let place = Span::new(source, at..at);
                builder.report.add(place, YamlSyntax { fault });
                return None;
            }
        };
        if builder.take(event, span).is_err() {
            return None;
        }
    }
    let root = builder.root.take();
    if root
        .as_ref()
        .is_none_or(|node| node.shape() == Shape::Nothing)
    {
        report.add(Span::whole(source), EmptyFile { record });
        return None;
    }
    root
}

/// What the parser means, in terms of what was typed.
fn fault(error: &ScanError) -> YamlFault {
    match error.kind() {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar => YamlFault::Tab,
        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidFlowScalarIndent => YamlFault::Indentation,
        ErrorKind::InvalidQuotedScalarIndent => YamlFault::QuoteIndentation,
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
            YamlFault::UnclosedQuote
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => YamlFault::TextAfterQuote,
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => YamlFault::Escape,
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => YamlFault::UnclosedBracket,
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator => {
            YamlFault::MissingComma
        }
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            YamlFault::StrayBracket
        }
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => YamlFault::MissingColon,
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::MappingKeyNotAllowed => {
            YamlFault::MissingKey
        }
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidMappingValueWhitespace => YamlFault::ColonInText,
        ErrorKind::InvalidBlockEntryWhitespace => YamlFault::MissingSpace,
        ErrorKind::BlockSequenceEntryNotAllowed | ErrorKind::BlockEntryInFlowCollection => {
            YamlFault::StrayItem
        }
        ErrorKind::UnexpectedCharacter { character } => YamlFault::Character(*character),
        ErrorKind::CommentNotSeparated | ErrorKind::CommentInterceptedScalar => YamlFault::Comment,
        ErrorKind::InvalidBlockScalarHeader => YamlFault::TextAfterBar,
        _ => YamlFault::Other(error.info()),
    }
}

/// Reading can't go on; what is wrong has been reported.
struct Stop;

/// A list or mapping whose end has not come yet.
struct Open {
    start: Span,
    refused: bool,
    values: Vec<Node>,
    /// For a mapping: the keys so far; one more than values while a value is awaited.
    keys: Option<Vec<Key>>,
}

struct Builder<'r> {
    source: SourceId,
    length: usize,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    report: &'r mut Report,
}

impl Builder<'_> {
    fn place(&self, span: YamlSpan) -> Span {
        let start = span.start.byte_offset().unwrap_or(0).min(self.length);
        let end = span.end.byte_offset().unwrap_or(start).min(self.length);
        Span::new(self.source, start..end)
    }

    fn take(&mut self, event: Event<'_>, span: YamlSpan) -> Result<(), Stop> {
        let place = self.place(span);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.report.add(place, YamlDocuments);
                    return Err(Stop);
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.report.add(place, YamlAlias);
                self.add(Node {
                    value: Value::Refused,
                    place,
                });
            }
            Event::Scalar(text, style, anchor, tag) => {
                let refused = self.refuse(place, anchor, tag.as_deref());
                let plain = style == ScalarStyle::Plain;
                let value = if refused {
                    Value::Refused
                } else {
                    Value::Scalar {
                        text: text.into_owned(),
                        plain,
                    }
                };
                self.add(Node { value, place });
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.begin(place, anchor, tag.as_deref(), false)?;
            }
            Event::MappingStart(_, anchor, tag) => {
                self.begin(place, anchor, tag.as_deref(), true)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(place),
            _ => {}
        }
        Ok(())
    }

    fn refuse(&mut self, place: Span, anchor: usize, tag: Option<&granit_parser::Tag>) -> bool {
        if anchor != 0 {
            self.report.add(place, YamlAlias);
        }
        if let Some(tag) = tag {
            let tag = tag.original();
            self.report.add(place, YamlTag { tag });
        }
        anchor != 0 || tag.is_some()
    }

    fn begin(
        &mut self,
        place: Span,
        anchor: usize,
        tag: Option<&granit_parser::Tag>,
        mapping: bool,
    ) -> Result<(), Stop> {
        if self.open.len() >= DEPTH_LIMIT {
            let limit = DEPTH_LIMIT;
            self.report.add(place, YamlTooDeep { limit });
            return Err(Stop);
        }
        let refused = self.refuse(place, anchor, tag);
        self.open.push(Open {
            start: place,
            refused,
            values: Vec::new(),
            keys: mapping.then(Vec::new),
        });
        Ok(())
    }

    fn end(&mut self, end: Span) {
        let Some(open) = self.open.pop() else { return };
        let start = open.start.range().start;
        let place = Span::new(self.source, start..end.range().end.max(start));
        let value = match open.keys {
            _ if open.refused => Value::Refused,
            None => Value::List(open.values),
            Some(keys) => Value::Mapping(self.without_doubles(keys, open.values)),
        };
        self.add(Node { value, place });
    }

    fn without_doubles(&mut self, keys: Vec<Key>, values: Vec<Node>) -> Vec<(Key, Node)> {
        let mut entries: Vec<(Key, Node)> = Vec::with_capacity(keys.len());
        let mut first: BTreeMap<String, Span> = BTreeMap::new();
        for (key, value) in keys.into_iter().zip(values) {
            if let Some(first) = first.get(&key.text) {
                let double = DuplicateKey { key: key.text };
                self.report.add_related(key.place, double, *first);
            } else {
                first.insert(key.text.clone(), key.place);
                entries.push((key, value));
            }
        }
        entries
    }

    /// Puts a finished value where it belongs: as the next key or value of what is open, or as the
    /// root.
    fn add(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        let Some(keys) = &mut open.keys else {
            open.values.push(node);
            return;
        };
        if keys.len() > open.values.len() {
            open.values.push(node);
            return;
        }
        let (text, problem) = match node.value {
            Value::Scalar { text, plain: true } if text == "<<" => {
                (text, Some(Problem::from(YamlAlias)))
            }
            Value::Scalar { text, .. } => (text, None),
            Value::Refused => (String::new(), None),
            Value::List(_) | Value::Mapping(_) => {
                let expected = Shape::Text;
                let found = node.shape();
                (
                    String::new(),
                    Some(Problem::from(WrongType { expected, found })),
                )
            }
        };
        if let Some(problem) = problem {
            self.report.add(node.place, problem);
        }
        keys.push(Key {
            text,
            place: node.place,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;

    fn fault_of(text: &str) -> Option<YamlFault> {
        let source = Sources::default().add("a.yaml", text);
        let mut report = Report::default();
        parse(text, source, RecordKind::Area, &mut report);
        let problems = report.diagnostics().iter();
        problems
            .filter_map(|diagnostic| {
                diagnostic
                    .problem
                    .get::<YamlSyntax>()
                    .map(|it| it.fault.clone())
            })
            .next()
    }

    #[test]
    fn what_the_parser_refuses_is_told_in_terms_of_what_was_typed() {
        for (text, fault) in [
            ("a:\n\tb: c\n", YamlFault::Tab),
            ("a:\n  b: c\n d: e\n", YamlFault::MissingKey),
            ("a: [b, c\nd: e\n", YamlFault::Indentation),
            ("a: \"b\nc: d\n", YamlFault::QuoteIndentation),
            ("a: \"b", YamlFault::UnclosedQuote),
            ("a: \"b\" c\n", YamlFault::TextAfterQuote),
            ("a: \"b\\q\"\n", YamlFault::Escape),
            ("a: [b, c", YamlFault::UnclosedBracket),
            ("a: [b: c d: e]\n", YamlFault::MissingComma),
            ("a: b]\nc: ]\n", YamlFault::StrayBracket),
            ("a: b\nc\nd: e\n", YamlFault::MissingColon),
            ("a: b\n- c\n", YamlFault::MissingKey),
            ("a: b: c\n", YamlFault::ColonInText),
            ("a: - b\n", YamlFault::StrayItem),
            ("a: @b\n", YamlFault::Character('@')),
            ("a: `b`\n", YamlFault::Character('`')),
            ("a: >- b\n  c\n", YamlFault::TextAfterBar),
        ] {
            assert_eq!(fault_of(text), Some(fault), "{text:?}");
        }
    }
}

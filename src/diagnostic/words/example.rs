//! An example for each code: a slip that an editor could make in the site that `tartip new site` writes. All languages
//! share them, and a test makes every one of these slips and sees the code reported.

/// A way to come to a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The code of the problem.
    pub code: &'static str,
    /// Whether the site as it was had been recorded as reviewed.
    pub reviewed: bool,
    /// What is done to the site.
    pub changes: &'static [Change],
}

/// A change of the site. Files are named from its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// In a file the text `right` becomes `wrong`.
    Edit {
        /// The file.
        file: &'static str,
        /// Text that stands in it once.
        right: &'static str,
        /// What comes in its place.
        wrong: &'static str,
    },
    /// A file holds this text, whether or not it was there.
    Write {
        /// The file.
        file: &'static str,
        /// All of its text.
        text: &'static str,
    },
    /// A file is gone.
    Remove {
        /// The file.
        file: &'static str,
    },
}

/// Codes for which there is no example, since they come from a disk or a file system and not from words.
pub const WITHOUT_EXAMPLE: &[&str] =
    &["unreadable-file", "not-utf8", "link-loop", "file-too-large"];

/// The example for a code, if there is one.
pub fn example(code: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.code == code)
}

const SITE: &str = "content/site.yaml";
const AREA: &str = "content/areas/example-district.yaml";
const CONTACT: &str = "content/contacts/example-akim-office.yaml";
const OFFICE: &str = "content/offices/example-akim-office.yaml";
const CODE: &str = "content/acts/administrative-code.yaml";
const LAW: &str = "content/acts/state-services-law.yaml";
const PROCEDURE: &str = "content/procedures/complaint/procedure.yaml";
const GUIDE_KK: &str = "content/procedures/complaint/guide.kk.md";
const GUIDE_RU: &str = "content/procedures/complaint/guide.ru.md";
const LETTER: &str = "content/letters/complaint.yaml";
const CALENDAR: &str = "content/calendar/2026.yaml";
const REVIEWS: &str = "content/reviews.lock";
const ACT_PAGE: &str = "themes/default/pages/act.html";

/// A template of a page that has nothing wrong but what `$body` brings.
macro_rules! page {
    ($body:literal) => {
        concat!(
            "<!doctype html>\n<html lang=\"{{ page.language }}\"><head><title>{{ page.title }}</title></head>\n",
            "<body><main>\n<h1>{{ page.heading }}</h1>\n",
            $body,
            "\n</main></body></html>\n"
        )
    };
}

const fn edit(file: &'static str, right: &'static str, wrong: &'static str) -> Change {
    Change::Edit { file, right, wrong }
}

const fn write(file: &'static str, text: &'static str) -> Change {
    Change::Write { file, text }
}

macro_rules! examples {
    ($( $code:literal $(after $reviewed:ident)? : $( $change:expr ),+ ; )*) => {
        /// Every example, in the order of the codes.
        pub const EXAMPLES: &[Example] = &[$( Example {
            code: $code,
            reviewed: examples!(@reviewed $($reviewed)?),
            changes: &[$($change),+],
        } ),*];
    };
    (@reviewed) => { false };
    (@reviewed review) => { true };
}

examples! {
    "missing-file": Change::Remove { file: SITE };
    "unexpected-file": write("content/contact/hotline.yaml", "phones: [1414]\n");
    "bad-id": write(
        "content/areas/North_Okrug.yaml",
        "name:\n  kk: Солтүстік ауылдық округі\n  ru: Северный сельский округ\nlevel: okrug\n"
    );
    "duplicate-id": edit(PROCEDURE, "  - id: provider-head", "  - id: akim");
    "missing-guide": Change::Remove { file: GUIDE_RU };
    "yaml-syntax": edit(
        SITE,
        "  kk: \"Мысал ауданы: шағымдану тәртібі\"",
        "  kk: Мысал ауданы: шағымдану тәртібі"
    );
    "yaml-too-deep": edit(AREA, "level: district", "level: [[[[[[[[[[[[[[[[[[[[[[[[[[district]]]]]]]]]]]]]]]]]]]]]]]]]]");
    "yaml-alias": edit(CONTACT, "phones: [+7 7200 00 00 00]", "phones: &phones [+7 7200 00 00 00]");
    "yaml-tag": edit(AREA, "level: district", "level: !!str district");
    "yaml-documents": edit(AREA, "level: district", "level: district\n---\nlevel: region");
    "empty-file": write("content/areas/okrug.yaml", "# Округ\n");
    "duplicate-key": edit(AREA, "level: district", "level: district\nlevel: region");
    "unknown-key": edit(CONTACT, "email: office@mysal.example", "emial: office@mysal.example");
    "missing-key": edit(LAW, "number: 88-V\nadopted: 2013-04-15", "adopted: 2013-04-15");
    "key-combination": edit(
        CALENDAR,
        "  - { date: 2026-01-01, holiday: new-year }",
        "  - { date: 2026-01-01, holiday: new-year, moved_from: 2026-01-03 }"
    );
    "wrong-type": edit(OFFICE, "contacts: [example-akim-office]", "contacts: example-akim-office");
    "empty-text": edit(CONTACT, "  ru: Пример\n", "  ru: \"\"\n");
    "empty-list": edit(CONTACT, "phones: [+7 7200 00 00 00]", "phones: []");
    "bad-text": edit(AREA, "  ru: Район-пример", "  ru: |-\n    Район-\n    пример");
    "missing-language": edit(AREA, "  kk: Мысал ауданы\n  ru: Район-пример", "  kk: Мысал ауданы");
    "unknown-language": edit(AREA, "  ru: Район-пример", "  ru: Район-пример\n  en: Example district");
    "bad-languages": edit(SITE, "languages: [kk, ru]", "languages: [ru, kk]");
    "unknown-id": edit(SITE, "publisher: example-akim-office", "publisher: akim-office");
    "unknown-choice": edit(AREA, "level: district", "level: town");
    "bad-date": edit(LAW, "adopted: 2013-04-15", "adopted: 15.04.2013");
    "bad-number": edit(
        PROCEDURE,
        "      - working_days: 5\n        from: registration\n        extension",
        "      - working_days: 0\n        from: registration\n        extension"
    );
    "bad-phone": edit(CONTACT, "phones: [+7 7200 00 00 00]", "phones: [+7 7200 00 00 0]");
    "bad-email": edit(CONTACT, "email: office@mysal.example", "email: office");
    "bad-address": edit(CONTACT, "website: https://mysal.example", "website: mysal.example");
    "bad-register-id": edit(LAW, "register_id: Z1300000088", "register_id: z1300000088");
    "bad-article": edit(
        PROCEDURE,
        "  citation: { act: administrative-code, article: 92 }",
        "  citation: { act: administrative-code, article: 92-бап }"
    );
    "duplicate-register-id": edit(LAW, "register_id: Z1300000088", "register_id: K2000000350");
    "date-order": edit(CODE, "in_force_from: 2021-07-01", "in_force_from: 2020-01-01");
    "circular-reference": edit(AREA, "level: district", "level: district\nwithin: example-district");
    "wrong-year": edit(
        CALENDAR,
        "  - { date: 2026-01-01, holiday: new-year }",
        "  - { date: 2025-01-01, holiday: new-year }"
    );
    "empty-guide": write(GUIDE_RU, "\n");
    "front-matter": edit(
        GUIDE_RU,
        "Это текст-пример. Замените его своим.",
        "---\ntitle: Пример\n---\n\nЭто текст-пример. Замените его своим."
    );
    "raw-html": edit(GUIDE_KK, "2. Хатты тапсырып, талон алыңыз.", "2. Хатты тапсырып, <b>талон</b> алыңыз.");
    "heading-level": edit(GUIDE_RU, "## Как пожаловаться {#how}", "#### Как пожаловаться {#how}");
    "heading-mismatch": edit(GUIDE_RU, "## Как пожаловаться {#how}", "## Как пожаловаться {#file}");
    "bad-link": edit(GUIDE_RU, "[](contact:example-akim-office)", "[+7 7200 00 00 00](tel:+77200000000)");
    "unsupported-markdown": edit(
        GUIDE_RU,
        "Это текст-пример. Замените его своим.",
        "![Талон](https://mysal.example/talon.png)"
    );
    "bad-placeholder": edit(LETTER, "      kk: \"Кімге: {recipient}\"", "      kk: \"Кімге: {recipient\"");
    "unknown-placeholder": edit(LETTER, "      ru: \"Почтовый адрес (он же место проживания, если ниже не указано другое): {address}\"", "      ru: \"Почтовый адрес (он же место проживания, если ниже не указано другое): {adress}\"");
    "placeholder-mismatch": edit(
        LETTER,
        "      ru: \"Заявитель: {applicant}\"",
        "      ru: Заявитель"
    );
    "unused-field": edit(
        LETTER,
        "      kk: \"Талаптар: {demands}\"\n      ru: \"Требования: {demands}\"",
        "      kk: Шара қолдануды сұраймын.\n      ru: Прошу принять меры."
    );
    "bare-label": edit(LETTER, "  - block: sender\n    when: phone\n", "  - block: sender\n");
    "condition-order": edit(
        LETTER,
        "  - id: applicant\n    type: person\n",
        "  - id: applicant\n    type: person\n    when: phone\n"
    );
    "requirement-unmet": edit(
        LETTER,
        "  - block: sender\n    when: address\n    text:\n      kk: \"Пошталық мекенжайы (төменде өзгесі көрсетілмесе, нақты тұратын жері де осы): {address}\"\n      ru: \"Почтовый адрес (он же место проживания, если ниже не указано другое): {address}\"\n",
        ""
    );
    "case-mismatch": write(
        "content/letters/cases/complaint/person.yaml",
        "answers:
  recipient:
    kind: office
    text:
      kk: Мысал ауданының әкіміне
      ru: Акиму Района-примера
  applicant: Ахметов Ерлан
  iin: \"900101300811\"
  address: Бірінші көше, 1
  circumstances: Хатыма жауап берілмеді.
  demands: жауап беру.
  date: 2026-11-22
letter:
  kk: |
    Кімге: Мысал ауданының әкіміне
    Арыз беруші: Ахметов Ерлан, ЖСН 900101300811
  ru: |
    Кому: Акиму Района-примера
    Заявитель: Ахметов Ерлан, ИИН 900101300811
"
    );
    "wrong-field-type": edit(LETTER, "    items: attachments\n", "    items: circumstances\n");
    "incomplete-letter": edit(LETTER, "  - block: date-and-signature\n", "  - block: paragraph\n");
    "no-letter": edit(PROCEDURE, "letter: complaint\n", "");
    "theme-not-found": edit(
        SITE,
        "act_register: https://adilet.zan.kz",
        "act_register: https://adilet.zan.kz\ntheme: spring"
    );
    "bad-template": write(ACT_PAGE, "{% if %}\n");
    "bad-strings": write("themes/default/strings/ru.yaml", "nav_home: Главная\n");
    "act-out-of-force": edit(
        CODE,
        "# repealed:\n#   on: 2030-01-01\n#   replaced_by: new-act",
        "repealed:\n  on: 2026-07-01\n  replaced_by: state-services-law"
    );
    "act-ends-soon": edit(
        CODE,
        "# repealed:\n#   on: 2030-01-01\n#   replaced_by: new-act",
        "repealed:\n  on: 2026-12-15\n  replaced_by: state-services-law"
    );
    "act-not-yet-in-force": edit(CODE, "in_force_from: 2021-07-01", "in_force_from: 2027-07-01");
    "unknown-article": edit(CODE, "number: 350-VI", "number: 350-VI\narticles: [63, 64]");
    "procedure-ended": edit(
        PROCEDURE,
        "owner: example-akim-office",
        "owner: example-akim-office\nin_force:\n  until: 2026-11-21"
    );
    "procedure-ends-soon": edit(
        PROCEDURE,
        "owner: example-akim-office",
        "owner: example-akim-office\nin_force:\n  until: 2026-12-01"
    );
    "date-in-future": edit(CONTACT, "verified_on: 2026-11-22", "verified_on: 2026-11-27");
    "verification-overdue": edit(
            SITE,
            "act_register: https://adilet.zan.kz",
            "act_register: https://adilet.zan.kz\nverify_within:\n  contacts: 90"
        ),
        edit(CONTACT, "verified_on: 2026-11-22", "verified_on: 2026-05-01");
    "verification-due-soon": edit(
            SITE,
            "act_register: https://adilet.zan.kz",
            "act_register: https://adilet.zan.kz\nverify_within:\n  contacts: 90"
        ),
        edit(CONTACT, "verified_on: 2026-11-22", "verified_on: 2026-09-01");
    "structure-mismatch": edit(GUIDE_RU, "2. Сдайте письмо и возьмите талон.\n", "");
    "link-mismatch": edit(GUIDE_RU, "[письмо с жалобой](letter:complaint)", "письмо с жалобой");
    "number-mismatch": edit(
        PROCEDURE,
        "      kk: Шағым әкім аппаратының кеңсесіне тапсырылады.\n      ru: Жалоба сдаётся в канцелярию аппарата акима.",
        "      kk: Шағым 12-кабинетке тапсырылады.\n      ru: Жалоба сдаётся в кабинет 21."
    );
    "date-mismatch": edit(
        CONTACT,
        "  ru: понедельник — пятница, 9:00–18:00",
        "  ru: понедельник — пятница, 9:00–17:00"
    );
    "phone-mismatch": edit(
        CONTACT,
        "  kk: Мысал\n  ru: Пример\n",
        "  kk: Мысал, телефоны +7 7200 00 00 00\n  ru: Пример, телефон +7 7200 00 00 01\n"
    );
    "address-mismatch": edit(
        CONTACT,
        "  kk: Мысал\n  ru: Пример\n",
        "  kk: Мысал, office@mysal.example\n  ru: Пример, offise@mysal.example\n"
    );
    "wrong-language": edit(
        PROCEDURE,
        "      kk: Барысын кеңседен білуге болады.",
        "      kk: О ходе рассмотрения можно узнать в канцелярии."
    );
    "same-text": edit(AREA, "  ru: Район-пример", "  ru: Мысал ауданы");
    "stale-translation" after review: edit(
        PROCEDURE,
        "      ru: Приём жалобы подтверждает талон.",
        "      ru: Приём жалобы подтверждает талон с номером."
    );
    "unreviewed-text" after review: edit(
        PROCEDURE,
        "      kk: Шағымның қабылданғанын талон растайды.\n      ru: Приём жалобы подтверждает талон.",
        "      kk: Шағымды қабылдаған қызметкер талон береді.\n      ru: Принявший жалобу сотрудник выдаёт талон."
    );
    "changed-facts" after review: edit(CONTACT, "phones: [+7 7200 00 00 00]", "phones: [+7 7200 00 00 01]");
    "unreviewed-facts" after review: write(
        "content/contacts/hotline.yaml",
        "name:
  kk: Сенім телефоны
  ru: Телефон доверия
phones: [1414]
source:
  kk: Мысал
  ru: Пример
verified_on: 2026-11-22
"
    );
    "removed-since-review" after review: Change::Remove { file: "content/calendar/2026.yaml" };
    "bad-review-line": write(REVIEWS, "<<<<<<< HEAD\n");
    "look-alike-letter": edit(GUIDE_RU, "2. Сдайте письмо", "2. Cдайте письмо");
    "missing-kazakh-letters": edit(
        PROCEDURE,
        "      kk: Шағымның қабылданғанын талон растайды.",
        "      kk: Шагымнын кабылданганын талон растайды."
    );
    "wrong-quotes": edit(
        OFFICE,
        "  ru: ГУ «Аппарат акима Района-примера»",
        "  ru: ГУ \"Аппарат акима Района-примера\""
    );
    "unclosed-quote": edit(
        OFFICE,
        "  ru: ГУ «Аппарат акима Района-примера»",
        "  ru: ГУ «Аппарат акима Района-примера"
    );
    "hyphen-for-dash": edit(
        CONTACT,
        "  ru: понедельник — пятница, 9:00–18:00",
        "  ru: понедельник - пятница, 9:00–18:00"
    );
    "wrong-space": edit(GUIDE_RU, "подайте жалобу.", "подайте  жалобу.");
    "doubled-word": edit(GUIDE_RU, "возьмите талон", "возьмите возьмите талон");
    "lost-letters": edit(
        PROCEDURE,
        "      ru: Приём жалобы подтверждает талон.",
        "      ru: Приём жалобы подтверждает &laquo;талон&raquo;."
    );
    "decomposed-letters": edit(GUIDE_RU, "Сдайте письмо", "Сдаи\u{306}те письмо");
    "not-markdown": edit(
        GUIDE_RU,
        "1. Заполните и распечатайте [письмо с жалобой](letter:complaint) на этом сайте.\n2. Сдайте",
        "1.Заполните и распечатайте [письмо с жалобой](letter:complaint) на этом сайте.\n2.Сдайте"
    );
    "phone-form": edit(CONTACT, "phones: [+7 7200 00 00 00]", "phones: [87200000000]");
    "unused-record": write(
        "content/areas/okrug.yaml",
        "name:\n  kk: Мысал ауылдық округі\n  ru: Сельский округ-пример\nlevel: okrug\n"
    );
    "fixed-severity": edit(
        SITE,
        "act_register: https://adilet.zan.kz",
        "act_register: https://adilet.zan.kz\nrules:\n  bad-phone: off"
    );
    "page-title": write(
        ACT_PAGE,
        "<!doctype html>\n<html lang=\"{{ page.language }}\"><head></head>\n<body><main>\n<h1>{{ page.heading }}</h1>\n</main></body></html>\n"
    );
    "page-language": write(ACT_PAGE, page!("<p>Шағым беру</p>"));
    "page-headings": write(ACT_PAGE, page!("<h3>1</h3>"));
    "page-landmarks": write(ACT_PAGE, page!("<main></main>"));
    "page-link-name": write(ACT_PAGE, page!("<a href=\"./\"></a>"));
    "page-control-name": write(ACT_PAGE, page!("<button></button>"));
    "page-image-alt": write(ACT_PAGE, page!("<img src=\"{{ page.assets }}/favicon.svg\">"));
    "page-label": write(ACT_PAGE, page!("<input name=\"name\">"));
    "page-table-headers": write(ACT_PAGE, page!("<table><tr><td>1</td><td>5</td></tr></table>"));
    "page-reference": write(ACT_PAGE, page!("<p aria-describedby=\"lost\">1</p>"));
    "page-duplicate-id": write(ACT_PAGE, page!("<p id=\"a\">1</p><p id=\"a\">2</p>"));
    "page-nesting": write(ACT_PAGE, page!("<a href=\"./\">1 <button>2</button></a>"));
    "page-focus": write(ACT_PAGE, page!("<a href=\"./\" tabindex=\"3\">1</a>"));
    "page-zoom": write(ACT_PAGE, page!("<meta name=\"viewport\" content=\"width=device-width, user-scalable=no\">"));
    "page-broken-link": write(ACT_PAGE, page!("<a href=\"lost.html\">1</a>"));
}

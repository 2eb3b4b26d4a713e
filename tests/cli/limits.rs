//! Files that are nested deeper than anyone reads, or made so that a careless program takes time
//! that grows with the square of their size: the command says what is wrong, and ends.

use std::fs::{self, File};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use crate::sandbox::{DAY, Outcome, Sandbox};

/// How long a command may take, many times as long as it does: with a square in it, it takes
/// minutes.
const PATIENCE: Duration = Duration::from_secs(60);

const ABOUT: [&str; 2] = ["content/about.kk.md", "content/about.ru.md"];

/// What a command came to; fails if it does not end.
#[track_caller]
fn ends(site: &Sandbox, arguments: &[&str]) -> Outcome {
    let [stdout, stderr] = ["stdout", "stderr"].map(|name| site.around().join(name));
    let mut command = site.command(arguments);
    command.stdin(Stdio::null());
    command.stdout(File::create(&stdout).unwrap());
    command.stderr(File::create(&stderr).unwrap());
    let mut child = command.spawn().unwrap();
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if begun.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{arguments:?} does not end");
        }
        thread::sleep(Duration::from_millis(10));
    };
    Outcome {
        code: status.code(),
        stdout: fs::read_to_string(stdout).unwrap(),
        stderr: fs::read_to_string(stderr).unwrap(),
    }
}

/// The small site with a text in both files of `about`.
fn about(text: &str) -> Sandbox {
    let site = Sandbox::new();
    for path in ABOUT {
        site.write(path, text);
    }
    site
}

#[test]
fn a_guide_nested_too_deep_is_told_and_neither_built_nor_formatted() {
    let steps = |depth: usize| -> String {
        let line = |level| format!("{}1. a\n", "   ".repeat(level));
        (0..depth).map(line).collect()
    };
    for text in [
        ">".repeat(2912) + " a\n",
        "> ".repeat(2912) + "a\n",
        "- ".repeat(10_000) + "a\n",
        "+ ".repeat(100_000) + "a\n",
        "> 1) - ".repeat(2000) + "a\n",
        steps(300),
        "*a **b ".repeat(2912) + &" b** a*".repeat(2912) + "\n",
        "[".repeat(30)
            + &"**[a](https://a.kz)** ".repeat(10)
            + &"*a ".repeat(40)
            + &"a*".repeat(40),
    ] {
        let site = about(&text);
        let found = ends(&site, &["check", "--as-of", DAY]).ends_with(1);
        let told = found
            .codes()
            .iter()
            .filter(|code| *code == "guide-too-deep")
            .count();
        assert_eq!(told, 2, "{}", found.stderr);
        ends(&site, &["build", "--as-of", DAY])
            .ends_with(1)
            .says("error[guide-too-deep]");
        ends(&site, &["check", "--fix", "--as-of", DAY]).ends_with(1);
        ends(&site, &["fmt"])
            .ends_with(1)
            .says("error[guide-too-deep]");
        assert_eq!(ABOUT.map(|path| site.read(path)), [text.clone(), text]);
    }
}

#[test]
fn marks_of_emphasis_alone_are_words() {
    let site = about(&("**".repeat(2912) + " a\n"));
    let found = ends(&site, &["check", "--as-of", DAY]).ends_with(0);
    assert!(!found.codes().contains(&"guide-too-deep".to_owned()));
    ends(&site, &["fmt"]).ends_with(0);
    ends(&site, &["build", "--as-of", DAY]).ends_with(0);
}

#[test]
fn a_page_nested_too_deep_is_told_and_not_built() {
    for opened in ["<div>", "<b title='</b>'>", "<div><span></div>"] {
        let site = Sandbox::new();
        let page = "<!doctype html>\n<html lang=\"{{ page.language }}\"><head><title>{{ page.title \
            }}</title></head>\n<body><main>\n<h1>{{ page.heading }}</h1>\n";
        site.write(
            "themes/default/pages/act.html",
            page.to_owned() + &opened.repeat(3000),
        );
        // Where end tags are wrong elements end none the less.
        let is_deep = !opened.contains("</div>");
        let found = ends(&site, &["check", "--as-of", DAY]).ends_with(i32::from(is_deep));
        let told = found.codes().contains(&"page-too-deep".to_owned());
        assert_eq!(told, is_deep, "{}", found.stderr);
        let built = ends(&site, &["build", "--as-of", DAY]).ends_with(i32::from(is_deep));
        assert_eq!(
            built.stderr.contains("nested too deep"),
            is_deep,
            "{}",
            built.stderr
        );
        assert_eq!(site.path("public").exists(), !is_deep);
    }
}

#[test]
fn a_large_guide_takes_no_time_that_grows_with_its_square() {
    const SIZE: usize = 1 << 17;
    let full = |part: &str| "Мәтін.\n\n".to_owned() + &part.repeat(SIZE / part.len()) + "\n";
    let columns = SIZE / 4;
    let table = format!(
        "a\n\n{}|\n{}|\n",
        "|a".repeat(columns),
        "|-".repeat(columns)
    );
    let texts: [(&[&str], String); 7] = [
        (&["fmt", "--check"], full("a\\\n")),
        (&["fmt", "--check"], full("[")),
        (&["check", "--no-pages"], full("a@")),
        (&["check", "--no-pages"], full(")[https://a")),
        (&["check", "--no-pages"], full("[a] (https://a ")),
        (&["check", "--no-pages"], full("https://a")),
        (&["check"], table),
    ];
    for (command, text) in texts {
        let outcome = ends(&about(&text), command);
        assert!(outcome.code.is_some(), "{command:?} {}", outcome.stderr);
    }
}

#[test]
fn a_long_record_of_review_takes_no_time_that_grows_with_its_square() {
    let fingerprint = "0123456789ab:AAAA";
    let line = |number: usize| match number % 4 {
        0..3 => format!("content/site.yaml\tgone{number}\tkk:{fingerprint}\tru:{fingerprint}\n"),
        _ => format!("content/gone{number}.yaml\tfacts:{fingerprint}\t-\n"),
    };
    let site = Sandbox::new();
    site.write(
        "content/reviews.lock",
        (0..80_000).map(line).collect::<String>(),
    );
    ends(&site, &["check", "--no-pages", "--as-of", DAY])
        .ends_with(0)
        .says("warning[removed-since-review]");
    ends(&site, &["status", "--as-of", DAY]).ends_with(0);

    // Each has a place of its own among those of one section.
    let words = |number: usize| format!("сөз {number}\n\n");
    let site = about(&(0..10_000).map(words).collect::<String>());
    ends(&site, &["review", "--all"]).ends_with(0);
    let again = ends(&site, &["check", "--no-pages", "--as-of", DAY]).ends_with(0);
    assert!(!again.stderr.contains("review"), "{}", again.stderr);
}

#[test]
fn any_number_of_byte_order_marks_is_one() {
    let site = Sandbox::new();
    site.write(ABOUT[1], "\u{feff}\u{feff}\u{feff}## Раздел\n\nТекст.\n");
    let before = ends(&site, &["check", "--as-of", DAY]);
    ends(&site, &["fmt"]);
    assert_eq!(site.read(ABOUT[1]), "## Раздел\n\nТекст.\n");
    ends(&site, &["fmt", "--check"]).ends_with(0);
    assert_eq!(ends(&site, &["check", "--as-of", DAY]), before);
}

//! `tartip completions` and `tartip man`: what shells and `man` read, in each language.

use std::collections::BTreeMap;

use crate::sandbox::{Sandbox, tree};

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];
const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

/// The commands of a page of help, by the lines under its heading.
fn commands(site: &Sandbox, above: &[&str]) -> Vec<String> {
    let help = site.run(above.iter().chain(&["--help"])).succeeds().stdout;
    let listed = help.split("Commands:\n").nth(1).unwrap_or_default();
    let lines = listed.lines().take_while(|line| !line.is_empty());
    let named = lines.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = named.map(|line| line.split_whitespace().next().unwrap().to_owned());
    names.filter(|name| name != "help").collect()
}

/// Every command as it is typed, and none for the program itself.
fn all_commands(site: &Sandbox) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    for command in commands(site, &[]) {
        let below = commands(site, &[&command]);
        all.push(vec![command.clone()]);
        all.extend(below.into_iter().map(|name| vec![command.clone(), name]));
    }
    assert!(all.len() > 20, "{all:?}");
    all
}

/// The long options in a page of help.
fn options(help: &str) -> Vec<&str> {
    let words = help.split_whitespace();
    let words = words.filter(|word| word.starts_with("--"));
    words.map(|word| word.trim_end_matches(',')).collect()
}

#[test]
fn each_shell_gets_a_script_with_every_command_the_same_each_time() {
    let site = Sandbox::new();
    for shell in SHELLS {
        for language in LANGUAGES {
            let typed = ["completions", shell, "--lang", language];
            let made = site.run(typed).succeeds();
            assert_eq!(made.stderr, "");
            for command in all_commands(&site) {
                let name = command.last().map_or("tartip", String::as_str);
                assert!(made.stdout.contains(name), "{shell}: {name}");
            }
            // The scripts of the others complete no values without an option.
            let has_values = ["bash", "zsh"].contains(&shell);
            assert_eq!(made.stdout.contains("phone-form"), has_values, "{shell}");
            assert_eq!(made, site.run(typed));
        }
    }
    site.run(["completions", "cmd"])
        .ends_with(2)
        .says("powershell");
    site.run(["completions"]).ends_with(2);
}

#[test]
fn explanations_in_the_scripts_are_in_the_language_that_was_asked_for() {
    let site = Sandbox::new();
    for shell in ["fish", "zsh", "elvish", "powershell"] {
        for (language, words) in [
            ("en", "Check the content"),
            ("ru", "Проверить содержание"),
            ("kk", "мазмұн мен сайттың беттерін тексеру"),
        ] {
            let made = site.run(["completions", shell, "--lang", language]);
            assert!(made.stdout.contains(words), "{shell} {language}");
            let english = made.stdout.contains("for people");
            let has_values = ["fish", "zsh"].contains(&shell);
            assert_eq!(
                english,
                has_values && language == "en",
                "{shell} {language}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn bash_completes_commands_options_and_values() {
    let site = Sandbox::new();
    for language in LANGUAGES {
        let script = site.run(["completions", "bash", "--lang", language]).stdout;
        site.write("tartip.bash", script);
        for (typed, expected) in [
            (&["tartip", "che"][..], &["check"][..]),
            (&["tartip", "self"], &["self-check"]),
            (&["tartip", "check", "--due"], &["--due-within"]),
            (
                &["tartip", "check", "--format", "git"],
                &["github", "gitlab"],
            ),
            (&["tartip", "--lang", "k"], &["kk"]),
            (&["tartip", "build", "--lang", "r"], &["ru"]),
            (&["tartip", "explain", "phone-f"], &["phone-form"]),
            (&["tartip", "new", "a"], &["act", "area", "admin"]),
            (&["tartip", "completions", "p"], &["powershell"]),
            (&["tartip", "build", "--root", "мен"], &["-o plusdirs"]),
        ] {
            let last = typed.len() - 1;
            let code = format!(
                "source ./tartip.bash || exit 1
                compopt() {{ echo \"$*\"; }} # bash has it only while somebody types
                COMP_WORDS=({words}) COMP_CWORD={last}
                COMP_LINE=\"${{COMP_WORDS[*]}}\" COMP_POINT=${{#COMP_LINE}}
                _tartip tartip {cur} {before}
                printf '%s\\n' \"${{COMPREPLY[@]}}\"",
                words = typed.join(" "),
                cur = typed[last],
                before = typed[last - 1],
            );
            let mut bash = std::process::Command::new("bash");
            bash.args(["-eu", "-o", "pipefail", "-c", &code]);
            let output = bash.current_dir(site.root()).output().unwrap();
            let told = String::from_utf8(output.stdout).unwrap();
            let errors = String::from_utf8(output.stderr).unwrap();
            let told: Vec<&str> = told.lines().filter(|line| !line.is_empty()).collect();
            assert_eq!(told, expected, "{typed:?}: {errors}");
        }
    }
}

#[test]
fn a_page_of_the_manual_for_each_command_tells_all_its_options() {
    let site = Sandbox::new();
    for language in LANGUAGES {
        let folder = format!("man {language}");
        let run = || {
            site.run(["man", "--output", &folder, "--lang", language])
                .succeeds()
        };
        let told = run();
        let pages = tree(&site.path(&folder));
        told.says(&pages.len().to_string());
        run();
        assert!(pages == tree(&site.path(&folder)), "the same bytes");
        let mut expected = BTreeMap::new();
        for command in all_commands(&site) {
            let name = [&["tartip".to_owned()][..], &command].concat().join("-");
            let help = site.run(command.iter().map(String::as_str).chain(["--help"]));
            expected.insert(format!("{name}.1"), help.stdout);
        }
        assert!(pages.keys().eq(expected.keys()), "{:?}", pages.keys());
        for (name, help) in expected {
            let page = String::from_utf8(pages[&name].clone()).unwrap();
            for option in options(&help) {
                let escaped = option.replace('-', "\\-");
                assert!(page.contains(&escaped), "{name}: {option}");
            }
            assert!(page.lines().all(|line| line == line.trim_end()), "{name}");
            assert_eq!(page.matches(".TH ").count(), 1, "{name}");
            if language != "en" {
                for word in [
                    "NAME",
                    "SYNOPSIS",
                    "DESCRIPTION",
                    "OPTIONS",
                    "EXIT",
                    "Possible",
                ] {
                    assert!(!page.contains(word), "{name}: {word}");
                }
            }
        }
    }
}

#[test]
fn pages_that_cannot_be_written_are_told() {
    let site = Sandbox::new();
    site.run(["man", "--output", "README.md/man"])
        .ends_with(1)
        .says("can't be written");
    site.run(["man"]).ends_with(2);
}

//! `fmt` of a guide: twice is once, and the site says the same as before.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tartip::diagnostic::Sources;
use tartip::format::guide;
use tartip_fuzz::Site;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let text = tartip::edit::plain(text);
    let source = Sources::default().add("content/about.kk.md", text.as_str());
    let Ok(once) = guide(&text, source) else {
        return;
    };
    let twice = guide(&once, source).expect("what was formatted can be");
    assert_eq!(once, twice);
    if text == once {
        return;
    }
    let page = |text: &str| {
        let site = Site::new();
        site.write("content/about.kk.md", text.as_bytes());
        site.write("content/about.ru.md", text.as_bytes());
        let page = || std::fs::read(site.path("public/kk/about.html")).expect("the page");
        site.is_published().then(page)
    };
    assert_eq!(page(&text), page(&once));
});

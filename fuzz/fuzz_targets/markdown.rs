//! From Markdown to HTML: any guide, in both languages at once, ends as a page or as a problem.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tartip_fuzz::Site;

fuzz_target!(|data: &[u8]| {
    let site = Site::new();
    site.write("content/about.kk.md", data);
    site.write("content/about.ru.md", data);
    let _ = site.is_published();
});

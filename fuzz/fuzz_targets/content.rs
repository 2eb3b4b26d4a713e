//! From the bytes of any file of the content to the published site: never a panic, and what the
//! check passes is published. The first byte chooses the file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tartip_fuzz::Site;

fuzz_target!(|data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else {
        return;
    };
    let site = Site::new();
    let files = site.files();
    site.write(&files[usize::from(*first) % files.len()], bytes);
    let _ = site.is_published();
});

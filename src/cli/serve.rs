//! `tartip serve`: the site in the browser, made anew after every save.

use std::time::Duration;

use super::arguments::Serve;
use super::{Ending, browser, show};
use crate::diagnostic::Severity;
use crate::model::WebAddress;
use crate::serve::{self, Loopback, News};

/// Serves the site until the program is ended.
pub fn run(serve: Serve) -> Ending {
    let loopback = match Loopback::bind(serve.port) {
        Ok(loopback) => loopback,
        Err(error) => return refuse(&error),
    };
    let address = loopback.address();
    let base_url = WebAddress::parse(&address);
    let root = serve.site.root().to_owned();
    // Asked anew each time: a server that runs past midnight judges by the new day.
    let request = || serve.site.clone().request(base_url.clone());
    let tell = |news: News<'_>| match news {
        News::Made {
            report, sources, ..
        } => {
            show::report(report, sources);
            show::line(&words(&news, &address));
        }
        News::Ready => {
            show::line(&words(&news, &address));
            if serve.open
                && let Err(error) = browser::open(&address)
            {
                show::line(&not_opened(&address, &error));
            }
        }
        News::Polling { .. } => show::line(&words(&news, &address)),
    };
    match serve::serve(loopback, &root, request, tell) {
        Ok(()) => Ending::Done,
        Err(error) => refuse(&error),
    }
}

fn refuse(error: &dyn std::error::Error) -> Ending {
    show::line(&format!("error: {error}."));
    Ending::WrongUsage
}

/// The sentence for a piece of news.
fn words(news: &News<'_>, address: &str) -> String {
    match news {
        News::Polling { reason } => format!(
            "The system gives no notices of changed files ({reason}), so they are looked through every second."
        ),
        News::Made {
            report,
            sound,
            number,
            took,
            ..
        } => {
            let took = milliseconds(*took);
            let errors = show::counted(report.count(Severity::Error), "error");
            match (sound, number) {
                (true, 1) => format!("Made the site in {took} ms."),
                (true, _) => format!("Made the site anew in {took} ms (no. {number})."),
                (false, 1) => format!(
                    "The site can't be made: {errors} ({took} ms). The browser shows them until they are mended."
                ),
                (false, _) => format!(
                    "Not made anew: {errors} ({took} ms, no. {number}). The last good pages stay, with the problems over them."
                ),
            }
        }
        News::Ready => format!("Serving at {address} on this machine only. Ctrl-C ends it."),
    }
}

fn not_opened(address: &str, error: &std::io::Error) -> String {
    format!("No browser could be started ({error}); open {address} yourself.")
}

fn milliseconds(time: Duration) -> u128 {
    time.as_millis()
}

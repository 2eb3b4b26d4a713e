//! `tartip serve`: the site in the browser, made anew after every save.

use super::Ending;
use super::arguments::Serve;
use super::show::Screen;
use crate::diagnostic::Severity;
use crate::messages::Message;
use crate::model::WebAddress;
use crate::serve::{self, Event, Loopback, ServeError};

/// Problems that are told after each save: more than a person reads. Drawing all that a country may
/// have takes longer than an editor waits for the next save.
const TOLD: usize = 1000;

/// Serves the site until the program is ended.
pub(super) fn run(screen: &Screen, serve: &Serve) -> Ending {
    let loopback = match Loopback::bind(serve.port) {
        Ok(loopback) => loopback,
        Err(error) => return refuse(screen, &error),
    };
    let address = loopback.address();
    let base_url = WebAddress::parse(&address);
    // Asked anew each time: a server that runs past midnight judges by the new day.
    let site = serve.site.clone().by_whole_path();
    let request = || site.clone().request(base_url.clone());
    let tell = |event: Event<'_>| match event {
        Event::Polling { words } => screen.say(&Message::Polling { words }),
        Event::Made {
            report,
            sources,
            valid,
            pages,
            number,
            took,
        } => {
            screen.report_up_to(TOLD, report, sources);
            let milliseconds = took.as_millis();
            let errors = report.count(Severity::Error);
            let message = if valid {
                Message::Made {
                    number,
                    milliseconds,
                }
            } else {
                Message::NotMade {
                    errors,
                    pages,
                    number,
                    milliseconds,
                }
            };
            screen.say(&message);
        }
        Event::Ready => {
            let address = &address;
            screen.say(&Message::Serving { address });
            if serve.open
                && let Err(error) = open::that_detached(address)
            {
                let fault = (&error).into();
                screen.say(&Message::BrowserNotOpened { address, fault });
            }
        }
    };
    match serve::serve(loopback, screen.ui(), request, tell) {
        Ok(()) => Ending::Done,
        Err(error) => refuse(screen, &error),
    }
}

fn refuse(screen: &Screen, error: &ServeError) -> Ending {
    screen.refusal(&error.message());
    match error {
        ServeError::Port { .. } | ServeError::NoPort { .. } | ServeError::Root { .. } => {
            Ending::WrongUsage
        }
        ServeError::Watch(_) | ServeError::Thread(_) | ServeError::Ended => Ending::NeedsFixing,
    }
}

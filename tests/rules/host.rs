//! A host for the examples of rules on addresses outside the site: every name leads to it.

use std::net::SocketAddr;
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use tartip::external::Config;
use tiny_http::{Header, Response, Server};

/// How addresses are asked when every name leads to a host on this machine, which knows `/gone` and
/// `/moved` by their names.
pub(crate) fn config() -> Config {
    static HOST: OnceLock<SocketAddr> = OnceLock::new();
    let address = *HOST.get_or_init(|| {
        let server = Server::http("127.0.0.1:0").unwrap();
        let address = server.server_addr().to_ip().unwrap();
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let (status, location) = match request.url() {
                    "/gone" => (404, None),
                    "/moved" => (301, Some("/kk/here")),
                    _ => (200, None),
                };
                let mut response = Response::from_string("").with_status_code(status);
                let headers = location.map(|to| Header::from_bytes("Location", to).unwrap());
                headers.into_iter().for_each(|it| response.add_header(it));
                let _ = request.respond(response);
            }
        });
        address
    });
    Config {
        host_pause: Duration::ZERO,
        // It speaks no TLS: an `https` address of the example gets no clear answer.
        timeout: Duration::from_millis(500),
        attempts: 1,
        everything_at: Some(address),
        ..Config::new(0)
    }
}

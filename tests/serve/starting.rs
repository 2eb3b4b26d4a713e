//! Ports, and command lines that can't be carried out.

use super::sandbox::Sandbox;
use super::server::Server;

#[test]
fn a_port_that_was_asked_for_and_is_taken_is_a_wrong_command_line() {
    let server = Server::new();
    let port = server.port.to_string();
    let other = Sandbox::new();
    other
        .run(["serve", "--port", &port])
        .ends_with(2)
        .says(&format!("port {port} can't be used"));
}

#[test]
fn a_folder_that_is_not_there_is_a_wrong_command_line() {
    Sandbox::new()
        .run(["serve", "--port", "0", "--root", "nowhere"])
        .ends_with(2)
        .says("nowhere can't be watched");
}

#[test]
fn what_is_no_port_or_no_day_is_a_wrong_command_line() {
    let site = Sandbox::new();
    for wrong in [
        ["--port", "x"],
        ["--port", "70000"],
        ["--as-of", "2026-02-30"],
    ] {
        site.run(["serve"].iter().chain(&wrong)).ends_with(2);
    }
}

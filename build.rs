//! Rebuilds the program when a file that is built into it is added or removed.

fn main() {
    println!("cargo:rerun-if-changed=themes/default");
    println!("cargo:rerun-if-changed=starter");
}

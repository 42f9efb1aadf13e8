//! The program. All it does stands in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    huisrecht::cli::run()
}

//! `huisrecht deadline`: anybody can check when a request must be answered, without a database (P92, P93).

use std::process::{Command, Output};

/// Nothing of a server: no database, no keys, no folder.
fn deadline(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_huisrecht")).env_clear().arg("deadline").args(arguments).output().unwrap()
}

fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn each_day_of_receipt_is_a_line_with_its_deadlines() {
    let said = printed(&deadline(&["2026-03-05", "2026-11-25", "2028-01-31"]));
    let lines: Vec<Vec<&str>> = said.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(
        lines,
        [
            ["received", "legal_last_day", "extended_last_day", "target_day"],
            ["2026-03-05", "2026-04-07", "2026-06-05", "2026-03-31"],
            ["2026-11-25", "2026-12-28", "2027-02-25", "2026-12-20"],
            ["2028-01-31", "2028-02-29", "2028-05-01", "2028-02-24"],
        ]
    );
    let columns = said.lines().next().unwrap();
    for name in ["legal_last_day", "extended_last_day", "target_day"] {
        let at = columns.find(name).unwrap();
        assert!(said.lines().skip(1).all(|line| line[at..].starts_with("202") && line[..at].ends_with(' ')), "{said}");
    }
}

#[test]
fn with_json_each_line_is_an_object() {
    let said = printed(&deadline(&["--json", "2026-03-27", "2027-01-31"]));
    let expected = concat!(
        r#"{"received":"2026-03-27","legal_last_day":"2026-04-28","extended_last_day":"2026-06-29","target_day":"2026-04-22"}"#,
        "\n",
        r#"{"received":"2027-01-31","legal_last_day":"2027-03-01","extended_last_day":"2027-04-30","target_day":"2027-02-23"}"#,
        "\n",
    );
    assert_eq!(said, expected);
    assert_eq!(printed(&deadline(&["2026-03-27", "2027-01-31", "--json"])), expected);
}

#[test]
fn a_day_that_is_none_is_said_and_nothing_is_printed() {
    for (typed, words) in [
        ("2026-02-29", "give a day as year-month-day, such as 2027-01-01"),
        ("22-11-2026", "give a day as year-month-day"),
        ("2026-1-2", "give a day as year-month-day"),
        ("vandaag", "give a day as year-month-day"),
        ("", "give a day as year-month-day"),
        ("2026-01-02 ", "give a day as year-month-day"),
        ("2013-12-31", "give a day of the years 2014 to 2999"),
        ("3000-01-01", "give a day of the years 2014 to 2999"),
    ] {
        let done = deadline(&["2026-03-05", typed]);
        assert_eq!(done.status.code(), Some(2), "{typed}");
        assert!(done.stdout.is_empty(), "{typed}");
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(said.contains(words), "{typed}: {said}");
    }
    assert_eq!(deadline(&[]).status.code(), Some(2));
}

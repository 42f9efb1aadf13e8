//! Imports only go down, slices of one floor do not know each other, and what must have one door has one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// From the ground up. `accounts` stands on `persons`: who forgot a password is mailed at the address on file.
const FLOORS: &[&[&str]] = &[
    &["kernel"],
    &["platform"],
    &["persons", "statement", "organisation"],
    &["accounts"],
    &["conflicts", "consents", "tenancies", "contact", "household", "notes", "patterns", "representatives"],
    &["registration", "allocation", "linking", "imports", "newsletter", "upkeep"],
    &["rights"],
    &["my", "desk", "postbox"],
    &["router", "demo"],
    &["cli"],
    &["main", "lib"],
];

/// Names at the root of the crate that are no rooms.
const NO_ROOMS: &[&str] = &["fields", "MIGRATIONS"];

pub fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = vec![];
    walk(Path::new("src"), &mut found);
    found
}

/// The room a file stands in: `src/persons/store.rs` and `src/router.rs` give `persons` and `router`.
fn room(path: &Path) -> String {
    let part = path.components().nth(1).unwrap().as_os_str().to_str().unwrap();
    part.trim_end_matches(".rs").to_owned()
}

/// The rooms that a text names, comments left out.
fn named(text: &str) -> BTreeSet<String> {
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut rooms = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(list) => {
                let list = &list[..closing(list)];
                let mut depth = 0;
                let outer: String = list
                    .chars()
                    .filter(|c| {
                        depth += i32::from(*c == '{');
                        let keep = depth == 0;
                        depth -= i32::from(*c == '}');
                        keep
                    })
                    .collect();
                rooms.extend(outer.split(',').map(|item| first_word(item.trim())));
            }
            None => {
                rooms.insert(first_word(after));
            }
        }
    }
    rooms.retain(|room| !room.is_empty() && !NO_ROOMS.contains(&room.as_str()));
    rooms
}

/// Where the list that was just opened closes.
fn closing(list: &str) -> usize {
    let mut depth = 1;
    for (at, c) in list.char_indices() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if depth == 0 {
            return at;
        }
    }
    list.len()
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn floor(room: &str) -> usize {
    FLOORS.iter().position(|floor| floor.contains(&room)).unwrap_or_else(|| panic!("{room} stands on no floor"))
}

#[test]
fn imports_only_go_down() {
    let mut wrong = vec![];
    for (path, text) in sources() {
        let here = room(&path);
        for there in named(&text) {
            if there != here && floor(&there) >= floor(&here) {
                wrong.push(format!("{} names crate::{there}, which is not below {here}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_way_to_name_a_room_is_seen() {
    let text =
        "use crate::{accounts::{self, x}, persons};\nlet a = crate::router::b;\n// crate::cli\nuse crate::MIGRATIONS;";
    assert_eq!(named(text), BTreeSet::from(["accounts", "persons", "router"].map(String::from)));
}

#[test]
fn sql_stands_only_in_stores_and_in_the_platform() {
    let allowed = |path: &Path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        let in_store = path.parent().is_some_and(|folder| folder.ends_with("store"));
        room(path) == "platform" || name == "store.rs" || name.ends_with("_store.rs") || in_store
    };
    // The start-up checks of a production server, and readiness, ask the database about itself.
    let itself = ["src/router.rs", "src/cli/production.rs"];
    let with_sql = sources().into_iter().filter(|(path, text)| {
        text.contains("sqlx::query") && !allowed(path) && !itself.contains(&path.to_str().unwrap())
    });
    let wrong: Vec<_> = with_sql.map(|(path, _)| path).collect();
    assert!(wrong.is_empty(), "SQL outside a store: {wrong:?}");
}

#[test]
fn a_table_has_one_slice() {
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in sources() {
        // Taking rows is no writing.
        let text = text.replace("update skip locked", "");
        for verb in ["insert into ", "update ", "delete from "] {
            for after in text.split(verb).skip(1) {
                let table: String =
                    after.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.')).collect();
                owners.entry(table).or_default().insert(room(&path));
            }
        }
    }
    // Platform writes the audit log for all; the two hot statements of consents write it in the same breath.
    // Whoever makes or ends a person makes and ends the keys.
    let shared = ["audit_entry", "keys.person_key", "set", ""];
    for (table, rooms) in owners.into_iter().filter(|(table, _)| !shared.contains(&table.as_str())) {
        assert_eq!(rooms.len(), 1, "{table} is written by {rooms:?}");
    }
}

/// Words that may stand in few places, so that what they guard has one door.
#[test]
fn what_must_have_one_door_has_one() {
    let doors: &[(&str, &[&str])] = &[
        // Being oneself: a session that names the person, or a link from one's own mailbox.
        ("Access::own(", &["src/platform/session/visit.rs", "src/platform/link.rs"]),
        // A session begins in one place, after a password or a link.
        ("session::begin(", &["src/accounts/sign_in.rs"]),
        // Routes are registered where they must say who may use them.
        (".route(", &["src/platform/routes.rs", "src/platform/assets.rs"]),
        // The system's time is asked for by the clock, and to put the clock back.
        ("OffsetDateTime::now_utc", &["src/platform/clock.rs", "src/demo/load.rs"]),
    ];
    for (word, allowed) in doors {
        let found: BTreeSet<_> =
            sources().into_iter().filter(|(_, text)| text.contains(word)).map(|(path, _)| path).collect();
        let expected: BTreeSet<_> = allowed.iter().map(PathBuf::from).collect();
        assert_eq!(found, expected, "{word}");
    }
}

#[test]
fn templates_keep_what_people_type_harmless() {
    let words =
        ["|safe", "| safe", "style=\"", "<style", "<script", "onclick", "onsubmit", "onchange", "http://", "https://"];
    let mut wrong = vec![];
    for path in templates() {
        let text = std::fs::read_to_string(&path).unwrap();
        let text = NAMES.iter().fold(text, |text, name| text.replace(name, ""));
        // A mail is no page of the portal: its looks stand in it, since it may fetch nothing.
        let in_mail = path.starts_with("templates/mail");
        let found = words.iter().filter(|word| text.contains(*word) && !(in_mail && **word == "<style"));
        wrong.extend(found.map(|word| format!("{}: {word}", path.display())));
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// Nobody fetches them. Links to other websites come from the checked list, by `links::outside` (P75).
const NAMES: [&str; 3] = [
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/2005/Atom",
    // The one script there is.
    "<script src=\"{{ page.passkey_script() }}\" defer></script>",
];

/// P26: a tick that nobody made is no consent. The only `checked` in any template repeats what the person ticked a moment ago.
#[test]
fn no_box_is_ever_ticked_beforehand() {
    for path in templates() {
        let text = std::fs::read_to_string(&path).unwrap();
        for field in text.split("<input").skip(1) {
            let field = field.split("<div").next().unwrap();
            let repeats = [
                "{% if form.checked(name) %} checked{% endif %}",
                "{% if form.checked(value) %} checked{% endif %}",
                "{% if form.chosen(name, value) %} checked{% endif %}",
            ];
            let rest = repeats.iter().fold(field.to_owned(), |rest, repeat| rest.replace(repeat, ""));
            assert!(!rest.contains(" checked"), "{} ticks a box beforehand: <input{field}", path.display());
        }
    }
}

fn templates() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut found = vec![];
    walk(Path::new("templates"), &mut found);
    found
}

//! Keeping what has no purpose is impossible (P07, P68): the catalogue of the database is walked, not a list that somebody keeps.

use std::collections::BTreeSet;

use crate::floors::sources;
use crate::house::House;
use huisrecht::kernel::register::{ACTIVITIES, Category, gaps};

struct Column {
    table: String,
    name: String,
    kind: String,
    word: Option<String>,
}

async fn columns(house: &House) -> Vec<Column> {
    let rows: Vec<(String, String, String, Option<String>)> = sqlx::query_as(
        "select format('%s%s', case when n.nspname = 'public' then '' else n.nspname || '.' end, c.relname), a.attname::text,
                format_type(a.atttypid, null), col_description(c.oid, a.attnum)
         from pg_class c
         join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'keys')
           and c.relname <> '_sqlx_migrations'
         order by 1, a.attnum",
    )
    .fetch_all(house.owner())
    .await
    .unwrap();
    rows.into_iter().map(|(table, name, kind, word)| Column { table, name, kind, word }).collect()
}

/// What is wrong with one column, given all of its table.
fn fault(column: &Column, all: &[Column]) -> Option<String> {
    let here = format!("{}.{}", column.table, column.name);
    let Some(word) = column.word.as_deref() else { return Some(format!("{here} is not classified")) };
    if word == "none" || word == "link" {
        return (column.kind == "sealed").then(|| format!("{here} is sealed, so it holds something personal"));
    }
    let Some(category) = Category::ALL.into_iter().find(|category| category.code() == word) else {
        return Some(format!("{here} bears the unknown word {word:?}"));
    };
    if !ACTIVITIES.iter().any(|activity| activity.categories.contains(&category)) {
        return Some(format!("{here}: no activity uses {word}"));
    }
    // Whose a draft is, nobody can tell: only the visitor's own cookie opens it, and it ends within the hour.
    let of_nobody = category == Category::Draft;
    if !of_nobody && !all.iter().any(|other| other.table == column.table && other.name == "person_id") {
        return Some(format!("{here} is personal in a table without person_id"));
    }
    let in_the_clear = column.kind != "sealed" && !may_be_in_the_clear(column, category);
    in_the_clear.then(|| format!("{here} is personal and not sealed"))
}

/// Codes, moments and hashes that say nothing without the person, and are searched or counted.
fn may_be_in_the_clear(column: &Column, category: Category) -> bool {
    match category {
        // What somebody's work is, and whether they may come in, as a word of our own a day or a moment; looked up at each request.
        Category::Staff => {
            is_of_time(column)
                || [
                    "role",
                    "last_log_in",
                    "blocked_for",
                    "accepted_at",
                    "relation",
                    "why",
                    "pattern",
                    "files",
                    "verdict",
                ]
                .contains(&column.name.as_str())
        }
        // Evidence is of codes and hashes; who read what is a log of roles and purposes.
        Category::Consent | Category::ReadingLog | Category::StatementSeen => true,
        Category::Request => {
            is_of_time(column)
                || ["kind", "channel", "state", "outcome", "step", "identity_shown", "opened", "verdict", "ground"]
                    .contains(&column.name.as_str())
        }
        // Looked up at each request of who acts, and held to rules by the database.
        Category::Representation => ["kind", "areas", "state"].contains(&column.name.as_str()) || is_of_time(column),
        Category::Login => {
            is_of_time(column)
                || ["password_hash", "lang", "code_hash", "credential_hash", "device"].contains(&column.name.as_str())
        }
        _ => is_of_time(column),
    }
}

fn is_of_time(column: &Column) -> bool {
    ["date", "timestamp with time zone"].contains(&column.kind.as_str())
}

#[tokio::test]
async fn every_stored_column_has_a_purpose_or_is_not_personal() {
    let house = House::new().await;
    let columns = columns(&house).await;
    assert!(columns.len() > 100, "the catalogue was read");
    let faults: Vec<String> = columns.iter().filter_map(|column| fault(column, &columns)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn a_column_that_is_forgotten_is_found() {
    let house = House::new().await;
    let spoil = [
        ("alter table person_contact add column nickname text", "person_contact.nickname is not classified"),
        (
            "comment on column person_contact.phone is 'telephone'",
            "person_contact.phone bears the unknown word \"telephone\"",
        ),
        (
            "alter table tenancy add column rent bytea; comment on column tenancy.rent is 'tenancy'",
            "tenancy.rent is personal in a table without person_id",
        ),
        (
            "alter table person add column name text; comment on column person.name is 'identity'",
            "person.name is personal in a table without person_id",
        ),
        (
            "comment on column person_identity.family_name is 'none'",
            "person_identity.family_name is sealed, so it holds something personal",
        ),
        (
            "alter table person_identity add column initials text; comment on column person_identity.initials is 'identity'",
            "person_identity.initials is personal and not sealed",
        ),
    ];
    for (sql, expected) in spoil {
        sqlx::raw_sql(sql).execute(house.owner()).await.unwrap();
        let columns = columns(&house).await;
        let faults: Vec<String> = columns.iter().filter_map(|column| fault(column, &columns)).collect();
        assert!(faults.iter().any(|fault| fault == expected), "{expected}: {faults:?}");
    }
}

#[tokio::test]
async fn every_category_of_the_register_is_stored_somewhere() {
    let house = House::new().await;
    let stored: BTreeSet<String> = columns(&house).await.into_iter().filter_map(|column| column.word).collect();
    for category in Category::ALL {
        assert!(stored.contains(category.code()), "{} is in the register and in no column", category.code());
    }
}

#[tokio::test]
async fn what_the_code_seals_is_what_the_database_says() {
    let house = House::new().await;
    let columns = columns(&house).await;
    let in_code: BTreeSet<(String, String)> = declared();
    let in_database: BTreeSet<(String, String)> = columns
        .into_iter()
        .filter(|column| column.kind == "sealed")
        .map(|column| (format!("{}.{}", column.table, column.name), column.word.unwrap_or_default()))
        .collect();
    assert_eq!(in_code, in_database);
}

/// Sealed columns as the code declares them: in the macro `fields!`, or by hand.
fn declared() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (_, text) in sources() {
        for line in text.lines().filter(|line| line.contains(" = \"") && line.trim_end().ends_with(';')) {
            let Some((_, after)) = line.split_once(" = \"") else { continue };
            let (Some((column, _)), Some((_, rest))) = (after.split_once('"'), after.split_once("\": ")) else {
                continue;
            };
            let Some(category) = rest.split(", ").nth(1) else { continue };
            found.insert((column.to_owned(), code_of(category)));
        }
        if let Some((_, after)) = text.split_once("const COLUMN: &'static str = \"") {
            let column = after.split('"').next().unwrap();
            let category = after.split("Category = Category::").nth(1).unwrap().split(';').next().unwrap();
            found.insert((column.to_owned(), code_of(category)));
        }
    }
    found
}

fn code_of(variant: &str) -> String {
    let known = Category::ALL.into_iter().find(|category| format!("{category:?}") == variant);
    known.unwrap_or_else(|| panic!("{variant} is no category")).code().to_owned()
}

#[test]
fn a_gap_in_the_register_stops_the_start_and_is_named() {
    assert_eq!(gaps(ACTIVITIES), []);
    let mut holed = ACTIVITIES.to_vec();
    holed[1].retention.period.nl = "";
    holed[2].source.en = "";
    holed[3].id = holed[0].id;
    // Nothing else needs what is being typed.
    holed.iter_mut().find(|activity| activity.id == "draft").unwrap().categories = &[];
    let words: Vec<String> = gaps(&holed).into_iter().map(|gap| gap.0).collect();
    for expected in ["retention period", "source of the data", "stands twice", "uses no data", "'draft' has no purpose"]
    {
        assert!(words.iter().any(|gap| gap.contains(expected)), "{expected}: {words:?}");
    }
}

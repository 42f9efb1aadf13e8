//! No personal column is forgotten: the catalogue of the database is walked, each value is opened by hand, with the keys, and looked for in
//! the file for programs. A column that no chapter gives, or that nobody filled here, fails.

use std::collections::{BTreeMap, BTreeSet};

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::register::Category;
use huisrecht::rights::dossier::{Dossier, Item, NOT_IN_IT};
use serde_json::Value;
use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::filled::fill;
use super::{dossier, json};
use crate::house::House;

/// A personal column, as the database has it.
struct Column {
    table: String,
    name: String,
    kind: String,
    category: Category,
}

impl Column {
    fn full(&self) -> String {
        format!("{}.{}", self.table, self.name)
    }
}

async fn personal_columns(house: &House) -> Vec<Column> {
    let rows: Vec<(String, String, String, String)> = sqlx::query_as(
        "select format('%s%s', case when n.nspname = 'public' then '' else n.nspname || '.' end, c.relname), a.attname::text,
                format_type(a.atttypid, null), col_description(c.oid, a.attnum)
         from pg_class c
         join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relkind in ('r', 'p') and n.nspname in ('public', 'keys')
           and col_description(c.oid, a.attnum) not in ('none', 'link')
         order by 1, a.attnum",
    )
    .fetch_all(house.owner())
    .await
    .unwrap();
    let category = |word: &str| Category::ALL.into_iter().find(|category| category.code() == word).unwrap();
    rows.into_iter().map(|(table, name, kind, word)| Column { table, name, kind, category: category(&word) }).collect()
}

/// Opens what the database keeps, without the portal: the key of the tests, the person's wrapped key, the value.
struct Opener<'a> {
    house: &'a House,
    kek: Aes256Gcm,
}

impl<'a> Opener<'a> {
    fn new(house: &'a House) -> Self {
        // As `house::keys` makes them.
        let key: Vec<u8> = (0..32u8).map(|at| 31u8.wrapping_add(at)).collect();
        Self { house, kek: Aes256Gcm::new_from_slice(&key).unwrap() }
    }

    async fn open(&self, column: &Column, person: Uuid, sealed: &[u8]) -> Vec<u8> {
        let group = column.category.group().code();
        let sql = "select wrapped from keys.person_key where person_id = $1 and retention_group = $2";
        let wrapped: Vec<u8> =
            sqlx::query_scalar(sql).bind(person).bind(group).fetch_one(self.house.owner()).await.unwrap();
        let key = opened(&self.kek, group, person, &wrapped);
        opened(&Aes256Gcm::new_from_slice(&key).unwrap(), &column.full(), person, sealed)
    }
}

fn opened(cipher: &Aes256Gcm, label: &str, person: Uuid, sealed: &[u8]) -> Vec<u8> {
    let (nonce, body) = sealed.split_at(12);
    let aad = [label.as_bytes(), &[0], person.as_bytes()].concat();
    let nonce: [u8; 12] = nonce.try_into().unwrap();
    cipher.decrypt(&Nonce::from(nonce), Payload { msg: body, aad: &aad }).unwrap()
}

/// What a column holds of these persons, as the file for programs would say it.
async fn values(house: &House, column: &Column, persons: &[PersonId]) -> BTreeSet<String> {
    let ids: Vec<Uuid> = persons.iter().map(|person| person.uuid()).collect();
    let (table, name) = (&column.table, &column.name);
    if column.kind == "sealed" {
        let sql =
            format!("select person_id, {name}::bytea from {table} where person_id = any($1) and {name} is not null");
        let rows: Vec<(Uuid, Vec<u8>)> =
            sqlx::query_as(AssertSqlSafe(sql)).bind(&ids).fetch_all(house.owner()).await.unwrap();
        let (opener, mut found) = (Opener::new(house), BTreeSet::new());
        for (person, sealed) in rows {
            found.extend(pieces(column, &opener.open(column, person, &sealed).await));
        }
        return found;
    }
    let shown = match column.kind.as_str() {
        "timestamp with time zone" => {
            format!("rtrim(rtrim(to_char({name} at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '0'), '.') || 'Z'")
        }
        "fingerprint" | "bytea" => format!("'sha256:' || encode({name}, 'hex')"),
        _ => format!("{name}::text"),
    };
    let sql = format!("select {shown} from {table} where person_id = any($1) and {name} is not null");
    let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql)).bind(&ids).fetch_all(house.owner()).await.unwrap();
    rows.into_iter().collect()
}

/// One sealed column may hold more than one thing.
fn pieces(column: &Column, bytes: &[u8]) -> Vec<String> {
    if ["consent_scan.content", "rights_file.content", "representation_proof.content"].contains(&column.full().as_str())
    {
        return vec![fingerprint(bytes)];
    }
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    match column.full().as_str() {
        // The number to dial, and how it was typed.
        "person_contact.phone" | "rights_asked.phone" => text.splitn(2, ' ').map(str::to_owned).collect(),
        "rights_letter.content" => {
            let letter: huisrecht::rights::letters::Letter = serde_json::from_str(&text).unwrap();
            letter.read_aloud()
        }
        "sign_up.answers" | "newsletter_sign_up.answers" => {
            let answers: BTreeMap<String, Value> = serde_json::from_str(&text).unwrap();
            answers
                .into_iter()
                .flat_map(|(name, value)| {
                    let text = value.as_str().map(str::to_owned).unwrap_or_default();
                    if name == "phone" { text.splitn(2, ' ').map(str::to_owned).collect() } else { vec![text] }
                })
                .collect()
        }
        _ => vec![text],
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold("sha256:".to_owned(), |text, byte| text + &format!("{byte:02x}"))
}

/// What a dossier gives of each category: values, and the fingerprints of files.
async fn given(dossier: &Dossier) -> BTreeMap<String, BTreeSet<String>> {
    let json = json(dossier).await;
    let mut given: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for chapter in json["chapters"].as_array().unwrap() {
        let all = given.entry(chapter["category"].as_str().unwrap().to_owned()).or_default();
        for entry in chapter["entries"].as_array().unwrap() {
            entry["values"].as_object().unwrap().values().for_each(|value| scalars(value, all));
        }
    }
    for source in dossier.filled() {
        let mut walk = dossier.walk(source);
        while let Some((record, items)) = walk.next().await.unwrap() {
            for item in items {
                let Item::Entry(entry) = item else { continue };
                for file in entry.files {
                    let bytes = dossier.file(source, record, file.id).await.unwrap();
                    assert_eq!(bytes.len() as u64, file.size, "a file is as large as it was said to be");
                    given.get_mut(source.chapter().category.code()).unwrap().insert(fingerprint(&bytes));
                }
            }
        }
    }
    given
}

fn scalars(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| scalars(value, into)),
        Value::String(text) => drop(into.insert(text.clone())),
        other => drop(into.insert(other.to_string())),
    }
}

/// Columns with their category and what stands in them.
type Held = BTreeMap<String, (String, BTreeSet<String>)>;

/// What is wrong: columns whose values are not in the dossier, and columns that this test would not miss.
async fn faults(house: &House, dossiers: &[Dossier]) -> Vec<String> {
    let (mut faults, mut held): (Vec<String>, Held) = (vec![], BTreeMap::new());
    let exempt: BTreeSet<&str> = NOT_IN_IT.iter().flat_map(|left| left.columns).copied().collect();
    let columns = personal_columns(house).await;
    let mut whose = vec![];
    for dossier in dossiers {
        let persons: Vec<PersonId> = dossier.records.iter().map(|record| record.person).collect();
        whose.push((persons, given(dossier).await));
    }
    for column in columns.iter().filter(|column| !exempt.contains(column.full().as_str())) {
        let here = held.entry(column.full()).or_insert((column.category.code().to_owned(), BTreeSet::new()));
        for (persons, given) in &whose {
            let values = values(house, column, persons).await;
            let nothing = BTreeSet::new();
            let given = given.get(column.category.code()).unwrap_or(&nothing);
            if values.iter().any(|value| !value.is_empty() && !given.contains(value)) {
                eprintln!("{}: {:?}", column.full(), values.difference(given));
                faults.push(format!("{} is not given", column.full()));
            }
            here.1.extend(values);
        }
        if here.1.is_empty() {
            faults.push(format!("{} is filled by nobody here", column.full()));
        }
    }
    for (name, (category, values)) in &held {
        let others = held.iter().filter(|(other, (of, _))| *other != name && of == category);
        let elsewhere: BTreeSet<&String> = others.flat_map(|(_, (_, values))| values).collect();
        if !values.is_empty() && values.iter().all(|value| elsewhere.contains(value)) {
            faults.push(format!("{name} holds nothing of its own, so nobody would miss it"));
        }
    }
    for name in exempt {
        if !columns.iter().any(|column| column.full() == name) {
            faults.push(format!("{name} is excused and does not exist"));
        }
    }
    faults
}

async fn everybody(house: &House) -> Vec<Dossier> {
    let filled = fill(house).await;
    let mut dossiers = vec![];
    let with_no_account = [filled.sign_up, filled.subscriber, filled.newsletter_sign_up];
    for person in [filled.sanne.person, filled.employee.person].into_iter().chain(with_no_account) {
        dossiers.push(dossier(house, person).await);
    }
    dossiers
}

#[tokio::test]
async fn each_personal_column_is_given_or_left_out_by_law() {
    let house = House::new().await;
    let dossiers = everybody(&house).await;
    let faults = faults(&house, &dossiers).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn a_column_that_no_chapter_gives_is_found() {
    let house = House::new().await;
    let dossiers = everybody(&house).await;
    let spoil = [
        (
            "alter table statement_seen add column read_for interval; comment on column statement_seen.read_for is 'statement_seen'",
            "statement_seen.read_for is filled by nobody here",
        ),
        ("update statement_seen set read_for = '4 minutes'", "statement_seen.read_for is not given"),
        (
            "alter table consent_event add column device text; comment on column consent_event.device is 'consent';
             alter table consent_event disable trigger user; update consent_event set device = 'telefoon'",
            "consent_event.device is not given",
        ),
        (
            "update consent_event set device = lang",
            "consent_event.device holds nothing of its own, so nobody would miss it",
        ),
        ("comment on column draft.typed is 'none'", "draft.typed is excused and does not exist"),
    ];
    for (sql, expected) in spoil {
        let traced = format!("set session_replication_role = replica; {sql}; set session_replication_role = origin");
        sqlx::raw_sql(AssertSqlSafe(traced)).execute(house.owner()).await.unwrap();
        let faults = faults(&house, &dossiers).await;
        assert!(faults.iter().any(|fault| fault == expected), "{expected}: {faults:?}");
    }
}

#[tokio::test]
async fn what_opens_an_account_is_in_no_dossier_and_that_we_keep_it_is_said() {
    let house = House::new().await;
    let filled = fill(&house).await;
    for person in [filled.sanne.person, filled.employee.person] {
        let json = json(&dossier(&house, person).await).await;
        let account = &super::entries(&json, "account")[0]["values"];
        assert_eq!(account["password_hash_kept"], true);
        assert_eq!(account["second_step_kept"], person == filled.employee.person);
        let text = json.to_string();
        assert!(!text.contains("$argon2") && !text.contains(&filled.employee.secret));
    }
}

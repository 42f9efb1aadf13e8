//! The three impossibilities: changing without a trace, looking without a reason, and data in the clear (P65, S3).

use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::persons;
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use huisrecht::platform::keys::{KeyError, Keys};
use huisrecht::platform::vault::{Refused, Vault};
use sqlx::{AssertSqlSafe, PgPool};

use crate::house::{House, cluster, keys};

/// Tables whose rows are bookkeeping or evidence of their own; all others ask for an audit entry.
const NOT_TRACED: [&str; 24] = [
    "audit_entry",
    "draft",
    "guest_visit",
    "import_fault",
    "import_piece",
    "import_run",
    "job",
    "keys.known_address",
    "keys.mail_mailbox",
    "keys.password_request",
    "keys.throttle",
    "mail",
    "mail_link",
    "mail_report",
    "newsletter_delivery",
    "newsletter_list_piece",
    "newsletter_list_row",
    "open_file",
    "passkey_question",
    "processing_line",
    "session",
    "sign_on_attempt",
    "visit_count",
    "_sqlx_migrations",
];

async fn login(house: &House, role: &str) -> PgPool {
    let database: String = sqlx::query_scalar("select current_database()").fetch_one(house.owner()).await.unwrap();
    PgPool::connect_with(cluster().database(&database).username(role)).await.unwrap()
}

async fn refusal(pool: &PgPool, sql: &str) -> String {
    match sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(pool).await {
        Ok(_) => panic!("{sql} was allowed"),
        Err(error) => error.as_database_error().unwrap().code().unwrap().into_owned(),
    }
}

#[tokio::test]
async fn every_table_asks_for_a_trace_or_is_known_not_to() {
    let house = House::new().await;
    let untraced: Vec<String> = sqlx::query_scalar(
        "select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'r' and n.nspname in ('public', 'keys')
           and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'traced' and t.tgdeferrable and t.tgenabled = 'O')
         order by 1",
    )
    .fetch_all(house.owner())
    .await
    .unwrap();
    let mut known = NOT_TRACED.map(String::from).to_vec();
    known.sort();
    let mut found = untraced;
    found.sort();
    assert_eq!(found, known);
}

#[tokio::test]
async fn a_change_without_a_trace_is_refused_by_the_database() {
    let house = House::new().await;
    let app = login(&house, "huisrecht_app").await;
    let sql = "insert into person (id, created_at) values ('00000000-0000-7000-8000-000000000001', now())";
    assert_eq!(refusal(&app, sql).await, "23000");
    let mut two = house.app().db.change(Actor::Job("test")).await.unwrap();
    sqlx::raw_sql(sql).execute(two.conn()).await.unwrap();
    drop(two);
    let persons: i64 = sqlx::query_scalar("select count(*) from person").fetch_one(house.owner()).await.unwrap();
    assert_eq!(persons, 0, "a change that is dropped leaves nothing");
}

#[tokio::test]
async fn a_trace_of_an_earlier_transaction_does_not_count() {
    let house = House::new().await;
    house.somebody("sanne").await;
    let app = login(&house, "huisrecht_app").await;
    let mut conn = app.acquire().await.unwrap();
    let entry = "insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'job test', 'test.done', gen_random_uuid())";
    sqlx::raw_sql(entry).execute(&mut *conn).await.unwrap();
    let later = sqlx::raw_sql("update person set ended_at = now()").execute(&mut *conn).await;
    assert_eq!(later.unwrap_err().as_database_error().unwrap().constraint(), Some("traced"));
}

/// Tables that are only added to, with a column to try to change.
const FOR_EVER: [(&str, &str); 5] = [
    ("audit_entry", "id"),
    ("consent_event", "id"),
    ("consent_text", "id"),
    ("processing_line", "role"),
    ("receipt_key", "kid"),
];

/// As the application's role by grant, and as the owner by trigger.
#[tokio::test]
async fn what_was_written_for_ever_cannot_be_changed() {
    let house = House::new().await;
    house.somebody("sanne").await;
    let app = login(&house, "huisrecht_app").await;
    for (table, column) in FOR_EVER {
        for sql in [
            format!("update {table} set {column} = {column}"),
            format!("delete from {table}"),
            format!("truncate {table} cascade"),
        ] {
            assert_eq!(refusal(&app, &sql).await, "42501", "app: {sql}");
        }
    }
    // The log of readings is empty here: give it a line, so that a row trigger has a row.
    sqlx::raw_sql("insert into processing_line values (gen_random_uuid(), gen_random_uuid(), 'mail', 'system', now())")
        .execute(house.owner())
        .await
        .unwrap();
    for (table, column) in FOR_EVER {
        for sql in [
            format!("update {table} set {column} = {column}"),
            format!("delete from {table}"),
            format!("truncate {table} cascade"),
        ] {
            assert_eq!(refusal(house.owner(), &sql).await, "42501", "owner: {sql}");
        }
    }
}

#[tokio::test]
async fn the_application_cannot_choose_its_own_place_in_the_audit_log() {
    let house = House::new().await;
    let app = login(&house, "huisrecht_app").await;
    for column in ["epoch", "xid"] {
        let sql = format!(
            "insert into audit_entry (id, at, actor, event, subject, {column}) values (gen_random_uuid(), now(), 'x', 'a.b', gen_random_uuid(), 1)"
        );
        assert_eq!(refusal(&app, &sql).await, "42501", "{column}");
    }
}

#[tokio::test]
async fn the_reading_login_writes_nothing() {
    let house = House::new().await;
    let read = login(&house, "huisrecht_read").await;
    let tables: Vec<String> = sqlx::query_scalar(
        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'r' and n.nspname in ('public', 'keys') and c.relname <> '_sqlx_migrations'",
    )
    .fetch_all(house.owner())
    .await
    .unwrap();
    assert!(tables.len() > 20);
    for table in tables {
        for sql in [
            format!("insert into {table} default values"),
            format!("delete from {table}"),
            format!("truncate {table} cascade"),
        ] {
            assert_eq!(refusal(&read, &sql).await, "42501", "{sql}");
        }
    }
    for sql in ["create table mine (id int)", "create schema mine"] {
        assert_eq!(refusal(&read, sql).await, "42501", "{sql}");
        assert_eq!(refusal(&login(&house, "huisrecht_app").await, sql).await, "42501", "{sql}");
    }
}

#[tokio::test]
async fn nobody_is_opened_without_a_line_in_the_log() {
    let house = House::new().await;
    let (sanne, mehmet) = (house.somebody("sanne").await, house.somebody("mehmet").await);
    let lines = || async {
        let sql = "select count(*) from processing_line where person_id = $1 and activity = 'tenancy'";
        sqlx::query_scalar::<_, i64>(sql).bind(sanne.person.uuid()).fetch_one(house.owner()).await.unwrap()
    };
    let app = house.app();
    assert_eq!(lines().await, 0);
    let now = app.db.clock().now();
    let mut conn = app.db.write().acquire().await.unwrap();
    let access = Access::by_portal(&mut conn, &app.vault, "tenancy", now, &[sanne.person]).await.unwrap();
    assert_eq!(lines().await, 1);
    assert!(persons::find(app.db.read(), &access, sanne.person).await.unwrap().is_some());
    let other = persons::key(app.db.read(), mehmet.person, RetentionGroup::Identity).await.unwrap().unwrap();
    let refused = access.unlock(mehmet.person, RetentionGroup::Identity, &other);
    assert_eq!(refused.err(), Some(Refused::Person));
}

#[tokio::test]
async fn an_activity_opens_only_the_data_it_may_use() {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let app = house.app();
    let mut conn = app.db.write().acquire().await.unwrap();
    let access = Access::by_portal(&mut conn, &app.vault, "mail", app.db.clock().now(), &[sanne.person]).await.unwrap();
    let refused = persons::find(app.db.read(), &access, sanne.person).await;
    assert!(refused.unwrap_err().to_string().contains("does not cover category 'identity'"));
    let unknown = Access::by_portal(&mut conn, &app.vault, "curiosity", app.db.clock().now(), &[sanne.person]).await;
    assert!(unknown.is_err());
}

#[tokio::test]
async fn a_wrapped_key_opens_for_its_own_person_and_kek_only() {
    let house = House::new().await;
    let mut conn = house.app().db.write().acquire().await.unwrap();
    let vault = Vault::new(keys()).unwrap();
    let elsewhere = Vault::new(Keys::parse(&keys_text(&["kek 2", "index", "signing"])).unwrap()).unwrap();
    let (person, other) = (PersonId::new(), PersonId::new());
    let (key, _) = vault.new_key(person, RetentionGroup::Identity).unwrap();
    let cases = [
        (&vault, person, None),
        (&vault, other, Some(Refused::Key)),
        (&elsewhere, person, Some(Refused::UnknownKey(1))),
    ];
    for (vault, person, expected) in cases {
        let now = house.clock().now();
        let access = Access::by_portal(&mut conn, vault, "account", now, &[person]).await.unwrap();
        assert_eq!(access.unlock(person, RetentionGroup::Identity, &key).err(), expected);
    }
    let access = Access::by_portal(&mut conn, &vault, "account", house.clock().now(), &[person]).await.unwrap();
    assert_eq!(
        access.unlock(person, RetentionGroup::Tenancy, &key).err(),
        Some(Refused::Key),
        "a key of another group"
    );
}

#[test]
fn a_poor_key_file_is_refused_with_its_line() {
    let parse = |text: &str| Keys::parse(text).err();
    assert_eq!(parse(""), Some(KeyError::Missing("kek")));
    assert_eq!(parse("kek 1 AAAA"), Some(KeyError::Line(1)));
    let zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    assert_eq!(parse(&format!("kek 1 {zeros}")), Some(KeyError::Weak(1)));
    let good = Keys::generate();
    assert!(Keys::parse(&good).is_ok());
    let last = good.lines().last().unwrap().rsplit(' ').next().unwrap();
    assert_eq!(parse(&format!("{}kek 2 {last}", good.as_str())), Some(KeyError::Repeated(5)));
}

fn keys_text(names: &[&str]) -> String {
    let fresh = Keys::generate();
    let keys: Vec<&str> = fresh.lines().skip(1).map(|line| line.rsplit(' ').next().unwrap()).collect();
    names.iter().zip(keys).map(|(name, key)| format!("{name} {key}\n")).collect()
}

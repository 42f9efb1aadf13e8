//! The shapes in which a dossier is given: each from the same chapters, whole, without anybody else, and safe to open.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use http_body_util::BodyExt;
use huisrecht::kernel::dossier::{Ground, PORTION};
use huisrecht::kernel::ids::PersonId;
use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::reference::Line;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::platform::access::{Access, Look};
use huisrecht::platform::audit::Actor;
use huisrecht::rights::dossier::{Dossier, NOT_IN_IT, RecordKind, bundle, chapters, print, records};
use huisrecht::{persons, tenancies};
use serde_json::Value;

use super::filled::{Filled, LETTER, SCAN, fill, payment};
use super::represented::PROOF;
use super::{dossier, entries, json, page, table, without};
use crate::house::{Arranged, House};
use crate::sentences::long_sentences;

async fn filled() -> (House, Filled) {
    let house = House::new().await;
    let filled = fill(&house).await;
    (house, filled)
}

/// The files of a bundle, by their names.
async fn unpacked(dossier: Dossier, lang: Lang) -> BTreeMap<String, Vec<u8>> {
    let bytes = bundle(dossier, lang).into_body().collect().await.unwrap().to_bytes();
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let (name, mut content) = (file.name().unwrap().into_owned(), vec![]);
        file.read_to_end(&mut content).unwrap();
        files.insert(name, content);
    }
    files
}

#[tokio::test]
async fn the_account_and_the_file_of_the_administration_are_both_given_and_each_said() {
    let (house, filled) = filled().await;
    // From whichever of the two one starts.
    for person in [filled.sanne.person, filled.file] {
        let dossier = dossier(&house, person).await;
        let kinds: Vec<_> = dossier.records.iter().map(|record| (record.person, record.kind)).collect();
        let account_and_file = [(filled.sanne.person, RecordKind::Portal), (filled.file, RecordKind::Administration)];
        assert_eq!(kinds[..2], account_and_file);
        // What she asked by letter is of a subject of its own, until she showed that it was her.
        assert!(matches!(kinds[2..], [(_, RecordKind::Request)]), "{kinds:?}");
        let json = json(&dossier).await;
        let names: Vec<_> = entries(&json, "identity").into_iter().map(|one| &one["values"]["family_name"]).collect();
        assert_eq!(names, ["sannesma", "Broekhuizen"]);
        let page = page(&dossier, Lang::Nl).await;
        for words in ["Uw gegevens staan op meer plekken", "Bij uw account", "In onze administratie", "Bij een verzoek"]
        {
            assert!(page.contains(words), "{words}");
        }
    }
    let one = dossier(&house, filled.neighbour).await;
    assert_eq!(one.records.len(), 1);
    assert!(!page(&one, Lang::Nl).await.contains("op meer plekken"));
}

#[tokio::test]
async fn nobody_else_stands_in_a_dossier() {
    let (house, filled) = filled().await;
    let [hers, theirs] = [filled.sanne.person, filled.neighbour];
    let strange = [
        (
            hers,
            ["Wagenvoort", "R-009871", "1961-11-02", "De buurvrouw draaide muziek", "Marieke"],
            "Er was muziek tot laat",
        ),
        (
            theirs,
            ["Broekhuizen", "R-004512", "sanne", "Er was muziek tot laat", "verjaardag"],
            "De buurvrouw draaide muziek",
        ),
    ];
    for (person, others, own) in strange {
        let files = unpacked(dossier(&house, person).await, Lang::Nl).await;
        let text: String = files.values().map(|bytes| String::from_utf8_lossy(bytes)).collect();
        assert!(text.contains(own), "{own}");
        for other in others {
            assert!(!text.contains(other), "{other}");
        }
        for other in [theirs, hers].into_iter().filter(|other| *other != person) {
            assert!(!text.contains(&other.to_string()), "not even an id");
        }
    }
}

#[tokio::test]
async fn the_file_for_programs_keeps_to_its_published_schema() {
    let (house, filled) = filled().await;
    let schema = house.browser().get("/privacy/dossier.schema.json").await.is(200);
    assert_eq!(schema.header("content-type"), "application/schema+json");
    let schema: Value = serde_json::from_str(&schema.body).unwrap();
    let left_out = BTreeMap::from([(filled.note.uuid(), Ground::Others)]);
    let dossiers = [
        dossier(&house, filled.sanne.person).await,
        dossier(&house, filled.employee.person).await,
        dossier(&house, filled.sign_up).await,
        without(&house, filled.sanne.person, left_out).await,
    ];
    for dossier in dossiers {
        let mut json = json(&dossier).await;
        assert_eq!(json["$schema"], schema["$id"]);
        valid(&schema, &json).unwrap();
        // What is wrong is found.
        json["chapters"][0]["entries"][0]["values"]["shoe_size"] = 41.into();
        assert!(valid(&schema, &json).is_err());
    }
}

fn valid(schema: &Value, json: &Value) -> Result<(), String> {
    let mut compiler = boon::Compiler::new();
    let mut schemas = boon::Schemas::new();
    compiler.add_resource("dossier.schema.json", schema.clone()).unwrap();
    let index = compiler.compile("dossier.schema.json", &mut schemas).unwrap();
    schemas.validate(json, index).map_err(|error| error.to_string())
}

#[tokio::test]
async fn with_each_kind_of_data_it_says_what_for_to_whom_how_long_and_from_where() {
    let (house, filled) = filled().await;
    let dossier = dossier(&house, filled.sanne.person).await;
    let json = json(&dossier).await;
    for chapter in json["chapters"].as_array().unwrap() {
        let purposes = chapter["purposes"].as_array().unwrap();
        assert!(!purposes.is_empty(), "{}", chapter["id"]);
        for purpose in purposes {
            for said in ["purpose", "source", "legal_basis_explained"] {
                assert!(
                    !purpose[said]["nl"].as_str().unwrap().is_empty()
                        && !purpose[said]["en"].as_str().unwrap().is_empty()
                );
            }
            assert!(purpose["retention"]["period"]["nl"].is_string() && purpose["recipients"].is_array());
        }
    }
    assert_eq!(json["about"]["automated_decisions"], false);
    assert_eq!(json["about"]["complaint"]["authority"], "Autoriteit Persoonsgegevens");
    let page = page(&dossier, Lang::Nl).await;
    let rights = [
        "Autoriteit Persoonsgegevens",
        "Mijn gegevens laten verwijderen",
        "Bezwaar maken",
        "Over u besluit altijd een mens",
    ];
    let words = ["Waarvoor", "Wie ze krijgt", "Hoe lang", "Waar ze vandaan komen", "Buiten Europa"];
    for words in rights.into_iter().chain(words).chain(NOT_IN_IT.iter().map(|left| left.why.nl)) {
        assert!(page.contains(words), "{words}");
    }
}

#[tokio::test]
async fn a_note_that_is_left_out_is_said_with_its_ground_and_nowhere_told() {
    let (house, filled) = filled().await;
    let left_out = BTreeMap::from([(filled.note.uuid(), Ground::Uavg41('i'))]);
    let dossier = without(&house, filled.sanne.person, left_out).await;
    let json = json(&dossier).await;
    for chapter in ["notes", "note_versions"] {
        let [entry] = entries(&json, chapter)[..] else { panic!("{chapter}") };
        assert_eq!(entry["withheld"]["ground"], "uavg-41-1-i");
        assert!(entry.get("values").is_none());
        let table = table(&dossier, chapter, Lang::Nl).await;
        assert!(table.contains("bescherming van u of van een ander"), "{table}");
    }
    let [reply] = entries(&json, "note_replies")[..] else { panic!("their own words are theirs") };
    assert!(reply.get("withheld").is_none() && reply["values"]["text"].is_string());
    let files = unpacked(dossier, Lang::Nl).await;
    let page = String::from_utf8(files["dossier.html"].clone()).unwrap();
    assert!(page.contains("Hier is iets weggelaten") && page.contains("UAVG artikel 41 lid 1 onder i"));
    let text: String = files.values().map(|bytes| String::from_utf8_lossy(bytes)).collect();
    for words in ["muziek tot", "Geluid", "De tijd klopte niet", "Het was een ander huis"] {
        assert!(!text.contains(words), "{words}");
    }
}

#[tokio::test]
async fn grounds_are_read_back_as_they_were_written() {
    let letters = ('a'..='j').map(Ground::Uavg41);
    let all: BTreeSet<Ground> = letters.chain([Ground::Others]).collect();
    let said: BTreeSet<&str> = all.iter().map(|ground| ground.said().nl).collect();
    assert_eq!(said.len(), 11, "each in words of its own");
    for ground in all {
        assert_eq!(Ground::from_code(&ground.code()), Ok(ground));
    }
    for wrong in ["", "uavg-41-1-k", "uavg-41-1-", "uavg-41-1-ab", "uavg-41-1-é"] {
        assert!(Ground::from_code(wrong).is_err(), "{wrong}");
    }
}

/// Payments of somebody, whose days count on from one to the next.
async fn paid(house: &House, file: PersonId, from: i64, to: i64) {
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let access = super::filled::access(house, &mut change, &[file]).await;
    let agreement = tenancies::agreements(&mut *change.conn(), &access, file).await.unwrap()[0].id;
    let open = persons::file(&mut change, &app.vault, &access, file, RetentionGroup::Payments).await.unwrap();
    for at in from..to {
        tenancies::book(&mut change, &open, file, &payment(agreement, at, 100 + at)).await.unwrap();
    }
    change.commit(Arranged(file)).await.unwrap();
}

#[tokio::test]
async fn a_long_chapter_is_whole_however_its_portions_fall() {
    let (house, filled) = filled().await;
    let mut have = 2;
    for count in [PORTION - 1, PORTION, PORTION + 1, 2 * PORTION, 2 * PORTION + 1] {
        let count = i64::try_from(count).unwrap();
        paid(&house, filled.file, have, count).await;
        have = count;
        let json = json(&dossier(&house, filled.sanne.person).await).await;
        let days: Vec<&str> =
            entries(&json, "payments").into_iter().map(|one| one["values"]["booked_on"].as_str().unwrap()).collect();
        let once: BTreeSet<&str> = days.iter().copied().collect();
        assert_eq!((days.len() as i64, once.len() as i64), (count, count));
        assert!(days.is_sorted_by(|one, next| one > next), "newest first");
    }
    let table = table(&dossier(&house, filled.sanne.person).await, "payments", Lang::Nl).await;
    assert_eq!(table.lines().count() as i64, have + 1);
}

#[tokio::test]
async fn a_table_opens_without_formulas_and_counts_what_went_back() {
    let (house, filled) = filled().await;
    let app = house.app();
    let mut change = app.db.change(Actor::Operator("test")).await.unwrap();
    let access = super::filled::access(&house, &mut change, &[filled.file]).await;
    let file = persons::file(&mut change, &app.vault, &access, filled.file, RetentionGroup::Behaviour).await.unwrap();
    let evil = Prose::parse("=HYPERLINK(\"x\";\"klik\")").unwrap();
    huisrecht::notes::reply(&mut change, (&file, filled.file, filled.note), &evil).await.unwrap();
    change.commit(Arranged(filled.file)).await.unwrap();
    let dossier = dossier(&house, filled.sanne.person).await;
    let replies = table(&dossier, "note_replies", Lang::Nl).await;
    assert!(
        replies.starts_with('\u{feff}') && replies.contains("\"'=HYPERLINK(\"\"x\"\";\"\"klik\"\")\""),
        "{replies}"
    );
    let payments = table(&dossier, "payments", Lang::Nl).await;
    assert!(payments.contains(";-120,50;") && payments.contains(";654,00;"), "{payments}");
    assert!(table(&dossier, "payments", Lang::En).await.contains(";-120.50;"));
    assert!(Line::parse("=1").is_ok(), "such a text can be typed");
}

#[tokio::test]
async fn the_bundle_holds_the_page_the_file_for_programs_each_table_and_each_paper() {
    let (house, filled) = filled().await;
    let dossier = dossier(&house, filled.sanne.person).await;
    let chapters: Vec<&str> = dossier.filled().map(|source| source.chapter().id).collect();
    let files = unpacked(dossier, Lang::Nl).await;
    let json: Value = serde_json::from_slice(&files["dossier.json"]).unwrap();
    let named: Vec<&str> = json["chapters"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(named, chapters);
    for chapter in &chapters {
        assert!(files.contains_key(&format!("tabellen/{chapter}.csv")), "{chapter}");
    }
    let scan = entries(&json, "consent_scans")[0]["files"][0]["path"].as_str().unwrap();
    assert_eq!(files[scan], SCAN);
    let letter = entries(&json, "request_files")[0]["files"][0]["path"].as_str().unwrap();
    assert_eq!(files[letter], LETTER);
    let page = String::from_utf8(files["dossier.html"].clone()).unwrap();
    assert!(page.contains(&format!("href=\"{scan}\"")) && page.contains("href=\"dossier.css\""));
    let proof = entries(&json, "representation_proofs")[0]["files"][0]["path"].as_str().unwrap();
    assert_eq!(files[proof], PROOF);
    // Beside the page with its looks, the PDF, the file for programs, tables and papers there is nothing.
    assert_eq!(files.len(), 4 + chapters.len() + 3);
    assert!(files.contains_key("dossier.css"));
}

#[tokio::test]
async fn on_paper_stands_what_stands_on_the_page() {
    let (house, filled) = filled().await;
    let left_out = BTreeMap::from([(filled.note.uuid(), Ground::Others)]);
    let dossier = without(&house, filled.sanne.person, left_out).await;
    if let Ok(folder) = std::env::var("DOSSIER") {
        leave(std::path::Path::new(&folder), &house, &filled).await;
    }
    let pdf = print(&dossier, Lang::Nl).await.unwrap().expect("it fits on paper");
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text: String = document.extract_text(&pages).unwrap().split_whitespace().collect();
    for source in dossier.filled() {
        let title: String = source.chapter().title.nl.split_whitespace().collect();
        assert!(text.contains(&title), "{title}");
    }
    for words in ["Broekhuizen", "HO-2015-00412", "0001234567", "Hierisietsweggelaten", "AutoriteitPersoonsgegevens"] {
        assert!(text.contains(words), "{words}");
    }
    assert!(!text.contains("muziek"));
}

/// Leaves the bundle in a folder, to be looked at.
async fn leave(folder: &std::path::Path, house: &House, filled: &Filled) {
    for (lang, name) in [(Lang::Nl, "nl"), (Lang::En, "en")] {
        for (file, content) in unpacked(dossier(house, filled.sanne.person).await, lang).await {
            let path = folder.join(name).join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
    }
}

#[tokio::test]
async fn a_right_to_open_something_else_opens_no_dossier() {
    let (house, filled) = filled().await;
    let app = house.app();
    let mut conn = app.db.write().acquire().await.unwrap();
    let records = records(&mut conn, filled.sanne.person).await.unwrap();
    let (role, now) = ((StaffRole::CustomerContact, Look::Used), app.db.clock().now());
    let persons: Vec<PersonId> = records.iter().map(|record| record.person).collect();
    for (activity, covered) in
        [("rights-dossier", &persons[..1]), ("rights-dossier", &[filled.neighbour][..]), ("service", &persons[..])]
    {
        let access = Access::by_role(&mut conn, &app.vault, activity, role, now, covered).await.unwrap();
        assert!(Dossier::open(app, access, records.clone()).await.is_err(), "{activity}");
    }
}

#[tokio::test]
async fn the_page_reads_as_easily_as_any_other_and_in_english_too() {
    let (house, filled) = filled().await;
    let dossier = dossier(&house, filled.sanne.person).await;
    let dutch = page(&dossier, Lang::Nl).await;
    // What was shown, typed or made by somebody is told as it was.
    let ours: Vec<String> =
        long_sentences(&dutch).into_iter().filter(|sentence| !sentence.contains("Woonmensen mag")).collect();
    assert!(ours.is_empty(), "{}", ours.join("\n"));
    let english = page(&dossier, Lang::En).await;
    assert!(english.contains("lang=\"en\"") && english.contains("Your data at De Woonmensen"));
    for source in chapters() {
        let chapter = source.chapter();
        let words = [chapter.title, chapter.about.unwrap_or(chapter.title)];
        for said in words.into_iter().chain(chapter.fields.iter().map(|field| field.label)) {
            assert!(!said.nl.is_empty() && !said.en.is_empty(), "{}", chapter.id);
        }
    }
}

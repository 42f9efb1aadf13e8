//! The pages by which an administrator brings a file in.

use axum::body::Body;
use axum::http::Request;
use huisrecht::kernel::staff::StaffRole;

use super::*;
use crate::house::{Browser, Seen};

const BOUNDARY: &str = "----huisrecht";

async fn send(browser: &mut Browser, path: &str, name: &str, bytes: &[u8]) -> Seen {
    let head = format!(
        "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"a.csv\"\r\ncontent-type: text/csv\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat();
    let request = Request::post(path)
        .header("content-type", format!("multipart/form-data; boundary={BOUNDARY}"))
        .header("sec-fetch-site", "same-origin");
    browser.raw(request.body(Body::from(body)).unwrap()).await
}

const HERE: &str = "/beheer/importeren";

#[tokio::test]
async fn an_administrator_sends_a_file_sees_what_would_happen_and_takes_it_over() {
    let house = House::new().await;
    let mut browser = house.colleague("beheer", &[StaffRole::Administrator]).await;
    browser.get("/beheer").await.is(200).says("Gegevens importeren");
    browser.get(HERE).await.is(200).says("Er zijn nog geen bestanden.");
    let file = persons_file(&[SANNE, MEHMET]);
    let to = send(&mut browser, &format!("{HERE}/relaties"), "file", file.as_bytes()).await.is(303).location().unwrap();
    let waiting = browser.get(&to).await.is(200).says("Wordt gecontroleerd").says("Deze pagina ververst zichzelf.");
    assert!(waiting.body.contains("http-equiv=\"refresh\""), "{}", waiting.body);
    house.work().await;
    let checked = browser.get(&to).await.is(200).says("Er is nog niets overgenomen.").says("2 nieuw");
    assert!(!checked.body.contains("http-equiv=\"refresh\""));
    browser.send(&format!("{to}/overnemen"), &[]).await.is(200).says("Wordt overgenomen");
    house.work().await;
    browser.get(&to).await.is(200).says("Het bestand is overgenomen.");
    browser.get(HERE).await.is(200).says("Overgenomen");
    browser.get(&format!("/en{to}")).await.is(200).says("The file was taken over.");
    assert!(person(&house, "R-1").await.is_some());
}

#[tokio::test]
async fn faults_are_shown_in_words_and_downloaded_without_a_value() {
    let house = House::new().await;
    let mut browser = house.colleague("beheer", &[StaffRole::Administrator]).await;
    let file = persons_file(&[&SANNE.replace("7311 AB", "=cmd"), "R-6;Kort"]);
    let to = send(&mut browser, &format!("{HERE}/relaties"), "file", file.as_bytes()).await.is(303).location().unwrap();
    house.work().await;
    let page = browser.get(&to).await.is(200).says("Er is niets overgenomen").says("Gebruik 4 cijfers en 2 letters");
    page.says("Deze regel heeft 2 cellen en de kop 11.").is_silent_on("Bestand overnemen").is_silent_on("cmd");
    let list = browser.get(&format!("{to}/fouten.csv")).await.is(200);
    assert!(list.header("content-disposition").contains("attachment"));
    assert!(list.body.starts_with("Regel;Kolom;Wat er is\r\n2;postcode;"), "{}", list.body);
    assert!(!list.body.contains("cmd") && !list.body.contains("Sanne"), "{}", list.body);
}

#[tokio::test]
async fn what_is_no_file_of_rows_is_refused_with_a_page() {
    let house = House::new().await;
    let mut browser = house.colleague("beheer", &[StaffRole::Administrator]).await;
    let path = format!("{HERE}/relaties");
    let empty = send(&mut browser, &path, "file", b"").await.is(422).says("Kies een bestand waar iets in staat.");
    assert!(empty.title().starts_with("Fout:"), "{}", empty.title());
    send(&mut browser, &path, "file", b"PK\x03\x04\0\0").await.is(422).says("Dit is geen CSV-bestand.");
    send(&mut browser, &path, "file", b"\xff\xfea\0").await.is(422).says("UTF-16");
    send(&mut browser, &format!("/en{path}"), "file", b"")
        .await
        .is(422)
        .says("Choose a file that has something in it.");
    send(&mut browser, &path, "other", b"x").await.is(422);
    send(&mut browser, "/beheer/importeren/katten", "file", b"x").await.is(404);
    browser.post(&path, &[("file", "x")]).await.is(415);
    let broken = Request::post(&path)
        .header("content-type", "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin");
    browser
        .raw(broken.body(Body::from("--x\r\ncontent-disposition: form-data; name=\"file\"\r\n\r\nrelatie")).unwrap())
        .await
        .is(415);
    assert_eq!(stored(&house).await["public.import_piece"], 0);
}

#[tokio::test]
async fn the_explanation_shows_each_column_and_its_example_comes_in_as_it_is() {
    let house = House::new().await;
    let mut browser = house.colleague("beheer", &[StaffRole::Administrator]).await;
    let page = browser.get(&format!("{HERE}/uitleg")).await.is(200).says("De namen volgen VERA, uit ons hoofd.");
    let page = page.says("HUU (huurder), MDH (medehuurder) of MBW (medebewoner)");
    let page = page.says("huur, waarborgsom, afrekening of kosten");
    for kind in Kind::ALL {
        for column in kind.columns() {
            assert!(page.body.contains(column.name), "{}", column.name);
        }
        let example = browser.get(&format!("{HERE}/voorbeeld/{}", kind.slug())).await.is(200);
        assert_eq!(example.body, kind.example());
    }
}

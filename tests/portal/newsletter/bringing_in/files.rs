//! Lists as they come: any encoding and separator people use, and everything that is no such list.

use super::*;

#[tokio::test]
async fn windows_files_commas_tabs_a_mark_at_the_start_and_another_order_are_read() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let day = day(&house, 5);
    let dutch: Vec<&str> = day.split('-').rev().collect();
    let old = [b"Achternaam;EMAIL;Toestemming_Op\r\nZo\xebls\x92;a@lezers.example;".to_vec(), dutch.join("-").into()]
        .concat();
    let tabs = format!("\u{feff}email\ttoestemming_op\ttaal\n\"b@lezers.example\"\t{day}\tNL\n");
    let commas = format!("toestemming_op,email\n\n{day},c@müller.example\n");
    for list in [old, tabs.into(), commas.into()] {
        let path = send(&mut desk, &list).await.is(303).location().unwrap();
        house.work().await;
        desk.get(&path).await.is(200).says("1 nieuwe abonnees");
        desk.post(&format!("{path}/overnemen"), &[]).await.is(303);
        house.work().await;
    }
    let mut told = String::new();
    for person in persons(&house).await {
        told += &super::told(&house, person).await;
    }
    for expected in ["Zoëls’", "a@lezers.example", "b@lezers.example", "c@müller.example"] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
}

#[tokio::test]
async fn what_is_no_list_gets_a_clear_page_and_nothing_of_it_stays() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let good = row(&house, "a@lezers.example", "Leeszaal", 5);
    let columns = vec!["email"; 300].join(";");
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (b"".to_vec(), "Kies een bestand waar iets in staat"),
        (b"\xef\xbb\xbf".to_vec(), "Kies een bestand waar iets in staat"),
        (b" \r\n".to_vec(), "Kies een bestand waar iets in staat"),
        (format!("{HEADER}\r\na\0b@lezers.example;;;;;2026-01-01").into(), "Dit is geen CSV-bestand."),
        (b"PK\x03\x04\0\0".to_vec(), "Dit is geen CSV-bestand."),
        (b"\xff\xfee\0m\0".to_vec(), "UTF-16"),
        (HEADER.into(), "Het bestand heeft geen regels onder de kop."),
        (format!("{HEADER}\r\n;;;;;\r\n").into(), "Het bestand heeft geen regels onder de kop."),
        (good.into(), "Zet een kop boven de regels"),
        (b"email;naam\r\na@lezers.example;x".to_vec(), "Deze kolommen ontbreken: toestemming_op."),
        (b"email;toestemming_op;BSN;<b>;\r\nx;x;x;x;".to_vec(), "wij kennen ze niet: BSN, <b>, een kolom zonder naam."),
        (b"email;toestemming_op;Email\r\nx;x;x".to_vec(), "Deze kolommen staan er twee keer in: email."),
        (format!("{columns}\r\nx").into(), "Regel 1 heeft te veel kolommen."),
        (format!("{HEADER}\r\n\"{}", "a@lezers.example;\r\n".repeat(5_000)).into(), "Regel 2 houdt niet op."),
    ];
    let before = stored(&house).await;
    for (bytes, words) in cases {
        let seen = send(&mut desk, &bytes).await.is(422);
        assert!(seen.text().contains(words), "{words}: {}", seen.text());
        assert!(seen.title().starts_with("Fout:") && seen.body.contains(EVIDENCE), "{}", seen.title());
    }
    let english = [("evidence", EVIDENCE), ("agreed", "yes")];
    desk.upload(&format!("/en{HERE}"), &english, Some(("file", b"\0"))).await.is(422).says("This is not a CSV file.");
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn a_file_of_more_than_12_mb_is_said_to_be_too_large() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let before = stored(&house).await;
    let large = vec![b'x'; 12 * 1024 * 1024 + 1];
    send(&mut desk, &large).await.is(422).says("Dit bestand is groter dan 12 MB.");
    assert_eq!(stored(&house).await, before);
}

#[tokio::test]
async fn two_hundred_thousand_rows_come_in_and_one_more_does_not() {
    let house = house_of(10).await;
    let mut desk = desk(&house).await;
    let day = day(&house, 5);
    let rows = |count: u32| {
        let rows: Vec<String> = (0..count).map(|at| format!("a{at}@b.nl;{day}")).collect();
        format!("email;toestemming_op\n{}\n", rows.join("\n"))
    };
    let before = stored(&house).await;
    send(&mut desk, rows(200_001).as_bytes()).await.is(422).says("Dit bestand heeft meer dan 200.000 regels.");
    assert_eq!(stored(&house).await, before);
    let path = send(&mut desk, rows(200_000).as_bytes()).await.is(303).location().unwrap();
    desk.get(HERE).await.is(200).says("200000");
    desk.get(&path).await.is(200).says("Wordt gecontroleerd");
}

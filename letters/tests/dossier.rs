//! What a person takes home of all we know about them: a title page, contents, and chapters that are read one by one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod paper;

use letters::{Block, Chapter, DossierPaper, Language, dossier};
use paper::{bookmarks, can_be_read_aloud_and_kept, leave, pages, says, sender, tags, tight};
use time::macros::date;

fn about() -> Vec<(String, String)> {
    vec![("Van".into(), "Sanne de Vries".into()), ("Geboren op".into(), "3 mei 1984".into())]
}

fn payments(count: usize) -> Block {
    Block::Rows {
        columns: ["Dag", "Bedrag", "Waarvoor"].map(String::from).to_vec(),
        rows: (0..count).map(|at| vec!["1-11-2026".into(), format!("€ {at},00"), "Huur".into()]).collect(),
    }
}

fn chapters() -> Vec<Chapter> {
    let blocks = vec![
        Block::Paragraph("Dit gaf u zelf aan ons.".into()),
        Block::Pairs(vec![("Naam".into(), "Sanne de Vries".into()), ("Telefoon".into(), "055 111 22 33".into())]),
        Block::Heading("Vroeger".into()),
        Block::List(vec!["Meidoornpad 3, Apeldoorn".into()]),
    ];
    vec![
        Chapter { title: "Wie u bent".into(), blocks },
        Chapter { title: "Wat u betaalde".into(), blocks: vec![payments(120)] },
    ]
}

fn print(chapters: &[Chapter], language: Language) -> Vec<u8> {
    let opening = [Block::Paragraph("Dit is alles wat wij van u hebben.".into())];
    let paper = DossierPaper {
        sender: sender(),
        language,
        title: "Uw gegevens bij De Woonmensen",
        date: date!(2026 - 11 - 23),
        about: &about(),
        opening: &opening,
        chapters,
    };
    dossier(&paper).unwrap()
}

#[test]
fn a_dossier_says_whose_data_it_holds_and_of_which_day_and_then_all_of_them() {
    let pdf = print(&chapters(), Language::Nl);
    leave("dossier.pdf", &pdf);
    let pages = pages(&pdf);
    for wanted in ["Uw gegevens bij De Woonmensen", "23 november 2026", "Sanne de Vries", "3 mei 1984", "Dit is alles"]
    {
        assert!(pages[0].contains(&tight(wanted)), "{wanted} is not on the title page: {}", pages[0]);
    }
    for wanted in ["Inhoud", "Wie u bent", "Wat u betaalde"] {
        assert!(pages[1].contains(&tight(wanted)), "{wanted} is not in the contents: {}", pages[1]);
    }
    for wanted in ["055 111 22 33", "Meidoornpad 3", "€ 0,00", "€ 119,00"] {
        says(&pdf, wanted);
    }
    let with_heads = pages.iter().filter(|page| page.contains("DagBedragWaarvoor")).count();
    assert!(with_heads > 1, "each page of a long table says what its columns are");
    let numbered =
        pages.iter().enumerate().all(|(at, page)| page.contains(&format!("Pagina{}van{}", at + 1, pages.len())));
    assert!(numbered);
}

#[test]
fn a_dossier_has_bookmarks_and_can_be_read_aloud_and_kept() {
    let pdf = print(&chapters(), Language::En);
    let metadata = can_be_read_aloud_and_kept(&pdf, "en-gb", "Uw gegevens bij De Woonmensen");
    assert!(!metadata.contains("Sanne"));
    let bookmarks = bookmarks(&pdf);
    for wanted in ["Wie u bent", "Vroeger", "Wat u betaalde"] {
        assert!(bookmarks.iter().any(|title| title == wanted), "{wanted} is not in {bookmarks:?}");
    }
    assert_eq!(tags(&pdf, "TH"), 2 + 2 + 3, "names of rows and of columns");
}

#[test]
fn one_smiling_face_in_a_note_keeps_nobody_from_their_data() {
    let typed = "Fijn gesprek 😀\tmet 李 #panic()\u{1}";
    let blocks = vec![Block::Paragraph(typed.into()), Block::Pairs(vec![(typed.into(), "Иван".into())])];
    let pdf = print(&[Chapter { title: "Notities".into(), blocks }], Language::Nl);
    says(&pdf, "Fijn gesprek [U+1F600] met [U+674E] #panic()[U+0001]");
    says(&pdf, "[U+0418][U+0432]");
}

#[test]
fn nothing_known_is_a_paper_too_and_much_is_one_of_many_pages() {
    assert_eq!(pages(&print(&[], Language::Nl)).len(), 1);
    let much: Vec<Chapter> =
        (0..20).map(|at| Chapter { title: format!("Deel {at}"), blocks: vec![payments(200)] }).collect();
    let began = std::time::Instant::now();
    let count = pages(&print(&much, Language::Nl)).len();
    println!("{count} pages in {:?}", began.elapsed());
    assert!(count > 50);
}

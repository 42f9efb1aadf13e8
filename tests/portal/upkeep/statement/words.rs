//! What is told of the words that somebody writes: every fault by its line, and what may have been forgotten.

use super::{WRITE, coordinator, count};
use crate::house::{House, Seen};

#[tokio::test]
async fn every_faulty_line_is_told_up_to_ten_and_so_are_marks_that_nobody_sees() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house).await;
    let nl = "# Een\n\nGoed.\n\nWij zijn {naam}.\n\n- Kijk [hier](elders).";
    let words = [("statement_nl", nl), ("statement_en", "Fine."), ("revision", "")];
    let seen = yusuf.post(WRITE, &words).await.is(422).says("Regel 1, ‘# Een’: begin een kop");
    seen.says("Regel 5, ‘Wij zijn {naam}.’: wij kennen naam niet.")
        .says("Regel 7, ‘- Kijk [hier](elders).’: laat elders");
    for mark in ['\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}', '\u{200b}', '\u{feff}'] {
        let nl = format!("Goed.\n\nWij {mark}delen niets.");
        let words = [("statement_nl", nl.as_str()), ("statement_en", "Fine."), ("revision", "")];
        let seen = yusuf.post(WRITE, &words).await.is(422);
        seen.says("Regel 3, ‘Wij delen niets.’: haal het onzichtbare teken weg.");
    }
    let many = format!("{}{}", "# Kop\n".repeat(12), "x".repeat(100));
    let words = [("statement_nl", "Goed."), ("statement_en", many.as_str()), ("revision", "")];
    let seen = yusuf.post(WRITE, &words).await.is(422).says("En nog 2 regels.");
    assert_eq!(seen.body.matches("href=\"#statement_en\"").count(), 11);
    let long = format!("# {}", "x".repeat(100));
    let words = [("statement_nl", long.as_str()), ("statement_en", "Fine."), ("revision", "")];
    yusuf.post(WRITE, &words).await.is(422).says(&format!("‘# {}…’", "x".repeat(58)));
    assert_eq!(count(&house, "statement_draft").await, 0);
}

#[tokio::test]
async fn the_preview_remarks_that_one_language_changed_alone_and_refuses_nothing() {
    let house = House::new().await;
    let mut yusuf = coordinator(&house).await;
    let form = yusuf.get(WRITE).await.is(200);
    let [nl, en] = ["statement_nl", "statement_en"].map(|field| area(&form, field));
    let (more_nl, more_en) = (format!("{nl}\n\nNog iets."), format!("{en}\n\nOne more thing."));
    let mut revision = String::new();
    for (nl, en, remark) in [
        (&more_nl, &en, "Alleen het Nederlands is veranderd."),
        (&nl, &more_en, "Alleen het Engels is veranderd."),
        (&more_nl, &more_en, ""),
        (&nl, &en, ""),
    ] {
        let words = [("statement_nl", nl.as_str()), ("statement_en", en.as_str()), ("revision", revision.as_str())];
        let seen = yusuf.send(WRITE, &words).await.is(200);
        revision = seen.field("revision").unwrap();
        match remark {
            "" => seen.is_silent_on("is veranderd. Kijk of"),
            remark => seen.says(remark),
        };
    }
}

/// What stands in a box of several lines.
fn area(form: &Seen, field: &str) -> String {
    let (_, rest) = form.body.split_once(&format!("<textarea class=\"input\" id=\"{field}\"")).unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    let text = rest.split("</textarea>").next().unwrap().trim();
    text.replace("&#34;", "\"").replace("&#39;", "'").replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&")
}

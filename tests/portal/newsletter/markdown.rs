//! Words of a newsletter: what becomes of them, and what never goes out.

use huisrecht::newsletter::edition::markdown::{AT_MOST, Body, Picture, Wrong};

fn bench() -> Picture {
    Picture {
        name: "beeld-1".into(),
        url: "https://portaal.example/nieuwsbrief/beelden/7".into(),
        description: "een bankje \"van hout\"".into(),
    }
}

fn html(typed: &str) -> String {
    Body::parse(typed, &[bench()]).unwrap().html("https://portaal.example", &[bench()]).as_str().to_owned()
}

fn text(typed: &str) -> String {
    Body::parse(typed, &[bench()]).unwrap().text("https://portaal.example", &[bench()])
}

const LETTER: &str = "# Groen in de wijk

Wij planten **bomen** en *struiken*.
Doe mee!

1. Meld u aan bij [het portaal](/contact).
2. Kom op [zaterdag](https://www.voorbeeld.example/?a=1&b=2).

- brood
- melk & \\<kaas\\>

![alles](beeld-1)

Vragen? Mail <noor@lezers.example>.
";

#[test]
fn words_become_a_page_with_headings_below_the_subject() {
    let html = html(LETTER);
    for wanted in [
        "<h2>Groen in de wijk</h2>",
        "<strong>bomen</strong> en <em>struiken</em>",
        "<ol><li>Meld u aan bij <a href=\"https://portaal.example/contact\">het portaal</a>.</li>",
        "<a href=\"https://www.voorbeeld.example/?a=1&amp;b=2\">zaterdag</a>",
        "<li>melk &amp; ",
        "<img src=\"https://portaal.example/nieuwsbrief/beelden/7\" alt=\"alles\">",
        "<a href=\"mailto:noor@lezers.example\">noor@lezers.example</a>",
    ] {
        assert!(html.replace("\n", "").contains(&wanted.replace("\n", "")), "{wanted} is not in {html}");
    }
}

#[test]
fn a_picture_is_described_in_the_language_of_the_words_or_as_it_was_when_it_was_added() {
    assert!(html("![a **bench** <of@wood.example>](beeld-1)").contains("alt=\"a bench of@wood.example\">"));
    assert!(html("![](beeld-1)").contains("alt=\"een bankje &quot;van hout&quot;\">"));
    assert_eq!(text("![a bench](beeld-1)"), "[a bench]");
    assert_eq!(text("![](beeld-1)"), "[een bankje \"van hout\"]");
    assert!(html("![a \"quote\" > x](beeld-1)").contains("alt=\"a &quot;quote&quot; &gt; x\">"));
}

#[test]
fn lists_in_lists_in_lists_and_words_that_show_nothing_are_no_newsletter() {
    let deep = |levels: usize| format!("{}x", "- ".repeat(levels));
    assert!(Body::parse(&deep(6), &[]).is_ok());
    for typed in [deep(7), deep(5_000), format!("{}x", "> ".repeat(5_000)), format!("{}x", "- > ".repeat(4))] {
        assert_eq!(Body::parse(&typed, &[]), Err(Wrong::TooDeep));
    }
    assert!(Body::parse(&"- x\n".repeat(5_000), &[]).is_ok(), "beside each other there may be many");
    for typed in ["\u{200b}\u{feff}", "[a]: https://www.voorbeeld.example"] {
        assert_eq!(Body::parse(typed, &[]), Err(Wrong::Missing), "{typed:?}");
    }
}

#[test]
fn the_same_words_are_plain_text_with_each_address_once() {
    assert_eq!(
        text(LETTER),
        "Groen in de wijk\n\nWij planten bomen en struiken. Doe mee!\n\n\
         1. Meld u aan bij het portaal (https://portaal.example/contact).\n\
         2. Kom op zaterdag (https://www.voorbeeld.example/?a=1&b=2).\n\n\
         - brood\n- melk & <kaas>\n\n[alles]\n\nVragen? Mail noor@lezers.example."
    );
}

#[test]
fn what_could_run_or_tell_who_reads_is_refused_by_name() {
    let quoted = |text: &str| text.to_owned();
    for (typed, wrong) in [
        ("  \n ", Wrong::Missing),
        ("<script>alert(1)</script>", Wrong::Html(quoted("<script>alert(1)</script>"))),
        ("een <b>vet</b> woord", Wrong::Html(quoted("<b>"))),
        ("<!-- weg -->", Wrong::Html(quoted("<!-- weg -->"))),
        ("[druk](javascript:alert(1))", Wrong::Link(quoted("javascript:alert(1)"))),
        ("[druk](JaVaScRiPt:alert(1))", Wrong::Link(quoted("JaVaScRiPt:alert(1)"))),
        ("[druk](data:text/html,hallo)", Wrong::Link(quoted("data:text/html,hallo"))),
        ("[druk](//elders.example)", Wrong::Link(quoted("//elders.example"))),
        ("[druk](/\\elders.example)", Wrong::Link(quoted("/\\elders.example"))),
        ("[druk](pagina)", Wrong::Link(quoted("pagina"))),
        ("[druk][1]\n\n[1]: vbscript:x", Wrong::Link(quoted("vbscript:x"))),
        ("![pixel](https://elders.example/p.gif)", Wrong::RemotePicture(quoted("https://elders.example/p.gif"))),
        ("![pixel](//elders.example/p.gif)", Wrong::RemotePicture(quoted("//elders.example/p.gif"))),
        ("![pixel](data:image/png;base64,AA)", Wrong::RemotePicture(quoted("data:image/png;base64,AA"))),
        ("![bank](beeld-2)", Wrong::UnknownPicture(quoted("beeld-2"))),
    ] {
        assert_eq!(Body::parse(typed, &[bench()]), Err(wrong), "{typed}");
    }
    assert_eq!(Body::parse(&"a".repeat(AT_MOST + 3), &[]), Err(Wrong::TooLong(3)));
    assert!(Body::parse(&"é".repeat(AT_MOST), &[]).is_ok());
}

/// Signs that mean something in a page, in every place where words come through.
#[test]
fn nothing_typed_leaves_the_words_it_stands_in() {
    let evil = "\\<img src=x onerror=alert(1)\\> & \"'";
    for typed in [
        evil.to_owned(),
        format!("# {evil}"),
        format!("- {evil}"),
        format!("[{evil}](https://voorbeeld.example)"),
        "[a](<https://voorbeeld.example/\"onmouseover=alert(1)>)".to_owned(),
        "`<img src=x onerror=alert(1)>`".to_owned(),
        "    <img src=x onerror=alert(1)>".to_owned(),
    ] {
        let html = html(&typed);
        assert!(!html.contains("<img src=x") && !html.contains("\"onmouseover"), "{typed}: {html}");
    }
}

#[test]
fn lists_in_lists_keep_their_marks_in_plain_text() {
    assert_eq!(text("- een\n  - twee\n  - drie\n- vier"), "- een\n  - twee\n  - drie\n\n- vier");
    assert_eq!(text("3. drie\n4. vier"), "3. drie\n4. vier");
}

//! Every text exists in both languages and takes the same arguments; what would break that stops the build. The compiler of
//! message files is tried on every fault it must notice, and what it makes of `messages/*.ftl` is both read and run.

#[path = "../../build/messages.rs"]
mod compiler;

use huisrecht::kernel::lang::Lang;
use huisrecht::platform::messages;

/// The committed result for `messages/nl.ftl` and `messages/en.ftl`.
mod sample {
    use huisrecht::kernel::lang::Lang;
    use huisrecht::platform::messages::Count;

    #[derive(Clone, Copy)]
    pub struct Messages {
        pub lang: Lang,
    }

    include!("messages/sample.rs");
}

const NL: sample::Messages = sample::Messages { lang: Lang::Nl };
const EN: sample::Messages = sample::Messages { lang: Lang::En };

fn file(name: &str, text: &str) -> (String, String) {
    (name.to_owned(), text.to_owned())
}

/// What is wrong with `page.ftl` in Dutch and in English.
fn faults(nl: &str, en: &str) -> String {
    compiler::compile(&[file("page", nl)], &[file("page", en)]).err().unwrap_or_default().join("\n")
}

/// What is wrong with a text that is the same in both languages, as told of the Dutch file.
fn faults_of(text: &str) -> String {
    let all = faults(text, text);
    all.lines().filter(|line| line.starts_with("locales/nl/")).collect::<Vec<_>>().join("\n")
}

fn refused(text: &str, what: &str) {
    let found = faults_of(&format!("{text}\n"));
    let named = found.starts_with("locales/nl/page.ftl:") && found.contains(what);
    assert!(named, "{text}: {found}");
}

#[test]
fn the_compiler_writes_the_committed_code() {
    let nl = file("sample", include_str!("messages/nl.ftl"));
    let en = file("sample", include_str!("messages/en.ftl"));
    let code = compiler::compile(&[nl], &[en]).unwrap_or_else(|faults| faults.join("\n"));
    let written = concat!(env!("CARGO_TARGET_TMPDIR"), "/sample.rs");
    let _ = std::fs::write(written, &code);
    assert!(code == include_str!("messages/sample.rs"), "tests/portal/messages/sample.rs differs from {written}");
}

#[test]
fn terms_and_messages_are_written_out_in_place() {
    assert_eq!(NL.sample_title(), "Welkom bij Huisrecht");
    let expected = "Welkom bij Huisrecht, \"tot ziens\" en {accolades}";
    assert_eq!(NL.sample_quote(), expected);
    let expected = "Welcome to Huisrecht, \"goodbye\" and {braces}";
    assert_eq!(EN.sample_quote(), expected);
}

#[test]
fn lines_join_as_fluent_says() {
    let expected = "Eerste regel,\n  ingesprongen tweede.\n\nNa een witregel.";
    assert_eq!(NL.sample_lines(), expected);
    assert_eq!(NL.sample_space(), "  spaties\u{a0}blijven ");
}

#[test]
fn arguments_are_shown_as_they_are() {
    let expected = "Dag {name} <b>, dit zijn {accolades}.";
    assert_eq!(NL.sample_hello("{name} <b>"), expected);
    assert_eq!(EN.sample_hello(7), "Hello 7, these are {braces}.");
}

#[test]
fn a_number_chooses_between_one_and_other_and_exact_values() {
    let dutch: Vec<String> = (0..3).map(|count: i64| NL.sample_requests(count, "Ans")).collect();
    assert_eq!(dutch, ["Geen verzoek van Ans", "Eén verzoek van Ans", "2 verzoeken van Ans"]);
    let english: Vec<String> = (0..3).map(|count: usize| EN.sample_requests(count, "Ans")).collect();
    assert_eq!(english, ["Ans has 0 requests", "Ans has one request", "Ans has 2 requests"]);
    assert_eq!(EN.sample_requests(-1_i64, "Ans"), "Ans has -1 requests");
    assert_eq!(EN.sample_two_words("key", 1), "a key");
}

#[test]
fn a_word_chooses_a_variant_or_the_default() {
    assert_eq!(NL.sample_state("open"), "Open");
    assert_eq!(NL.sample_state(String::from("anything")), "Gesloten");
    let expected = "Nog 1 dag, Dag Ans, dit zijn {accolades}.";
    assert_eq!(NL.sample_nested(1, "Ans", "reminder"), expected);
    let expected = "3 days left, Hello Ans, these are {braces}.";
    assert_eq!(EN.sample_nested(3, "Ans", "reminder"), expected);
    let expected = "Done, Hello Ans, these are {braces}.";
    assert_eq!(EN.sample_nested(3, "Ans", "done"), expected);
}

#[test]
fn messages_without_arguments_can_be_walked() {
    let ids: Vec<&str> = sample::PLAIN.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, ["sample-lines", "sample-quote", "sample-space", "sample-title"]);
}

#[test]
fn a_syntax_error_is_named_with_its_line() {
    let found = faults_of("page-a = A\npage-b = B\npage-c = { $name\n");
    assert!(found.starts_with("locales/nl/page.ftl:"), "{found}");
    assert!(found.contains(": page-c: Expected"), "{found}");
}

#[test]
fn a_message_missing_in_one_language_is_named() {
    let nl = "page-a = A\n\npage-b = B\n";
    let expected = "locales/nl/page.ftl:3: page-b: is missing in locales/en/page.ftl";
    assert_eq!(faults(nl, "page-a = A\n"), expected);
    let expected = "locales/en/page.ftl:3: page-b: is missing in locales/nl/page.ftl";
    assert_eq!(faults("page-a = A\n", nl), expected);
}

#[test]
fn a_file_missing_in_one_language_is_named_once() {
    let found = compiler::compile(&[file("page", "page-a = A\npage-b = B\n")], &[]).err();
    let expected = "locales/en/page.ftl: is missing; locales/nl/page.ftl exists".to_owned();
    assert_eq!(found, Some(vec![expected]));
}

#[test]
fn languages_must_agree_about_arguments() {
    let found = faults("page-a = { $name } { $day }\n", "\npage-a = { $name }\n");
    assert_eq!(found, "locales/en/page.ftl:2: page-a: takes $name in English, but $day, $name in Dutch");
    let number = "page-a = { $x ->\n [one] A\n *[other] B\n }\n";
    let word = "page-a = { $x ->\n [up] A\n *[down] B\n }\n";
    assert!(faults(number, word).contains("$x is a number in one choice and a word in another"));
}

#[test]
fn an_id_starts_with_the_name_of_its_file() {
    for id in ["form-a", "pages-a", "page"] {
        let found = faults_of(&format!("{id} = A\n"));
        assert_eq!(found, format!("locales/nl/page.ftl:1: {id}: the id must start with the file's name, page-"));
    }
    for id in ["page-A", "page-a_b", "page-a--b", "page-"] {
        assert!(faults_of(&format!("{id} = A\n")).contains("make an id"), "{id}");
    }
}

#[test]
fn an_id_is_used_once() {
    let found = faults_of("page-a = A\npage-a = B\n");
    let expected = "locales/nl/page.ftl:2: page-a: stands already in page.ftl, line 1";
    assert_eq!(found, expected);
    assert!(faults_of("-a = A\n-a = B\n").contains(":2: a: stands already"));
}

#[test]
fn what_is_quoted_exists() {
    let found = faults_of("page-a =\n    first\n    { -brand }\n");
    let expected = "locales/nl/page.ftl:3: page-a: there is no term brand in this language";
    assert_eq!(found, expected);
    assert!(faults_of("page-a = { page-b }\n").contains("there is no message page-b"));
    assert!(faults_of("page-a = { page-b }\npage-b = { page-a }\n").contains("quotes itself"));
    assert!(faults_of("-a = { -a }\npage-a = { -a }\n").contains("quotes itself"));
}

#[test]
fn what_would_need_fluent_at_run_time_is_refused() {
    refused("page-a = { NUMBER($n) }", "functions are not supported (NUMBER)");
    refused("page-a = { DATETIME($n) }", "functions are not supported (DATETIME)");
    refused("page-a = { NUMBER($n) ->\n *[other] A\n }", "a choice is made on an argument");
    refused("page-a = A\n    .title = B", "has the attribute .title");
    refused("page-a =\n    .title = B", "has the attribute .title");
    refused("-a = A\n    .case = B", "a term has no attributes");
    refused("-a = A\npage-a = { -a(case: \"x\") }", "only without attribute and arguments");
    refused("-a = { $x }\npage-a = { -a }", "takes arguments");
    refused("page-a = { page-b.title }\npage-b = B", "only without attribute and arguments");
    refused("page-a = { $Name }", "name an argument");
}

#[test]
fn a_choice_that_cannot_be_right_is_refused() {
    let choice = |variants: &str| format!("page-a = {{ $n ->\n {variants}\n }}");
    refused(&choice("*[other] A"), "beside the default");
    refused(&choice("[one] A\n [1] B\n *[other] C"), "[1] is there twice");
    refused(&choice("[a] A\n *[a] B"), "[a] is there twice");
    refused(&choice("[few] A\n *[other] B"), "[few] is not one, other or a whole number");
    refused(&choice("[1.5] A\n *[other] B"), "[1.5] is not one, other or a whole number");
    refused(&choice("[other] A\n *[one] B"), "the default of a choice on a number is *[other]");
    refused(&choice("[one] A\n [other] B"), "must have a default variant");
}

#[test]
fn all_faults_are_told_at_once() {
    let found = faults_of("form-a = A\npage-b = { -x }\npage-c = { $\npage-d = D\n");
    assert_eq!(found.lines().count(), 3, "{found}");
}

/// UI.md, B1: a reader loses the thread of a longer sentence. A sentence may run over lines, not over a blank one. Texts
/// with arguments are read by people instead.
#[test]
fn dutch_sentences_have_at_most_fifteen_words() {
    let dutch = messages::Messages::new(Lang::Nl);
    let mut long = Vec::new();
    for (id, text) in messages::PLAIN {
        let paragraphs = text(dutch).split("\n\n");
        for sentence in paragraphs.flat_map(|text| text.split_inclusive(['.', '?', '!', ':'])) {
            if sentence.split_whitespace().count() > 15 {
                long.push(format!("{id}: {}", sentence.trim()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

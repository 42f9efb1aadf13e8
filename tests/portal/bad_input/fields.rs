//! One field at a time: whatever is typed there, the page comes back with all that was typed beside it.

use super::forms::{By, Form, LINES, Rooms, SECRETS};
use super::{in_language, is_our_page, says_so};
use crate::house::{Browser, Seen, encode};
use crate::rows::stored;

/// Refused in any field, whatever it is for.
const UNREADABLE: [(&str, &str); 9] = [
    ("NUL", "a%00b"),
    ("no UTF-8", "a%ff%fe"),
    ("raw bytes, no UTF-8", "a%C3"),
    ("an overlong NUL", "%c0%80"),
    ("half a surrogate pair", "%ed%a0%80"),
    ("escape and delete", "a%1b%7fb"),
    ("a line break", "a%0d%0aBcc: x"),
    ("a line break at the end", "daan%0a"),
    ("a control character of the second set", "a%c2%9bb"),
];

/// Refused or accepted as the field's own rule says.
fn odd() -> Vec<(&'static str, String)> {
    vec![
        ("nothing", String::new()),
        ("spaces", "+++".into()),
        ("direction marks", "%e2%80%aeabc%e2%80%ac".into()),
        ("only a zero-width space", "%e2%80%8b".into()),
        ("a script", encode("\"><script>alert(1)</script>")),
        ("an attribute", encode("\" autofocus onfocus=alert(1) x=\"")),
        ("a template", encode("{{ 7 * 7 }}{% include \"x\" %}")),
        ("SQL", encode("'; drop table person; --")),
        ("ten thousand letters", "a".repeat(10_000)),
        ("ten thousand signs", encode("🏠").repeat(5_000)[..59_988].to_owned()),
        ("a percent sign", "%".into()),
        ("half an encoding", "abc%4".into()),
        ("no encoding", "%zz%u0041".into()),
        ("an equals sign", "a=b=c".into()),
        ("a path", encode("../../etc/passwd")),
        ("another site", encode("https://evil.example/")),
        ("a number", "99999999999999999999999999".into()),
        ("less than nothing", "-1".into()),
        ("a formula", encode("=HYPERLINK(\"x\")")),
    ]
}

/// The form with another answer in one field, as it goes over the line.
fn body(form: &Form, field: &str, typed: &str) -> String {
    let pair = |(name, text): &(&str, String)| {
        if *name == field { format!("{name}={typed}") } else { format!("{name}={}", encode(text)) }
    };
    form.fields.iter().map(pair).collect::<Vec<_>>().join("&")
}

/// All that was typed beside the faulty field stands on the page again; passwords do not.
#[track_caller]
fn keeps_the_rest(form: &Form, seen: &Seen, faulty: &str, about: &str) {
    for secret in SECRETS {
        assert!(!seen.body.contains(secret), "{about}: a password is on the page");
    }
    for tag in seen.body.split("<input").skip(1).map(|tag| tag.split('>').next().unwrap()) {
        assert!(!tag.contains("type=\"password\"") || !tag.contains("value="), "{about}: a password is kept");
    }
    for (name, typed) in &form.fields {
        let is_secret = SECRETS.contains(&typed.as_str());
        let has_own_rule = name.starts_with("consent_newsletter") && faulty.starts_with("consent_newsletter");
        if *name == faulty || is_secret || has_own_rule || typed.is_empty() || form.page.is_none() {
            continue;
        }
        let tags = seen.body.split("<input").skip(1).map(|tag| tag.split('>').next().unwrap());
        let of_field = tags.filter(|tag| tag.contains(&format!(" name=\"{name}\"")));
        let escaped = typed.replace('&', "&#38;").replace('\'', "&#39;");
        let kept = of_field.filter(|tag| tag.contains(&format!(" value=\"{escaped}\""))).any(|tag| {
            let is_choice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
            !is_choice || tag.contains(" checked")
        });
        let areas = seen.body.split("<textarea").skip(1).filter_map(|tag| tag.split("</textarea>").next());
        let in_area = areas
            .filter(|tag| tag.contains(&format!(" name=\"{name}\"")))
            .any(|tag| tag.ends_with(&format!(">\n{escaped}")));
        assert!(kept || in_area, "{about}: what was typed in {name} is gone");
    }
}

async fn try_field(browser: &mut Browser, form: &Form, (lang, field, what, typed): (&str, &str, &str, &str)) {
    if LINES.contains(&field) && what.starts_with("a line break") {
        return;
    }
    let about = format!("{what} in {field} of {} in {lang}", form.route);
    let seen = browser.post_body(&in_language(lang, &form.path), body(form, field, typed)).await;
    if form.may_pass && seen.status == 303 && !UNREADABLE.iter().any(|(name, _)| *name == what) {
        return;
    }
    assert_eq!(seen.status, 422, "{about}: {}", seen.text());
    is_our_page(&seen, lang, &about);
    assert!(seen.title().starts_with(if lang == "en" { "Error: " } else { "Fout: " }), "{about}: {}", seen.title());
    if lang == "nl" && UNREADABLE.iter().any(|(name, _)| *name == what) {
        says_so(&seen, &about);
    }
    keeps_the_rest(form, &seen, field, &about);
}

/// Tries every field of the forms with these values; nothing may be stored.
async fn try_all(values: &[(&str, String)]) {
    let rooms = Rooms::new().await;
    let mut number = 0;
    for form in &rooms.forms {
        let mut browser = rooms.browser(form, number).await;
        let before = stored(&rooms.house).await;
        for (field, _) in &form.fields {
            for (what, typed) in values {
                // That is an answer where several lines may be typed.
                if LINES.contains(field) && what.starts_with("a line break") {
                    continue;
                }
                for lang in ["nl", "en"] {
                    number += 1;
                    if form.by == By::Anybody {
                        browser = rooms.browser(form, number).await;
                    }
                    // A log-in name of one's own, or it would have to wait after fifty tries.
                    let form = &named(form, number);
                    try_field(&mut browser, form, (lang, field, what, typed)).await;
                }
            }
        }
        if !form.may_pass {
            assert_eq!(stored(&rooms.house).await, before, "{} stored something", form.route);
        }
    }
}

fn named(form: &Form, number: u32) -> Form {
    let named = |(field, typed): &(&'static str, String)| {
        let typed = if *field == "login" && form.route == "/inloggen" {
            format!("daan{number}@voorbeeld.example")
        } else {
            typed.clone()
        };
        (*field, typed)
    };
    let fields = form.fields.iter().map(named).collect();
    Form { fields, path: form.path.clone(), page: form.page.clone(), ..*form }
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_in_every_field_and_the_rest_is_kept() {
    let values: Vec<(&str, String)> = UNREADABLE.iter().map(|(what, typed)| (*what, (*typed).to_owned())).collect();
    try_all(&values).await;
}

#[tokio::test]
async fn what_nobody_means_is_answered_in_every_field_and_the_rest_is_kept() {
    try_all(&odd()).await;
}

//! The forms by which employees keep the portal itself in order.

use super::{By, Form, NOBODY, Visitors};
use huisrecht::kernel::organisation_rules::FIELDS;

use crate::house::House;

/// Those of the next privacy statement, while one is being written.
pub async fn statement(house: &House, visitors: &Visitors) -> [Form; 3] {
    let mut staff = visitors.browser(house, By::Staff).await;
    let write = "/beheer/verklaring/schrijven";
    let words = [("statement_nl", "Nieuw & beter."), ("statement_en", "New & better."), ("revision", "")];
    staff.post(write, &words).await.is(303);
    let publish = "/beheer/verklaring/publiceren";
    let screen = staff.get(publish).await.is(200);
    let (revision, asked) = (screen.field("revision").unwrap(), screen.field("asked").unwrap());
    let form = |route: &'static str, fields: &[(&'static str, &str)], may_pass, alone| Form {
        route,
        path: route.to_owned(),
        by: By::Staff,
        fields: fields.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect(),
        may_pass,
        page: Some(route.to_owned()).filter(|_| alone),
    };
    let day = [("effective_day", "1"), ("effective_month", "13"), ("effective_year", "2027")];
    let rest = [("reason", "Het kon niet & 't moest"), ("revision", &revision), ("asked", &asked), ("sure", "")];
    [
        form(write, &[("statement_nl", "Mag 't & kan 't?"), ("statement_en", ""), ("revision", "")], false, true),
        // About a text that is not there any more: otherwise the reason would not be asked.
        form("/beheer/verklaring/advies", &[("advice", "Goed & wel"), ("revision", NOBODY)], false, false),
        form(publish, &[&day[..], &rest, &[("again", "")]].concat(), false, true),
    ]
}

/// That of the association: its phone is none.
pub async fn settings(house: &House, visitors: &Visitors) -> Form {
    let mut staff = visitors.browser(house, By::Staff).await;
    let path = "/beheer/instellingen/wijzigen";
    let screen = staff.get(path).await.is(200);
    let typed = |field: &'static str| match field {
        "phone" => "bel ons".to_owned(),
        "name" => "Wonen & 'Zo'".to_owned(),
        _ => screen.field(field).unwrap(),
    };
    let fields = FIELDS.iter().map(|(field, _)| (*field, typed(field))).chain([("asked", typed("asked"))]);
    let fields = fields.chain([("sure", String::new()), ("again", String::new())]).collect();
    Form { route: path, path: path.to_owned(), by: By::Staff, fields, may_pass: true, page: Some(path.to_owned()) }
}

/// That of patterns in opening files: the works council did not agree.
pub fn patterns() -> Form {
    let path = "/beheer/patronen/aanzetten";
    let limits = [("most", "60"), ("begins", "8.00"), ("ends", "18.00"), ("council", ""), ("asked", "0")];
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map(|day| (day, "yes"));
    let said = [
        ("agreed_day", "1"),
        ("agreed_month", "11"),
        ("agreed_year", "2026"),
        ("assessed", "yes"),
        ("employees", "yes"),
    ];
    let fields = limits.into_iter().chain(days).chain(said).map(|(field, typed)| (field, typed.to_owned())).collect();
    Form { route: path, path: path.to_owned(), by: By::Staff, fields, may_pass: false, page: Some(path.to_owned()) }
}

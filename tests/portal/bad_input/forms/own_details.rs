//! The forms with which somebody changes what is known about themselves.

use super::{By, Form, SECRETS};
use crate::house::Browser;

/// Where the last day of somebody in the household is filled in.
pub async fn member(mut browser: Browser) -> String {
    let fields = [
        ("relation", "partner"),
        ("stays", "always"),
        ("since_day", "1"),
        ("since_month", "3"),
        ("since_year", "2019"),
    ];
    let list = browser.send("/mijn/gegevens/huishouden", &fields).await.is(200);
    let (before, _) = list.body.split_once("/vertrek\"").unwrap();
    format!("{}/vertrek", before.rsplit('"').next().unwrap())
}

/// What somebody changes about themselves.
pub fn own_details(leave: &str) -> Vec<Form> {
    let form = |route: &'static str, path: &str, fields: &[(&'static str, &str)]| Form {
        route,
        path: path.to_owned(),
        by: By::Person,
        fields: fields.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect(),
        may_pass: false,
        page: Some(path.to_owned()),
    };
    let [password, _] = SECRETS;
    let address = [
        ("country", "Nederland"),
        ("postcode", "7311 AB"),
        ("house_number", "12-a"),
        ("street", "Plein 1940-'45"),
        ("town", "Apeldoorn"),
        ("password", password),
    ];
    let day = [("since_day", "1"), ("since_month", "3")];
    let member =
        [("relation", "child"), ("birth_year", "2015"), ("stays", "part"), day[0], day[1], ("since_year", "19")];
    let represent = [
        ("kind", "administrator"),
        ("name", "Sanne O'Neill"),
        ("birth_date_day", "27"),
        ("birth_date_month", "3"),
        ("birth_date_year", "1985"),
        ("postcode", "7311 AB"),
        ("house_number", "12-a"),
        ("property", "yes"),
        ("contact", ""),
        ("privacy", ""),
        ("care", ""),
        ("begins_day", "1"),
        ("begins_month", "12"),
        ("begins_year", "19"),
        ("ends_day", ""),
        ("ends_month", ""),
        ("ends_year", ""),
    ];
    vec![
        form("/mijn/vertegenwoordigers/nieuw", "/mijn/vertegenwoordigers/nieuw", &represent),
        form("/mijn/gegevens/telefoon", "/mijn/gegevens/telefoon", &[("phone", "06 12345678"), ("password", password)]),
        form("/mijn/gegevens/adres", "/mijn/gegevens/adres", &address),
        form(
            "/mijn/gegevens/e-mail",
            "/mijn/gegevens/e-mail",
            &[("email", "daan@voorbeeld.example"), ("password", password)],
        ),
        form("/mijn/gegevens/huishouden", "/mijn/gegevens/huishouden", &member),
        form("/mijn/gegevens/huishouden/{member}/vertrek", leave, &[day[0], day[1], ("since_year", "19")]),
    ]
}

//! The forms of employees that work on something: the text of a consent, and notes in an open file.

use super::{By, Form, Visitors};
use crate::house::House;
use crate::notes;
use huisrecht::kernel::staff::StaffRole;

/// The forms with which an employee writes the text of a consent: of the one nothing is written yet, of the other there is a draft.
pub async fn texts_of_consents(house: &House, visitors: &Visitors) -> [Form; 2] {
    let mut staff = visitors.browser(house, By::Staff).await;
    let words = [("nl", "Wij mailen u ook over acties."), ("en", "We also mail you offers."), ("revision", "")];
    let preview = staff.send("/beheer/toestemmingen/nieuwsbrief", &words).await.is(200);
    let revision = preview.field("revision").unwrap();
    let form = |route, path: &str, fields, may_pass| Form {
        route,
        path: path.to_owned(),
        by: By::Staff,
        fields,
        may_pass,
        page: None,
    };
    let text = vec![("nl", "Mag het?".to_owned()), ("en", String::new()), ("revision", String::new())];
    let change = vec![("change", String::new()), ("reason", "Een spelfout.".to_owned()), ("revision", revision)];
    [
        form("/beheer/toestemmingen/{purpose}", "/beheer/toestemmingen/account", text, true),
        form("/beheer/toestemmingen/{purpose}/voorbeeld", "/beheer/toestemmingen/nieuwsbrief/voorbeeld", change, false),
    ]
}

/// The form with which an employee writes the text of a letter.
pub fn text_of_a_letter() -> Form {
    let words = [("nl_opening", ""), ("nl_middle", "Wij & u"), ("nl_closing", "Tot ziens"), ("en_opening", "Hello")];
    let more = [("en_middle", "We & you"), ("en_closing", "Goodbye"), ("revision", "")];
    let path = "/beheer/verzoeken/teksten/weigering";
    Form {
        route: "/beheer/verzoeken/teksten/{letter}",
        path: path.to_owned(),
        by: By::Staff,
        fields: words.into_iter().chain(more).map(|(field, typed)| (field, typed.to_owned())).collect(),
        may_pass: true,
        page: Some(path.to_owned()),
    }
}

/// Those of notes, in a file that is open. One note is corrected, another struck out.
pub async fn note_forms(house: &House, visitors: &Visitors) -> Vec<Form> {
    let texts =
        |fields: &[(&'static str, &str)]| fields.iter().map(|(field, typed)| (*field, (*typed).to_owned())).collect();
    let mut desk = visitors.browser(house, By::Staff).await;
    notes::open(&mut desk, visitors.about).await;
    let (corrected, struck) =
        (notes::write(&mut desk, visitors.about, &[]).await, notes::write(&mut desk, visitors.about, &[]).await);
    let form = |route, path: String, fields| Form {
        route,
        page: Some(path.clone()),
        path,
        by: By::Staff,
        fields,
        may_pass: false,
    };
    let words = [
        ("kind", "note"),
        ("topic", "other"),
        ("source", ""),
        ("subject", "Muziek & 'gezang'"),
        ("body", "Het was laat."),
    ];
    let others = [("part", "about"), ("other", "none"), ("other_part", "from"), ("other_body", "U belde.")];
    let reason = [("reason", "de datum klopte niet")];
    let new = format!("{}/nieuw", notes::notes_of(visitors.about));
    vec![
        form("/beheer/personen/{person}/notities/nieuw", new, texts(&[&words[..], &others].concat())),
        form(
            "/beheer/personen/{person}/notities/{note}/verbeteren",
            format!("{corrected}/verbeteren"),
            texts(&[&words[..], &reason].concat()),
        ),
        Form {
            may_pass: true,
            page: Some(struck.clone()),
            ..form(
                "/beheer/personen/{person}/notities/{note}/doorhalen",
                format!("{struck}/doorhalen"),
                texts(&[("reason", "")]),
            )
        },
        Form {
            by: By::Person,
            may_pass: true,
            page: Some(notes::mine(&struck)),
            ..form("/mijn/dossier/{note}/reactie", format!("{}/reactie", notes::mine(&struck)), texts(&[("reply", "")]))
        },
    ]
}

/// To which printer the addresses of who gets the newsletter by post go. The page asks it once there is somebody.
pub fn printer() -> [Form; 2] {
    ["/beheer/nieuwsbrieven/etiketten", "/beheer/nieuwsbrieven/adressen"].map(|route| Form {
        route,
        path: route.to_owned(),
        by: By::Staff,
        fields: vec![("printer", String::new())],
        may_pass: true,
        page: None,
    })
}

/// For how many homes letters are made.
pub async fn letters(house: &House, visitors: &Visitors) -> Form {
    let mut staff = visitors.browser(house, By::Staff).await;
    let run = staff.post("/beheer/brieven", &[]).await.is(303).location().unwrap();
    house.work().await;
    Form {
        route: "/beheer/brieven/{run}/maken",
        path: format!("{run}/maken"),
        by: By::Staff,
        fields: vec![("most", "0".to_owned())],
        may_pass: false,
        page: None,
    }
}

/// The form with which an administrator lets a colleague in.
pub fn colleague() -> Form {
    let new = "/beheer/medewerkers/nieuw";
    let words = [("name", "Daan O'Neill"), ("email", "geen adres"), ("lang", "en")];
    let boxes = StaffRole::ALL.map(|role| (role.code(), if role == StaffRole::Letting { "yes" } else { "" }));
    Form {
        route: new,
        path: new.to_owned(),
        by: By::Staff,
        fields: words.into_iter().chain(boxes).map(|(field, typed)| (field, typed.to_owned())).collect(),
        may_pass: false,
        page: Some(new.to_owned()),
    }
}

/// A new version of the declaration, read through and published: both texts are missing.
pub fn declarations() -> [Form; 2] {
    ["/beheer/geheimhouding/nieuw", "/beheer/geheimhouding/publiceren"].map(|route| Form {
        route,
        path: route.to_owned(),
        by: By::Staff,
        fields: ["nl", "en", "asked", "again"].map(|field| (field, String::new())).into(),
        may_pass: false,
        page: None,
    })
}

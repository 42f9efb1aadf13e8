//! Beside each group of fields stands why it is asked and on which basis, from the register (P06, P07).

use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::ACTIVITIES;
use huisrecht::platform::messages::Messages;
use huisrecht::platform::why::Why;
use huisrecht::router;

use crate::bad_input::Rooms;
use crate::house::Seen;

/// Whether a person fills something in here: a hidden field, and one that is not sent, ask nothing.
fn asks(part: &str) -> bool {
    let fields = part.split("<input").skip(1).map(|field| field.split('>').next().unwrap());
    let typed = fields.filter(|field| field.contains(" name=") && !field.contains("type=\"hidden\"")).count();
    typed > 0 || part.contains("<textarea") || part.contains("<select")
}

/// The groups of fields on a page that do not say why, as (form, group); and how many do.
fn groups(page: &str, t: Messages) -> (Vec<String>, usize) {
    let (mut silent, mut said) = (vec![], 0);
    for form in page.split("<form").skip(1) {
        let form = form.split_once("</form>").unwrap().0;
        // A form that only filters what is shown, such as two versions of a text, asks nothing of anybody: another test sees to it that
        // no such form has a personal field.
        if form.starts_with(" class=\"filter\" method=\"get\"") {
            continue;
        }
        for group in form.split("class=\"group\"").filter(|group| asks(group)) {
            let id = group.split_once("data-activity=\"").and_then(|(_, rest)| rest.split('"').next());
            let why = id.and_then(|id| Why::of(t, id));
            let spoken =
                why.is_some_and(|why| group.contains(&escaped(&why.purpose)) && group.contains(&escaped(&why.basis)));
            if spoken { said += 1 } else { silent.push(format!("<form{}", &form[..form.find('>').unwrap()])) }
        }
    }
    (silent, said)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('\'', "&#39;")
}

async fn pages_with_forms(rooms: &Rooms) -> Vec<Seen> {
    let femke = rooms.house.somebody("femke").await;
    let (mut visitor, mut person) = (rooms.house.browser(), rooms.house.browser());
    person.log_in(&femke).await;
    let routes = router::routes(true);
    let gets = routes.table().iter().filter(|route| route.method == "GET" && !route.path.contains('{'));
    let mut paths: Vec<String> = gets.map(|route| route.path.to_owned()).collect();
    paths.extend(rooms.forms.iter().filter_map(|form| form.page.clone()));
    let mut seen = vec![];
    for path in paths {
        for path in [path.clone(), format!("/en{path}").trim_end_matches('/').to_owned()] {
            seen.push(visitor.get(&path).await);
            seen.push(person.get(&path).await);
        }
    }
    seen
}

#[tokio::test]
async fn every_group_of_fields_says_why_and_on_which_basis() {
    let rooms = Rooms::new().await;
    let (mut wrong, mut all) = (vec![], 0);
    for page in pages_with_forms(&rooms).await {
        let t = Messages::new(if page.path.starts_with("/en") { Lang::En } else { Lang::Nl });
        let (silent, said) = groups(&page.body, t);
        wrong.extend(silent.into_iter().map(|form| format!("{}: {form}", page.path)));
        all += said;
    }
    assert!(all > 20, "the forms were not found: {all}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_field_without_a_purpose_is_found() {
    let t = Messages::new(Lang::Nl);
    let why = Why::of(t, "account").unwrap();
    let said = format!("<p class=\"why\" data-activity=\"account\">{} {}</p>", why.purpose, why.basis);
    let field = "<input class=\"input\" type=\"text\" name=\"phone\">";
    let form = |inside: String| groups(&format!("<form method=\"post\">{inside}</form>"), t);
    assert_eq!(form(format!("{said}{field}")), (vec![], 1));
    assert_eq!(form(field.to_owned()).0.len(), 1, "no purpose");
    assert_eq!(form(said.replace("account", "curiosity") + field).0.len(), 1, "a purpose that is not in the register");
    assert_eq!(form(said.replace("Waarvoor", "Zomaar") + field).0.len(), 1, "other words than the register's");
    let two = format!("<section class=\"group\">{said}{field}</section><section class=\"group\">{field}</section>");
    assert_eq!(form(two), (vec!["<form method=\"post\"".to_owned()], 1), "a second group that is silent");
    assert_eq!(form("<input type=\"hidden\" name=\"next\">".into()), (vec![], 0));
}

#[test]
fn every_activity_has_a_line_for_forms_in_both_languages() {
    for activity in ACTIVITIES {
        let [nl, en] = [Lang::Nl, Lang::En].map(|lang| Why::of(Messages::new(lang), activity.id).unwrap());
        assert!(nl.purpose.contains(activity.purpose.nl) && en.purpose.contains(activity.purpose.en));
        assert!(nl.basis.ends_with('.') && nl.basis != en.basis);
    }
}

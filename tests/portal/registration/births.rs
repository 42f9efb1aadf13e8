//! How old people are (P10, P31).

use time::Duration;

use super::answers::{arrives, refused};
use super::{Answers, count};
use crate::house::House;
use crate::rows::stored;

#[tokio::test]
async fn birth_dates_that_cannot_be_are_refused_each_with_its_own_advice() {
    let house = House::new().await;
    let tomorrow = house.clock().today() + Duration::days(1);
    let dates = [
        (["29".to_owned(), "2".to_owned(), "1985".to_owned()], "birth_date_day", "Deze datum bestaat niet"),
        (["31", "4", "1985"].map(str::to_owned), "birth_date_day", "Deze datum bestaat niet"),
        (
            ["27", "lente", "1985"].map(str::to_owned),
            "birth_date_month",
            "Vul de maand in als getal of als woord, zoals 3 of maart",
        ),
        (
            ["27", "13", "1985"].map(str::to_owned),
            "birth_date_month",
            "Vul de maand in als getal of als woord, zoals 3 of maart",
        ),
        (["27", "3", "85"].map(str::to_owned), "birth_date_year", "Vul het jaar in met 4 cijfers"),
        (["27", "", "1985"].map(str::to_owned), "birth_date_month", "Vul de dag, de maand en het jaar in"),
        (["", "", ""].map(str::to_owned), "birth_date_day", "Vul uw geboortedatum in"),
        (["1", "1", "1850"].map(str::to_owned), "birth_date_year", "Dit is langer dan 120 jaar geleden"),
        (
            [tomorrow.day().to_string(), u8::from(tomorrow.month()).to_string(), tomorrow.year().to_string()],
            "birth_date_year",
            "Deze datum is nog niet geweest",
        ),
    ];
    for ([day, month, year], field, says) in dates {
        refused(&house, |answers| answers.born(day, month, year), field, says).await;
    }
    arrives(&house, 1, |answers| answers.born("29", "02", "1984")).await.1.says("29 februari 1984");
}

#[tokio::test]
async fn a_month_may_be_a_word_and_stays_as_it_was_typed() {
    let house = House::new().await;
    let mut browser = house.browser();
    let faulty = Answers::of_sanne(&mut browser).await.born("7", "Sept.", "1985").without("town");
    let seen = faulty.send(&mut browser).await.is(422);
    assert_eq!(seen.field("birth_date_month").as_deref(), Some("Sept."));
    assert!(!seen.body.contains("#birth_date"), "the month is no mistake");
    for (number, month) in ["Sept.", "september", "09"].into_iter().enumerate() {
        arrives(&house, number, |answers| answers.born("7", month, "1985")).await.1.says("7 september 1985");
    }
}

#[tokio::test]
async fn under_sixteen_gets_help_and_nothing_is_stored() {
    let house = House::new().await;
    let mut browser = house.browser();
    let before = stored(&house).await;
    let tomorrow = house.clock().today() + Duration::days(1);
    let born = tomorrow.replace_year(tomorrow.year() - 16).unwrap();
    let answers = Answers::of_sanne(&mut browser).await.born(born.day(), u8::from(born.month()), born.year());
    let seen = answers.send(&mut browser).await.is(303);
    assert_eq!(seen.location().as_deref(), Some("/aanmelden/jonger-dan-16"));
    assert!(browser.cookies.is_empty(), "not even a cookie");
    let help = browser.get("/aanmelden/jonger-dan-16").await.is(200);
    let help = help.says("Bel ons of kom langs, samen met uw ouder of voogd.");
    assert!(help.body.contains("href=\"/contact\""));
    house.work().await;
    let after: Vec<_> = stored(&house).await.into_iter().filter(|(table, _)| table != "public.job").collect();
    assert_eq!(after, before.into_iter().filter(|(table, _)| table != "public.job").collect::<Vec<_>>());
    assert!(house.mails().await.is_empty());

    house.clock().shift(Duration::days(1));
    answers.send(&mut browser).await.is(303);
    assert_eq!(count(&house, "select count(*) from sign_up").await, 1, "on the birthday itself one may");
}

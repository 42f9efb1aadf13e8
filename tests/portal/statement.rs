//! The page on what we do with data is open to all, complete, and provable later (P03, P04, P27).

use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::{ACTIVITIES, Activity, Category, Gap, LawfulBasis, RetentionRule, both, gaps};
use huisrecht::platform::messages::Messages;
use huisrecht::statement::{Notice, category, notice};

use crate::house::House;

const BOTH: [(&str, Lang); 2] = [("/privacy", Lang::Nl), ("/en/privacy", Lang::En)];

#[tokio::test]
async fn anyone_reads_what_we_do_with_data_without_logging_in_or_a_cookie() {
    let house = House::new().await;
    for (path, heading) in [("/privacy", "Wat wij met uw gegevens doen"), ("/en/privacy", "What we do with your data")]
    {
        let mut browser = house.browser();
        let seen = browser.get_once(path).await.is(200);
        assert_eq!(seen.h1(), heading);
        assert!(browser.cookies.is_empty() && !seen.headers.contains_key("set-cookie"));
        assert!(!seen.body.contains("noindex"));
    }
}

#[tokio::test]
async fn every_page_links_to_it_in_the_footer_error_pages_too() {
    let house = House::new().await;
    let pages = ["/", "/contact", "/cookies", "/toegankelijkheid", "/privacy", "/privacy/beloften", "/bestaat-niet"];
    for (prefix, page) in ["", "/en"].into_iter().flat_map(|prefix| pages.map(|page| (prefix, page))) {
        let path = if page == "/" && prefix == "/en" { "/en".to_owned() } else { format!("{prefix}{page}") };
        let seen = house.browser().get(&path).await;
        let (body, footer) = seen.body.split_once("<footer").unwrap();
        let link = format!("href=\"{prefix}/privacy\"");
        assert!(footer.contains(&link), "{path} has no link in its footer");
        assert!(page != "/bestaat-niet" || body.contains(&link), "{path} does not point to it in its text");
    }
}

#[tokio::test]
async fn it_reads_whole_on_paper_and_without_scripts() {
    let house = House::new().await;
    let seen = house.browser().get("/privacy").await.is(200);
    for needless in ["<script", "<details", "<iframe", "hidden>"] {
        assert!(!seen.body.contains(needless), "{needless}");
    }
    assert!(seen.body.contains("class=\"on-paper\">De Woonmensen"));
}

#[tokio::test]
async fn it_tells_data_basis_recipients_source_and_retention_of_every_purpose() {
    let house = House::new().await;
    for (path, lang) in BOTH {
        let seen = house.browser().get(path).await.is(200);
        for activity in ACTIVITIES {
            let (_, block) = seen.body.split_once(&format!("<section class=\"card\" id=\"{}\"", activity.id)).unwrap();
            let block = block.split_once("</section>").unwrap().0;
            for words in told(activity, lang) {
                assert!(
                    block.to_lowercase().contains(&words.to_lowercase()),
                    "{path}: {} does not say {words:?}: {block}",
                    activity.id
                );
            }
        }
    }
}

/// All that the law wants said of an activity (AVG 13 and 14).
fn told(activity: &Activity, lang: Lang) -> Vec<&'static str> {
    let RetentionRule { trigger, period, source, method } = activity.retention;
    let basis = match activity.basis {
        LawfulBasis::Consent(_) if lang == Lang::Nl => "U gaf toestemming",
        LawfulBasis::Consent(_) => "You gave consent",
        LawfulBasis::Agreement(words) | LawfulBasis::LegalDuty(words) | LawfulBasis::LegitimateInterest(words) => {
            words.say(lang)
        }
    };
    let nobody = if lang == Lang::Nl { "Niemand anders" } else { "Nobody else" };
    let mut words = vec![basis, activity.purpose.say(lang), activity.source.say(lang)];
    words.extend([trigger, period, source, method].map(|rule| rule.say(lang)));
    words.extend(activity.categories.iter().map(|&kind| category(Messages::new(lang), kind)));
    words.extend(activity.recipients.iter().map(|recipient| recipient.say(lang)));
    words.extend(activity.recipients.is_empty().then_some(nobody));
    words
}

#[tokio::test]
async fn it_names_each_right_how_to_use_it_and_where_to_complain() {
    let house = House::new().await;
    let seen = house.browser().get("/privacy").await.is(200);
    let rights =
        ["(inzage)", "(correctie)", "laten verwijderen", "(dataportabiliteit)", "Bezwaar maken", "(beperking)"];
    for words in rights.into_iter().chain(["Toestemming intrekken", "binnen een maand", "naar de rechter", "gratis"]) {
        assert!(seen.text().contains(words), "{words}");
    }
    let organisation = &house.app().settings.organisation;
    let reach = [&organisation.officer_email, &organisation.phone, &organisation.postal_address, &organisation.officer];
    for way in reach {
        assert!(seen.body.contains(way.as_str()), "{way}");
    }
    let link = seen.body.split("<a ").find(|link| link.contains("autoriteitpersoonsgegevens.nl")).unwrap();
    assert!(link.contains("rel=\"external noopener noreferrer\"") && link.contains("(opent een andere website)"));
}

#[test]
fn every_gap_in_the_register_is_named_before_the_start() {
    assert_eq!(gaps(ACTIVITIES), [], "the register of this program");
    let first = ACTIVITIES[0];
    let rule = first.retention;
    let retention = |retention| Activity { retention, ..first };
    let holes = [
        ("purpose", Activity { purpose: both("", "x"), ..first }),
        ("source of the data", Activity { source: both("x", ""), ..first }),
        ("basis", Activity { basis: LawfulBasis::LegalDuty(both("", "")), ..first }),
        ("basis", Activity { basis: LawfulBasis::Agreement(both("", "")), ..first }),
        ("retention trigger", retention(RetentionRule { trigger: both("", ""), ..rule })),
        ("retention period", retention(RetentionRule { period: both("", ""), ..rule })),
        ("retention source", retention(RetentionRule { source: both("", ""), ..rule })),
        ("retention method", retention(RetentionRule { method: both("", ""), ..rule })),
    ];
    for (what, holed) in holes {
        let register: Vec<Activity> = [holed].into_iter().chain(ACTIVITIES[1..].iter().copied()).collect();
        let named = Gap(format!("activity 'sign-up' has no {what}"));
        assert!(gaps(&register).contains(&named), "{what}: {:?}", gaps(&register));
    }
    let without_tenancy: Vec<_> =
        ACTIVITIES.iter().copied().filter(|activity| !["tenancy", "service"].contains(&activity.id)).collect();
    assert_eq!(gaps(&without_tenancy), [Gap("data category 'tenancy' has no purpose".into())]);
    let twice: Vec<_> = ACTIVITIES.iter().chain([&first]).copied().collect();
    assert_eq!(gaps(&twice), [Gap("activity 'sign-up' stands twice".into())]);
}

#[tokio::test]
async fn the_page_shows_the_mark_that_evidence_of_consent_keeps() {
    let house = House::new().await;
    for (path, _) in BOTH {
        house.browser().get(path).await.is(200).says(&notice().version);
    }
    let Notice { version, hash } = notice();
    let start: String = hash[..6].iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(version, format!("register-{start}"));
}

#[test]
fn another_word_in_the_register_is_another_mark() {
    assert_eq!(Notice::of(ACTIVITIES), notice());
    let first = ACTIVITIES[0];
    let rule = first.retention;
    let changed = [
        Activity { purpose: both(first.purpose.nl, "something else"), ..first },
        Activity { categories: &[Category::SignUp], ..first },
        Activity { basis: ACTIVITIES[2].basis, ..first },
        Activity { recipients: const { &[both("iemand", "somebody")] }, ..first },
        Activity { source: both("iemand", first.source.en), ..first },
        Activity { retention: RetentionRule { period: both("8 dagen", "8 days"), ..rule }, ..first },
        Activity { retention: RetentionRule { trigger: rule.period, period: rule.trigger, ..rule }, ..first },
    ];
    for activity in changed {
        let register: Vec<_> = [activity].into_iter().chain(ACTIVITIES[1..].iter().copied()).collect();
        assert_ne!(Notice::of(&register).hash, notice().hash, "{activity:?}");
    }
}

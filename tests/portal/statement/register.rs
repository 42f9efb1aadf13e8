//! The register, for people and as a file: complete, sound, and held to by the database (P04, P05, P08).

use huisrecht::kernel::lang::Lang;
use huisrecht::kernel::register::{
    ACTIVITIES, Activity, BasisKind, Category, Gap, LawfulBasis, Origin, Reach, RetentionRule, Right, Sensitivity,
    both, gaps,
};
use huisrecht::platform::messages::Messages;
use huisrecht::platform::sheet;
use huisrecht::statement::{Notice, category, note_register, notice};

use crate::consents::evidence::refused;
use crate::house::House;

const BOTH: [(&str, Lang); 2] = [("/privacy/gegevens", Lang::Nl), ("/en/privacy/gegevens", Lang::En)];

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
    let mut words = vec![basis, activity.purpose.say(lang), activity.about.say(lang), activity.source.say(lang)];
    words.extend([trigger, period, source, method].map(|rule| rule.say(lang)));
    words.extend(activity.categories.iter().map(|&kind| category(Messages::new(lang), kind)));
    words.extend(activity.recipients.iter().map(|recipient| recipient.say(lang)));
    words.extend(activity.recipients.is_empty().then_some(nobody));
    words
}

#[test]
fn every_gap_in_the_register_is_named_before_the_start() {
    assert_eq!(gaps(ACTIVITIES), [], "the register of this program");
    let first = ACTIVITIES[0];
    let rule = first.retention;
    let retention = |retention| Activity { retention, ..first };
    let holes = [
        ("purpose", Activity { purpose: both("", "x"), ..first }),
        ("group of people", Activity { about: both("", ""), ..first }),
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
        ACTIVITIES.iter().copied().filter(|activity| !activity.categories.contains(&Category::Tenancy)).collect();
    assert!(gaps(&without_tenancy).contains(&Gap("data category 'tenancy' has no purpose".into())));
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
        Activity { about: both("iedereen", "everybody"), ..first },
        Activity { source: both("iemand", first.source.en), ..first },
        Activity { retention: RetentionRule { period: both("8 dagen", "8 days"), ..rule }, ..first },
        Activity { retention: RetentionRule { trigger: rule.period, period: rule.trigger, ..rule }, ..first },
    ];
    for activity in changed {
        let register: Vec<_> = [activity].into_iter().chain(ACTIVITIES[1..].iter().copied()).collect();
        assert_ne!(Notice::of(&register).hash, notice().hash, "{activity:?}");
    }
}

#[tokio::test]
async fn each_kind_of_data_says_how_sensitive_it_is() {
    let house = House::new().await;
    let t = Messages::new(Lang::Nl);
    let seen = house.browser().get("/privacy/gegevens").await.is(200);
    for kind in Category::ALL {
        let how = match kind.sensitivity() {
            Sensitivity::Ordinary => "gewoon",
            Sensitivity::Sensitive => "gevoelig",
            other => panic!("{kind:?} is {other:?}: opening it needs an extra permission and a reason"),
        };
        let words = format!("{} ({how})", category(t, kind));
        assert!(seen.text().to_lowercase().contains(&words.to_lowercase()), "{words}");
    }
    let guarded = seen.text().split_once("meer dan gewoon:").unwrap().1.to_owned();
    assert!(
        guarded.contains(category(t, Category::Payment))
            && guarded.split("Wat voor alles geldt").next().unwrap().len() < 200
    );
    seen.says("AVG artikel 9").says("AVG artikel 10");
}

/// What the database says to a row of the register that it may not keep.
async fn refusal(house: &House, basis: &str, nl: &str, en: &str) -> String {
    let sql = format!(
        "insert into processing_activity (id, hash, basis, ground_nl, ground_en, purpose_nl, purpose_en, noted_at)
         values ('test', decode(repeat('0a', 32), 'hex'), '{basis}', {nl}, {en}, 'iets', 'something', now())"
    );
    refused(house.app().db.write(), &sql).await
}

#[tokio::test]
async fn the_database_refuses_a_duty_without_its_law_and_an_agreement_without_its_name() {
    let house = House::new().await;
    let rules = [
        ("legal_duty", "legal_duty_names_its_law"),
        ("agreement", "agreement_is_named"),
        ("legitimate_interest", "interest_is_named"),
        ("consent", "consent_names_its_purpose"),
    ];
    for (basis, rule) in rules {
        for (nl, en) in [("null", "null"), ("''", "'law'"), ("'wet'", "null"), ("'  '", "'law'"), ("'wet'", "' '")] {
            assert_eq!(refusal(&house, basis, nl, en).await, format!("23514: {rule}"), "{basis} {nl} {en}");
        }
        assert_eq!(refusal(&house, basis, "'wet'", "'law'").await, "23000: traced", "{basis}");
    }
    assert_eq!(refusal(&house, "hope", "'wet'", "'law'").await, "23514: basis_known");
    for sql in ["update processing_activity set ground_nl = ''", "delete from processing_activity"] {
        assert_eq!(refused(house.owner(), sql).await, "42501: append_only", "{sql}");
    }
}

#[tokio::test]
async fn every_activity_is_in_the_database_as_it_is_told() {
    let house = House::new().await;
    note_register(house.app()).await.unwrap();
    let rows: Vec<(String, String, String)> =
        sqlx::query_as("select id, basis, ground_nl from processing_activity order by id")
            .fetch_all(house.owner())
            .await
            .unwrap();
    let mut told: Vec<(String, String, String)> = ACTIVITIES
        .iter()
        .map(|activity| {
            let ground = match activity.basis {
                LawfulBasis::Consent(purpose) => purpose.code(),
                LawfulBasis::Agreement(words)
                | LawfulBasis::LegalDuty(words)
                | LawfulBasis::LegitimateInterest(words) => words.nl,
            };
            (activity.id.to_owned(), activity.basis.kind().code().to_owned(), ground.to_owned())
        })
        .collect();
    told.sort();
    assert_eq!(rows, told, "once each, however often a server starts");
}

#[tokio::test]
async fn the_record_that_the_law_asks_for_can_be_downloaded() {
    let house = House::new().await;
    let who = &house.app().settings.organisation;
    for (path, lang) in BOTH {
        let page = house.browser().get(path).await.is(200);
        assert!(
            page.body.contains(&format!("href=\"{path}.csv\"")) && page.body.contains(&format!("href=\"{path}.json\""))
        );
        let json = house.browser().get(&format!("{path}.json")).await.is(200);
        assert!(json.header("content-disposition").starts_with("attachment; filename="));
        let record: serde_json::Value = serde_json::from_str(&json.body).unwrap();
        assert_eq!(record["controller"]["name"], who.legal_name.as_str());
        assert_eq!(record["data_protection_officer"]["email"], who.officer_email.as_str());
        let rows = record["processing_activities"].as_array().unwrap();
        assert_eq!(rows.len(), ACTIVITIES.len());
        for (row, activity) in rows.iter().zip(ACTIVITIES) {
            let asked = ["purpose", "data_subjects", "transfers_outside_eea", "retention_period", "security_measures"];
            assert!(asked.iter().all(|name| !row[name].as_str().unwrap().is_empty()), "AVG 30(1): {row}");
            assert_eq!(row["data_subjects"], activity.about.say(lang));
            assert_eq!(row["data_categories"].as_array().unwrap().len(), activity.categories.len());
            assert_eq!(row["recipients"].as_array().unwrap().len(), activity.recipients.len());
        }
    }
}

#[tokio::test]
async fn the_table_opens_in_a_spreadsheet() {
    let house = House::new().await;
    let seen = house.browser().get("/privacy/gegevens.csv").await.is(200);
    assert_eq!(seen.header("content-type"), "text/csv; charset=utf-8");
    let table = seen.body.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
    let names: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(names.first().unwrap(), "id");
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), ACTIVITIES.len());
    assert!(
        rows.iter()
            .all(|row| row.len() == names.len() && row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])))
    );
}

#[test]
fn a_cell_that_looks_like_a_formula_is_only_words() {
    for cell in ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
        assert_eq!(sheet::defused(cell), format!("'{cell}"));
    }
    assert_eq!(sheet::defused("a=1; \"b\""), "a=1; \"b\"");
    let row = vec!["=cmd|' /C calc'!A0".to_owned(), "a;b \"c\"\nd".to_owned()];
    let file = String::from_utf8(sheet::csv(&["x", "y"], [row].into_iter()).unwrap()).unwrap();
    assert_eq!(file, "\u{feff}x;y\r\n'=cmd|' /C calc'!A0;\"a;b \"\"c\"\"\nd\"\r\n");
}

/// AVG 20(1): what the person gave or did, on consent or an agreement; never what others made of it.
#[test]
fn taking_along_goes_by_basis_and_by_whose_doing_the_data_are() {
    for activity in ACTIVITIES {
        let may = matches!(activity.basis, LawfulBasis::Consent(_) | LawfulBasis::Agreement(_));
        let expected = match activity.origin {
            _ if !may => Reach::DoesNotApply,
            Origin::Person => Reach::Applies,
            Origin::Mixed => Reach::OnlyWhatYouGave,
            Origin::Organisation => Reach::DoesNotApply,
        };
        assert_eq!(activity.reach(Right::Portability), expected, "{}", activity.id);
        let others = [Right::Access, Right::Erasure, Right::Objection];
        let by_basis = others.map(|right| right.reach(activity.basis.kind()));
        assert_eq!(others.map(|right| activity.reach(right)), by_basis, "{}", activity.id);
    }
}

/// What stands beside some data on the page about all of them (P36).
#[tokio::test]
async fn each_kind_of_data_says_which_rights_go_with_it() {
    let house = House::new().await;
    let page = house.browser().get("/privacy/gegevens").await.is(200);
    let block = |id: &str| {
        let from = page.body.split(&format!("<section class=\"card\" id=\"{id}\"")).nth(1).unwrap();
        from.split("</section>").next().unwrap().replace("<br>", "; ")
    };
    let says = [
        (
            "account",
            vec![
                "Mijn gegevens laten verwijderen: Ja, als u intrekt",
                "Mijn gegevens meenemen (dataportabiliteit); ",
                "Toestemming intrekken",
            ],
        ),
        (
            "rent",
            vec![
                "Mijn gegevens laten verwijderen: Ja, als het niet meer nodig is",
                "Mijn gegevens meenemen (dataportabiliteit): Ja, voor wat u zelf gaf",
            ],
        ),
        ("behaviour", vec!["Mijn gegevens laten verwijderen: Ja, als u gelijk krijgt bij bezwaar", "Bezwaar maken"]),
        ("consent-evidence", vec!["Mijn gegevens laten verwijderen: Niet zolang de wet het eist"]),
    ];
    for (id, words) in says {
        for word in words {
            assert!(block(id).contains(word), "{id} does not say {word}: {}", block(id));
        }
    }
    assert!(!block("rent").contains("Bezwaar maken") && !block("behaviour").contains("meenemen"));
}

/// RULES.md 3, by hand: access, correction, erasure, restriction, portability, objection for each basis.
#[test]
fn which_right_goes_with_which_basis() {
    use Reach::{
        AfterObjection, Applies, DoesNotApply, Limited, NotWhileTheDutyLasts, OnWithdrawal, OnceNotNeeded,
        WithdrawInstead,
    };
    let table = [
        (BasisKind::Consent, [Applies, Applies, OnWithdrawal, Applies, Applies, WithdrawInstead]),
        (BasisKind::Agreement, [Applies, Applies, OnceNotNeeded, Applies, Applies, DoesNotApply]),
        (BasisKind::LegalDuty, [Applies, Applies, NotWhileTheDutyLasts, Applies, DoesNotApply, DoesNotApply]),
        (BasisKind::PublicInterest, [Applies, Applies, Limited, Applies, DoesNotApply, Applies]),
        (BasisKind::LegitimateInterest, [Applies, Applies, AfterObjection, Applies, DoesNotApply, Applies]),
    ];
    let rights =
        [Right::Access, Right::Correction, Right::Erasure, Right::Restriction, Right::Portability, Right::Objection];
    for (basis, reaches) in table {
        assert_eq!(rights.map(|right| right.reach(basis)), reaches, "{basis:?}");
        for always in [Right::NoMarketing, Right::HumanEye, Right::Complaint] {
            assert_eq!(always.reach(basis), Applies, "{always:?} {basis:?}");
        }
        assert_eq!(Right::Withdrawal.reach(basis) == Applies, basis == BasisKind::Consent);
    }
}

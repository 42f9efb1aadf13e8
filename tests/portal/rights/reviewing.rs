//! Notes that go with an answer: each is reviewed first, and what is withheld is nowhere but said (P77, RULES 7).

use huisrecht::kernel::ids::{AccountId, NoteId, PersonId};
use huisrecht::kernel::prose::Prose;
use huisrecht::kernel::reference::Line;
use huisrecht::kernel::register::RetentionGroup;
use huisrecht::kernel::staff::StaffRole;
use huisrecht::notes::{self, Author, Copy, Part, Source, Topic, Words};
use huisrecht::persons;
use huisrecht::platform::access::Access;
use huisrecht::platform::audit::Actor;
use huisrecht::rights::{self, By, Illegal, Kind, NotTaken, Outcome, Request, Shown, State, Step, Unfinished};
use sqlx::AssertSqlSafe;
use time::Duration;

use super::cases::{address, employee, letter, lines, now, take, take_in};
use super::dossier_given::{shown, unpacked};
use super::letters::{PORTAL, place, send, steps, write};
use crate::house::{Arranged, Browser, House, Seen, Somebody};

const WHOLE: Step = Step::Fulfil(Outcome::Whole, Unfinished { tasks: 0, notes: 0, fields: 0 });
const PARTLY: Step = Step::Fulfil(Outcome::Partly, Unfinished { tasks: 0, notes: 0, fields: 0 });
const WHY: &str = "Uit deze notitie blijkt wie ons belde.";

fn author(account: AccountId) -> Author {
    Author { account, role: StaffRole::CustomerContact }
}

pub fn words(subject: &str, body: &str) -> Words {
    let (subject, body) = (Line::parse(subject).unwrap(), Prose::parse(body).unwrap());
    Words { kind: notes::Kind::Note, topic: Topic::Nuisance, source: Source::Others, subject, body }
}

/// Writes a note in somebody's file, or changes one.
pub async fn written(house: &House, by: AccountId, person: PersonId, note: Option<NoteId>, words: &Words) -> NoteId {
    let app = house.app();
    let mut change = app.db.change(Actor::Staff(by)).await.unwrap();
    let at = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "service", at, &[person]).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, person, RetentionGroup::Behaviour).await.unwrap();
    let note = match note {
        Some(note) => {
            let why = Line::parse("Het was later").unwrap();
            assert!(notes::correct(&mut change, author(by), (&file, person, note), words, &why).await.unwrap());
            note
        }
        None => {
            let copy = Copy { person, part: Part::About, file: &file, words };
            notes::write(&mut change, author(by), &[copy]).await.unwrap()
        }
    };
    change.commit(Arranged(person)).await.unwrap();
    note
}

/// Sanne's request to see her data, with so many notes about her, the coordinator, and who follows it.
struct Begun {
    house: House,
    sanne: Somebody,
    one: Request,
    notes: Vec<NoteId>,
    desk: Browser,
    account: AccountId,
    follows: Browser,
    given: String,
}

async fn begun(count: usize) -> Begun {
    let house = House::new().await;
    let sanne = house.somebody("sanne").await;
    let (desk, account) = employee(&house, "yusuf", StaffRole::PrivacyCoordinator).await;
    let (one, follows, given) = shown(&house, Kind::Access, &sanne, account).await;
    let mut notes = vec![];
    for at in 0..count {
        let said = words(&format!("Onderwerp {at}"), &format!("De tekst van notitie {at}."));
        notes.push(written(&house, account, sanne.person, None, &said).await);
    }
    Begun { house, sanne, one, notes, desk, account, follows, given }
}

impl Begun {
    fn list(&self) -> String {
        format!("{}/werkaantekeningen", address(&self.one))
    }

    fn place(&self, at: usize) -> String {
        format!("{}/{}", self.list(), self.notes[at])
    }

    async fn again(&self, at: usize) {
        let said = words(&format!("Onderwerp {at}"), &format!("De andere tekst van notitie {at}."));
        written(&self.house, self.account, self.sanne.person, Some(self.notes[at]), &said).await;
    }

    async fn one_more(&mut self) {
        let said = words("Nog een onderwerp", "De tekst van nog een notitie.");
        self.notes.push(written(&self.house, self.account, self.sanne.person, None, &said).await);
    }

    /// What stands on the screen of a note, in a hidden field of its button.
    async fn revision(&mut self, at: usize) -> String {
        let seen = self.desk.get(&format!("{}?toon=alle", self.list())).await.is(200);
        revision(&seen, &self.place(at))
    }

    async fn give(&mut self, at: usize) -> Seen {
        let revision = self.revision(at).await;
        let path = format!("{}/geven", self.place(at));
        self.desk.send(&path, &[("revision", &revision)]).await
    }

    async fn withhold(&mut self, at: usize) -> Seen {
        let path = format!("{}/weglaten", self.place(at));
        let form = self.desk.get(&path).await.is(200);
        let revision = form.field("revision").unwrap();
        let typed = [("ground", "others"), ("words", WHY), ("revision", revision.as_str())];
        self.desk.send(&path, &typed).await.is(200).says("De notitie blijft uit het antwoord.")
    }

    async fn write(&mut self, outcome: &str, done: &str) -> Seen {
        let path = place(&self.one, "antwoord");
        let form = self.desk.get(&path).await.is(200);
        let withheld = area(&form, "withheld");
        let left_out = form.field("left_out").unwrap_or_default();
        let said =
            [("outcome", outcome), ("done", done), ("withheld", withheld.as_str()), ("left_out", left_out.as_str())];
        write(&self.house, &mut self.desk, &path, &self.one, &[&PORTAL[..], &said].concat()).await
    }

    /// What the rules say of an answer, whatever a page counted.
    async fn answered(&self, step: Step) -> Result<(), NotTaken> {
        let by = By::Staff(self.account, StaffRole::PrivacyCoordinator);
        let mut change = self.house.app().db.change(Actor::Staff(self.account)).await.unwrap();
        let taken = rights::take(&mut change, &now(&self.house, &self.one).await, step, by).await.unwrap();
        change.abandon().await.unwrap();
        taken.map(|_| ())
    }

    async fn verdicts(&self) -> Vec<(String, Option<String>)> {
        let sql = "select verdict, ground from rights_note_review order by note_id";
        sqlx::query_as(sql).fetch_all(self.house.owner()).await.unwrap()
    }

    async fn traced(&self, event: &str) -> i64 {
        let sql = "select count(*) from audit_entry where event = $1 and subject = $2";
        let traced = sqlx::query_scalar(sql).bind(event).bind(self.one.id.uuid());
        traced.fetch_one(self.house.owner()).await.unwrap()
    }
}

/// What stands in a box of several lines; nothing where there is no such box.
fn area(seen: &Seen, name: &str) -> String {
    let field = seen.body.split(&format!("name=\"{name}\" rows=")).nth(1).unwrap_or_default();
    let text = field.split_once('>').map(|(_, rest)| rest.split("</textarea>").next().unwrap()).unwrap_or_default();
    text.trim_start_matches('\n').to_owned()
}

fn revision(seen: &Seen, place: &str) -> String {
    let form = seen.body.split(&format!("action=\"{place}/geven\"")).nth(1);
    let form = form.unwrap_or_else(|| panic!("no button for {place}: {}", seen.text()));
    form.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn unreviewed(notes: i64) -> Result<(), NotTaken> {
    Err(NotTaken::Illegal(Illegal::Unfinished(Unfinished { notes, ..Unfinished::default() })))
}

#[tokio::test]
async fn a_note_that_nobody_reviewed_holds_the_answer_up_and_each_page_says_how_many() {
    let mut begun = begun(3).await;
    let (case, list) = (address(&begun.one), begun.list());
    begun.desk.get(&case).await.is(200).says("Notities beoordelen: nog 3");
    for page in [format!("{case}/besluit"), place(&begun.one, "antwoord")] {
        let seen = begun.desk.get(&page).await.is(200).says("Er zijn nog 3 notities niet beoordeeld.");
        assert!(seen.body.contains(&format!("href=\"{list}\"")), "{page} leads to them");
    }
    begun.write("whole", "U ziet alles.").await.is(422).says("nog 3 notities").says("U ziet alles.");
    assert_eq!((begun.answered(WHOLE).await, begun.answered(PARTLY).await), (unreviewed(3), unreviewed(3)));
    let seen = begun.desk.get(&list).await.is(200).says("3 te beoordelen").says("De tekst van notitie 2.");
    seen.says("Onderwerp 0").says("Klantcontact").says("Overlast").says("Verteld door iemand anders");
    for (at, left) in [(2, 2), (0, 1)] {
        let seen = begun.give(at).await.is(200).says("De notitie gaat mee met het antwoord.");
        seen.says(&format!("{left} te beoordelen")).is_silent_on(&format!("De tekst van notitie {at}."));
        assert_eq!(begun.answered(WHOLE).await, unreviewed(left));
    }
    begun.give(1).await.is(200).says("0 te beoordelen").says("3 gaan mee");
    assert_eq!(begun.answered(WHOLE).await, Ok(()));
    assert_eq!(begun.traced("rights.note_given").await, 3);
    let preview = begun.write("whole", "U ziet alles.").await.is(200).says("30 dagen alles openen");
    send(&mut begun.desk, &preview).await.says("U ziet alles.");
    assert_eq!(now(&begun.house, &begun.one).await.case.outcome, Some(Outcome::Whole));
    let read = begun.follows.get(&format!("{}/lezen", begun.given)).await.is(200);
    read.says("De tekst van notitie 0.").says("De tekst van notitie 1.").is_silent_on("Hier is iets weggelaten");
    begun.follows.get(&begun.given).await.is(200).is_silent_on("Wat er niet in staat");
}

#[tokio::test]
async fn a_note_that_is_written_or_changed_before_the_answer_is_sent_holds_it_up_too() {
    let mut begun = begun(1).await;
    begun.give(0).await.is(200);
    let preview = begun.write("whole", "U ziet alles.").await.is(200);
    begun.one_more().await;
    let seen = super::send(&mut begun.desk, &preview, &[]).await.is(422);
    seen.says("Er is nog 1 notitie niet beoordeeld.").says("U ziet alles.");
    begun.give(1).await.is(200);
    let preview = begun.write("whole", "U ziet alles.").await.is(200);
    begun.again(0).await;
    super::send(&mut begun.desk, &preview, &[]).await.is(422).says("Er is nog 1 notitie niet beoordeeld.");
    assert_eq!(begun.answered(WHOLE).await, unreviewed(1));
    let list = begun.list();
    let seen = begun.desk.get(&list).await.is(200).says("Veranderd, opnieuw beoordelen");
    seen.says("De andere tekst van notitie 0.").is_silent_on("De tekst van nog een notitie.");
    begun.give(0).await.is(200).says("0 te beoordelen");
    let preview = begun.write("whole", "U ziet alles.").await.is(200);
    send(&mut begun.desk, &preview).await;
    assert_eq!(now(&begun.house, &begun.one).await.case.state, State::Done);
}

#[tokio::test]
async fn all_others_are_given_at_once_after_a_page_that_says_how_many() {
    let mut begun = begun(12).await;
    let list = begun.list();
    let seen = begun.desk.get(&list).await.is(200).says("12 te beoordelen").says("Onderwerp 11");
    let seen = seen.says("Alle 12 andere geven").is_silent_on("De tekst van notitie 1.");
    let older = seen.body.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap();
    let older = older.split('"').next().unwrap().to_owned();
    begun.desk.get(&older).await.is(200).says("De tekst van notitie 1.").is_silent_on("De tekst van notitie 2.");
    begun.withhold(4).await;
    let page = begun.desk.get(&format!("{list}/alle")).await.is(200).says("De persoon krijgt deze 11 notities");
    let asked = page.field("asked").unwrap();
    begun.one_more().await;
    let page = begun.desk.post(&format!("{list}/alle"), &[("asked", &asked)]).await.is(422).says("12 notities geven");
    page.says("Er kwam intussen iets bij");
    assert_eq!(begun.verdicts().await.len(), 1, "nothing is given that was not counted");
    // What was withheld and changed is for the coordinator to look at by itself.
    begun.again(4).await;
    let asked = begun.desk.get(&format!("{list}/alle")).await.is(200).field("asked").unwrap();
    let all = begun.desk.send(&format!("{list}/alle"), &[("asked", &asked)]).await.is(200);
    all.says("De notities gaan mee").says("1 te beoordelen").says("Onderwerp 4").is_silent_on("andere geven");
    assert_eq!(begun.traced("rights.note_given").await, 12);
    begun.desk.send(&format!("{list}/alle"), &[("asked", &asked)]).await.is(200).says("De notities gaan mee");
    assert_eq!(begun.desk.get_once(&format!("{list}/alle")).await.is(303).location(), Some(list));
    assert_eq!(begun.verdicts().await.iter().filter(|(verdict, _)| verdict == "withhold").count(), 1);
}

#[tokio::test]
async fn a_withheld_note_is_in_none_of_the_shapes_and_is_said_with_its_ground() {
    let mut begun = begun(2).await;
    let reply = Prose::parse("Mijn kant van het verhaal.").unwrap();
    replied(&begun, 0, &reply).await;
    begun.withhold(0).await.says("1 weggelaten");
    begun.give(1).await.is(200);
    assert_eq!(begun.traced("rights.note_withheld").await, 1);
    let seen = begun.desk.get(&format!("{}/dossier/lezen", address(&begun.one))).await.is(200);
    seen.says("Hier is iets weggelaten").is_silent_on("De tekst van notitie 0.");
    let form = begun.desk.get(&place(&begun.one, "antwoord")).await.is(200).says("Alleen 1 weggelaten notitie");
    let form = form.says("Wij lieten 1 notitie weg. De reden: gegevens van iemand anders (AVG artikel 15 lid 4).");
    assert_eq!(form.field("outcome").as_deref(), Some("whole"), "the first of the boxes");
    assert!(form.body.contains("value=\"partly\" checked"), "and the other one is chosen");
    let preview = begun.write("partly", "U ziet al uw gegevens.").await.is(200).says("Wij lieten 1 notitie weg");
    send(&mut begun.desk, &preview).await.says("AVG artikel 15 lid 4").says(WHY);
    let seen = begun.follows.get(&begun.given).await.is(200).says("Wij lieten 1 notitie weg.");
    seen.says("gegevens van iemand anders (AVG artikel 15 lid 4)").is_silent_on("alles wat wij van u hebben");
    let read = begun.follows.get(&format!("{}/lezen", begun.given)).await.is(200).says("Wij lieten 1 notitie weg.");
    let read = read.says("Hier is iets weggelaten").says("De reden: gegevens van iemand anders").says(WHY);
    read.says("De tekst van notitie 1.");
    let files = unpacked(&begun.follows.get(&format!("{}/dossier.zip", begun.given)).await.is(200));
    let (paper, text): (Vec<_>, Vec<_>) = files.into_iter().partition(|(name, _)| name.ends_with(".pdf"));
    assert_eq!(paper.len(), 1);
    for (name, text) in &text {
        for words in ["Onderwerp 0", "De tekst van notitie 0"] {
            assert!(!text.contains(words), "{words} in {name}");
        }
    }
    let of = |name: &str| &text.iter().find(|(file, _)| file == name).unwrap().1;
    assert!(of("dossier.json").contains("\"left_out\":[{") && of("dossier.json").contains("\"ground\":\"others\""));
    assert!(of("tabellen/notes.csv").contains("gegevens van iemand anders"));
    for shape in ["dossier.json", "dossier.html", "tabellen/notes.csv"] {
        assert!(of(shape).contains("De tekst van notitie 1."), "{shape}");
    }
    for shape in ["dossier.json", "dossier.html", "tabellen/note_replies.csv"] {
        assert!(of(shape).contains("Mijn kant van het verhaal."), "their own words, in {shape}");
    }
    let pdf = begun.follows.get(&format!("{}/dossier.zip", begun.given)).await.is(200);
    let read = on_paper(&pdf);
    assert!(read.contains("Wijlieten1notitieweg") && read.contains("Detekstvannotitie1."), "{read}");
    assert!(!read.contains("Detekstvannotitie0") && !read.contains("Onderwerp0"));
}

/// The PDF of a bundle, without its spaces.
fn on_paper(zip: &Seen) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&zip.bytes)).unwrap();
    let mut pdf = vec![];
    std::io::Read::read_to_end(&mut zip.by_name("dossier.pdf").unwrap(), &mut pdf).unwrap();
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    document.extract_text(&pages).unwrap().split_whitespace().collect()
}

async fn replied(begun: &Begun, at: usize, reply: &Prose) {
    let (app, person) = (begun.house.app(), begun.sanne.person);
    let mut change = app.db.change(Actor::Person(person)).await.unwrap();
    let moment = change.at();
    let access = Access::by_portal(change.conn(), &app.vault, "service", moment, &[person]).await.unwrap();
    let file = persons::file(&mut change, &app.vault, &access, person, RetentionGroup::Behaviour).await.unwrap();
    assert!(notes::reply(&mut change, (&file, person, begun.notes[at]), reply).await.unwrap());
    change.commit(Arranged(person)).await.unwrap();
}

#[tokio::test]
async fn all_was_not_given_while_a_note_is_withheld_and_that_is_said() {
    let mut begun = begun(2).await;
    begun.withhold(1).await;
    begun.give(0).await.is(200);
    let seen = begun.write("whole", "U ziet alles.").await.is(422).says("U ziet alles.");
    seen.says("Er blijft 1 notitie uit het antwoord. Kies daarom “Een deel”, en schrijf waarom.");
    assert_eq!(begun.answered(WHOLE).await, Err(NotTaken::Illegal(Illegal::Withheld)));
    assert_eq!(begun.answered(PARTLY).await, Ok(()));
    // Read before a colleague withheld it.
    begun.give(1).await.is(200).says("2 gaan mee");
    let preview = begun.write("whole", "U ziet alles.").await.is(200);
    begun.withhold(1).await;
    super::send(&mut begun.desk, &preview, &[]).await.is(422).says("Controleer deze tekst.").says("U ziet alles.");
    // The letter would speak of one note, and two are withheld by now.
    let preview = begun.write("partly", "U ziet bijna alles.").await.is(200);
    begun.withhold(0).await;
    super::send(&mut begun.desk, &preview, &[]).await.is(422).says("Controleer deze tekst.");
    assert!(now(&begun.house, &begun.one).await.case.state.is_open());
    let forced = "update rights_request set state = 'done', outcome = 'whole', closed_at = now()";
    let refused = sqlx::query(forced).execute(begun.house.owner()).await.unwrap_err();
    assert_eq!(refused.as_database_error().unwrap().constraint(), Some("whole_withholds_nothing"));
}

#[tokio::test]
async fn nothing_is_withheld_without_a_ground_and_words_and_what_was_typed_stays() {
    let mut begun = begun(1).await;
    let path = format!("{}/weglaten", begun.place(0));
    let form = begun.desk.get(&path).await.is(200).says("De tekst van notitie 0.").says("De persoon leest dit.");
    let revision = form.field("revision").unwrap();
    assert_eq!(form.body.matches("name=\"ground\"").count(), 11, "the closed set of the law");
    let post = |ground: &'static str, words: &'static str| {
        [("ground", ground), ("words", words), ("revision", revision.as_str())]
            .map(|(name, value)| (name, value.to_owned()))
    };
    for (ground, words, said) in [
        ("", WHY, "Kies een reden uit de wet."),
        ("uavg-41-1-k", WHY, "Kies een reden uit de wet."),
        ("others", " ", "Schrijf op waarom dit nodig is"),
    ] {
        let typed = post(ground, words);
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let seen = begun.desk.post(&path, &typed).await.is(422).says(said).says(words.trim());
        assert!(ground != "others" || seen.body.contains("value=\"others\" checked"));
    }
    let typed = post("others", "Het gaat om 123456782.");
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    begun.desk.post(&path, &typed).await.is(200).says("burgerservicenummer");
    let long = "a".repeat(10_001);
    let typed = [("ground", "others"), ("words", long.as_str()), ("revision", revision.as_str())];
    begun.desk.post(&path, &typed).await.is(422).says("Maak de uitleg korter");
    begun.desk.post_body(&path, "ground=others&ground=others&words=%ff").await.is(422);
    begun.desk.post_body(&path, format!("words={}", "a".repeat(200_000))).await.is(413);
    assert!(begun.verdicts().await.is_empty());
    for bare in ["ground", "words"] {
        let sql = format!(
            "set session_replication_role = replica;
             insert into rights_note_review (request_id, note_id, person_id, verdict, {bare}, seen, version, reviewed_at, account_id, role)
             select r.id, n.id, r.person_id, 'withhold', {}, 1, 1, now(), n.account_id, n.role from rights_request r, note n",
            if bare == "ground" { "'others'" } else { "decode(repeat('0e', 40), 'hex')" }
        );
        assert!(sqlx::raw_sql(AssertSqlSafe(sql)).execute(begun.house.owner()).await.is_err(), "only {bare}");
    }
}

#[tokio::test]
async fn customer_contact_gives_and_the_coordinator_alone_withholds_or_undoes_it() {
    let mut begun = begun(3).await;
    begun.withhold(2).await;
    let (mut contact, _) = employee(&begun.house, "marieke", StaffRole::CustomerContact).await;
    let seen =
        contact.get(&format!("{}?toon=alle", begun.list())).await.is(200).says("Dat besluit de privacycoördinator");
    assert!(!seen.body.contains("/weglaten") && !seen.body.contains(&format!("{}/geven", begun.place(2))));
    let pressed = revision(&seen, &begun.place(0));
    let (give, withhold) = (format!("{}/geven", begun.place(2)), format!("{}/weglaten", begun.place(0)));
    contact.get(&withhold).await.is(403);
    contact.post(&withhold, &[("ground", "others"), ("words", WHY), ("revision", &pressed)]).await.is(403);
    contact.send(&give, &[("revision", "1.1")]).await.is(200).says("de privacycoördinator liet deze notitie weg");
    contact.send(&format!("{}/geven", begun.place(0)), &[("revision", &pressed)]).await.is(200).says("gaat mee");
    for role in [StaffRole::DataProtectionOfficer, StaffRole::Administrator, StaffRole::Communication] {
        let (mut other, _) = employee(&begun.house, role.code(), role).await;
        for path in [begun.list(), format!("{}/alle", begun.list()), withhold.clone()] {
            other.get_once(&path).await.is(403);
        }
        for path in [format!("{}/alle", begun.list()), format!("{}/geven", begun.place(1)), withhold.clone()] {
            other.post(&path, &[("revision", "1.0")]).await.is(403);
        }
    }
    let verdicts = begun.verdicts().await;
    assert_eq!(verdicts, [("give".to_owned(), None), ("withhold".to_owned(), Some("others".to_owned()))]);
    begun.give(2).await.is(200).says("De notitie gaat mee met het antwoord.");
    assert!(begun.verdicts().await.iter().all(|(verdict, ground)| verdict == "give" && ground.is_none()));
}

#[tokio::test]
async fn a_verdict_on_a_page_of_before_changes_nothing_and_says_so() {
    let mut begun = begun(2).await;
    let (old, form) = (begun.revision(0).await, format!("{}/weglaten", begun.place(0)));
    begun.withhold(0).await;
    let give = format!("{}/geven", begun.place(0));
    // A second tab, from before it was withheld.
    begun.desk.send(&give, &[("revision", &old)]).await.is(200).says("Er is niets bewaard");
    let typed = [("ground", "uavg-41-1-i"), ("words", "Om een andere reden."), ("revision", old.as_str())];
    let seen = begun.desk.post(&form, &typed).await.is(422).says("intussen veranderd").says("Om een andere reden.");
    let fresh = seen.field("revision").unwrap();
    assert_eq!(begun.verdicts().await[0].1.as_deref(), Some("others"));
    let again = [("ground", "uavg-41-1-i"), ("words", "Om een andere reden."), ("revision", fresh.as_str())];
    begun.desk.post(&form, &again).await.is(303);
    begun.again(1).await;
    begun.desk.send(&format!("{}/geven", begun.place(1)), &[("revision", "1.0")]).await.is(200).says("niets bewaard");
    assert_eq!(begun.verdicts().await.len(), 1, "nobody read how it is now");
    begun.give(1).await.is(200);
    // Given twice is given.
    begun.desk.send(&format!("{}/geven", begun.place(1)), &[("revision", "1.0")]).await.is(200).says("gaat mee");
    let (verdicts, rows) = (begun.verdicts().await, begun.traced("rights.note_given").await);
    take(&begun.house, &now(&begun.house, &begun.one).await, PARTLY, begun.account).await;
    begun.desk.send(&give, &[("revision", &fresh)]).await.is(200).says("het verzoek is al afgesloten");
    let seen = begun.desk.post(&form, &again).await.is(422).says("het verzoek is al afgesloten");
    seen.says("Om een andere reden.").is_silent_on("De tekst van notitie 0.");
    let all = format!("{}/alle", begun.list());
    begun.desk.send(&all, &[("asked", "")]).await.is(200).says("al afgesloten").is_silent_on("De tekst van notitie");
    assert_eq!((begun.verdicts().await, begun.traced("rights.note_given").await), (verdicts, rows));
    let forced = sqlx::query("update rights_note_review set seen = 9").execute(begun.house.owner()).await.unwrap_err();
    assert_eq!(forced.as_database_error().unwrap().constraint(), Some("reviewed_while_open"));
}

#[tokio::test]
async fn a_note_in_anothers_file_cannot_be_named() {
    let mut begun = begun(1).await;
    let peter = begun.house.somebody("peter").await;
    let said = words("Over Peter", "Dit gaat over Peter.");
    let his = written(&begun.house, begun.account, peter.person, None, &said).await;
    let place = format!("{}/{his}", begun.list());
    begun.desk.get(&format!("{place}/weglaten")).await.is(404);
    let typed = [("ground", "others"), ("words", WHY), ("revision", "1.0")];
    begun.desk.post(&format!("{place}/weglaten"), &typed).await.is(404);
    begun.desk.post(&format!("{place}/geven"), &[("revision", "1.0")]).await.is(404);
    for odd in ["geen-id", "0190", "%00"] {
        begun.desk.post(&format!("{}/{odd}/geven", begun.list()), &[("revision", "1.0")]).await.is(404);
    }
    begun.desk.get(&format!("{}?toon=alle", begun.list())).await.is(200).is_silent_on("Peter");
    // Of nobody yet, and of a request that no data answer.
    let nobodys = take_in(&begun.house, &letter(&begun.house, Kind::Access, "ida", 2), By::Portal).await;
    let other = take_in(&begun.house, &letter(&begun.house, Kind::Objection, "olga", 2), By::Portal).await;
    let other = steps(&begun.house, &other, begun.account, &[Step::Match(begun.sanne.person)]).await;
    for one in [&nobodys, &other] {
        let path = format!("{}/werkaantekeningen/{}/geven", address(one), begun.notes[0]);
        begun.desk.post(&path, &[("revision", "1.0")]).await.is(404);
    }
    begun.desk.get(&format!("{}/werkaantekeningen", address(&other))).await.is(404);
    begun.desk.get(&format!("{}/werkaantekeningen", address(&nobodys))).await.is(200).says("Kies eerst de persoon.");
    assert!(begun.verdicts().await.is_empty());
    let (mine, theirs) =
        (lines(&begun.house, begun.sanne.person, "used").await, lines(&begun.house, peter.person, "used").await);
    begun.desk.get(&begun.list()).await.is(200).says("De tekst van notitie 0.");
    assert_eq!(lines(&begun.house, begun.sanne.person, "used").await, mine + 1, "she reads that somebody looked");
    assert_eq!(lines(&begun.house, peter.person, "used").await, theirs);
}

#[tokio::test]
async fn what_is_written_or_changed_after_the_answer_is_left_out_of_it_and_said() {
    let mut begun = begun(2).await;
    begun.withhold(0).await;
    begun.give(1).await.is(200);
    take(&begun.house, &now(&begun.house, &begun.one).await, PARTLY, begun.account).await;
    let read = format!("{}/lezen", begun.given);
    begun.follows.get(&read).await.is(200).says("De tekst van notitie 1.").is_silent_on("Na ons antwoord");
    begun.house.clock().shift(Duration::minutes(5));
    begun.one_more().await;
    begun.again(1).await;
    let seen = begun.follows.get(&begun.given).await.is(200).says("Wij lieten 1 notitie weg.");
    seen.says("Na ons antwoord schreven of veranderden wij 2 notities. Die staan er niet in.");
    let read = begun.follows.get(&read).await.is(200).says("geschreven of veranderd na ons antwoord");
    let read = read.is_silent_on("notitie 1.").is_silent_on("nog een notitie").is_silent_on("De tekst van notitie 0.");
    read.is_silent_on("Notities en klachten hebben wij niets");
}

#[tokio::test]
async fn an_answer_of_before_notes_were_reviewed_stays_as_it_was() {
    for (step, opens) in [(WHOLE, true), (PARTLY, false)] {
        let mut begun = begun(1).await;
        begun.give(0).await.is(200);
        take(&begun.house, &now(&begun.house, &begun.one).await, step, begun.account).await;
        let before = "set session_replication_role = replica; delete from rights_note_review;
                      update rights_request set notes_reviewed = false; set session_replication_role = origin";
        sqlx::raw_sql(before).execute(begun.house.owner()).await.unwrap();
        let read = begun.follows.get_once(&format!("{}/lezen", begun.given)).await;
        if opens {
            read.is(200).says("De tekst van notitie 0.");
        } else {
            read.is(404);
            begun.follows.get_once(&format!("{}/dossier.zip", begun.given)).await.is(404);
        }
    }
}

#[tokio::test]
async fn who_takes_their_data_with_them_waits_for_no_note_since_none_goes_along() {
    let mut begun = begun(1).await;
    let other = take_in(&begun.house, &letter(&begun.house, Kind::Portability, "sanne", 2), By::Portal).await;
    let known = [Step::Match(begun.sanne.person), Step::ShowIdentity(Shown::Desk)];
    begun.one = steps(&begun.house, &other, begun.account, &known).await;
    assert_eq!(begun.answered(PARTLY).await, Ok(()));
    let list = begun.list();
    begun.desk.get(&list).await.is(404);
    begun.desk.get(&address(&begun.one)).await.is(200).is_silent_on("Notities beoordelen").says("Gegevens verzamelen");
    let erasure = take_in(&begun.house, &letter(&begun.house, Kind::Erasure, "sanne", 2), By::Portal).await;
    begun.one = steps(&begun.house, &erasure, begun.account, &known).await;
    assert_eq!(begun.answered(WHOLE).await, Ok(()));
}

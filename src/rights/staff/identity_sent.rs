//! A code that goes to what is on file of whoever asks: by mail, or in a letter (P87).

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::case;
use super::identity::{Compared, not_taken, say, take};
use super::identity_form::{LetterForm, WayForm};
use super::identity_words as words;
use super::told::Told;
use crate::kernel::code::Code;
use crate::kernel::dates;
use crate::kernel::ids::PersonId;
use crate::kernel::register::RetentionGroup;
use crate::kernel::staff::Duty;
use crate::persons;
use crate::platform::app::App;
use crate::platform::db::Change;
use crate::platform::error::{Error, Result};
use crate::platform::form::Typed;
use crate::platform::mail;
use crate::platform::messages::Messages;
use crate::platform::page::Page;
use crate::rights::case::Step;
use crate::rights::letters::{self, CaseFacts, NotPrinted, Words};
use crate::rights::open::OpenCase;
use crate::rights::proof::{self, Carrier, OnFile, Way};
use crate::rights::request::Request;

/// A code to the e-mail address on file.
pub async fn mail(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<WayForm>) -> Result<Response> {
    let compared = Compared::read(&app, &open).await?;
    let shown = match compared.shows(Way::Mail, &open, &app) {
        Ok(shown) => shown,
        Err(no) => return say(&app, page, &open, &typed, |page| words::why_not(page, no)).await,
    };
    let about = open.request.case.about.ok_or(Error::NotFound)?;
    let mut change = app.db.change(open.staff.actor()).await?;
    let asked = take(&mut change, &open, &typed, Step::AskIdentity).await?;
    let Ok(request) = asked else { return not_taken(&app, change, page, &open, &typed, asked.err()).await };
    let (code, _) = proof::make_code(&mut change, &app.vault, &request, (Carrier::Mail, shown)).await?;
    send(&app, &mut change, &open, about, &code).await?;
    change.done().await?;
    Ok(case::back(&page, &request, Told::CodeMailed))
}

async fn send(app: &App, change: &mut Change, open: &OpenCase, about: PersonId, code: &Code) -> Result<()> {
    let known = persons::email(&mut *change.conn(), &open.access, about).await?;
    let (email, file) = known.ok_or_else(|| Error::Internal("an address that was on file is gone".into()))?;
    let words = proof::code_mail(&app.settings, open.request.lang, &open.request.number, code);
    mail::queue(change, &file, about, &email, &words).await
}

/// A letter with a code, to print. Made again, the code of the letter before works no more.
pub async fn letter(State(app): State<App>, page: Page, open: OpenCase, typed: Typed<LetterForm>) -> Result<Response> {
    let compared = Compared::read(&app, &open).await?;
    let shown = match compared.shows(Way::Letter, &open, &app) {
        Ok(shown) => shown,
        Err(no) => return say(&app, page, &open, &typed, |page| words::why_not(page, no)).await,
    };
    let (Ok(doubt), Some(on_file)) = (Words::parse(typed.get("doubt")), &compared.on_file) else {
        return say(&app, page, &open, &typed, |page| page.t.proof_doubt_missing().to_owned()).await;
    };
    let mut change = app.db.change(open.staff.actor()).await?;
    let asked = take(&mut change, &open, &typed, Step::AskIdentity).await?;
    let Ok(request) = asked else { return not_taken(&app, change, page, &open, &typed, asked.err()).await };
    let (code, until) = proof::make_code(&mut change, &app.vault, &request, (Carrier::Letter, shown)).await?;
    let facts = facts(&app, &request, on_file);
    let until = dates::amsterdam_day(until).previous_day().unwrap_or(facts.today);
    let file = persons::file(&mut change, &app.vault, &open.access, request.person, RetentionGroup::Requests).await?;
    let by = open.by(Duty::RequestWork)?;
    match letters::send_code(&app, &mut change, &file, (&request, &facts), (doubt, &code, until), by).await? {
        Ok(pdf) => {
            change.done().await?;
            Ok(as_file(&page, &request, pdf))
        }
        Err(why) => {
            change.abandon().await?;
            say(&app, page, &open, &typed, |page| not_printed(page, why)).await
        }
    }
}

/// In the language of the request: whoever reads it is not the employee.
fn facts(app: &App, request: &Request, on_file: &OnFile) -> CaseFacts {
    let asked = super::words::kind(Messages::new(request.lang), request.case.kind).to_owned();
    CaseFacts::of(request, asked, (on_file.known.person.name.full(), on_file.letter_to.clone()), app.db.clock().today())
}

fn as_file(page: &Page, request: &Request, pdf: Vec<u8>) -> Response {
    let name = format!("attachment; filename=\"{}-{}.pdf\"", page.t.proof_letter_file(), request.number);
    ([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], pdf).into_response()
}

fn not_printed(page: &Page, why: NotPrinted) -> String {
    match why {
        NotPrinted::Sign(sign) => page.t.proof_letter_sign(sign),
        NotPrinted::TooLong => page.t.proof_letter_long().to_owned(),
    }
}

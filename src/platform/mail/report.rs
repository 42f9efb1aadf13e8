//! What the mail server, or the service in front of it, tells about mails afterwards: JSON, one report or a list of them.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use super::state::State;

/// In one message.
const MOST: usize = 500;

/// In signs: some of what was sent may stand in it.
const LONGEST_FAULT: usize = 300;

/// What became of one of our mails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    pub mail: Uuid,
    pub kind: ReportKind,
    pub at: OffsetDateTime,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReportKind {
    /// It came back, and would again.
    Hard,
    /// It could not be delivered yet.
    Soft,
    /// It arrived, and its reader called it unwanted.
    Complaint,
}

impl ReportKind {
    /// How a mail ends by it; a soft one ends nothing.
    const fn ends(self) -> Option<State> {
        match self {
            Self::Hard => Some(State::Bounced),
            Self::Soft => None,
            Self::Complaint => Some(State::Complaint),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    message_id: String,
    kind: ReportKind,
    #[serde(with = "time::serde::rfc3339")]
    at: OffsetDateTime,
}

/// The reports in a body, or what is wrong with it. Of mails whose ids cannot be ours there is nothing to tell.
pub(super) fn parse(body: &[u8]) -> Result<Vec<Report>, String> {
    let shape: Value = read(body)?;
    let sent: Vec<Sent> = match &shape {
        Value::Object(_) => vec![read(body)?],
        Value::Array(list) if list.len() > MOST => {
            return Err(format!("{} reports; at most {MOST} come in one message", list.len()));
        }
        Value::Array(list) if list.iter().all(Value::is_object) => read(body)?,
        _ => return Err("neither a report (an object) nor a list of reports".to_owned()),
    };
    let ours = |sent: Sent| Some(Report { mail: mail_of(&sent.message_id)?, kind: sent.kind, at: sent.at });
    Ok(sent.into_iter().filter_map(ours).collect())
}

fn read<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, String> {
    serde_json::from_slice(body).map_err(|fault| fault.to_string().chars().take(LONGEST_FAULT).collect())
}

/// The mail in `<id@host>`, as [`Letter`](super::letter::Letter) writes it, with the brackets or without.
fn mail_of(message_id: &str) -> Option<Uuid> {
    let id = message_id.trim().trim_start_matches('<').split('@').next()?;
    Uuid::try_parse(id).ok()
}

/// What was told about one mail in one message.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    /// How often it could not be delivered yet.
    pub soft: i32,
    /// How it ended, and when: what is told first.
    pub end: Option<(State, OffsetDateTime)>,
}

pub(super) fn by_mail(reports: &[Report]) -> BTreeMap<Uuid, Told> {
    let mut mails: BTreeMap<Uuid, Told> = BTreeMap::new();
    for report in reports {
        let told = mails.entry(report.mail).or_default();
        match report.kind.ends() {
            None => told.soft += 1,
            Some(state) => told.end = told.end.or(Some((state, report.at))),
        }
    }
    mails
}

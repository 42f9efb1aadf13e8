//! Messages and files of a request as who asked sees them.

use super::case::Moment;
use super::followed::Followed;
use crate::platform::page::Page;
use crate::platform::scan::Media;
use crate::rights::{Direction, Filed, Message, Use};

pub struct Said {
    /// Who wrote it, and when.
    pub moment: Moment,
    pub body: String,
    pub from_us: bool,
}

impl Said {
    pub fn new(page: &Page, message: &Message, followed: &Followed) -> Self {
        let from_us = message.direction == Direction::ToPerson;
        let who = if from_us {
            page.t.requests_message_ours(&page.organisation.name)
        } else if followed.request.representation.is_some() {
            page.t.requests_message_yours_or_for_you().to_owned()
        } else {
            page.t.requests_message_yours().to_owned()
        };
        Self { moment: Moment::new(page, message.sent_at, who), body: message.body.as_str().to_owned(), from_us }
    }
}

/// A file that is shown to who asked.
pub struct Shown {
    pub moment: Moment,
    pub kind: &'static str,
    /// Empty when it was destroyed.
    pub href: String,
}

impl Shown {
    /// None for what is not theirs to see: what systems outside the portal gave still has to be looked through, and an answer is for who
    /// showed who they are.
    pub fn new(page: &Page, base: &str, file: &Filed, followed: &Followed) -> Option<Self> {
        if !may_see(file, followed) {
            return None;
        }
        let t = page.t;
        let what = match (file.usage, file.destroyed_at) {
            (_, Some(_)) => t.requests_file_destroyed(),
            (Use::Answer, _) => t.requests_file_answer(),
            (Use::Scan, _) => t.requests_file_scan(),
            _ if file.by_person && followed.request.representation.is_some() => t.requests_file_yours_or_for_you(),
            _ if file.by_person => t.requests_file_yours(),
            _ => t.requests_file_added(),
        };
        let kind = match file.media {
            Media::Pdf => "PDF",
            Media::Jpeg => "JPG",
            Media::Png => "PNG",
        };
        let href = if file.destroyed_at.is_none() { format!("{base}/bestanden/{}", file.id) } else { String::new() };
        Some(Self { moment: Moment::new(page, file.added_at, what.to_owned()), kind, href })
    }
}

/// One rule for the list and for the download.
pub fn may_see(file: &Filed, followed: &Followed) -> bool {
    match file.usage {
        Use::Scan | Use::Evidence => true,
        Use::Identity => file.by_person,
        Use::Answer => followed.request.case.is_identified() && !followed.is_behalf(),
        Use::Found => false,
    }
}

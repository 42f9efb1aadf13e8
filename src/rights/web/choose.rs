//! `/privacy/verzoek` and `/mijn/verzoeken/nieuw`: what somebody can ask, what it gives, when we may say no and how long it takes (P76, P84,
//! P90). It is the same list for everybody; only where it leads differs.

use askama::Template;

use super::asker::Asker;
use super::words::KindWords;
use super::{ASK, FOLLOW};
use crate::accounts::SignedIn;
use crate::platform::page::{Page, View};
use crate::rights::Kind;

#[derive(Template)]
#[template(path = "rights/choose.html")]
pub struct ChoosePage {
    page: Page,
    kinds: Vec<KindWords>,
    base: String,
    follow: String,
    /// Asked from somebody's own account.
    own: bool,
    /// For another: where their requests stand.
    behalf: Option<String>,
}

impl ChoosePage {
    fn anybody(page: Page) -> Self {
        let kinds = Kind::ALL.into_iter().map(|kind| KindWords::new(page.t, kind)).collect();
        Self { kinds, base: page.to(ASK), follow: page.to(FOLLOW), own: false, behalf: None, page }
    }

    fn of(page: Page, asker: &Asker) -> Self {
        let kinds = Kind::ALL.into_iter().filter(|kind| asker.may_ask(*kind));
        Self {
            kinds: kinds.map(|kind| KindWords::new(page.t, kind)).collect(),
            base: page.to(&format!("{}/nieuw", asker.place())),
            follow: page.to(FOLLOW),
            own: asker.is_own(),
            behalf: (!asker.is_own()).then(|| page.to(asker.place())),
            page,
        }
    }
}

/// Who is logged in need not say who they are, so for them it leads to their own pages.
pub async fn anybody(page: Page, visitor: Option<SignedIn>) -> View<ChoosePage> {
    match visitor {
        Some(visitor) => own(page, Asker::Own(visitor)).await,
        None => View::ok(ChoosePage::anybody(page)),
    }
}

pub async fn own(page: Page, asker: Asker) -> View<ChoosePage> {
    View::ok(ChoosePage::of(page, &asker))
}

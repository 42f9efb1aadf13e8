//! `/privacy/verzoek` and `/mijn/verzoeken/nieuw`: what somebody can ask, what it gives, when we may say no and how long it takes (P76, P84,
//! P90). It is the same list for everybody; only where it leads differs.

use askama::Template;

use super::words::KindWords;
use super::{ASK, FOLLOW, MINE};
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
}

impl ChoosePage {
    fn new(page: Page, base: &str, own: bool) -> Self {
        let kinds = Kind::ALL.into_iter().map(|kind| KindWords::new(page.t, kind)).collect();
        Self { kinds, base: page.to(base), follow: page.to(FOLLOW), own, page }
    }
}

/// Who is logged in need not say who they are, so for them it leads to their own pages.
pub async fn anybody(page: Page, visitor: Option<SignedIn>) -> View<ChoosePage> {
    match visitor {
        Some(visitor) => own(page, visitor).await,
        None => View::ok(ChoosePage::new(page, ASK, false)),
    }
}

pub async fn own(page: Page, _: SignedIn) -> View<ChoosePage> {
    View::ok(ChoosePage::new(page, &format!("{MINE}/nieuw"), true))
}

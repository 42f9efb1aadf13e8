//! The words on screen, in the visitor's language. The methods are made from `locales/` by `build.rs`: one for each
//! message, with the arguments that message takes, so that a template cannot ask for a text that does not exist.
//!
//! ```ftl
//! page-requests = { $count -> [one] één verzoek *[other] { $count } verzoeken } van { $name }
//! ```
//! becomes `messages.page_requests(count, name)`: arguments in the order of the alphabet. Texts are plain; templates
//! escape them as they escape everything else.

use crate::kernel::lang::Lang;
use crate::kernel::register::Bilingual;

/// The texts in one language.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    lang: Lang,
}

impl Messages {
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    pub const fn lang(self) -> Lang {
        self.lang
    }
}

/// A message in both languages at once, for what is handed over in both.
pub fn in_both(say: impl Fn(Messages) -> &'static str) -> Bilingual {
    Bilingual { nl: say(Messages::new(Lang::Nl)), en: say(Messages::new(Lang::En)) }
}

/// A number that a text is chosen by, as in "1 verzoek" and "2 verzoeken".
pub trait Count {
    /// The number; one beyond `i64` becomes `i64::MAX`.
    fn count(self) -> i64;
}

impl<T: Count + Copy> Count for &T {
    fn count(self) -> i64 {
        (*self).count()
    }
}

macro_rules! counts {
    ($($number:ty),*) => {
        $(impl Count for $number {
            fn count(self) -> i64 {
                i64::try_from(self).unwrap_or(i64::MAX)
            }
        })*
    };
}

counts!(u8, u16, u32, u64, usize, i16, i32, i64);

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

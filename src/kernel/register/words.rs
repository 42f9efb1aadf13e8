//! A phrase of the register in both languages. The register is law as much as text, so its words stand beside its rules.

use crate::kernel::lang::Lang;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bilingual {
    pub nl: &'static str,
    pub en: &'static str,
}

/// A phrase: Dutch, English.
pub const fn both(nl: &'static str, en: &'static str) -> Bilingual {
    Bilingual { nl, en }
}

impl Bilingual {
    pub const fn say(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }
}

//! All promises there are, in the chapters of the privacy statement. An id is never used again for something else.

use crate::kernel::register::{Bilingual, both};

pub struct Chapter {
    /// Its letter in the list of promises.
    pub letter: &'static str,
    pub heading: Bilingual,
    pub ids: &'static [&'static str],
}

const fn chapter(letter: &'static str, heading: Bilingual, ids: &'static [&'static str]) -> Chapter {
    Chapter { letter, heading, ids }
}

#[rustfmt::skip]
pub const CHAPTERS: &[Chapter] = &[
    chapter("A", both("Voor wie en waarvoor", "For whom and what for"),
        &["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08"]),
    chapter("B", both("De gegevens zelf", "The data themselves"),
        &["P10", "P11", "P12", "P13", "P14", "P15", "P16", "P17", "P18", "P19", "P20"]),
    chapter("C", both("Geheimhouding", "Confidentiality"),
        &["P21", "P22", "P23"]),
    chapter("D", both("Toestemming", "Consent"),
        &["P24", "P25", "P26", "P27", "P28", "P29", "P30", "P31"]),
    chapter("E", both("Afspraken en wetten", "Agreements and laws"),
        &["P32", "P34", "P35", "P36"]),
    chapter("F", both("Reparaties", "Repairs"),
        &["P38", "P39", "P40", "P41", "P42", "P43"]),
    chapter("G", both("De huurdersvereniging", "The tenants’ association"),
        &["P44", "P45"]),
    chapter("H", both("Nieuwsbrief en onderzoek", "Newsletter and research"),
        &["P46", "P47", "P48", "P49", "P50", "P51", "P52", "P53", "P54"]),
    chapter("I", both("Lagere woonlasten", "Lower housing costs"),
        &["P55", "P56"]),
    chapter("J", both("Gegevens delen", "Sharing data"),
        &["P57", "P58", "P59", "P60", "P62", "P63", "P64"]),
    chapter("K", both("Beveiliging en datalekken", "Security and data breaches"),
        &["P65", "P66", "P67"]),
    chapter("L", both("Hoe lang wij bewaren", "How long we keep data"),
        &["P68", "P69", "P70", "P71", "P72"]),
    chapter("M", both("Deze website", "This website"),
        &["P73", "P74", "P75"]),
    chapter("N", both("Uw rechten", "Your rights"),
        &["P76", "P77", "P78", "P79", "P80", "P81", "P82", "P83", "P84", "P85", "P86", "P87", "P88", "P90", "P91", "P92", "P93"]),
    chapter("O", both("Wat wij niet laten zien", "What we do not show"),
        &["P94", "P95", "P96", "P97"]),
    chapter("P", both("Als deze afspraken veranderen", "When these promises change"),
        &["P98", "P99", "P100"]),
    chapter("S", both("Nagaan of het klopt", "Checking that it is true"),
        &["S1", "S2", "S3"]),
];

/// Numbers that are no promise of their own: passed over when the list was made, and never used since.
pub fn gaps() -> Vec<String> {
    let numbers: Vec<u32> = ids().filter_map(|id| id.strip_prefix('P')?.parse().ok()).collect();
    let last = numbers.iter().copied().max().unwrap_or(0);
    (1..=last).filter(|number| !numbers.contains(number)).map(|number| format!("P{number:02}")).collect()
}

/// Every id, in the order of the page.
pub fn ids() -> impl Iterator<Item = &'static str> {
    CHAPTERS.iter().flat_map(|chapter| chapter.ids).copied()
}

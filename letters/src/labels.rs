//! Address labels for a printer: sheets of A4 with three by eight labels of 70 by 36 mm, as they are sold everywhere.

use serde::Serialize;
use time::Date;
use time::macros::date;
use typst::layout::Frame;

use crate::LetterError;
use crate::press::{self, Pages, Sheet};
use crate::sender::parts;
use crate::window::{Part, texts};

/// Who it is for, from the name to the town. Lines are printed as they are: nothing in them is markup.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Label {
    pub lines: Vec<String>,
}

/// A name and an address are personal: neither goes into a log.
impl std::fmt::Debug for Label {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Label(..)")
    }
}

/// Lines of one label.
const MOST_LINES: usize = 5;
/// Three lines of no more letters together fit in some size, however wide the letters are: a test tries it.
const SURELY_FIT: usize = 120;
/// In ems of the usual size, of which a line has room for 17.
const SURELY_ONE_LINE: f64 = 16.0;
const COLUMNS: usize = 3;
const ON_A_SHEET: usize = COLUMNS * 8;

/// Of the paper and of a label, in mm. What is left of A4 is above and below.
const WIDTH: f64 = 70.0;
const HEIGHT: f64 = 36.0;
const ABOVE: f64 = 4.5;
/// Around the text of a label: sheets slip in a printer.
const AROUND: f64 = 2.5;

impl Label {
    /// Whether it can be printed. One that cannot keeps its whole sheet from being printed, so whoever prints many asks each of them first.
    pub fn check(&self) -> Result<(), LetterError> {
        let letters = || self.lines.iter().flat_map(|line| line.chars());
        match letters().find(|c| !press::is_known(*c)) {
            Some(unknown) => Err(LetterError::Letters(unknown)),
            None if self.lines.len() <= 3 && letters().count() <= SURELY_FIT => Ok(()),
            // Nobody sees of which day this sheet is.
            None => labels(date!(2000 - 01 - 01), std::slice::from_ref(self)).map(|_| ()),
        }
    }
}

#[derive(Serialize)]
struct Sheets<'a> {
    #[serde(serialize_with = "parts")]
    date: Date,
    sheets: Vec<Vec<Laid<'a>>>,
}

#[derive(Serialize)]
struct Laid<'a> {
    lines: &'a [String],
    /// In the usual size, without a look at how wide it gets: looking takes twice the time and the memory, and nearly all are such.
    is_plain: bool,
}

impl<'a> Laid<'a> {
    fn new(label: &'a Label) -> Self {
        let is_plain = label.lines.iter().all(|line| press::width(line) <= SURELY_ONE_LINE);
        Self { lines: &label.lines, is_plain }
    }
}

/// All of them in their order, row by row, in a file of this day, as PDF/UA-1 and PDF/A-2a. A line that is too wide is printed smaller, and then on two lines; what does not
/// fit on its label in the smallest size is refused, never cut.
pub fn labels(date: Date, labels: &[Label]) -> Result<Vec<u8>, LetterError> {
    if labels.iter().any(|label| label.lines.len() > MOST_LINES) {
        return Err(LetterError::TooLong);
    }
    let sheets = labels.chunks(ON_A_SHEET).map(|sheet| sheet.iter().map(Laid::new).collect());
    let contents = Sheets { date, sheets: sheets.collect() };
    let pages = Pages::OfLabels(contents.sheets.len().max(1));
    press::print(&Sheet::new(include_str!("labels.typ"), &contents, pages)?)
}

/// Whether each text on a page stands within one label.
pub fn keep_apart(page: &Frame) -> bool {
    texts(page).iter().all(|text| label_at(text).holds(text))
}

/// The part of the label that a text begins on which may be printed.
fn label_at(text: &Part) -> Part {
    let column = (text.left / WIDTH).floor().clamp(0.0, COLUMNS as f64 - 1.0);
    let row = ((text.top - ABOVE) / HEIGHT).floor().max(0.0);
    let (left, top) = (column * WIDTH, ABOVE + row * HEIGHT);
    Part { left: left + AROUND, right: left + WIDTH - AROUND, top: top + AROUND, bottom: top + HEIGHT - AROUND }
}

//! typst with one template, one data file and one typeface. What people typed comes in as `/data.json` only, and is shown as text: a
//! name with a `#` in it is a name.

use std::sync::LazyLock;

use serde::Serialize;
use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{LetterError, labels, window};

/// A template, and what is filled in as JSON.
pub struct Sheet {
    template: &'static str,
    data: String,
    pages: Pages,
}

/// How many pages there may be, and on which of them the window shows the address and nothing else.
#[derive(Clone, Copy)]
pub enum Pages {
    /// So many, each in an envelope of its own.
    EachInAWindow(usize),
    /// Up to so many, folded into one envelope with the first outside.
    FirstInAWindow(usize),
    /// Up to so many, in no envelope.
    UpTo(usize),
    /// So many, of labels with an address on each.
    OfLabels(usize),
}

impl Pages {
    fn fit(self, pages: &[Page]) -> bool {
        let (count, in_windows) = match self {
            Self::OfLabels(count) => {
                return pages.len() == count && pages.iter().all(|page| labels::keep_apart(&page.frame));
            }
            Self::EachInAWindow(count) => (pages.len() == count, pages.len()),
            Self::FirstInAWindow(most) => (pages.len() <= most, 1),
            Self::UpTo(most) => (pages.len() <= most, 0),
        };
        count && pages.iter().take(in_windows).all(|page| window::shows_only_the_address(&page.frame))
    }
}

impl Sheet {
    /// Refuses a text that has a character which the typeface lacks.
    pub fn new<T: Serialize + ?Sized>(template: &'static str, contents: &T, pages: Pages) -> Result<Self, LetterError> {
        let mut data = read(contents)?;
        let mut unknown = None;
        each_text(&mut data, &mut |text| unknown = unknown.or_else(|| text.chars().find(|c| !is_printed(*c))));
        match unknown {
            Some(unknown) => Err(LetterError::Letters(unknown)),
            None => Ok(Self { template, data: data.to_string(), pages }),
        }
    }

    /// Prints the number of such a character in its place.
    pub fn with_numbers<T: Serialize + ?Sized>(
        template: &'static str,
        contents: &T,
        pages: Pages,
    ) -> Result<Self, LetterError> {
        let mut data = read(contents)?;
        each_text(&mut data, &mut |text| *text = numbered(text));
        Ok(Self { template, data: data.to_string(), pages })
    }
}

fn read<T: Serialize + ?Sized>(contents: &T) -> Result<Value, LetterError> {
    serde_json::to_value(contents).map_err(|error| LetterError::Press(error.to_string()))
}

fn each_text(value: &mut Value, look: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => look(text),
        Value::Array(values) => values.iter_mut().for_each(|value| each_text(value, look)),
        Value::Object(fields) => fields.values_mut().for_each(|value| each_text(value, look)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn numbered(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut text, c| {
        match c {
            '\t' => text.push(' '),
            c if is_printed(c) => text.push(c),
            c => text.push_str(&format!("[U+{:04X}]", u32::from(c))),
        }
        text
    })
}

/// Figtree, as on the pages of the portal. One file holds all weights.
static FIGTREE: LazyLock<Option<Font>> =
    LazyLock::new(|| Font::new(Bytes::new(include_bytes!("../fonts/figtree.ttf").as_slice()), 0));
/// In the weight of plain text; sizes make no difference to it.
static REGULAR: LazyLock<Option<FontInstance>> = LazyLock::new(|| {
    let figtree = FIGTREE.clone()?;
    Some(figtree.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default()))
});
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FIGTREE.as_ref())));
/// With the cells that name a row, which whoever listens needs to know what a value is of.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// Lays out and checks the pages, and writes them as PDF.
pub fn print(sheet: &Sheet) -> Result<Vec<u8>, LetterError> {
    let made = lay_out(sheet).and_then(|page| write(&page, &sheet.data));
    // What typst remembers of a letter is somebody's name and code.
    comemo::evict(0);
    made
}

/// Whether it can be printed in a line.
pub fn is_known(c: char) -> bool {
    c == ' ' || FIGTREE.as_ref().is_some_and(|font| font.info().coverage.contains(c.into()))
}

/// How wide a line of text is, in ems: letter by letter, but for what they move towards each other or apart.
pub fn width(line: &str) -> f64 {
    let letter = |font: &FontInstance, c| font.x_advance(font.ttf().glyph_index(c)?.0);
    let widths = |font| line.chars().filter_map(|c| letter(font, c)).map(|width| width.get()).sum();
    REGULAR.as_ref().map_or(0.0, widths)
}

fn is_printed(c: char) -> bool {
    c == '\n' || is_known(c)
}

fn lay_out(sheet: &Sheet) -> Result<PagedDocument, LetterError> {
    let desk = Desk::new(sheet)?;
    let document: PagedDocument = typst::compile(&desk).output.map_err(|errors| failed(&errors))?;
    if sheet.pages.fit(document.pages()) { Ok(document) } else { Err(LetterError::TooLong) }
}

fn write(document: &PagedDocument, data: &str) -> Result<Vec<u8>, LetterError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    let options = PdfOptions {
        // Hashed, so that no two letters count as one file.
        ident: Smart::Custom(data.to_owned()),
        creator: Smart::Custom(Some("Huisrecht".to_owned())),
        standards: standards.map_err(|error| LetterError::Press(error.message().to_string()))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| failed(&errors))
}

fn failed(errors: &[SourceDiagnostic]) -> LetterError {
    LetterError::Press(errors.first().map(|error| error.message.to_string()).unwrap_or_default())
}

/// All that typst can see.
struct Desk {
    template: Source,
    shared: [Source; 2],
    data_id: FileId,
    data: Bytes,
}

impl Desk {
    fn new(sheet: &Sheet) -> Result<Self, LetterError> {
        Ok(Self {
            template: Source::new(file("/letter.typ")?, sheet.template.to_owned()),
            shared: [
                Source::new(file("/common.typ")?, include_str!("common.typ").to_owned()),
                Source::new(file("/flow.typ")?, include_str!("flow.typ").to_owned()),
            ],
            data_id: file("/data.json")?,
            data: Bytes::from_string(sheet.data.clone()),
        })
    }
}

fn file(path: &str) -> Result<FileId, LetterError> {
    let path = VirtualPath::new(path).map_err(|error| LetterError::Press(format!("{error:?}")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut sources = self.shared.iter().chain([&self.template]);
        sources.find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FIGTREE.clone().filter(|_| index == 0)
    }

    /// There is no today: the date of a letter is among its data.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

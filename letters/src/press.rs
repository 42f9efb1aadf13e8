//! typst with one template, one data file and one typeface. What people typed comes in as `/data.json` only, and is shown as text: a
//! name with a `#` in it is a name.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{LetterError, window};

/// A template, and what is filled in as JSON.
pub struct Sheet<'a> {
    pub template: &'static str,
    pub data: &'a str,
    /// How many it must come to.
    pub pages: usize,
}

/// Figtree, as on the pages of the portal. One file holds all weights.
static FIGTREE: LazyLock<Option<Font>> =
    LazyLock::new(|| Font::new(Bytes::new(include_bytes!("../fonts/figtree.ttf").as_slice()), 0));
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FIGTREE.as_ref())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// Lays out and checks the pages, and writes them as PDF.
pub fn print(sheet: &Sheet<'_>) -> Result<Vec<u8>, LetterError> {
    if let Some(unknown) = sheet.data.chars().find(|c| !is_known(*c)) {
        return Err(LetterError::Letters(unknown));
    }
    let made = lay_out(sheet).and_then(|page| write(&page, sheet.data));
    // What typst remembers of a letter is somebody's name and code.
    comemo::evict(0);
    made
}

fn is_known(c: char) -> bool {
    c == ' ' || FIGTREE.as_ref().is_some_and(|font| font.info().coverage.contains(c.into()))
}

fn lay_out(sheet: &Sheet<'_>) -> Result<PagedDocument, LetterError> {
    let desk = Desk::new(sheet)?;
    let document: PagedDocument = typst::compile(&desk).output.map_err(|errors| failed(&errors))?;
    let pages = document.pages();
    let fits = pages.len() == sheet.pages && pages.iter().all(|page| window::shows_only_the_address(&page.frame));
    if fits { Ok(document) } else { Err(LetterError::TooLong) }
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
    data_id: FileId,
    data: Bytes,
}

impl Desk {
    fn new(sheet: &Sheet<'_>) -> Result<Self, LetterError> {
        Ok(Self {
            template: Source::new(file("/letter.typ")?, sheet.template.to_owned()),
            data_id: file("/data.json")?,
            data: Bytes::from_string(sheet.data.to_owned()),
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
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
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

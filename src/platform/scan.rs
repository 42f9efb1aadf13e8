//! Scans of papers (P27): what a file is, by its first bytes and not by its name, and without what a camera or an office program wrote
//! into it about place, time, device and owner. Pictures are not drawn anew, so nothing that can be read on them is lost. Of pictures
//! only the parts stay that draw them, of PDF everything: what it holds cannot be told from what it shows.

mod jpeg;
mod png;

/// The most bytes of a scan.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// The most dots of a side of a picture: twice those of a large camera.
const LONGEST_SIDE: u32 = 20_000;

/// How a scan is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    Pdf,
    Jpeg,
    Png,
}

/// A file that is what it says, cleaned.
#[derive(Clone, PartialEq, Eq)]
pub struct Scan {
    media: Media,
    bytes: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScanError {
    #[error("neither PDF, JPEG nor PNG")]
    OtherKind,
    #[error("broken off, or something else in disguise")]
    Broken,
}

impl Scan {
    pub fn parse(bytes: &[u8]) -> Result<Self, ScanError> {
        let media = Media::of(bytes).ok_or(ScanError::OtherKind)?;
        let bytes = match media {
            Media::Pdf => ends_as_pdf(bytes).then(|| bytes.to_vec()),
            Media::Jpeg => jpeg::cleaned(bytes),
            Media::Png => png::cleaned(bytes),
        };
        Ok(Self { media, bytes: bytes.ok_or(ScanError::Broken)? })
    }

    pub fn media(&self) -> Media {
        self.media
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl std::fmt::Debug for Scan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Scan({:?}, ..)", self.media)
    }
}

impl Media {
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Jpeg, Self::Png];

    fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            bytes if bytes.starts_with(png::SIGNATURE) => Some(Self::Png),
            _ => None,
        }
    }

    /// As the database and the web call it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|media| media.code() == code)
    }

    /// The end of a file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// A PDF ends with `%%EOF` and at most a few bytes: a file of another kind that was put behind it does not come along.
fn ends_as_pdf(bytes: &[u8]) -> bool {
    let end = &bytes[bytes.len().saturating_sub(64)..];
    end.windows(5).any(|five| five == b"%%EOF")
}

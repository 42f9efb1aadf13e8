//! In which bytes a file is written: UTF-8, or the Windows-1252 that older packages write.

/// How the bytes of a file become text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Windows1252,
}

/// Why a file is not even read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// No byte, or nothing but white space.
    Empty,
    /// Bytes that no text has: a spreadsheet or a picture, say.
    Binary,
    /// UTF-16, as "Unicode text" of a spreadsheet is.
    Utf16,
    TooLarge,
}

/// Looks at a file while it comes in, a piece at a time.
#[derive(Default)]
pub struct Sniffer {
    bytes: usize,
    start: Vec<u8>,
    /// The beginning of a character whose rest is in the next piece.
    rest: Vec<u8>,
    broken_utf8: bool,
    binary: bool,
    has_text: bool,
}

impl Sniffer {
    pub fn see(&mut self, piece: &[u8]) {
        self.bytes += piece.len();
        self.start.extend(piece.iter().take(4_usize.saturating_sub(self.start.len())));
        self.binary |= piece.iter().any(|byte| byte.is_ascii_control() && !b"\t\r\n".contains(byte));
        self.has_text |= piece.iter().any(|byte| !byte.is_ascii_whitespace());
        if self.broken_utf8 {
            return;
        }
        let joined = [std::mem::take(&mut self.rest).as_slice(), piece].concat();
        if let Err(error) = std::str::from_utf8(&joined) {
            match error.error_len() {
                Some(_) => self.broken_utf8 = true,
                None => self.rest = joined[error.valid_up_to()..].to_vec(),
            }
        }
    }

    pub fn bytes(&self) -> usize {
        self.bytes
    }

    pub fn verdict(&self) -> Result<Encoding, NotText> {
        let utf16 = self.start.starts_with(&[0xff, 0xfe]) || self.start.starts_with(&[0xfe, 0xff]);
        match () {
            () if utf16 => Err(NotText::Utf16),
            () if self.binary => Err(NotText::Binary),
            () if !self.has_text || self.start == BOM => Err(NotText::Empty),
            () if self.broken_utf8 || !self.rest.is_empty() => Ok(Encoding::Windows1252),
            () => Ok(Encoding::Utf8),
        }
    }
}

pub const BOM: [u8; 3] = [0xef, 0xbb, 0xbf];

/// What stands from 0x80 to 0x9f; the five that Windows leaves open are no text.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

impl Encoding {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf8",
            Self::Windows1252 => "windows-1252",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Utf8, Self::Windows1252].into_iter().find(|encoding| encoding.code() == code)
    }

    /// What cannot be read becomes U+FFFD, which no field accepts.
    pub fn decode(self, bytes: &[u8]) -> String {
        let windows = |byte: &u8| match byte {
            0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
            byte => char::from(*byte),
        };
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Self::Windows1252 => bytes.iter().map(windows).collect(),
        }
    }
}

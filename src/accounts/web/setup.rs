//! What an app that makes codes is set up with: a square to scan, and the same to type over.

use qrcode::{Color, QrCode};

use crate::accounts::second_step::code;
use crate::kernel::login_name::LoginName;
use crate::platform::error::{Error, Result};

pub struct Setup {
    pub square: Square,
    /// The same in letters, in groups of four.
    pub secret: String,
}

/// A QR code as one path in a picture of `side` by `side`.
pub struct Square {
    pub side: usize,
    pub path: String,
}

impl Setup {
    pub fn new(organisation: &str, login: &LoginName, secret: &str) -> Result<Self> {
        let square = Square::of(&code::otpauth(organisation, login.as_str(), secret))?;
        let letters: Vec<char> = secret.chars().collect();
        let secret = letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ");
        Ok(Self { square, secret })
    }
}

impl Square {
    /// One little square per dark module, within a margin of four.
    fn of(text: &str) -> Result<Self> {
        const MARGIN: usize = 4;
        let code = QrCode::new(text).map_err(|error| Error::Internal(error.to_string()))?;
        let width = code.width();
        let dark = (0..width * width).filter(|at| code[(at % width, at / width)] == Color::Dark);
        let path = dark.map(|at| format!("M{} {}h1v1h-1z", at % width + MARGIN, at / width + MARGIN)).collect();
        Ok(Self { side: width + 2 * MARGIN, path })
    }
}

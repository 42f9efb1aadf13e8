//! A PNG without its metadata: a row of chunks, of which those are copied that draw the picture. Texts, times, Exif, profiles, animation
//! and whatever follows the end are left out.

use super::LONGEST_SIDE;

pub const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

const DRAWING: [&[u8; 4]; 10] =
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs"];

/// The picture with only what draws it; none when it is broken off, or does not begin and end as a picture does.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut out = SIGNATURE.to_vec();
    let mut drawn = false;
    loop {
        let (chunk, kind, after) = chunk(rest)?;
        rest = after;
        if out.len() == SIGNATURE.len() && !is_header(chunk) {
            return None;
        }
        if DRAWING.contains(&kind) && !is_whole(chunk) {
            return None;
        }
        drawn |= kind == b"IDAT";
        if DRAWING.contains(&kind) {
            out.extend(chunk);
        }
        if kind == b"IEND" {
            return drawn.then_some(out);
        }
    }
}

/// The header, of a picture that a screen can show: nobody's phone should have to draw one of two thousand million dots.
fn is_header(chunk: &[u8]) -> bool {
    let side = |at: usize| chunk.get(at..at + 4).and_then(|four| four.try_into().ok()).map(u32::from_be_bytes);
    let fits = |side: Option<u32>| side.is_some_and(|side| (1..=LONGEST_SIDE).contains(&side));
    chunk.len() == 13 + 12 && chunk[4..8] == *b"IHDR" && fits(side(8)) && fits(side(12))
}

/// Whether its checksum, over kind and contents, is right.
fn is_whole(chunk: &[u8]) -> bool {
    let Some((body, sum)) = chunk.split_last_chunk::<4>() else { return false };
    body.get(4..).is_some_and(|body| crc32fast::hash(body) == u32::from_be_bytes(*sum))
}

/// The next chunk whole (length, kind, contents, checksum), its kind, and what follows.
fn chunk(bytes: &[u8]) -> Option<(&[u8], &[u8; 4], &[u8])> {
    let (length, after) = bytes.split_first_chunk()?;
    let (kind, _) = after.split_first_chunk()?;
    let whole = usize::try_from(u32::from_be_bytes(*length)).ok()?.checked_add(12)?;
    let (chunk, rest) = bytes.split_at_checked(whole)?;
    Some((chunk, kind, rest))
}

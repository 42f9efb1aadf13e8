//! A PNG without its metadata: a row of chunks, of which those are copied that draw the picture. Texts, times, Exif, profiles, animation
//! and whatever follows the end are left out.

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
        if out.len() == SIGNATURE.len() && kind != b"IHDR" {
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

/// The next chunk whole (length, kind, contents, checksum), its kind, and what follows.
fn chunk(bytes: &[u8]) -> Option<(&[u8], &[u8; 4], &[u8])> {
    let (length, after) = bytes.split_first_chunk()?;
    let (kind, _) = after.split_first_chunk()?;
    let whole = usize::try_from(u32::from_be_bytes(*length)).ok()?.checked_add(12)?;
    let (chunk, rest) = bytes.split_at_checked(whole)?;
    Some((chunk, kind, rest))
}

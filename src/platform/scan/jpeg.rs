//! A JPEG without its metadata. It is a row of segments: those that draw the picture are copied, others left out, also between the scans of
//! a progressive picture; and so is whatever follows its end. What is kept of Exif is which way is up.

use super::LONGEST_SIDE;

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// The picture with only what draws it; none when it is broken off, or has no frame or no scan.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(&[0xff, START])?;
    let mut out = vec![0xff, START];
    let (mut framed, mut drawn, mut turned) = (false, false, false);
    loop {
        let (marker, after) = marker(rest)?;
        rest = after;
        if marker == END {
            break;
        }
        let (body, after) = segment(rest)?;
        rest = after;
        if let Some(turn) = turn(marker, body).filter(|_| !turned) {
            turned = true;
            out.extend(upright(turn));
        }
        if is_frame(marker) && !fits(body) {
            return None;
        }
        if draws(marker, body) {
            framed |= is_frame(marker);
            out.extend([0xff, marker]);
            out.extend(u16::try_from(body.len() + 2).ok()?.to_be_bytes());
            out.extend(body);
        }
        if marker == SCAN {
            drawn = true;
            let (data, after) = rest.split_at(data(rest)?);
            out.extend(data);
            rest = after;
        }
    }
    out.extend([0xff, END]);
    (framed && drawn).then_some(out)
}

/// The next marker; any number of 0xff may stand before it.
fn marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let after = bytes.strip_prefix(&[0xff])?;
    let fill = after.iter().take_while(|byte| **byte == 0xff).count();
    let (marker, rest) = after[fill..].split_first()?;
    (*marker != 0).then_some((*marker, rest))
}

/// What stands in a segment, without its length.
fn segment(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.split_at_checked(usize::from(u16::from_be_bytes(*length)).checked_sub(2)?)
}

/// How many bytes of a scan's data there are: up to a marker that is neither a stuffed byte nor a restart.
fn data(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|two| two[0] == 0xff && !matches!(two[1], 0x00 | 0xd0..=0xd7 | 0xff))
}

/// Frames, tables, scans, and the two segments by which programs read colours: JFIF without its thumbnail, and Adobe's.
fn draws(marker: u8, body: &[u8]) -> bool {
    match marker {
        0xe0 => body.len() == 14 && body.starts_with(b"JFIF\0") && body.ends_with(&[0, 0]),
        0xee => body.len() == 12 && body.starts_with(b"Adobe"),
        0xc4 | 0xcc | SCAN | 0xdb | 0xdc | 0xdd => true,
        marker => is_frame(marker),
    }
}

fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// Whether a frame (precision, height, width, ..) is of a picture that a screen can show.
fn fits(frame: &[u8]) -> bool {
    let side = |at: usize| Some(u16::from_be_bytes(frame.get(at..at + 2)?.try_into().ok()?));
    [side(1), side(3)].iter().all(|side| side.is_some_and(|side| (1..=LONGEST_SIDE).contains(&u32::from(side))))
}

/// Which way the camera was held, when the segment is Exif that says so and it was not upright: 2 to 8.
fn turn(marker: u8, body: &[u8]) -> Option<u8> {
    let tiff = body.strip_prefix(b"Exif\0\0").filter(|_| marker == 0xe1)?;
    let read = exif::Reader::new().read_raw(tiff.to_vec()).ok()?;
    let turn = read.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?.value.get_uint(0)?;
    u8::try_from(turn).ok().filter(|turn| (2..=8).contains(turn))
}

/// An Exif segment that says which way is up, and nothing else.
fn upright(turn: u8) -> [u8; 36] {
    let mut segment = *b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
    segment[29] = turn;
    segment
}

//! What a scan is, and what is taken out of it (P27, SECURITY V5).

use huisrecht::consents::{Media, Scan, ScanError};
use proptest::prelude::*;

const LARGEST_SEGMENT: usize = 65_533;

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], &length[..], body].concat()
}

/// A grey dot, as small as a JPEG can be said to be, with more segments after its beginning.
pub fn jpeg(more: &[Vec<u8>]) -> Vec<u8> {
    let frame = segment(0xc0, &[8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
    let scan = segment(0xda, &[1, 1, 0, 0, 63, 0]);
    let app0 = segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    [
        &[0xff, 0xd8][..],
        &app0,
        &more.concat(),
        &frame,
        &scan,
        &[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
        &[0xff, 0xd9],
    ]
    .concat()
}

/// Exif that says where, when, with what, and that the camera was held sideways.
pub fn exif() -> Vec<u8> {
    let text = b"Apeldoorn 52.21N 5.96E Camera van Sanne\0";
    let length = u32::try_from(text.len()).unwrap().to_be_bytes();
    let entries = [
        [&b"\x01\x0f\0\x02"[..], &length, &38u32.to_be_bytes()].concat(),
        b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0".to_vec(),
    ];
    let tiff = [b"MM\0\x2a\0\0\0\x08\0\x02", entries.concat().as_slice(), &[0; 4], text].concat();
    segment(0xe1, &[b"Exif\0\0", tiff.as_slice()].concat())
}

pub fn png(more: &[Vec<u8>]) -> Vec<u8> {
    let begin = chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    [&b"\x89PNG\r\n\x1a\n"[..], &begin, &more.concat(), &chunk(b"IDAT", &[1, 2, 3]), &chunk(b"IEND", &[])].concat()
}

fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    let sum = crc32fast::hash(&[&kind[..], body].concat()).to_be_bytes();
    [&length[..], kind, body, &sum].concat()
}

pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

#[test]
fn a_picture_that_no_screen_can_show_is_refused() {
    let sides = |width: u32, height: u32| {
        let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
        let (begin, end) = (chunk(b"IHDR", &header), chunk(b"IEND", &[]));
        [&b"\x89PNG\r\n\x1a\n"[..], &begin, &chunk(b"IDAT", &[1, 2, 3]), &end].concat()
    };
    assert!(Scan::parse(&sides(20_000, 1)).is_ok());
    for (width, height) in [(0, 1), (1, 0), (20_001, 1), (1, 20_001), (0x7fff_ffff, 0x7fff_ffff)] {
        assert_eq!(Scan::parse(&sides(width, height)), Err(ScanError::Broken), "{width} {height}");
    }
    let mut touched = png(&[]);
    let at = touched.windows(4).position(|four| four == b"IDAT").unwrap() + 5;
    touched[at] ^= 1;
    assert_eq!(Scan::parse(&touched), Err(ScanError::Broken), "the checksum is of other contents");
    let mut empty = png(&[]);
    empty.drain(16..29);
    assert_eq!(Scan::parse(&empty), Err(ScanError::Broken));
    let flat = jpeg(&[]);
    let frame = flat.windows(2).position(|two| two[0] == 0xff && (0xc0..=0xc2).contains(&two[1])).unwrap();
    for side in [frame + 5, frame + 7] {
        let mut none = flat.clone();
        none[side..side + 2].copy_from_slice(&[0, 0]);
        assert_eq!(Scan::parse(&none), Err(ScanError::Broken));
    }
}

#[test]
fn a_scan_is_known_by_its_first_bytes() {
    for (bytes, media) in [(PDF.to_vec(), Media::Pdf), (jpeg(&[]), Media::Jpeg), (png(&[]), Media::Png)] {
        assert_eq!(Scan::parse(&bytes).unwrap().media(), media);
    }
    for other in [&b"GIF89a"[..], b"<html><script>", b"PK\x03\x04", b"MZ", b" %PDF-1.7 %%EOF", b"II*\0", b"x"] {
        assert_eq!(Scan::parse(other), Err(ScanError::OtherKind));
    }
}

#[test]
fn what_a_camera_wrote_into_a_photo_is_gone_but_for_which_way_is_up() {
    let comment = segment(0xfe, b"Sannes telefoon");
    let profile = segment(0xe2, b"ICC_PROFILE\0\x01\x01Apple");
    let photo = jpeg(&[exif(), comment, profile, segment(0xed, b"Photoshop 3.0\0naam")]);
    let scan = Scan::parse(&photo).unwrap();
    for words in [&b"Apeldoorn"[..], b"Sanne", b"Apple", b"Photoshop", b"52.21"] {
        assert!(holds(&photo, words) || words == b"Apple", "{words:?}");
        assert!(!holds(scan.bytes(), words), "{}", String::from_utf8_lossy(words));
    }
    let kept = exif::Reader::new().read_from_container(&mut std::io::Cursor::new(scan.bytes())).unwrap();
    let fields: Vec<_> = kept.fields().map(|field| (field.tag, field.value.get_uint(0))).collect();
    assert_eq!(fields, [(exif::Tag::Orientation, Some(6))]);
    // The picture itself is byte for byte what it was.
    assert!(holds(scan.bytes(), &[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]));
    assert_eq!(Scan::parse(scan.bytes()).unwrap().bytes(), scan.bytes(), "cleaning twice changes nothing");
}

#[test]
fn metadata_between_the_scans_of_a_progressive_photo_is_gone_too() {
    let mut photo = jpeg(&[]);
    photo.truncate(photo.len() - 2);
    photo.extend(segment(0xfe, b"Sannes telefoon"));
    photo.extend(segment(0xda, &[1, 1, 0, 0, 63, 0]));
    photo.extend([0x77, 0xff, 0xd9]);
    let scan = Scan::parse(&photo).unwrap();
    assert!(!holds(scan.bytes(), b"Sannes") && holds(scan.bytes(), &[0x77, 0xff, 0xd9]));
}

#[test]
fn texts_times_and_profiles_of_a_png_are_gone() {
    let more = [
        chunk(b"tEXt", b"Author\0Sanne"),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0Apeldoorn"),
        chunk(b"eXIf", b"MM\0\x2a Sanne"),
        chunk(b"tIME", b"\x07\xea\x0b\x16\x0c\0\0"),
        chunk(b"gAMA", &[0, 0, 0xb1, 0x8f]),
    ];
    let scan = Scan::parse(&png(&more)).unwrap();
    assert_eq!(scan.bytes(), png(&more[4..]));
}

#[test]
fn what_hides_behind_a_picture_does_not_come_along() {
    let page = b"<script>alert(1)</script>";
    for picture in [jpeg(&[segment(0xfe, page)]), png(&[chunk(b"zTXt", page)])] {
        let polyglot = [picture.as_slice(), b"PK\x03\x04", page, PDF].concat();
        let scan = Scan::parse(&polyglot).unwrap();
        assert!(!holds(scan.bytes(), b"script") && !holds(scan.bytes(), b"PK") && !holds(scan.bytes(), b"%PDF"));
    }
    let behind_a_pdf = [PDF, &[b'P'; 100][..]].concat();
    assert_eq!(Scan::parse(&behind_a_pdf), Err(ScanError::Broken));
}

#[test]
fn what_is_broken_off_is_no_scan() {
    for whole in [jpeg(&[exif()]), png(&[]), PDF.to_vec()] {
        for length in 8..whole.len() - 6 {
            assert_eq!(Scan::parse(&whole[..length]), Err(ScanError::Broken), "{length} of {}", whole.len());
        }
    }
    let without_frame = [&[0xff, 0xd8][..], &segment(0xda, &[1, 1, 0, 0, 63, 0]), &[1, 0xff, 0xd9]].concat();
    assert_eq!(Scan::parse(&without_frame), Err(ScanError::Broken));
    let without_data = [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &[0; 13]), &chunk(b"IEND", &[])].concat();
    assert_eq!(Scan::parse(&without_data), Err(ScanError::Broken));
    assert!(Scan::parse(&jpeg(&[segment(0xfe, &[0; LARGEST_SEGMENT])])).is_ok());
}

proptest! {
    #[test]
    fn no_bytes_at_all_break_the_cleaning(
        start in prop_oneof![Just(vec![0xff, 0xd8, 0xff]), Just(b"\x89PNG\r\n\x1a\n".to_vec()), Just(b"%PDF-".to_vec())],
        rest in proptest::collection::vec(prop_oneof![Just(0xff_u8), Just(0), Just(0xda), any::<u8>()], 0..400),
    ) {
        let bytes = [start, rest].concat();
        if let Ok(scan) = Scan::parse(&bytes) {
            prop_assert!(scan.bytes().len() <= bytes.len() + 36);
            let again = Scan::parse(scan.bytes()).unwrap();
            prop_assert_eq!(again.bytes(), scan.bytes());
        }
    }

    #[test]
    fn a_photo_with_anything_in_its_notes_stays_the_same_photo(notes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let clean = Scan::parse(&jpeg(&[])).unwrap();
        for marker in [0xe1, 0xe2, 0xed, 0xfe] {
            let photo = jpeg(&[segment(marker, &notes)]);
            let scan = Scan::parse(&photo).unwrap();
            prop_assert_eq!(scan.bytes(), clean.bytes());
        }
    }
}

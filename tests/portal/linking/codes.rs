//! What an activation code catches before anybody looks it up.

use proptest::prelude::*;

use super::{Code, CodeError};

#[test]
fn codes_differ_and_read_back() {
    let codes: std::collections::BTreeSet<String> = (0..2_000).map(|_| Code::random().grouped()).collect();
    assert_eq!(codes.len(), 2_000);
    for code in codes {
        assert_eq!(Code::parse(&code).unwrap().grouped(), code);
        assert!(!code.contains(|sign| "0O1IL2Z5SBAEU".contains(sign)), "{code}");
    }
}

proptest! {
    #[test]
    fn one_wrong_sign_is_noticed(at in 0usize..12, by in 1usize..23) {
        const SIGNS: &[u8] = b"346789CDFGHJKMNPQRTVWXY";
        let mut signs = Code::random().as_str().as_bytes().to_vec();
        let old = SIGNS.iter().position(|sign| *sign == signs[at]).unwrap();
        signs[at] = SIGNS[(old + by) % 23];
        prop_assert_eq!(Code::parse(std::str::from_utf8(&signs).unwrap()), Err(CodeError::Mistyped));
    }

    #[test]
    fn two_signs_that_changed_places_are_noticed(one in 0usize..12, other in 0usize..12) {
        let mut signs = Code::random().as_str().as_bytes().to_vec();
        prop_assume!(signs[one] != signs[other]);
        signs.swap(one, other);
        prop_assert_eq!(Code::parse(std::str::from_utf8(&signs).unwrap()), Err(CodeError::Mistyped));
    }

    #[test]
    fn nothing_that_is_typed_breaks_it(typed in ".*") {
        let _ = Code::parse(&typed);
    }
}

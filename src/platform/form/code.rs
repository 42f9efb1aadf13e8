//! A code of ours that somebody types over: from a letter, a mail or the telephone.

use super::{Errors, Typed};
use crate::kernel::code::{Code, CodeError};
use crate::platform::messages::Messages;

/// The field `code`. `missing`: which code is asked, where none was typed.
pub fn code<F>(typed: &Typed<F>, t: Messages, missing: &'static str, errors: &mut Errors) -> Option<Code> {
    errors.keep("code", Code::parse(typed.get("code")), |error| match error {
        CodeError::Missing => missing,
        CodeError::Length => t.linking_code_length(),
        CodeError::Mistyped => t.linking_code_mistyped(),
    })
}

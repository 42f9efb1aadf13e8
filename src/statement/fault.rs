//! What is wrong with a text that somebody wrote: where, and what to do. English for the command line; pages say it in the reader's language.

/// What cannot be read, and on which line of the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct Fault {
    pub line: usize,
    pub what: Wrong,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    #[error("a heading begins with '## ' or '### '")]
    Heading,
    #[error("a heading has no words")]
    HeadingEmpty,
    #[error("'{0}' is no anchor: use small letters, digits and hyphens, such as {{#uw-rechten}}")]
    Anchor(String),
    #[error("the anchor '{0}' stands twice")]
    AnchorTwice(String),
    #[error("the link '{0}' leads neither to a page (/…) nor to https://, mailto: or tel:")]
    LinkElsewhere(String),
    #[error("the link '{0}' is no plain address: a name and a path, nothing behind it")]
    LinkNotPlain(String),
    #[error("the link '{0}' has no words, or an address that is none")]
    LinkEmpty(String),
    #[error("a '{{' without its '}}'")]
    BlankOpen,
    #[error("there is nothing to fill in for {{{0}}}")]
    BlankUnknown(String),
    #[error("a control character")]
    Control,
}

/// Why the words of one language cannot be published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error(transparent)]
    Fault(#[from] Fault),
    /// In bytes.
    #[error("the text is longer than {0} bytes")]
    TooLong(usize),
    #[error("there are no words")]
    Empty,
}

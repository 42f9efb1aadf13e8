impl Messages {
    /// ```text
    /// Dag {name}, dit zijn {accolades}.
    /// ```
    pub fn sample_hello(self, name: impl std::fmt::Display) -> String {
        match self.lang {
            Lang::Nl => format!("Dag {name}, dit zijn {{accolades}}."),
            Lang::En => format!("Hello {name}, these are {{braces}}."),
        }
    }

    /// ```text
    /// Eerste regel,
    ///   ingesprongen tweede.
    ///
    /// Na een witregel.
    /// ```
    pub fn sample_lines(self) -> &'static str {
        match self.lang {
            Lang::Nl => "Eerste regel,\n  ingesprongen tweede.\n\nNa een witregel.",
            Lang::En => "First line,\n  indented second.\n\nAfter a blank line.",
        }
    }

    /// ```text
    /// {type = reminder: Nog {days = 1: {days} dag | other: {days} dagen} | other: Klaar}, Dag {name}, dit zijn {accolades}.
    /// ```
    pub fn sample_nested(self, days: impl Count, name: impl std::fmt::Display, type_: impl AsRef<str>) -> String {
        let days: i64 = days.count();
        let type_: &str = type_.as_ref();
        match self.lang {
            Lang::Nl => format!("{}, Dag {name}, dit zijn {{accolades}}.", match type_ {
                "reminder" => format!("Nog {}", match days {
                    1 => format!("{days} dag"),
                    _ => format!("{days} dagen"),
                }),
                _ => "Klaar".to_owned(),
            }),
            Lang::En => format!("{}, Hello {name}, these are {{braces}}.", match type_ {
                "reminder" => format!("{} left", match days {
                    1 => format!("{days} day"),
                    _ => format!("{days} days"),
                }),
                _ => "Done".to_owned(),
            }),
        }
    }

    /// ```text
    /// Welkom bij Huisrecht, "tot ziens" en {accolades}
    /// ```
    pub fn sample_quote(self) -> &'static str {
        match self.lang {
            Lang::Nl => "Welkom bij Huisrecht, \"tot ziens\" en {accolades}",
            Lang::En => "Welcome to Huisrecht, \"goodbye\" and {braces}",
        }
    }

    /// ```text
    /// {count = 0: Geen verzoek | 1: Eén verzoek | other: {count} verzoeken} van {name}
    /// ```
    pub fn sample_requests(self, count: impl Count, name: impl std::fmt::Display) -> String {
        let count: i64 = count.count();
        match self.lang {
            Lang::Nl => format!("{} van {name}", match count {
                0 => "Geen verzoek".to_owned(),
                1 => "Eén verzoek".to_owned(),
                _ => format!("{count} verzoeken"),
            }),
            Lang::En => format!("{name} has {}", match count {
                1 => "one request".to_owned(),
                _ => format!("{count} requests"),
            }),
        }
    }

    /// ```text
    ///   spaties blijven
    /// ```
    pub fn sample_space(self) -> &'static str {
        match self.lang {
            Lang::Nl => "  spaties\u{a0}blijven ",
            Lang::En => "  spaces\u{a0}stay ",
        }
    }

    /// ```text
    /// {state = open: Open | other: Gesloten}
    /// ```
    pub fn sample_state(self, state: impl AsRef<str>) -> String {
        let state: &str = state.as_ref();
        match self.lang {
            Lang::Nl => match state {
                "open" => "Open".to_owned(),
                _ => "Gesloten".to_owned(),
            },
            Lang::En => match state {
                "open" => "Open".to_owned(),
                _ => "Closed".to_owned(),
            },
        }
    }

    /// ```text
    /// Welkom bij Huisrecht
    /// ```
    pub fn sample_title(self) -> &'static str {
        match self.lang {
            Lang::Nl => "Welkom bij Huisrecht",
            Lang::En => "Welcome to Huisrecht",
        }
    }

    /// ```text
    /// {a_b} {count}
    /// ```
    pub fn sample_two_words(self, a_b: impl std::fmt::Display, count: impl Count) -> String {
        let count: i64 = count.count();
        match self.lang {
            Lang::Nl => format!("{a_b} {count}"),
            Lang::En => match count {
                1 => format!("a {a_b}"),
                _ => format!("{count} {a_b}s"),
            },
        }
    }
}

/// An id and its text.
pub type Plain = (&'static str, fn(Messages) -> &'static str);

/// Every message without arguments.
pub const PLAIN: &[Plain] = &[
    ("sample-lines", Messages::sample_lines),
    ("sample-quote", Messages::sample_quote),
    ("sample-space", Messages::sample_space),
    ("sample-title", Messages::sample_title),
];

//! A calendar kept by hand: one row per day, the weekday going round, and Easter from the printed table of full moons. It knows nothing
//! of the portal or of any library, and every question is answered by walking from row to row. What is counted follows the words of
//! Regulation 1182/71.

/// One day. Monday is 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub year: i32,
    pub month: u8,
    pub day: u8,
    pub weekday: u8,
    pub holiday: bool,
}

/// From Monday 1 January 2018 to the end of 2199.
pub struct Calendar(Vec<Row>);

/// When the full moon of Easter is, by the golden number of the year, from 1 to 19; for the years from 1900 to 2199.
const FULL_MOONS: [(u8, u8); 19] = [
    (4, 14),
    (4, 3),
    (3, 23),
    (4, 11),
    (3, 31),
    (4, 18),
    (4, 8),
    (3, 28),
    (4, 16),
    (4, 5),
    (3, 25),
    (4, 13),
    (4, 2),
    (3, 22),
    (4, 10),
    (3, 30),
    (4, 17),
    (4, 7),
    (3, 27),
];

const SATURDAY: u8 = 5;
const SUNDAY: u8 = 6;

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Calendar {
    pub fn written_out() -> Self {
        let mut rows = vec![];
        let mut weekday = 0;
        for year in 2018..2200 {
            for month in 1..=12 {
                for day in 1..=days_in(year, month) {
                    let fixed = matches!((month, day), (1, 1) | (5, 5) | (12, 25 | 26));
                    let kings = month == 4
                        && match weekday {
                            SUNDAY => false,
                            SATURDAY => day == 26 || day == 27,
                            _ => day == 27,
                        };
                    rows.push(Row { year, month, day, weekday, holiday: fixed || kings });
                    weekday = (weekday + 1) % 7;
                }
            }
        }
        let mut calendar = Self(rows);
        calendar.mark_easter();
        calendar
    }

    fn mark_easter(&mut self) {
        for year in 2018..2200 {
            let (month, day) = FULL_MOONS[usize::try_from(year % 19).unwrap()];
            let mut at = self.find(year, month, day) + 1;
            while self.0[at].weekday != SUNDAY {
                at += 1;
            }
            // Easter itself is the first day: the second is Easter Monday, the fortieth Ascension, the fiftieth Whitsun.
            let counted_from_easter = |nth: usize| at + nth - 1;
            for nth in [2, 40, 51] {
                self.0[counted_from_easter(nth)].holiday = true;
            }
        }
    }

    pub fn row(&self, at: usize) -> &Row {
        &self.0[at]
    }

    pub fn find(&self, year: i32, month: u8, day: u8) -> usize {
        let row = |row: &Row| (row.year, row.month, row.day).cmp(&(year, month, day));
        self.0.binary_search_by(row).expect("a day of the calendar")
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Article 2(2): all days other than public holidays, Sundays and Saturdays.
    pub fn is_working_day(&self, at: usize) -> bool {
        let row = &self.0[at];
        !row.holiday && row.weekday != SATURDAY && row.weekday != SUNDAY
    }

    /// Article 3(2)(c): the day in the last month with the date of the day from which the period runs, or its last day.
    pub fn same_date(&self, from: usize, months: u8) -> usize {
        let mut at = from;
        let mut begun = 0;
        loop {
            at += 1;
            begun += u8::from(self.0[at].day == 1);
            let ends_month = self.0[at + 1].day == 1;
            if begun == months && (self.0[at].day == self.0[from].day || ends_month) {
                return at;
            }
        }
    }

    /// The last day of the period: article 3(1), 3(2)(c), then one day for each day of standing still, then 3(4) and 3(5).
    pub fn last_day(&self, received: usize, months: u8, stood_still: usize) -> usize {
        let mut end = self.same_date(received, months);
        for _ in 0..stood_still {
            end += 1;
        }
        while !self.is_working_day(end) || self.working_days(received, end) < 2 {
            end += 1;
        }
        end
    }

    /// How many, without the first day and with the last.
    pub fn working_days(&self, after: usize, until: usize) -> usize {
        (after + 1..=until).filter(|at| self.is_working_day(*at)).count()
    }
}

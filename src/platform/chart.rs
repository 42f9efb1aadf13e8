//! Charts that the server draws: bars from left to right, as SVG without words in it, so that it shrinks to a phone and prints. The scale
//! and the days stand around it as text; the numbers themselves stand in a table on the same page, since a chart is only for the eye.
//! The template is `components/chart.html`.

/// How high the drawing is, in its own units: the style sheet gives it its size.
pub const HEIGHT: u32 = 1000;

/// How wide a bar is, and a bar with the space beside it.
const BAR: u32 = 8;
const PLACE: u32 = 10;

/// Lines across, above the one at zero.
const MOST_STEPS: u64 = 4;

/// Less than this cannot be seen.
const LOWEST: u32 = 10;

/// What stands on the axis, and how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value<'a> {
    pub name: &'a str,
    pub number: u32,
}

/// A drawing of bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it shows, in a sentence: read aloud in place of the drawing.
    pub words: String,
    pub bars: Vec<Bar>,
    /// From the top down, zero last.
    pub ticks: Vec<Tick>,
    pub width: u32,
    pub height: u32,
    /// What stands below the first bar and the last.
    pub ends: (String, String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// A line across, and the number that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    pub y: u32,
    pub number: u64,
}

impl Chart {
    pub fn bars(words: String, values: &[Value<'_>]) -> Self {
        let (step, top) = scale(values.iter().map(|value| value.number).max().unwrap_or(0));
        let name = |value: Option<&Value<'_>>| value.map_or_else(String::new, |value| value.name.to_owned());
        Self {
            words,
            bars: (0..).step_by(PLACE as usize).zip(values).map(|(x, value)| bar(x, value.number, top)).collect(),
            ticks: (0..=top / step).rev().map(|at| tick(at * step, top)).collect(),
            width: values.len().max(1).try_into().unwrap_or(u32::MAX).saturating_mul(PLACE),
            height: HEIGHT,
            ends: (name(values.first()), name(values.last())),
        }
    }
}

fn bar(x: u32, number: u32, top: u64) -> Bar {
    let height = match part(number.into(), top) {
        _ if number == 0 => 0,
        height => height.max(LOWEST),
    };
    Bar { x, y: HEIGHT - height, width: BAR, height }
}

fn tick(number: u64, top: u64) -> Tick {
    Tick { y: HEIGHT - part(number, top), number }
}

/// How far between zero and the top, in units of the drawing.
fn part(number: u64, top: u64) -> u32 {
    u32::try_from(number.min(top) * u64::from(HEIGHT) / top).unwrap_or(HEIGHT)
}

/// The step between two lines, one of 1, 2, 5, 10, 20, 50 and so on, and the highest line: the first at or above the greatest number.
pub fn scale(greatest: u32) -> (u64, u64) {
    let greatest = u64::from(greatest).max(1);
    let steps = (0..).map(|zeros| 10_u64.pow(zeros)).flat_map(|ten| [ten, 2 * ten, 5 * ten]);
    let step = steps.take(30).find(|step| greatest.div_ceil(*step) <= MOST_STEPS).unwrap_or(greatest);
    (step, greatest.div_ceil(step) * step)
}

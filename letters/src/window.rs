//! The window of the envelope: 90 by 45 mm, 20 mm from the left and 15 mm from the bottom of an envelope of 220 by 110 mm (DL; the
//! measures of DIN 680, left window). A sheet of A4 folded in three is 210 by 99 mm and so moves 10 mm sideways and 11 mm up and down.
//! What shows wherever it lies is 80 by 34 mm of paper; what shows in some place is 100 by 56 mm. The address keeps within the first,
//! with a margin; the second holds nothing but the address. A code in the window would be read on the doormat.

use typst::layout::{Abs, Frame, FrameItem, Point};

/// A part of the page in mm from its upper left corner.
pub struct Part {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// Shows wherever the sheet lies, less a margin of 1 or 2 mm.
const ALWAYS: Part = Part { left: 21.0, right: 99.0, top: 51.0, bottom: 83.0 };
/// Shows in some place that the sheet may slip to.
const EVER: Part = Part { left: 10.0, right: 110.0, top: 39.0, bottom: 95.0 };

impl Part {
    pub fn holds(&self, text: &Part) -> bool {
        self.left <= text.left && text.right <= self.right && self.top <= text.top && text.bottom <= self.bottom
    }

    fn touches(&self, text: &Part) -> bool {
        text.left < self.right && self.left < text.right && text.top < self.bottom && self.top < text.bottom
    }
}

/// Whether there is text that always shows, and none that shows by halves.
pub fn shows_only_the_address(page: &Frame) -> bool {
    let texts = texts(page);
    let mut seen = texts.iter().filter(|text| EVER.touches(text)).peekable();
    seen.peek().is_some() && seen.all(|text| ALWAYS.holds(text))
}

/// Where each piece of text on a page stands.
pub fn texts(page: &Frame) -> Vec<Part> {
    let mut texts = vec![];
    collect(page, Point::zero(), &mut texts);
    texts
}

fn collect(frame: &Frame, origin: Point, texts: &mut Vec<Part>) {
    for (at, item) in frame.items() {
        let at = origin + *at;
        match item {
            FrameItem::Group(group) => collect(&group.frame, at, texts),
            FrameItem::Text(text) => texts.push(place(at, text.width(), text.size)),
            _ => {}
        }
    }
}

/// A line stands on its baseline; no letter is higher than its size, nor deeper than a quarter of it.
fn place(at: Point, width: Abs, size: Abs) -> Part {
    Part {
        left: at.x.to_mm(),
        right: (at.x + width).to_mm(),
        top: (at.y - size).to_mm(),
        bottom: (at.y + size * 0.25).to_mm(),
    }
}

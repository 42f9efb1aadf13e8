//! Charts tell what the numbers tell.

use askama::Template;
use huisrecht::platform::chart::{Chart, HEIGHT, Value, scale};
use proptest::prelude::*;

#[derive(Template)]
#[template(ext = "html", source = "{% import \"components/chart.html\" as charts %}{{ charts::bars(chart) }}")]
struct Drawn {
    chart: Chart,
}

fn chart(numbers: &[u32]) -> Chart {
    let names: Vec<String> = (1..=numbers.len()).map(|day| format!("{day} mei")).collect();
    let values: Vec<_> = names.iter().zip(numbers).map(|(name, &number)| Value { name, number }).collect();
    Chart::bars("Bezoeken per <dag>".into(), &values)
}

#[test]
fn bars_stand_on_zero_and_a_small_one_is_seen() {
    let chart = chart(&[0, 1, 500, 1000]);
    let shape: Vec<_> = chart.bars.iter().map(|bar| (bar.x, bar.y, bar.height)).collect();
    assert_eq!(shape, [(0, 1000, 0), (10, 990, 10), (20, 500, 500), (30, 0, 1000)]);
    assert_eq!(chart.ticks.iter().map(|tick| tick.number).collect::<Vec<_>>(), [1000, 500, 0]);
    assert_eq!((chart.width, chart.ends.clone()), (40, ("1 mei".into(), "4 mei".into())));
    let html = Drawn { chart }.render().unwrap();
    assert!(html.contains("Bezoeken per &#60;dag&#62;") && html.matches("<rect").count() == 4, "{html}");
    assert!(!html.contains("style=") && !html.contains("<text"), "{html}");
}

#[test]
fn a_chart_of_nothing_is_drawn_too() {
    for numbers in [&[][..], &[0], &[0, 0]] {
        let chart = chart(numbers);
        assert_eq!(chart.ticks.iter().map(|tick| tick.number).collect::<Vec<_>>(), [1, 0]);
        assert!(chart.width > 0 && chart.bars.iter().all(|bar| bar.height == 0));
        Drawn { chart }.render().unwrap();
    }
}

proptest! {
    #[test]
    fn the_scale_is_round_and_just_above_the_greatest_number(greatest: u32) {
        let (step, top) = scale(greatest);
        let digits = step.to_string();
        prop_assert!(["1", "2", "5"].contains(&digits.trim_end_matches('0')), "{step}");
        prop_assert!(top >= u64::from(greatest) && top < u64::from(greatest.max(1)) + step && top / step <= 4);
    }

    #[test]
    fn more_is_never_drawn_lower(numbers in prop::collection::vec(any::<u32>(), 1..100)) {
        let drawn = chart(&numbers).bars;
        for (one, bar) in numbers.iter().zip(&drawn) {
            prop_assert_eq!(bar.y + bar.height, HEIGHT);
            for (other, beside) in numbers.iter().zip(&drawn) {
                prop_assert!(one > other || bar.height <= beside.height);
            }
        }
    }
}

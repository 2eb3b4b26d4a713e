//! What each stage took, for who waits: the table of `--timings`.

use super::show::Screen;
use crate::language::UiLanguage;
use crate::messages::{Message, TimingColumn};
use crate::pipeline::{Cost, Timings};

/// Prints what each stage took, and all together.
pub(super) fn show(screen: &Screen, timings: &[&Timings]) {
    screen.print(&table(screen.ui(), timings));
}

fn table(ui: UiLanguage, timings: &[&Timings]) -> String {
    let columns = [
        TimingColumn::Stage,
        TimingColumn::Elapsed,
        TimingColumn::Cpu,
    ];
    let mut rows = vec![columns.map(|column| ui.say(&Message::TimingHeading { column }))];
    let mut all = Cost::default();
    for (stage, cost) in timings.iter().flat_map(|timings| timings.stages()) {
        let name = ui.say(&Message::StageName { stage: *stage });
        rows.push(row(name, *cost));
        all.wall += cost.wall;
        all.cpu += cost.cpu;
    }
    rows.push(row(ui.say(&Message::AllStages), all));
    let width = |column: usize| {
        let widths = rows.iter().map(|row| row[column].chars().count());
        widths.max().unwrap_or_default()
    };
    let [stage, elapsed, cpu] = [width(0), width(1), width(2)];
    let lines = rows
        .iter()
        .map(|[a, b, c]| format!("{a:<stage$}  {b:>elapsed$}  {c:>cpu$}\n"));
    lines.collect()
}

fn row(name: String, cost: Cost) -> [String; 3] {
    let seconds = |time: std::time::Duration| format!("{:.3}", time.as_secs_f64());
    [name, seconds(cost.wall), seconds(cost.cpu)]
}

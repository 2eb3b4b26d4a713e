//! The figures as a table in Markdown: medians, with the least and the most beside them.

use std::fmt;

use crate::cost::Cost;
use crate::rounds::{Kind, Measured};

/// The table of what was measured.
pub(crate) struct Table<'a>(pub &'a Measured);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Measured {
            pages,
            files,
            bytes,
            rounds,
        } = self.0;
        writeln!(
            f,
            "The site: {pages} pages, {files} files, {:.1} MB. {} rounds: median (least–most). KB \
            = 1024 bytes.\n",
            *bytes as f64 / 1e6,
            rounds.len(),
        )?;
        writeln!(
            f,
            "| run | wall, ms | CPU in the program, ms | CPU in the kernel, ms | CPU a page, ms: \
            program + kernel | peak memory, MB | KB a page | wall ÷ `cp -r` \
            |\n|---|---|---|---|---|---|---|---|"
        )?;
        let copy = Kind::ALL.iter().position(|kind| *kind == Kind::Copy);
        for (index, kind) in Kind::ALL.iter().enumerate() {
            let of = |value: &dyn Fn(&Cost) -> f64| {
                Spread::of(rounds.iter().map(|round| value(&round[index])).collect())
            };
            let milliseconds = |time: std::time::Duration| time.as_secs_f64() * 1e3;
            let wall = of(&|cost| milliseconds(cost.wall));
            let program = of(&|cost| milliseconds(cost.program));
            let kernel = of(&|cost| milliseconds(cost.kernel));
            let peak = of(&|cost| cost.peak as f64 / f64::from(1 << 20));
            let memory = of(&|cost| cost.peak as f64 / 1024.0 / *pages as f64);
            let ratio = Spread::of(
                rounds
                    .iter()
                    .filter_map(|round| {
                        let copy = round[copy?].wall.as_secs_f64();
                        Some(round[index].wall.as_secs_f64() / copy)
                    })
                    .collect(),
            );
            writeln!(
                f,
                "| {} | {wall:.0} | {program:.0} | {kernel:.0} | {:.2} + {:.2} | {:.0} | {:.1} | \
                {ratio:.2} |",
                kind.name(),
                program.median / *pages as f64,
                kernel.median / *pages as f64,
                peak.median,
                memory.median,
            )?;
        }
        Ok(())
    }
}

/// The middle of some figures, and how far they lie apart.
struct Spread {
    least: f64,
    median: f64,
    most: f64,
}

impl Spread {
    /// Of at least one figure; of none, all is zero.
    fn of(mut figures: Vec<f64>) -> Self {
        figures.sort_by(f64::total_cmp);
        let at = |index: usize| figures.get(index).copied().unwrap_or_default();
        let last = figures.len().saturating_sub(1);
        Self {
            least: at(0),
            median: (at(last / 2) + at(last.div_ceil(2))) / 2.0,
            most: at(last),
        }
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = f.precision().unwrap_or(1);
        let Self {
            least,
            median,
            most,
        } = self;
        write!(f, "{median:.digits$} ({least:.digits$}–{most:.digits$})")
    }
}

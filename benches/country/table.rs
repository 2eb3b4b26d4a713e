//! The figures as a table in Markdown: medians, with the least and the most beside them.

use std::fmt;

use crate::measuring::cost::Cost;
use crate::measuring::spread::Spread;
use crate::measuring::tree::Tree;
use crate::rounds::{Kind, Measured};

/// The table of what was measured.
pub(crate) struct Table<'a>(pub &'a Measured);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Measured { tree, rounds } = self.0;
        let Tree {
            pages,
            files,
            bytes,
        } = tree;
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

//! The figures as tables in Markdown: medians, with the least and the most beside them, and ratios
//! of runs of one round.

use std::fmt;
use std::time::Duration;

use crate::measuring::cost::Cost;
use crate::measuring::spread::Spread;
use crate::programs::Peer;
use crate::rounds::{Kind, Measured};

/// The tables of what was measured.
pub(crate) struct Table<'a>(pub &'a Measured);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say_what(f)?;
        self.pages(f)?;
        self.costs(f)?;
        self.ratios(f)
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn cpu(cost: &Cost) -> f64 {
    milliseconds(cost.program + cost.kernel)
}

fn megabytes(cost: &Cost) -> f64 {
    cost.peak as f64 / f64::from(1 << 20)
}

impl Table<'_> {
    fn say_what(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Measured {
            procedures,
            programs,
            file_system,
            rounds,
            ..
        } = self.0;
        writeln!(
            f,
            "{procedures} procedures in two languages, on {file_system}. {} rounds: median \
            (least–most). KB = 1024 bytes.\n",
            rounds.len(),
        )?;
        for (peer, version) in &programs.found {
            writeln!(f, "{peer}: {version}\n")?;
        }
        for peer in &programs.missing {
            writeln!(f, "{peer}: not found on the path, so it is not measured.\n")?;
        }
        Ok(())
    }

    fn pages(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| site | pages | files | MB | HTML of a procedure's page, KB | its text, characters \
            |\n|---|---|---|---|---|---|"
        )?;
        for (name, made) in &self.0.made {
            writeln!(
                f,
                "| {name} | {} | {} | {:.1} | {:.1} | {:.0} |",
                made.tree.pages,
                made.tree.files,
                made.tree.bytes as f64 / 1e6,
                made.mean / 1024.0,
                made.text,
            )?;
        }
        writeln!(f)
    }

    fn costs(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| run | wall, ms | CPU in the program, ms | CPU in the kernel, ms | CPU a page, µs | \
            peak memory, MB |\n|---|---|---|---|---|---|"
        )?;
        for kind in &self.0.kinds {
            let of = |value: &dyn Fn(&Cost) -> f64| self.spread(*kind, value);
            writeln!(
                f,
                "| {} | {:.0} | {:.0} | {:.0} | {:.0} | {:.0} |",
                kind.name(),
                of(&|cost| milliseconds(cost.wall)),
                of(&|cost| milliseconds(cost.program)),
                of(&|cost| milliseconds(cost.kernel)),
                of(&cpu).median * 1e3 / self.pages_of(*kind),
                of(&megabytes),
            )?;
        }
        writeln!(f)
    }

    /// How many pages a kind of run is about.
    fn pages_of(&self, kind: Kind) -> f64 {
        let name = match kind {
            Kind::Of(peer) => peer.folder(),
            _ => "tartip",
        };
        let made = self.0.made.iter().find(|(made, _)| made == name);
        made.map_or(f64::NAN, |(_, made)| made.tree.pages as f64)
    }

    fn ratios(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| ratio in one round | wall | CPU | peak memory |\n|---|---|---|---|"
        )?;
        let first = Kind::First;
        let mut ratios: Vec<(String, Kind, Kind)> = [Peer::Zola, Peer::Hugo]
            .into_iter()
            .filter(|peer| self.0.kinds.contains(&Kind::Of(*peer)))
            .map(|peer| (format!("**{peer} ÷ tartip**"), Kind::Of(peer), first))
            .collect();
        for (name, kind) in [
            ("tartip ÷ writing its tree", Kind::Writing),
            ("tartip ÷ `cp -r`, then `sync -f`", Kind::CopyAndSync),
        ] {
            ratios.push((name.to_owned(), first, kind));
        }
        let again = "tartip, nothing changed ÷ first".to_owned();
        ratios.push((again, Kind::Unchanged, first));
        for (name, above, below) in ratios {
            writeln!(
                f,
                "| {name} | {:.2} | {:.2} | {:.2} |",
                self.ratio(above, below, &|cost| cost.wall.as_secs_f64()),
                self.ratio(above, below, &cpu),
                self.ratio(above, below, &megabytes),
            )?;
        }
        Ok(())
    }

    /// A figure of a kind of run over all rounds.
    fn spread(&self, kind: Kind, value: &dyn Fn(&Cost) -> f64) -> Spread {
        let costs = self
            .0
            .rounds
            .iter()
            .filter_map(|round| self.cost(round, kind));
        Spread::of(costs.map(value).collect())
    }

    /// A figure of one kind of run divided by that of another, round by round.
    fn ratio(&self, above: Kind, below: Kind, value: &dyn Fn(&Cost) -> f64) -> Spread {
        let ratios = self.0.rounds.iter().filter_map(|round| {
            Some(value(self.cost(round, above)?) / value(self.cost(round, below)?))
        });
        Spread::of(ratios.collect())
    }

    fn cost<'a>(&self, round: &'a [Cost], kind: Kind) -> Option<&'a Cost> {
        let place = self.0.kinds.iter().position(|other| *other == kind)?;
        round.get(place)
    }
}

//! What each stage of the way took.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

use crate::messages::Stage;

/// What a stage took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    /// On the clock.
    pub wall: Duration,
    /// Of all cores together.
    pub cpu: Duration,
}

/// What stages took, in their order.
#[derive(Debug, Clone, Default)]
pub struct Timings(Vec<(Stage, Cost)>);

impl Timings {
    /// The stages with what they took.
    pub fn stages(&self) -> &[(Stage, Cost)] {
        &self.0
    }

    /// Adds a stage, or a further part of the last one.
    fn add(&mut self, stage: Stage, cost: Cost) {
        match self.0.last_mut() {
            Some((last, so_far)) if *last == stage => {
                so_far.wall += cost.wall;
                so_far.cpu += cost.cpu;
            }
            _ => self.0.push((stage, cost)),
        }
    }

    /// Adds the stages that came after.
    pub(super) fn append(&mut self, mut later: Self) {
        self.0.append(&mut later.0);
    }
}

/// Tells how long each stage takes, one after another.
#[derive(Debug)]
pub(super) struct Stopwatch {
    wall: Instant,
    cpu: Duration,
    timings: Timings,
}

impl Stopwatch {
    pub(super) fn start() -> Self {
        Self {
            wall: Instant::now(),
            cpu: cpu(),
            timings: Timings::default(),
        }
    }

    /// A stage has ended, and the next begins.
    pub(super) fn ended(&mut self, stage: Stage) {
        let cost = self.lap();
        self.timings.add(stage, cost);
    }

    /// A stage on all threads has ended in whose course another, which goes on, had this share.
    pub(super) fn ended_with(&mut self, stage: Stage, other: Stage, share: &Share) {
        let cost = self.lap();
        let threads = f64::from(u32::try_from(rayon::current_num_threads()).unwrap_or(1));
        let all = cost.wall.as_secs_f64() * threads;
        let part = if all > 0.0 {
            (share.seconds() / all).min(1.0)
        } else {
            0.0
        };
        let others = Cost {
            wall: cost.wall.mul_f64(part),
            cpu: cost.cpu.mul_f64(part),
        };
        self.timings.add(
            stage,
            Cost {
                wall: cost.wall.saturating_sub(others.wall),
                cpu: cost.cpu.saturating_sub(others.cpu),
            },
        );
        self.timings.add(other, others);
    }

    /// Stages have ended that took turns on all threads; `shares` says how the time was shared out
    /// among them.
    pub(super) fn ended_by_turns(&mut self, shares: &[(Stage, Share)]) {
        let cost = self.lap();
        let all: f64 = shares.iter().map(|(_, share)| share.seconds()).sum();
        for (stage, share) in shares {
            let part = if all > 0.0 {
                share.seconds() / all
            } else {
                0.0
            };
            let cost = Cost {
                wall: cost.wall.mul_f64(part),
                cpu: cost.cpu.mul_f64(part),
            };
            self.timings.add(*stage, cost);
        }
    }

    /// What was told of by now.
    pub(super) fn timings(self) -> Timings {
        self.timings
    }

    fn lap(&mut self) -> Cost {
        let (wall, cpu) = (Instant::now(), cpu());
        let cost = Cost {
            wall: wall - self.wall,
            cpu: cpu.saturating_sub(self.cpu),
        };
        (self.wall, self.cpu) = (wall, cpu);
        cost
    }
}

/// What one of several stages that take turns had of the time, on all threads.
#[derive(Debug, Default)]
pub(super) struct Share(AtomicU64);

impl Share {
    /// Does a part of the stage.
    pub(super) fn of<T>(&self, part: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let made = part();
        let took = u64::try_from(begun.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.0.fetch_add(took, Ordering::Relaxed);
        made
    }

    fn seconds(&self) -> f64 {
        Duration::from_nanos(self.0.load(Ordering::Relaxed)).as_secs_f64()
    }
}

/// The CPU time of the program by now, of all its threads.
fn cpu() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    let nanoseconds = u32::try_from(time.tv_nsec).unwrap_or_default();
    Duration::new(seconds, nanoseconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_that_take_turns_share_what_they_took_together() {
        let mut watch = Stopwatch::start();
        let (long, short, none) = (Share::default(), Share::default(), Share::default());
        long.0.store(3_000, Ordering::Relaxed);
        short.0.store(1_000, Ordering::Relaxed);
        std::thread::sleep(Duration::from_millis(2));
        let shares = [
            (Stage::Render, long),
            (Stage::Write, short),
            (Stage::Publish, none),
        ];
        watch.ended_by_turns(&shares);
        let timings = watch.timings();
        let [(_, render), (_, write), (_, publish)] = timings.stages() else {
            panic!("{timings:?}");
        };
        assert!(render.wall + write.wall >= Duration::from_millis(2));
        let ratio = render.wall.as_secs_f64() / write.wall.as_secs_f64();
        assert!((ratio - 3.0).abs() < 0.01, "{ratio}");
        assert_eq!(*publish, Cost::default());
    }

    #[test]
    fn what_a_stage_took_within_another_is_told_with_the_rest_of_it() {
        let mut watch = Stopwatch::start();
        let whole = Share::default();
        whole.0.store(u64::MAX, Ordering::Relaxed);
        std::thread::sleep(Duration::from_millis(2));
        watch.ended_with(Stage::Load, Stage::Texts, &whole);
        std::thread::sleep(Duration::from_millis(2));
        watch.ended(Stage::Texts);
        let timings = watch.timings();
        let [(Stage::Load, load), (Stage::Texts, texts)] = timings.stages() else {
            panic!("{timings:?}");
        };
        assert_eq!(load.wall, Duration::ZERO);
        assert!(texts.wall >= Duration::from_millis(4), "{texts:?}");
    }
}

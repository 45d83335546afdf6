import type { Hear, Progress, ProgressStep } from './model/index.ts';

/** Passes on what it hears a few times a second, and always the first of a step. `now` in milliseconds. */
export function paced(hear: Hear, now: () => number): Hear {
  let [step, last]: [ProgressStep | null, number] = [null, -Infinity];
  return (progress) => {
    if (progress.step === step && now() - last < betweenMilliseconds) return;
    [step, last] = [progress.step, now()];
    hear(progress);
  };
}

const betweenMilliseconds = 200;

/** Before this a pace says nothing. */
const knownAfterSeconds = 2;

/**
 * Adds to what it hears how many seconds the step will take at the pace so far; `null` as long as that says nothing. A step that starts
 * again with less done, such as the rows of a next file, has a pace of its own.
 */
export function timed(show: (progress: Progress, secondsLeft: number | null) => void, now: () => number): Hear {
  let [before, started]: [Progress | null, number] = [null, 0];
  return (progress) => {
    if (before?.step !== progress.step || before.done > progress.done) started = now();
    before = progress;
    const { done, of } = progress;
    const seconds = (now() - started) / 1000;
    const isKnown = of !== null && done > 0 && done < of && seconds >= knownAfterSeconds;
    show(progress, isKnown ? (seconds / done) * (of - done) : null);
  };
}

import type { Hear, OutputId, ProgressStep } from './model/index.ts';

/** How long a build was busy with one thing, over all groups together. */
export interface StepTime {
  step: ProgressStep;
  /** Which kind of file beside the pages; `null` for other steps. */
  output: OutputId | null;
  seconds: number;
}

/** Hears how far a build is, and knows afterwards what its time went to: each thing until the next is heard. `now` in milliseconds. */
export function createStopwatch(now: () => number): { hear: Hear; stop(): StepTime[] } {
  const times = new Map<string, StepTime>();
  let running: StepTime | null = null;
  let since = now();
  const lap = () => {
    if (running) running.seconds += (now() - since) / 1000;
    since = now();
  };
  return {
    hear({ step, output = null }) {
      lap();
      const key = `${step} ${output}`;
      running = times.get(key) ?? { step, output, seconds: 0 };
      times.set(key, running);
    },
    stop() {
      lap();
      running = null;
      return [...times.values()];
    },
  };
}

/** Times two things in turn, so that a machine that slows down slows both. */
export async function inTurn(
  runs: number,
  ours: () => unknown,
  other: () => unknown,
): Promise<{ oursMs: number; otherMs: number }> {
  const times = { ours: [] as number[], other: [] as number[] };
  for (let run = 0; run <= runs; run++)
    for (const [side, work] of [
      ['ours', ours],
      ['other', other],
    ] as const) {
      const start = performance.now();
      await work();
      // The first round warms up.
      if (run > 0) times[side].push(performance.now() - start);
    }
  return { oursMs: median(times.ours), otherMs: median(times.other) };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Times two things in turn, so that a machine that slows down slows both; who goes first changes from round to round. */
export async function inTurn(
  runs: number,
  ours: () => unknown,
  other: () => unknown,
  { warmUps = 1, before = () => undefined }: { warmUps?: number; before?: () => unknown } = {},
): Promise<{ oursMs: number; otherMs: number }> {
  const sides = [
    { work: ours, times: [] as number[] },
    { work: other, times: [] as number[] },
  ] as const;
  for (let run = 0; run < warmUps + runs; run++)
    for (const { work, times } of run % 2 === 0 ? sides : [...sides].reverse()) {
      await before();
      const start = performance.now();
      await work();
      if (run >= warmUps) times.push(performance.now() - start);
    }
  return { oursMs: median(sides[0].times), otherMs: median(sides[1].times) };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

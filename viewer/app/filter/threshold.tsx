/**
 * A lower bound as a slider under a small histogram of what there is at each value.
 */
interface ThresholdProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly counts: ReadonlyMap<number, number>;
  readonly set: (value: number) => void;
}

export function Threshold({ label, value, low, high, step, counts, set }: ThresholdProps) {
  const steps = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  const heights = steps.map((at) => Math.sqrt(counts.get(at) ?? 0));
  const tallest = Math.max(1, ...heights);
  return (
    <label className="threshold">
      <span>{label}</span>
      <svg viewBox={`0 0 ${steps.length} 10`} preserveAspectRatio="none" aria-hidden="true">
        {steps.map((at, index) => {
          const height = ((heights[index] ?? 0) / tallest) * 10;
          return (
            <rect
              key={at}
              x={index + 0.1}
              y={10 - height}
              width={0.8}
              height={height}
              className={at < value ? 'out' : 'in'}
            />
          );
        })}
      </svg>
      <input
        type="range"
        min={low}
        max={high}
        step={step}
        value={value}
        onChange={(event) => set(Number(event.target.value))}
      />
    </label>
  );
}

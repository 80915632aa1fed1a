import { rangeOf, yPixel } from './scale.ts';

export type SparklineProps = {
  /** What it shows and where it is going, in words: the only form in which some readers get it. */
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly threshold?: number | undefined;
};

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 4;

/** A line small enough for a table cell; it breaks where a value is missing. */
export function Sparkline({ label, values, threshold }: SparklineProps) {
  const present = values.filter(value => value !== null);
  const range = rangeOf(threshold === undefined ? present : [...present, threshold]);
  const x = (index: number) => EDGE + ((WIDTH - 2 * EDGE) * index) / Math.max(1, values.length - 1);
  const points = values.map((value, index) =>
    value === null ? null : { x: Math.round(x(index) * 10) / 10, y: yPixel(value, range, HEIGHT) },
  );
  const last = points.findLast(point => point !== null);
  return (
    <svg class="sparkline" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>{label}</title>
      {threshold === undefined ? null : (
        <line
          class="chart-threshold"
          x1="0"
          x2={WIDTH}
          y1={yPixel(threshold, range, HEIGHT)}
          y2={yPixel(threshold, range, HEIGHT)}
        />
      )}
      {runsOf(points).map(run => (
        <polyline class="chart-line" points={run.map(point => `${point.x},${point.y}`).join(' ')} />
      ))}
      {last ? <circle class="chart-dot" cx={last.x} cy={last.y} r="3" /> : null}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points that stand next to each other. One alone is drawn as a line of no length. */
function runsOf(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter(run => run.length > 0).map(run => (run.length === 1 ? [...run, ...run] : run));
}

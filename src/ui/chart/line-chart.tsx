import type { Child } from 'hono/jsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';
import { ChartFrame } from './chart-frame.tsx';
import { percent, rangeOf, showsLabel, xPercent, yPixel } from './scale.ts';

/** One line. `previous` is drawn thin and dashed behind the first. */
export type LineSeries = {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly previous?: boolean | undefined;
};

export type LineChartProps = {
  /** The question that the chart answers. */
  readonly title: string;
  readonly answer?: Child;
  /** What the points are, e.g. days, and each point's label. */
  readonly axisLabel: string;
  readonly labels: readonly string[];
  readonly series: readonly LineSeries[];
  /** A line that matters, e.g. 93 % saturation. */
  readonly threshold?: { readonly value: number; readonly label: string } | undefined;
  readonly unit?: string | undefined;
  /** Points whose value was expected and did not come: a cross on the axis, and these words in the table. */
  readonly gaps?: { readonly label: string; readonly at: readonly boolean[] } | undefined;
};

const HEIGHT = 140;
const AXIS = 22;
const HEADROOM = 16;

/** A line over time with the values written at its ends; breaks where a value is missing. */
export function LineChart(props: LineChartProps) {
  const words = useWords(uiWords);
  const { labels, series, threshold, gaps, unit = '' } = props;
  const present = series.flatMap(({ values }) => values.filter(value => value !== null));
  const range = rangeOf(threshold ? [...present, threshold.value] : present);
  const y = (value: number) => HEADROOM + yPixel(value, range, HEIGHT - HEADROOM);
  const x = (index: number) => percent(xPercent(index, labels.length));
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? words.noValue : `${value}${unit}`;
  return (
    <ChartFrame
      title={props.title}
      answer={props.answer}
      legend={series.length > 1 ? <Legend series={series} /> : null}
      table={{
        headings: [props.axisLabel, ...series.map(({ label }) => label)],
        rows: labels.map((label, index) => [
          label,
          ...series.map(({ values }) => (gaps?.at[index] ? gaps.label : text(values[index]))),
        ]),
      }}
    >
      <svg class="chart-plot" width="100%" height={HEIGHT + AXIS} role="img">
        <title>{props.title}</title>
        <line class="chart-axis" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
        {threshold ? (
          <>
            <line class="chart-threshold" x1="0" x2="100%" y1={y(threshold.value)} y2={y(threshold.value)} />
            <text class="chart-threshold-label" x="0" y={y(threshold.value) - 5}>
              {threshold.label}
            </text>
          </>
        ) : null}
        {labels.map((_, index) =>
          gaps?.at[index] ? (
            <text class="chart-gap" x={x(index)} y={HEIGHT - 4} text-anchor="middle">
              <title>{gaps.label}</title>×
            </text>
          ) : null,
        )}
        {series.map((line, place) => <Line series={line} place={place} x={x} y={y} text={text} />).reverse()}
        {labels.map((label, index) =>
          showsLabel(index, labels.length) ? (
            <text x={x(index)} y={HEIGHT + 16} text-anchor="middle">
              {label}
            </text>
          ) : null,
        )}
      </svg>
    </ChartFrame>
  );
}

type LineProps = {
  readonly series: LineSeries;
  /** From 0: each of several lines has its own colour and stroke. */
  readonly place: number;
  readonly x: (index: number) => string;
  readonly y: (value: number) => number;
  readonly text: (value: number) => string;
};

const lookOf = ({ previous }: LineSeries, place: number): string | undefined => {
  if (previous) return 'chart-previous';
  return place === 0 ? undefined : `chart-series-${Math.min(place, 2) + 1}`;
};

function Line({ series, place, x, y, text }: LineProps) {
  const { values, previous } = series;
  const firstIndex = values.findIndex(value => value !== null);
  const lastIndex = values.findLastIndex(value => value !== null);
  const first = values[firstIndex];
  const last = values[lastIndex];
  return (
    <g class={lookOf(series, place)}>
      {values.map((value, index) => {
        const before = index > 0 ? values[index - 1] : null;
        if (value === null) return null;
        if (before === null || before === undefined)
          return <circle class="chart-dot" cx={x(index)} cy={y(value)} r="2" />;
        return <line class="chart-line" x1={x(index - 1)} y1={y(before)} x2={x(index)} y2={y(value)} />;
      })}
      {previous || last === null || last === undefined ? null : (
        <>
          <circle class="chart-dot" cx={x(lastIndex)} cy={y(last)} r="4.5" />
          {first === null || first === undefined || firstIndex === lastIndex ? null : (
            <text class="chart-value" x={x(firstIndex)} y={y(first) - 8}>
              {text(first)}
            </text>
          )}
          <text class="chart-value" x={x(lastIndex)} y={y(last) - 10} text-anchor="end">
            {text(last)}
          </text>
        </>
      )}
    </g>
  );
}

const Legend = ({ series }: Pick<LineChartProps, 'series'>) => (
  <ul class="chart-legend">
    {series.map((line, place) => (
      <li>
        <svg width="28" height="8" aria-hidden="true" class={lookOf(line, place)}>
          <line class="chart-line" x1="0" x2="28" y1="4" y2="4" />
        </svg>
        {line.label}
      </li>
    ))}
  </ul>
);

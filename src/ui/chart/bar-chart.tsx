import type { Child } from 'hono/jsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';
import { ChartFrame } from './chart-frame.tsx';
import { percent, showsLabel, yPixel } from './scale.ts';

/** One bar; `previous` is the same a week before, drawn as an outline behind it. */
export type Bar = { readonly label: string; readonly value: number; readonly previous?: number | undefined };

export type BarChartProps = {
  /** The question that the chart answers. */
  readonly title: string;
  readonly answer?: Child;
  readonly axisLabel: string;
  readonly valueLabel: string;
  readonly previousLabel?: string | undefined;
  readonly bars: readonly Bar[];
};

const HEIGHT = 140;
const AXIS = 22;
const HEADROOM = 16;
const figure = (value: number): string => value.toLocaleString('ja');

/** Counts side by side from zero; the highest bar and the last carry their figure. */
export function BarChart(props: BarChartProps) {
  const words = useWords(uiWords);
  const { bars } = props;
  const previousLabel = props.previousLabel ?? words.lastWeek;
  const compares = bars.some(({ previous }) => previous !== undefined);
  const highest = Math.max(0, ...bars.map(({ value }) => value));
  const max = Math.max(1, highest, ...bars.map(({ previous }) => previous ?? 0));
  const y = (value: number) => HEADROOM + yPixel(value, { min: 0, max }, HEIGHT - HEADROOM);
  const slot = 100 / Math.max(1, bars.length);
  const written = new Set([bars.findIndex(({ value }) => value === highest), bars.length - 1]);
  return (
    <ChartFrame
      title={props.title}
      answer={props.answer}
      legend={
        compares ? (
          <ul class="chart-legend">
            <LegendItem label={props.valueLabel} />
            <LegendItem label={previousLabel} previous />
          </ul>
        ) : null
      }
      table={{
        headings: [props.axisLabel, props.valueLabel, ...(compares ? [previousLabel] : [])],
        rows: bars.map(({ label, value, previous }) => [
          label,
          figure(value),
          ...(compares ? [previous === undefined ? words.noValue : figure(previous)] : []),
        ]),
      }}
    >
      <svg class="chart-plot" width="100%" height={HEIGHT + AXIS} role="img">
        <title>{props.title}</title>
        {bars.map(({ label, value, previous }, index) => (
          <g>
            {previous === undefined ? null : (
              <rect
                class="chart-bar-previous"
                x={percent(slot * (index + 0.1))}
                width={percent(slot * 0.8)}
                y={y(previous)}
                height={HEIGHT - y(previous)}
              />
            )}
            <rect
              class="chart-bar"
              x={percent(slot * (index + 0.22))}
              width={percent(slot * 0.56)}
              y={y(value)}
              height={HEIGHT - y(value)}
            />
            {written.has(index) ? (
              <text
                class="chart-value"
                x={percent(slot * (index + 0.5))}
                y={y(value) - 5}
                text-anchor="middle"
              >
                {figure(value)}
              </text>
            ) : null}
            {showsLabel(index, bars.length) ? (
              <text x={percent(slot * (index + 0.5))} y={HEIGHT + 16} text-anchor="middle">
                {label}
              </text>
            ) : null}
          </g>
        ))}
        <line class="chart-axis" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      </svg>
    </ChartFrame>
  );
}

const LegendItem = ({ label, previous }: { readonly label: string; readonly previous?: boolean }) => (
  <li>
    <svg width="14" height="14" aria-hidden="true">
      <rect class={previous ? 'chart-bar-previous' : 'chart-bar'} x="1" y="1" width="12" height="12" />
    </svg>
    {label}
  </li>
);

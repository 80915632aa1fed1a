import { LineChart } from '../../../ui/chart/line-chart.tsx';
import { monthDay } from '../../../ui/date-text.ts';
import type { ObservedDay } from '../domain/day-history.ts';
import type { AnsweredObservation } from '../use-cases/show-answers.use-case.ts';
import { ja as words } from './words.ja.ts';

export type VitalChartsProps = {
  readonly days: readonly ObservedDay<AnsweredObservation>[];
  readonly spo2UrgentThrough: number;
};

/** The course of temperature and oxygen saturation, the day's last answer for each day; silence is a gap. */
export function VitalCharts({ days, spo2UrgentThrough }: VitalChartsProps) {
  const labels = days.map(({ date }) => monthDay(date));
  const spo2 = days.map(({ answers }) => answers.at(-1)?.spo2 ?? null);
  const temperature = days.map(({ answers }) => answers.at(-1)?.temperature ?? null);
  if (temperature.every(value => value === null)) return null;
  return (
    <>
      {spo2.every(value => value === null) ? null : (
        <LineChart
          title={words.saturationChart}
          axisLabel={words.day}
          labels={labels}
          series={[{ label: words.saturation, values: spo2 }]}
          threshold={{ value: spo2UrgentThrough, label: words.urgentLine(spo2UrgentThrough) }}
        />
      )}
      <LineChart
        title={words.temperatureChart}
        axisLabel={words.day}
        labels={labels}
        series={[{ label: words.temperature, values: temperature }]}
      />
    </>
  );
}

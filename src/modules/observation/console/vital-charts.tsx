import { LineChart } from '../../../ui/chart/line-chart.tsx';
import { monthDay } from '../../../ui/date-text.ts';
import type { CaseSlot } from '../use-cases/show-case.use-case.ts';
import { ja as words } from './words.ja.ts';

export type VitalChartsProps = {
  readonly slots: readonly CaseSlot[];
  readonly spo2UrgentThrough: number;
};

/**
 * The course of temperature and oxygen saturation, the last answer to each question; a missed question is a cross on the
 * axis, so that silence is seen and not smoothed over.
 */
export function VitalCharts({ slots, spo2UrgentThrough }: VitalChartsProps) {
  const asked = slots.filter(({ status }) => status !== 'cancelled');
  const labels = asked.map(slotLabel);
  const spo2 = asked.map(({ answers }) => answers.at(-1)?.spo2 ?? null);
  const temperature = asked.map(({ answers }) => answers.at(-1)?.temperature ?? null);
  const marks = { label: words.missedMark, at: asked.map(({ status }) => status === 'missed') };
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
          gaps={marks}
        />
      )}
      <LineChart
        title={words.temperatureChart}
        axisLabel={words.day}
        labels={labels}
        series={[{ label: words.temperature, values: temperature }]}
        gaps={marks}
      />
    </>
  );
}

/** The day of a question, and for the second of a day that it is the evening one. */
export const slotLabel = ({ slotOn, slotNo }: Pick<CaseSlot, 'slotOn' | 'slotNo'>): string =>
  slotNo === 2 ? words.evening(monthDay(slotOn)) : monthDay(slotOn);

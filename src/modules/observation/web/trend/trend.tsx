import { Sparkline } from '../../../../ui/chart/sparkline.tsx';
import { monthDay } from '../../../../ui/date-text.ts';
import { useLanguage } from '../../../../ui/language.ts';
import { useWords } from '../../../../ui/words.ts';
import type { ObservedDay } from '../../domain/day-history.ts';
import type { AnsweredObservation } from '../../use-cases/show-answers.use-case.ts';
import { words as observationWords } from '../words.ts';
import { words } from './words.ts';

export type TrendProps = {
  readonly days: readonly ObservedDay<AnsweredObservation>[];
  readonly spo2UrgentThrough: number;
};

/** How temperature and oxygen went over the days: a line, where it leads in words, and every figure in a table. */
export function Trend({ days, spo2UrgentThrough }: TrendProps) {
  const text = useWords(words);
  const { answers, observe } = useWords(observationWords);
  const asked = days.filter(({ status }) => status !== 'cancelled');
  const temperature = asked.map(day => day.answers.at(-1)?.temperature ?? null);
  const spo2 = asked.map(day => day.answers.at(-1)?.spo2 ?? null);
  if (temperature.filter(value => value !== null).length < 2) return null;
  const degrees = (value: number) => `${value.toFixed(1)}${observe.degrees}`;
  const percent = (value: number) => `${value}${observe.percent}`;
  return (
    <section aria-label={text.title}>
      <h2>{text.title}</h2>
      <dl class="trend">
        <Line what={answers.temperature} values={temperature} show={degrees} />
        <Line what={answers.spo2} values={spo2} show={percent} threshold={spo2UrgentThrough} />
      </dl>
      <details class="chart-table">
        <summary>{text.table}</summary>
        <Figures days={asked} show={{ degrees, percent }} />
      </details>
    </section>
  );
}

type LineProps = {
  readonly what: string;
  readonly values: readonly (number | null)[];
  readonly show: (value: number) => string;
  readonly threshold?: number | undefined;
};

function Line({ what, values, show, threshold }: LineProps) {
  const { course } = useWords(words);
  const present = values.filter(value => value !== null);
  const [first] = present;
  const last = present.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <Sparkline label={course(what, show(first), show(last))} values={values} threshold={threshold} />
      </dd>
      <dd>{show(last)}</dd>
    </div>
  );
}

type FiguresProps = {
  readonly days: TrendProps['days'];
  readonly show: {
    readonly degrees: (value: number) => string;
    readonly percent: (value: number) => string;
  };
};

function Figures({ days, show }: FiguresProps) {
  const language = useLanguage();
  const text = useWords(words);
  const { answers } = useWords(observationWords);
  return (
    <table class="data-table">
      <caption class="visually-hidden">{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{answers.day}</th>
          <th scope="col" class="numeric">
            {answers.temperature}
          </th>
          <th scope="col" class="numeric">
            {answers.spo2}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(day => {
          const answer = day.answers.at(-1);
          const spo2 = answer?.spo2 ?? null;
          return (
            <tr>
              <th scope="row">{monthDay(day.date, language)}</th>
              <td class="numeric">{answer === undefined ? text.none : show.degrees(answer.temperature)}</td>
              <td class="numeric">{spo2 === null ? text.none : show.percent(spo2)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

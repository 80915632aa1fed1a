import { ButtonLink } from '../../../../ui/button/button.tsx';
import { LineChart } from '../../../../ui/chart/line-chart.tsx';
import { monthDay, shortDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Tag, type TagTone } from '../../../../ui/tag/tag.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { ObservedDay } from '../../domain/day-history.ts';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import type { AnsweredObservation } from '../../use-cases/show-answers.use-case.ts';
import { statusPath, watchPath } from '../paths.ts';
import { Trend } from '../trend/trend.tsx';
import { words as watchWords } from '../watch/words.ts';
import { words } from '../words.ts';

const TONES: Readonly<Record<AnsweredObservation['grade'], TagTone>> = {
  ok: 'ok',
  caution: 'caution',
  urgent: 'urgent',
};

export type AnswersProps = {
  readonly days: readonly ObservedDay<AnsweredObservation>[];
  readonly question: QuestionWords;
};

/** The resident's own answers, newest day first, with the course of the temperature. */
export function Answers({ days, question }: AnswersProps) {
  const language = useLanguage();
  const { answers: text, observe } = useWords(words);
  const watch = useWords(watchWords);
  const hasAnswers = days.some(({ answers }) => answers.length > 0);
  return (
    <>
      <PageHeading title={text.title} />
      {hasAnswers ? (
        <>
          <Trend days={days} spo2UrgentThrough={question.spo2UrgentThrough} />
          <Course days={days} question={question} />
        </>
      ) : (
        <EmptyState title={text.empty}>
          <p>{text.emptyText}</p>
        </EmptyState>
      )}
      {days.length === 0 ? null : <h2>{text.list}</h2>}
      <SummaryList
        rows={days.toReversed().map(day => ({
          label: shortDate(day.date, language),
          value: <Day day={day} question={question} />,
        }))}
      />
      <Actions>
        <ButtonLink href={statusPath(language)} variant="secondary">
          {observe.toStatus}
        </ButtonLink>
        <ButtonLink href={watchPath(language)} variant="ghost">
          {watch.link}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Course({ days, question }: AnswersProps) {
  const { answers: text } = useWords(words);
  const language = useLanguage();
  const labels = days.map(({ date }) => monthDay(date, language));
  const spo2 = days.map(({ answers }) => answers.at(-1)?.spo2 ?? null);
  return (
    <>
      <LineChart
        title={text.temperatureChart}
        axisLabel={text.day}
        labels={labels}
        series={[
          { label: text.temperature, values: days.map(({ answers }) => answers.at(-1)?.temperature ?? null) },
        ]}
      />
      {spo2.every(value => value === null) ? null : (
        <LineChart
          title={text.spo2Chart}
          axisLabel={text.day}
          labels={labels}
          series={[{ label: text.spo2, values: spo2 }]}
          threshold={{
            value: question.spo2UrgentThrough,
            label: text.urgentLine(question.spo2UrgentThrough),
          }}
        />
      )}
    </>
  );
}

type DayProps = {
  readonly day: ObservedDay<AnsweredObservation>;
  readonly question: QuestionWords;
};

function Day({ day, question }: DayProps) {
  const { answers: text, observe } = useWords(words);
  if (day.answers.length === 0) {
    const unanswered = { open: text.open, missed: text.missed, cancelled: text.cancelled };
    return <>{day.status === 'answered' ? text.missed : unanswered[day.status]}</>;
  }
  return (
    <>
      {day.answers.map(answer => {
        const symptoms = [...answer.emergencySymptoms, ...answer.symptoms].map(question.symptomTitle);
        return (
          <p>
            <Tag tone={TONES[answer.grade]}>{text.grades[answer.grade]}</Tag>{' '}
            {`${answer.temperature.toFixed(1)}${observe.degrees} `}
            {answer.spo2 === null ? '' : `${text.spo2} ${answer.spo2}${observe.percent} `}
            {symptoms.length === 0 ? text.noSymptoms : symptoms.join(text.separator)}
          </p>
        );
      })}
    </>
  );
}

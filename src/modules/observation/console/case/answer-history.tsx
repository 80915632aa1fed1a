import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate, timeText } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Tag, type TagTone } from '../../../../ui/tag/tag.tsx';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import type { AnsweredObservation } from '../../use-cases/show-answers.use-case.ts';
import type { CaseHealth } from '../../use-cases/show-case.use-case.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

type Day = CaseHealth['days'][number];

/** One line of the history: an answer, or a day without one. */
interface HistoryLine {
  readonly date: Day['date'];
  readonly status: Day['status'];
  readonly answer: AnsweredObservation | null;
}

const GRADE_TONES: Readonly<Record<AnsweredObservation['grade'], TagTone>> = {
  ok: 'ok',
  caution: 'ask',
  urgent: 'urgent',
};

const STATE_TONES: Readonly<Record<Day['status'], TagTone>> = {
  open: 'muted',
  answered: 'ok',
  missed: 'caution',
  cancelled: 'muted',
};

export type AnswerHistoryProps = { readonly days: readonly Day[]; readonly question: QuestionWords };

/** Every day and answer of a person, newest first; silence has its line too. */
export const AnswerHistory = ({ days, question }: AnswerHistoryProps) => (
  <DataTable
    caption={words.history}
    showsCaption
    columns={columnsFor(question)}
    rows={days.flatMap(linesOf).toReversed()}
    empty={
      <EmptyState title={words.historyEmpty}>
        <p>{words.historyEmptyText}</p>
      </EmptyState>
    }
  />
);

const linesOf = ({ date, status, answers }: Day): readonly HistoryLine[] =>
  answers.length === 0 ? [{ date, status, answer: null }] : answers.map(answer => ({ date, status, answer }));

const columnsFor = (question: QuestionWords): readonly Column<HistoryLine>[] => [
  { key: 'day', heading: words.columns.day, nowrap: true, cell: ({ date }) => staffDate(date) },
  {
    key: 'state',
    heading: words.columns.state,
    nowrap: true,
    cell: ({ status, answer }) =>
      answer === null ? (
        <Tag tone={STATE_TONES[status]}>{words.states[status]}</Tag>
      ) : (
        <Tag tone={GRADE_TONES[answer.grade]}>{shared.grades[answer.grade]}</Tag>
      ),
  },
  {
    key: 'temperature',
    heading: words.columns.temperature,
    numeric: true,
    cell: ({ answer }) => answer?.temperature.toFixed(1) ?? shared.none,
  },
  {
    key: 'spo2',
    heading: words.columns.spo2,
    numeric: true,
    cell: ({ answer }) => answer?.spo2 ?? shared.none,
  },
  {
    key: 'condition',
    heading: words.columns.condition,
    cell: ({ answer }) => (answer === null ? shared.none : shared.conditions[answer.condition]),
  },
  {
    key: 'symptoms',
    heading: words.columns.symptoms,
    wide: true,
    cell: ({ answer }) =>
      [...(answer?.emergencySymptoms ?? []), ...(answer?.symptoms ?? [])]
        .map(question.symptomTitle)
        .join(shared.separator) || shared.none,
  },
  {
    key: 'note',
    heading: words.columns.note,
    wide: true,
    cell: ({ answer }) => answer?.note ?? shared.none,
  },
  {
    key: 'channel',
    heading: words.columns.channel,
    cell: ({ answer }) => (answer === null ? shared.none : shared.channels[answer.channel]),
  },
  {
    key: 'time',
    heading: words.columns.time,
    numeric: true,
    cell: ({ answer }) => (answer === null ? shared.none : timeText(answer.answeredAt)),
  },
];

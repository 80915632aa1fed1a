import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import type { QuestionWords } from '../../../observation/index.ts';
import type { StayEvent } from '../../use-cases/show-care.use-case.ts';
import type { StayView } from '../../use-cases/show-stays.use-case.ts';
import { ja as caseWords } from '../case/words.ja.ts';
import { stayPath } from '../paths.ts';
import { devicesText, severityText } from '../place-text.ts';
import { ja as words } from '../words.ja.ts';
import { EntryForms, type EntryFormsProps } from './entry-forms.tsx';
import { STAY_FIELDS, stayFieldText } from './stay-field.ts';
import { ja as stayWords } from './words.ja.ts';

const text = stayWords;

export interface StayPageProps extends Pick<EntryFormsProps, 'given' | 'errors'> {
  readonly view: StayView;
  readonly question: QuestionWords;
  readonly now: Instant;
}

/** One patient as their institution sees them, and what it may enter. */
export const StayPage = ({ view, question, now, given, errors }: StayPageProps) => (
  <>
    <ErrorSummary errors={errors} />
    <PageHeading
      title={view.fields.name ?? text.title}
      above={<Tag tone={view.status === 'present' ? 'ok' : 'muted'}>{words.statuses[view.status]}</Tag>}
    />
    <SplitView
      list={
        <EntryForms
          action={stayPath(view.stayId)}
          status={view.status}
          entries={view.entries}
          enters={view.enters}
          now={view.fields}
          today={jstDate(now)}
          question={question}
          given={given}
          errors={errors}
        />
      }
      detail={
        <>
          <SummaryList
            rows={STAY_FIELDS.filter(field => Object.hasOwn(view.fields, field)).map(field => ({
              label: text.fields[field],
              value: stayFieldText(view.fields, field, { now, question }),
            }))}
          />
          <h2>{text.history}</h2>
          {view.events.length === 0 ? (
            <p>{text.historyEmpty}</p>
          ) : (
            <Timeline
              label={text.history}
              entries={view.events.map(event => ({
                at: event.recordedAt,
                what: eventText(event, question),
                ...(event.proxy && { by: caseWords.care.proxy }),
              }))}
            />
          )}
        </>
      }
      detailLabel={text.history}
    />
  </>
);

function eventText(event: StayEvent, question: Pick<QuestionWords, 'symptomTitle'>): string {
  switch (event.kind) {
    case 'condition':
      return [text.kinds.condition, severityText(event.now.severity), devicesText(event.now)].join(' ');
    case 'day': {
      const { temperature, spo2, symptoms, emergencySymptoms, condition } = event.values;
      return [
        words.degrees(temperature),
        ...(spo2 === null ? [] : [words.percent(spo2)]),
        words.conditions[condition],
        [...emergencySymptoms, ...symptoms].map(question.symptomTitle).join(words.separator),
      ].join(' ');
    }
    case 'ended':
      return words.outcomes[event.outcome];
    case 'planned':
    case 'arrived':
      return `${text.kinds[event.kind]} ${staffDateTime(event.happenedAt)}`;
  }
}

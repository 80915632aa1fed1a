import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { type Facility, SubsidyWarning } from '../../../institutions/index.ts';
import { type EntryCandidate, EntryCandidates, type Judgement } from '../../../persons/index.ts';
import type { GivenChannel } from '../../domain/proxy-channel.ts';
import type { RawTestEntry } from '../../domain/raw-entry.ts';
import type { PreparedEntry } from '../../use-cases/prepare-entry.use-case.ts';
import { GRID_PATH, judgePath, NEW_TEST_PATH, testPath, withQuery } from '../paths.ts';
import { partText } from '../report/entry-text.ts';
import { candidateHref } from './candidate-href.ts';
import { ChannelFields } from './channel-fields.tsx';
import type { EntryErrors } from './entry-errors.ts';
import { PersonFields, TestFields } from './test-fields.tsx';
import { ja as words } from './words.ja.ts';

export interface EntryFormProps {
  readonly facility: Facility;
  readonly values: RawTestEntry;
  readonly errors: EntryErrors;
  readonly negatives: 'required' | 'voluntary';
  readonly today: PlainDate;
  readonly formId: Uuid;
  /** How it reached the authority, when its staff enter for the institution; null for the institution's own. */
  readonly proxy: GivenChannel | null;
  /** What was stored a moment ago. */
  readonly done: PreparedEntry['done'];
  /** Who looks like the person typed in, in a form that is drawn again. */
  readonly candidates: readonly EntryCandidate[];
  readonly judged: ReadonlyMap<string, Judgement>;
  /** Who looks like the person of the report that was stored a moment ago. */
  readonly likeDone: readonly EntryCandidate[];
  /** What was said about them was kept a moment ago. */
  readonly isJudged: boolean;
}

/** One test to be reported: by keyboard alone, and the next one at once. */
export function EntryFormPage(props: EntryFormProps) {
  const { facility, errors, proxy, done } = props;
  const facilityId = proxy === null ? null : facility.facilityId;
  return (
    <>
      <PageHeading
        title={words.title}
        above={proxy === null ? facility.name : words.proxyFor(facility.name)}
        below={props.negatives === 'required' ? words.below : words.belowVoluntary}
        actions={
          <>
            {proxy === null ? null : (
              <ButtonLink variant="ghost" href={NEW_TEST_PATH}>
                {words.anotherFacility}
              </ButtonLink>
            )}
            <ButtonLink
              variant="secondary"
              href={withQuery(GRID_PATH, { facility: facilityId })}
              shortcut="g"
            >
              {words.grid}
            </ButtonLink>
          </>
        }
      />
      {done === null ? null : <Done report={done} facilityId={facilityId} />}
      {props.isJudged ? <Notice tone="success" title={words.judged} /> : null}
      {done === null || props.likeDone.length === 0 ? null : (
        <Form action={judgePath(done.reportId)}>
          <EntryCandidates candidates={props.likeDone} hrefOf={candidateHref} />
          <Actions>
            <Button variant="secondary" shortcut="m">
              {words.judge}
            </Button>
          </Actions>
        </Form>
      )}
      <ErrorSummary errors={errors.summary} />
      <Form action={NEW_TEST_PATH}>
        <HiddenField name="formId" value={props.formId} />
        {facilityId === null ? null : <HiddenField name="facility" value={facilityId} />}
        {proxy === null ? null : <ChannelFields given={proxy} errors={errors} />}
        <TestFields {...props} />
        <PersonFields {...props} />
        <EntryCandidates candidates={props.candidates} judged={props.judged} hrefOf={candidateHref} />
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </Form>
      {props.negatives === 'required' ? <SubsidyWarning /> : null}
    </>
  );
}

interface DoneProps {
  readonly report: NonNullable<PreparedEntry['done']>;
  readonly facilityId: Uuid | null;
}

/** Says that the last one is stored, and offers to begin the next one from it. */
const Done = ({ report, facilityId }: DoneProps) => {
  const next = (copies: 'test' | 'person') =>
    withQuery(NEW_TEST_PATH, { facility: facilityId, copy: report.reportId, copies });
  return (
    <Notice tone="success" title={words.done}>
      <p>
        {words.doneOf(
          partText(report.fields, 'sampledOn'),
          partText(report.fields, 'method'),
          partText(report.fields, 'result'),
        )}{' '}
        <a href={testPath(report.reportId)}>{words.open}</a>
      </p>
      <p>{words.doneText}</p>
      <Actions>
        <ButtonLink variant="secondary" href={next('test')} shortcut="s">
          {words.again}
        </ButtonLink>
        {report.fields.result === 'negative' ? null : (
          <ButtonLink variant="secondary" href={next('person')} shortcut="f">
            {words.copyPerson}
          </ButtonLink>
        )}
      </Actions>
    </Notice>
  );
};

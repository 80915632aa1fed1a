import { longDate, staffDateTime } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { actsIn } from '../../domain/enrolment.ts';
import type { EnrolmentView } from '../../use-cases/show-board.use-case.ts';
import { ENROLMENT_PATH, facilityPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import {
  EndExemption,
  ExemptForm,
  InviteForm,
  IssueForm,
  ReviewForm,
  SendBackForm,
  StopForms,
} from './enrolment-forms.tsx';
import type { EnrolmentErrors, TypedEnrolment } from './form-state.ts';
import { ja as words } from './words.ja.ts';

export interface FacilityEnrolmentPageProps {
  readonly view: EnrolmentView;
  readonly typed: TypedEnrolment;
  readonly errors: EnrolmentErrors;
}

/** Where one institution stands, and the acts that its status allows (SM-5). */
export function FacilityEnrolmentPage({ view, typed, errors }: FacilityEnrolmentPageProps) {
  const { facility, enrolment } = view;
  const acts = actsIn(enrolment.status);
  const errorOf = (name: string) => errors.fields.find(error => error.name === name)?.message;
  const forms = { view, typed, errorOf };
  return (
    <>
      <ErrorSummary errors={errors.fields} />
      <PageHeading
        title={words.facilityTitle(facility.name)}
        above={<a href={ENROLMENT_PATH}>{words.back}</a>}
      />
      {errors.problem === null ? null : <Notice tone="warn" title={errors.problem} />}
      <Facts view={view} />
      <p>
        <a href={facilityPath(facility.facilityId)}>{words.toFacility}</a>
      </p>
      {enrolment.status === 'issued' ? <Notice tone="info" title={words.waitFirst} /> : null}
      {acts.includes('invite') ? <InviteForm {...forms} /> : null}
      {acts.includes('review') ? <ReviewForm {...forms} /> : null}
      {acts.includes('issue') ? <IssueForm {...forms} /> : null}
      {acts.includes('send-back') ? <SendBackForm {...forms} /> : null}
      {acts.includes('exempt') ? <ExemptForm {...forms} /> : null}
      {acts.includes('end-exemption') ? <EndExemption {...forms} /> : null}
      {acts.includes('revoke') ? <StopForms {...forms} /> : null}
      <History view={view} />
    </>
  );
}

function Facts({ view: { facility, enrolment } }: { readonly view: EnrolmentView }) {
  const { application, exemption } = enrolment;
  const times = (['invitedAt', 'remindedAt', 'letterPrintedAt', 'appliedAt'] as const).flatMap(name => {
    const at = enrolment[name];
    return at === null ? [] : [{ label: words[name], value: staffDateTime(at) }];
  });
  const issued = (['issuedAt', 'firstSignedInAt'] as const).flatMap(name => {
    const at = enrolment[name];
    return at === null ? [] : [{ label: words[name], value: staffDateTime(at) }];
  });
  return (
    <SummaryList
      rows={[
        { label: words.now, value: shared.statuses[enrolment.status] },
        { label: words.kind, value: shared.kinds[facility.kind] },
        ...times,
        ...(application === null
          ? []
          : [
              { label: words.applicantName, value: application.name },
              { label: words.applicantPhone, value: application.phone },
              { label: words.applicantEmail, value: application.email },
            ]),
        { label: words.registryPhone, value: facility.phone },
        ...issued,
        ...(exemption === null
          ? []
          : [
              { label: words.exemptionReason, value: words.exemptionReasons[exemption.reason] },
              { label: words.exemptionNote, value: exemption.note ?? words.never },
              { label: words.reviewOn, value: longDate(exemption.reviewOn) },
            ]),
      ]}
    />
  );
}

const History = ({ view: { steps } }: { readonly view: EnrolmentView }) => (
  <>
    <h2>{words.historyTitle}</h2>
    {steps.length === 0 ? (
      <p>{words.noHistory}</p>
    ) : (
      <Timeline
        label={words.historyTitle}
        entries={steps.map(({ at, by, act, note }) => ({
          at,
          by,
          what: (
            <>
              {words.acts[act]}
              {note === null ? null : <p class="note">{note}</p>}
            </>
          ),
        }))}
      />
    )}
  </>
);

import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { CORRECTION_REASONS, type CorrectionReason } from '../../domain/correction.ts';
import type { RawCaseReport } from '../../domain/parse-case-report.ts';
import type { CorrectionProblem } from '../../use-cases/correct-case-report.use-case.ts';
import type { CaseReportView } from '../../use-cases/view-case-report.use-case.ts';
import { CONTROLS } from '../form/form-answers.ts';
import { ItemFields, itemErrors } from '../form/item-fields.tsx';
import { reportPath, reportStepPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { ja as reportWords } from './words.ja.ts';

/** What was typed to correct a report. */
export interface TypedCorrection {
  readonly answers: RawCaseReport;
  readonly reason: CorrectionReason | null;
  readonly note: string;
}

interface CorrectionPageProps {
  readonly view: CaseReportView;
  readonly typed: TypedCorrection;
  readonly problem: CorrectionProblem | null;
  readonly today: PlainDate;
}

/** A report in the form in which it was written, by the item set of its day, with the reason of the correction. */
export function CorrectionPage({ view, typed, problem, today }: CorrectionPageProps) {
  const items = {
    profile: view.profile,
    reasons: problem?.kind === 'items' ? problem.reasons : [],
    place: problem?.kind === 'place' ? problem.problem : null,
  };
  const reasonError = problem?.kind === 'no-reason' ? reportWords.problems['no-reason'] : undefined;
  return (
    <>
      <ErrorSummary
        errors={[
          ...itemErrors(items),
          ...otherErrors(problem),
          ...(reasonError === undefined ? [] : [{ name: CONTROLS.reason, message: reasonError }]),
        ]}
      />
      <PageHeading
        title={reportWords.correctTitle}
        above={words.numbered(view.fields.name ?? '')}
        below={reportWords.correctLead}
      />
      <Form action={reportStepPath(view.reportId, 'correct')}>
        <ItemFields {...items} answers={typed.answers} today={today} />
        <RadioGroup
          name={CONTROLS.reason}
          label={reportWords.correctionReason}
          options={CORRECTION_REASONS.filter(reason => reason !== 'death').map(reason => ({
            value: reason,
            label: words.correctionReasons[reason],
          }))}
          value={typed.reason ?? undefined}
          error={reasonError}
          inline
          required
        />
        <TextField name={CONTROLS.note} label={reportWords.note} value={typed.note} maxlength={1000} />
        <Actions>
          <Button>{reportWords.save}</Button>
          <ButtonLink variant="ghost" href={reportPath(view.reportId)}>
            {reportWords.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

/** What is wrong with no box. */
function otherErrors(problem: CorrectionProblem | null): readonly { readonly message: string }[] {
  if (problem?.kind === 'nothing-changed') return [{ message: reportWords.problems['nothing-changed'] }];
  if (problem?.kind === 'not-now')
    return [{ message: reportWords.problems['not-now'](words.statuses[problem.status]) }];
  return [];
}

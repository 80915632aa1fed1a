import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import type { BatchProblem, BatchRequest } from '../../use-cases/document-batch.use-case.ts';
import { BATCHES_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';

const { newBatch: text } = words;

type NewBatchPageProps = {
  readonly request: BatchRequest;
  /** How many it would concern now. */
  readonly due: number;
  readonly problem: BatchProblem | null;
};

const REASON_LENGTH = 200;

/** The question of the page, with the number of people whom it concerns. */
export const newBatchQuestion = ({ templateVersion }: BatchRequest, due: number): string =>
  templateVersion === null ? text.certificates(due) : text.reissue(templateVersion, due);

/** Asks once more, with the reason, before papers and mails go out to many. */
export function NewBatchPage({ request, due, problem }: NewBatchPageProps) {
  const { templateVersion, kind, reason } = request;
  const missing = problem === 'no-reason' ? text.problem['no-reason'] : undefined;
  return (
    <>
      {missing === undefined ? null : <ErrorSummary errors={[{ name: 'reason', message: missing }]} />}
      {problem !== null && missing === undefined ? (
        <Notice tone="warn" title={text.problem[problem]} />
      ) : null}
      <ConfirmForm
        action={BATCHES_PATH}
        question={newBatchQuestion(request, due)}
        confirmLabel={text.confirm}
        cancelHref={BATCHES_PATH}
      >
        <p>{kind === 'certificates' ? text.certificatesEffect : text.reissueEffect}</p>
        <HiddenField name="kind" value={kind} />
        {templateVersion === null ? null : <HiddenField name="form" value={templateVersion} />}
        <TextArea
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          value={reason}
          error={missing}
          rows={3}
          maxlength={REASON_LENGTH}
          required
        />
      </ConfirmForm>
    </>
  );
}

import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import type { IssuedDocument } from '../../use-cases/show-papers.use-case.ts';
import { paperPath, paperStepPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';

export type PaperStep = 'revoke' | 'reissue';

/** Why the step was not taken, with what was typed. */
export interface RefusedStep {
  readonly problem: keyof typeof words.problem;
  readonly reason: string;
}

type PaperStepPageProps = {
  readonly document: IssuedDocument;
  readonly step: PaperStep;
  readonly refused: RefusedStep | null;
};

const REASON_LENGTH = 200;

/** Asks once more, with the reason, before a paper is taken back or made anew. */
export function PaperStepPage({ document, step, refused }: PaperStepPageProps) {
  const { documentId, paper } = document;
  const { question, effect, told, confirm } = words.step[step];
  const missing = refused?.problem === 'no-reason' ? words.problem['no-reason'] : undefined;
  return (
    <>
      {missing === undefined ? null : <ErrorSummary errors={[{ name: 'reason', message: missing }]} />}
      {refused !== null && missing === undefined ? (
        <Notice tone="warn" title={words.problem[refused.problem]} />
      ) : null}
      <ConfirmForm
        action={paperStepPath(documentId, step)}
        question={question}
        confirmLabel={confirm}
        danger={step === 'revoke'}
        cancelHref={paperPath(documentId)}
      >
        <p>
          {words.kind[paper.kind]} {paper.managementNumber} {paper.holder.name}
        </p>
        <p>{effect}</p>
        <p>{told}</p>
        <TextArea
          name="reason"
          label={words.step.reason}
          hint={words.step.reasonHint}
          value={refused?.reason}
          error={missing}
          rows={3}
          maxlength={REASON_LENGTH}
          required
        />
      </ConfirmForm>
    </>
  );
}

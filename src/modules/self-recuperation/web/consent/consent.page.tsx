import { Button } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { Scheme } from '../../use-cases/describe-scheme.ts';
import { words } from '../words.ts';

export interface ConsentPageProps {
  readonly scheme: Scheme;
  readonly action: string;
  /** The form was sent without the tick. */
  readonly refused: boolean;
}

/** The notes and, below them, the gate: nobody files without having agreed (K-26). */
export function ConsentPage({ scheme, action, refused }: ConsentPageProps) {
  const { consent } = useWords(words);
  const { notes } = consent;
  return (
    <>
      <ErrorSummary errors={refused ? [{ name: 'agree', message: consent.mustAgree }] : []} />
      <h1>{consent.title}</h1>
      <p>{consent.lead}</p>
      <ul>
        <li>{notes.whom}</li>
        <li>{notes.law}</li>
        <li>{notes.insurance}</li>
        <li>{notes.period(scheme)}</li>
        <li>{notes.periodWithoutSymptoms(scheme)}</li>
        <li>{notes.home}</li>
        <li>{notes.observation}</li>
        <li>{notes.doctor}</li>
        <li>{notes.meals}</li>
        <li>{notes.noChange}</li>
        <li>{notes.images}</li>
      </ul>
      <Form action={action}>
        <h2>{consent.gateLabel}</h2>
        <Checkbox
          name="agree"
          label={consent.agree}
          required
          error={refused ? consent.mustAgree : undefined}
        />
        <Actions>
          <Button>{consent.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

import { DateField } from '../../../../ui/date-field/date-field.tsx';
import type { DateInput } from '../../../../ui/date-field/date-input.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { TOLD_BY, type TransferField, type TransferProblem } from '../../domain/transfer.ts';
import type { CallerView } from '../../use-cases/open-caller.use-case.ts';
import { callerPath } from '../phone-desk/paths.ts';
import { Agreement } from './agreement.tsx';
import { transferErrors } from './transfer-errors.ts';
import { ja as words } from './words.ja.ts';

const text = words.diagnosis;

const LABELS: Partial<Record<TransferField, string>> = {
  institution: text.institution,
  'diagnosed-on': text.diagnosedOn,
  'told-by': text.toldBy,
};

/** What the operator typed of a diagnosis. */
export interface TypedDiagnosis {
  readonly institution: string;
  readonly diagnosedOn: DateInput;
  readonly toldBy: string;
  readonly agreed: boolean;
}

export interface DiagnosisPageProps {
  readonly view: CallerView;
  readonly typed: TypedDiagnosis;
  readonly problems: readonly TransferProblem[];
}

/** A physician's diagnosis, as somebody tells it on the telephone (K-57). */
export function DiagnosisPage({ view: { filing }, typed, problems }: DiagnosisPageProps) {
  const errors = transferErrors(problems, LABELS);
  return (
    <>
      <ErrorSummary errors={errors.list} />
      <PageHeading title={text.title} below={words.person(filing.name, filing.nameKana)} />
      <p>{text.lead}</p>
      <Form action={callerPath(filing.filingId, 'diagnosis')}>
        <TextField
          name="institution"
          label={text.institution}
          hint={text.institutionHint}
          value={typed.institution}
          error={errors.of('institution')}
          required
        />
        <DateField
          name="diagnosed-on"
          label={text.diagnosedOn}
          value={typed.diagnosedOn}
          error={errors.of('diagnosed-on')}
          required
        />
        <RadioGroup
          name="told-by"
          label={text.toldBy}
          value={typed.toldBy}
          error={errors.of('told-by')}
          options={TOLD_BY.map(value => ({ value, label: text.tellers[value] }))}
          inline
          required
        />
        <Agreement
          filingId={filing.filingId}
          script={text.script}
          label={text.agreed}
          agreed={typed.agreed}
          error={errors.of('agreed')}
        />
      </Form>
    </>
  );
}

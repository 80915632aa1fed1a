import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { MealServiceRule } from '../../../rulebook/index.ts';
import type { MealServiceEntry, TransferField, TransferProblem } from '../../domain/transfer.ts';
import type { CallerView } from '../../use-cases/open-caller.use-case.ts';
import { callerPath } from '../phone-desk/paths.ts';
import { Agreement } from './agreement.tsx';
import { transferErrors } from './transfer-errors.ts';
import { ja as words } from './words.ja.ts';

const text = words.meal;

const LABELS: Partial<Record<TransferField, string>> = {
  reason: text.reason,
  people: text.people,
  'delivery-note': text.note,
};

export interface MealServicePageProps {
  readonly view: CallerView;
  readonly rule: MealServiceRule;
  readonly typed: MealServiceEntry;
  readonly problems: readonly TransferProblem[];
}

/** The application for the meal service, as it is taken on the telephone (K-04, K-14..K-16). */
export function MealServicePage({ view, rule, typed, problems }: MealServicePageProps) {
  const { filing } = view;
  const errors = transferErrors(problems, LABELS);
  return (
    <>
      <ErrorSummary errors={errors.list} />
      <PageHeading title={text.title} below={words.person(filing.name, filing.nameKana)} />
      <h2>{text.contents}</h2>
      <ul>
        {rule.contents.map(({ title, items, days }) => (
          <li>{text.contentsOf(title, items.join(text.separator), days)}</li>
        ))}
      </ul>
      <Form action={callerPath(filing.filingId, 'meal-service')}>
        <RadioGroup
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          value={typed.reason}
          error={errors.of('reason')}
          required
          options={rule.reasons.map(({ code, title }) => ({ value: code, label: title }))}
        />
        <TextField
          name="people"
          label={text.people}
          hint={text.peopleHint}
          value={typed.people}
          error={errors.of('people')}
          suffix={text.peopleSuffix}
          inputmode="numeric"
          width="short"
          required
        />
        <TextArea
          name="delivery-note"
          label={text.note}
          hint={text.noteHint}
          value={typed.deliveryNote}
          error={errors.of('delivery-note')}
          rows={2}
        />
        <Agreement
          filingId={filing.filingId}
          script={text.script(rule.consequence)}
          label={words.agreed}
          agreed={typed.agreed}
          error={errors.of('agreed')}
        />
      </Form>
    </>
  );
}

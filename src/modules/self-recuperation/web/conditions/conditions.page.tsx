import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { DateField } from '../../../../ui/date-field/date-field.tsx';
import { shortDate } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { StepHeader } from '../../../../ui/step-header/step-header.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { ConditionsProblem } from '../../domain/conditions.ts';
import { BackLink } from '../back-link.tsx';
import { dateInputIn, type Entries } from '../entries.ts';
import { fieldErrors } from '../field-errors.ts';
import { STEPS_IN_ALL, stepPath } from '../paths.ts';
import { words } from '../words.ts';
import { NO_RISK_FACTOR, PREGNANCY_ORDER, TEST_PLACE_ORDER } from './conditions.schema.ts';

export interface ConditionsPageProps {
  readonly action: string;
  readonly today: PlainDate;
  readonly prefecture: string;
  readonly riskFactors: readonly { readonly code: string; readonly title: string }[];
  readonly entries: Entries;
  readonly problems: readonly ConditionsProblem[];
}

/** Step 1 of 3, 届出条件の確認. */
export function ConditionsPage(props: ConditionsPageProps) {
  const { action, today, prefecture, riskFactors, entries, problems } = props;
  const { conditions: text, ...shared } = useWords(words);
  const language = useLanguage();
  const labels = {
    'birth-date': text.birthDate,
    symptoms: text.symptoms,
    onset: text.onset,
    tested: text.tested,
    'test-place': text.testPlace,
    pregnancy: text.pregnancy,
    'risk-factors': text.riskFactors,
    'lives-in-prefecture': text.livesInPrefecture(prefecture),
    'self-management': text.selfManagement,
  };
  const errors = fieldErrors(problems, ({ field, reason }) =>
    text.problems[reason](labels[field], shortDate(today, language)),
  );
  const field = (name: keyof typeof labels) => ({ name, label: labels[name], error: errors.of(name) });
  const choice = (name: keyof typeof labels) => ({
    ...field(name),
    required: true,
    value: entries.text(name),
  });
  const yesNo = [
    { value: 'yes', label: shared.yes },
    { value: 'no', label: shared.no },
  ];
  return (
    <>
      <StepHeader step={1} steps={STEPS_IN_ALL} title={text.step} />
      <ErrorSummary errors={errors.list} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Form action={action}>
        <DateField
          {...field('birth-date')}
          required
          why={text.birthDateWhy}
          hint={text.birthDateHint}
          value={dateInputIn(entries, 'birth-date')}
          autocomplete="bday"
          ageOn={today}
        />
        <RadioGroup
          {...choice('symptoms')}
          options={[
            { value: 'yes', label: text.symptomsYes },
            { value: 'no', label: text.symptomsNo },
          ]}
        />
        <DateField
          {...field('onset')}
          why={text.onsetWhy}
          hint={text.onsetHint}
          value={dateInputIn(entries, 'onset')}
        />
        <DateField
          {...field('tested')}
          required
          hint={text.testedHint}
          value={dateInputIn(entries, 'tested')}
        />
        <RadioGroup
          {...choice('test-place')}
          options={TEST_PLACE_ORDER.map(value => ({ value, label: text.testPlaces[value] }))}
        />
        <RadioGroup
          {...choice('pregnancy')}
          why={text.pregnancyWhy}
          options={PREGNANCY_ORDER.map(value => ({ value, label: text.pregnancies[value] }))}
        />
        <CheckboxGroup
          {...field('risk-factors')}
          required
          why={text.riskFactorsWhy}
          values={entries.all('risk-factors')}
          options={[
            { value: NO_RISK_FACTOR, label: text.noRiskFactor },
            ...riskFactors.map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
        <RadioGroup {...choice('lives-in-prefecture')} options={yesNo} inline />
        <RadioGroup {...choice('self-management')} why={text.selfManagementWhy} options={yesNo} inline />
        <Actions>
          <Button>{shared.next}</Button>
        </Actions>
      </Form>
      <BackLink href={stepPath(language, 'consent')} />
    </>
  );
}

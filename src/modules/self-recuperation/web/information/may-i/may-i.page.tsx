import { Button, ButtonLink } from '../../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary.tsx';
import { Actions } from '../../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../../ui/language.ts';
import { Notice } from '../../../../../ui/notice/notice.tsx';
import { RadioGroup } from '../../../../../ui/radio-group/radio-group.tsx';
import { TextField } from '../../../../../ui/text-field/text-field.tsx';
import { useWords } from '../../../../../ui/words.ts';
import type { IneligibilityReason } from '../../../../rulebook/index.ts';
import type { CareGuide } from '../../../use-cases/describe-scheme.ts';
import { stepPath } from '../../paths.ts';
import { words } from '../../words.ts';
import { CareLinks } from '../care-links.tsx';
import { publicPath } from '../paths.ts';
import { informationWords } from '../words.ts';
import { MAY_I_FIELDS, type MayIField, type MayIReading } from './may-i.schema.ts';

export interface MayIPageProps {
  readonly reading: MayIReading;
  /** What speaks against it; null before anything was asked. */
  readonly reasons: readonly IneligibilityReason[] | null;
  readonly riskFactors: readonly string[];
  readonly care: CareGuide;
}

/** Four questions without a name: may I choose self-recuperation? (K-03, K-08, K-10) */
export function MayIPage({ reading, reasons, riskFactors, care }: MayIPageProps) {
  const { mayI: text } = useWords(informationWords);
  const { landing } = useWords(words);
  const language = useLanguage();
  const labels: Readonly<Record<MayIField, string>> = {
    age: text.age,
    pregnancy: text.pregnancy,
    risk: text.risk,
    tested: text.tested,
  };
  const messageOf = (name: MayIField): string | undefined => {
    if (!reading.problems.includes(name)) return undefined;
    return name === 'age' && reading.typed.age !== '' ? text.ageProblem : text.missing(labels[name]);
  };
  const field = (name: MayIField) => ({
    name,
    label: labels[name],
    value: reading.typed[name],
    error: messageOf(name),
    required: true,
  });
  const errors = MAY_I_FIELDS.flatMap(name => {
    const message = messageOf(name);
    return message === undefined ? [] : [{ name, message }];
  });
  const yesNo = [
    { value: 'no', label: text.riskOptions.no },
    { value: 'yes', label: text.riskOptions.yes },
  ];
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{text.title}</h1>
      {reasons === null ? null : <Verdict reasons={reasons} care={care} />}
      <p>{text.lead}</p>
      <form class="form" method="get" action={publicPath(language, 'mayI')} novalidate>
        <TextField {...field('age')} suffix={text.ageUnit} width="short" inputmode="numeric" maxlength={3} />
        <RadioGroup
          {...field('pregnancy')}
          options={(['no', 'possible', 'yes'] as const).map(value => ({
            value,
            label: text.pregnancyOptions[value],
          }))}
        />
        <RadioGroup {...field('risk')} options={yesNo} />
        <details>
          <summary>{landing.riskFactorsTitle}</summary>
          <ul>
            {riskFactors.map(title => (
              <li>{title}</li>
            ))}
          </ul>
        </details>
        <RadioGroup
          {...field('tested')}
          options={[
            { value: 'no', label: text.testedOptions.no },
            { value: 'yes', label: text.testedOptions.yes },
          ]}
        />
        <Actions>
          <Button variant={reasons === null ? 'primary' : 'secondary'}>{text.submit}</Button>
        </Actions>
      </form>
    </>
  );
}

function Verdict({
  reasons,
  care,
}: Pick<MayIPageProps, 'care'> & { reasons: readonly IneligibilityReason[] }) {
  const { mayI: text } = useWords(informationWords);
  const { landing, notEligible } = useWords(words);
  const language = useLanguage();
  if (reasons.length === 0)
    return (
      <Notice tone="success" title={text.may}>
        <p>{text.mayText}</p>
        <p>
          <ButtonLink href={stepPath(language, 'consent')}>{landing.start}</ButtonLink>
        </p>
      </Notice>
    );
  return (
    <Notice tone="warn" title={text.mayNot}>
      <p>{text.whyTitle}</p>
      <ul>
        {reasons.map(reason => (
          <li>{notEligible.reasons[reason]}</li>
        ))}
      </ul>
      <p>{landing.doctorWhere}</p>
      <CareLinks care={care} />
    </Notice>
  );
}

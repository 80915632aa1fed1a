import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { longDate } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { FileField } from '../../../../ui/file-field/file-field.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { StepHeader } from '../../../../ui/step-header/step-header.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { EvidenceField, EvidenceProblem, ImageKind } from '../../domain/evidence.ts';
import type { RecommendedKit } from '../../use-cases/describe-information.ts';
import { BackLink } from '../back-link.tsx';
import type { Entries } from '../entries.ts';
import { fieldErrors } from '../field-errors.ts';
import { KitNames } from '../information/kits/kit-names.tsx';
import { STEPS_IN_ALL, stepPath } from '../paths.ts';
import { words } from '../words.ts';
import { IMAGE_ORDER } from './evidence.schema.ts';

export interface EvidencePageProps {
  readonly action: string;
  readonly testedOn: PlainDate;
  readonly guardianRequired: boolean;
  /** What the prefecture's page lists (K-55). */
  readonly recommendedKits: readonly RecommendedKit[];
  readonly entries: Entries;
  readonly problems: readonly EvidenceProblem[];
  /** Where the images that are kept already can be seen. */
  readonly keptImages: ReadonlyMap<ImageKind, string>;
}

const PHOTOS = 'image/jpeg,image/png,image/webp,image/heic,image/heif';

/** Step 3 of 3, 検査結果. */
export function EvidencePage(props: EvidencePageProps) {
  const { action, testedOn, guardianRequired, recommendedKits, entries, problems, keptImages } = props;
  const { evidence: text, ...shared } = useWords(words);
  const language = useLanguage();
  const labels: Readonly<Record<EvidenceField, string>> = {
    'evidence-kind': text.kind,
    'kit-listed': text.listed,
    'kit-maker': text.maker,
    remarks: text.remarks,
    ...text.images,
  };
  const errors = fieldErrors(problems, ({ field, reason }) =>
    field === 'kit-maker' && reason === 'missing' ? text.makerMissing : text.problems[reason](labels[field]),
  );
  const field = (name: EvidenceField) => ({ name, label: labels[name], error: errors.of(name) });
  const images = IMAGE_ORDER.filter(kind => kind !== 'guardian-identity' || guardianRequired);
  return (
    <>
      <StepHeader step={3} steps={STEPS_IN_ALL} title={text.step} />
      <ErrorSummary errors={errors.list} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <p>{text.imagesNote}</p>
      <Form action={action} upload>
        <RadioGroup
          {...field('evidence-kind')}
          required
          value={entries.text('evidence-kind')}
          options={[
            { value: 'kit', label: text.kit, hint: text.kitHint },
            { value: 'notice', label: text.notice, hint: text.noticeHint },
          ]}
        />
        {images.map(kind => (
          <FileField
            {...field(kind)}
            required
            hint={`${text.imageHints[kind]} ${text.fileNote}`}
            accept={PHOTOS}
            kept={keptFile(keptImages.get(kind), labels[kind])}
          />
        ))}
        <RadioGroup
          {...field('kit-listed')}
          hint={text.listedHint}
          value={entries.text('kit-listed')}
          inline
          options={[
            { value: 'yes', label: shared.yes },
            { value: 'no', label: shared.no },
          ]}
        />
        <KitNames kits={recommendedKits} />
        <h2>{text.remarksTitle}</h2>
        <TextField {...field('kit-maker')} hint={text.makerHint} value={entries.text('kit-maker')} />
        <p>{text.testedOn(longDate(testedOn, language))}</p>
        <TextArea {...field('remarks')} value={entries.text('remarks')} />
        <Actions>
          <Button>{text.submit}</Button>
        </Actions>
      </Form>
      <BackLink href={stepPath(language, 'applicant')} />
    </>
  );
}

const keptFile = (href: string | undefined, name: string) =>
  href === undefined ? undefined : { name, href, thumbnailHref: href };

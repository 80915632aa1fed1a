import type { PlainDate } from '../../kernel/plain-date.ts';
import { Button, ButtonLink } from '../button/button.tsx';
import { Checkbox } from '../checkbox/checkbox.tsx';
import { CheckboxGroup } from '../checkbox-group/checkbox-group.tsx';
import { DateField } from '../date-field/date-field.tsx';
import { ErrorSummary } from '../error-summary/error-summary.tsx';
import { FileField } from '../file-field/file-field.tsx';
import { Actions, Form } from '../form/form.tsx';
import { HiddenField } from '../hidden-field/hidden-field.tsx';
import { PageHeading } from '../page-heading/page-heading.tsx';
import { RadioGroup } from '../radio-group/radio-group.tsx';
import { Select } from '../select/select.tsx';
import { StepHeader } from '../step-header/step-header.tsx';
import { TextArea } from '../text-area/text-area.tsx';
import { TextField } from '../text-field/text-field.tsx';
import { GalleryShell } from './resident-gallery.tsx';
import { resident } from './resident-words.ja.ts';

const options = (labels: readonly string[]) => labels.map(label => ({ value: label, label }));

/** A form with every field, after an answer that could not be accepted. */
export function FormGallery() {
  const words = resident.form;
  const errorOf = (name: string) => words.errors.find(error => error.name === name)?.message;
  return (
    <GalleryShell title={words.title} path="/ja/todoke/1" hasErrors islands={['date-age']}>
      <StepHeader step={1} steps={3} title={words.step} />
      <ErrorSummary errors={words.errors} />
      <PageHeading title={words.title} below={words.lead} />
      <Form action="/ja/todoke/1" upload>
        <HiddenField name="version" value="3" />
        <DateField
          name="birthDate"
          label={words.birthDate}
          why={words.birthWhy}
          hint={words.birthHint}
          error={errorOf('birthDate')}
          required
          autocomplete="bday"
          ageOn={'2022-02-15' as PlainDate}
          value={{ year: '', month: '1', day: '2' }}
        />
        <RadioGroup
          name="symptoms"
          label={words.symptoms}
          required
          value="yes"
          options={[
            { value: 'yes', label: words.yes, hint: words.yesHint },
            { value: 'no', label: words.no },
          ]}
        />
        <DateField
          name="onsetOn"
          label={words.onsetOn}
          why={words.onsetWhy}
          error={errorOf('onsetOn')}
          required
          value={{ year: '2022', month: '2', day: '18' }}
        />
        <CheckboxGroup
          name="risks"
          label={words.risks}
          options={options(words.riskOptions)}
          values={[words.riskOptions[2]]}
        />
        <RadioGroup name="pregnant" label={words.pregnant} inline options={options(words.pregnantOptions)} />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={words.nameValue}
          autocomplete="name"
          required
        />
        <TextField
          name="email"
          label={words.email}
          why={words.emailWhy}
          type="email"
          autocomplete="email"
          required
        />
        <TextField
          name="temperature"
          label={words.temperature}
          inputmode="decimal"
          width="short"
          suffix={words.celsius}
        />
        <Select name="city" label={words.city} options={options(words.cities)} placeholder={words.choose} />
        <FileField
          name="photo"
          label={words.photo}
          hint={words.photoHint}
          accept="image/jpeg,image/png"
          capture="environment"
          required
          kept={{ name: words.file, href: '/sample.svg', thumbnailHref: '/sample.svg' }}
        />
        <TextArea name="memo" label={words.memo} />
        <Checkbox name="consent" label={words.consent} error={errorOf('consent')} required />
        <Actions>
          <Button>{words.next}</Button>
          <ButtonLink variant="ghost" href="/ja">
            {words.back}
          </ButtonLink>
        </Actions>
      </Form>
    </GalleryShell>
  );
}

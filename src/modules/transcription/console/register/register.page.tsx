import { Button } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { FileField } from '../../../../ui/file-field/file-field.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { MOST_FILES } from '../../domain/register-sheet.ts';
import { SHEET_CHANNELS, SHEET_KINDS } from '../../domain/sheet.ts';
import { NEW_SHEET_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import type { TypedRegistration } from './register.schema.ts';
import { ja as words } from './words.ja.ts';

export interface RegisterPageProps {
  readonly typed: TypedRegistration;
  readonly errors: readonly FormError[];
  /** How many were registered a moment ago. */
  readonly done: number | null;
}

const PICTURES = 'image/jpeg,image/png,image/webp,image/heic,image/heif';

/** Taking in what came by FAX, on paper or by phone. */
export function RegisterPage({ typed, errors, done }: RegisterPageProps) {
  const errorOf = (name: string) => errors.find(error => error.name === name)?.message;
  const field = (name: 'receivedAt' | 'facilityCode' | 'note') => ({
    name,
    value: typed[name],
    error: errorOf(name),
  });
  return (
    <>
      <PageHeading title={words.title} below={words.below} />
      {done === null ? null : <Notice tone="success" title={words.done(done)} />}
      <ErrorSummary errors={errors} />
      <Form action={NEW_SHEET_PATH} upload>
        <RadioGroup
          name="channel"
          label={words.channel}
          options={SHEET_CHANNELS.map(value => ({ value, label: shared.channels[value] }))}
          value={typed.channel}
          error={errorOf('channel')}
          inline
          required
        />
        <FieldRow>
          <Select
            name="kind"
            label={words.kind}
            options={SHEET_KINDS.map(value => ({ value, label: shared.kinds[value] }))}
            value={typed.kind}
          />
          <TextField
            {...field('receivedAt')}
            label={words.receivedAt}
            hint={words.receivedHint}
            type="datetime-local"
          />
          <TextField
            {...field('facilityCode')}
            label={words.facility}
            hint={words.facilityHint}
            inputmode="numeric"
            width="medium"
          />
        </FieldRow>
        <FileField
          name="pages"
          label={words.files}
          hint={words.filesHint(MOST_FILES)}
          accept={PICTURES}
          error={errorOf('pages')}
          multiple
        />
        <Checkbox name="asOne" label={words.asOne} hint={words.asOneHint} checked={typed.asOne} />
        <TextArea {...field('note')} label={words.note} />
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

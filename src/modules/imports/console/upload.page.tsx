import { Button } from '../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { FileField } from '../../../ui/file-field/file-field.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { IMPORTS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

const { upload: text } = words;

type UploadPageProps = {
  /** Whether the caller imports for others: their own institution is not asked for. */
  readonly asksFacility: boolean;
  readonly facilityCode: string;
  readonly errors: Readonly<Partial<Record<'facilityCode' | 'file', string>>>;
};

/** Where a file is chosen. What is not the file stands before it: it is read while the file arrives. */
export function UploadPage({ asksFacility, facilityCode, errors }: UploadPageProps) {
  const problems = Object.entries(errors).map(([name, message]) => ({ name, message }));
  return (
    <>
      {problems.length === 0 ? null : <ErrorSummary errors={problems} />}
      <PageHeading title={text.title} below={text.safe} />
      <Form action={IMPORTS_PATH} upload>
        {asksFacility ? (
          <TextField
            name="facilityCode"
            label={text.facilityCode}
            hint={text.facilityHint}
            value={facilityCode}
            error={errors.facilityCode}
            inputmode="numeric"
            width="medium"
            maxlength={20}
          />
        ) : null}
        <FileField
          name="file"
          label={text.file}
          hint={text.fileHint}
          accept=".csv,.txt,.xlsx"
          error={errors.file}
          required
        />
        <p class="note">{text.likeness}</p>
        <Actions>
          <Button shortcut="s">{text.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

import { Button } from '../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { FileField } from '../../../ui/file-field/file-field.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { PageLinks } from '../../../ui/page-links/page-links.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import type { ImportRefusal } from '../use-cases/import-package.use-case.ts';
import { ja as words } from './import-words.ja.ts';
import { BASES_PATH, KEYS_PATH, NEW_IMPORT_PATH } from './paths.ts';

/** What must be put right, by field. */
export type ImportErrors = Readonly<Partial<Record<'file' | 'password', string>>>;

/** Why a file was not taken, beside the field to which that belongs. */
export function refusalErrors({ problem, line, name }: ImportRefusal): ImportErrors {
  if (problem === 'wrong-password') return { password: words.problems[problem] };
  return { file: [words.at(line, name), words.problems[problem]].filter(part => part !== '').join(' ') };
}

/** Where a file is chosen and its password typed. Nothing of it is kept until its rows were taken. */
export const ImportPage = ({ errors }: { readonly errors: ImportErrors }) => (
  <>
    <ErrorSummary errors={Object.entries(errors).map(([name, message]) => ({ name, message }))} />
    <PageHeading title={words.title} below={words.below} />
    <Form action={NEW_IMPORT_PATH} upload>
      <FileField
        name="file"
        label={words.file}
        hint={words.fileHint}
        why={Object.keys(errors).length > 0 ? words.chooseAgain : undefined}
        accept=".xlsx,.zip"
        error={errors.file}
        required
      />
      <PasswordField error={errors.password} />
      <Actions>
        <Button shortcut="s">{words.submit}</Button>
      </Actions>
    </Form>
    <PageLinks
      label={words.setUpKeys}
      links={[
        { href: KEYS_PATH, label: words.setUpKeys },
        { href: BASES_PATH, label: words.setUpBases },
      ]}
    />
  </>
);

/** The password of a file, which nobody but the person is to see. */
export const PasswordField = ({ error }: { readonly error: string | undefined }) => (
  <TextField
    name="password"
    label={words.password}
    hint={words.passwordHint}
    type="password"
    autocomplete="off"
    error={error}
    required
  />
);

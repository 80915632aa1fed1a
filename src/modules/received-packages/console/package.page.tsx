import type { AuthorityId } from '../../../kernel/ids.ts';
import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { staffDateTime } from '../../../ui/date-text.ts';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list/summary-list.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import type { ImportedPackage, ReceivedPackage } from '../repository/received-package.repository.ts';
import type { PackageView } from '../use-cases/inbox.use-case.ts';
import { type ImportErrors, PasswordField } from './import.page.tsx';
import { ja as words } from './package-words.ja.ts';
import { packagePath } from './paths.ts';
import { ja as shared } from './words.ja.ts';

interface ReceiptProps {
  readonly view: PackageView;
  readonly imported: ImportedPackage;
  readonly cityId: AuthorityId;
  readonly offersHref: string;
  readonly isNew: boolean;
}

const codes = <Code extends string>(given: readonly Code[], names: Readonly<Record<Code, string>>): string =>
  given.map(code => names[code]).join(shared.listSeparator);

/** What was taken from a package, what to do next, and what the prefecture is told of it. Names nobody. */
export const ReceiptPage = ({ view, imported, cityId, offersHref, isNew }: ReceiptProps) => (
  <>
    <PageHeading
      title={words.imported.title(shared.receipt(cityId, imported.receiptNumber))}
      below={shared.print}
    />
    {isNew ? <Notice tone="success" title={words.imported.done} /> : null}
    {imported.rowsNew > 0 ? (
      <Notice title={words.imported.callTitle(imported.rowsNew)}>
        <p>{words.imported.callText}</p>
        <ButtonLink href={offersHref} shortcut="o">
          {words.imported.offers}
        </ButtonLink>
      </Notice>
    ) : (
      <Notice title={words.imported.nobody} />
    )}
    {imported.rowsCancelled === 0 ? null : (
      <Notice title={words.imported.cancelledTitle(imported.rowsCancelled)}>
        <p>{words.imported.cancelledText}</p>
      </Notice>
    )}
    {view.missing.length === 0 ? null : (
      <Notice
        tone="warn"
        title={words.imported.gaps(view.missing.map(({ sequence }) => sequence).join(shared.listSeparator))}
      >
        <p>{words.imported.gapsHelp}</p>
      </Notice>
    )}
    <p>{words.imported.tell}</p>
    <SummaryList rows={receiptRows(view, imported, cityId)} />
  </>
);

function receiptRows(view: PackageView, imported: ImportedPackage, cityId: AuthorityId): SummaryRow[] {
  const { rows } = words;
  const counts = words.counts(imported.rowsNew, imported.rowsChanged, imported.rowsCancelled);
  const overtaken = imported.rowsOvertaken > 0 ? words.overtaken(imported.rowsOvertaken) : '';
  return [
    { label: rows.receipt, value: shared.receipt(cityId, imported.receiptNumber) },
    { label: rows.provider, value: imported.providerName },
    { label: rows.series, value: shared.series(imported.basisTitle, imported.sequence) },
    { label: rows.agreement, value: imported.agreement },
    { label: rows.category, value: shared.categories[imported.category] },
    { label: rows.purposes, value: codes(imported.purposes, shared.purposes) },
    { label: rows.fields, value: codes(imported.fields, shared.fields) },
    { label: rows.unit, value: imported.receivingUnit },
    { label: rows.counts, value: `${counts}${overtaken}` },
    { label: rows.created, value: staffDateTime(imported.packageCreatedAt) },
    { label: rows.opened, value: staffDateTime(imported.openedAt) },
    { label: rows.openedBy, value: view.openedBy ?? shared.unknownPerson },
    { label: rows.fileSha256, value: view.package.fileSha256 },
    { label: rows.rowsSha256, value: imported.rowsSha256 },
    { label: rows.destroyed, value: words.destroyed(view.people, view.destroyed) },
  ];
}

const fileRows = (file: ReceivedPackage): SummaryRow[] => [
  { label: words.rows.file, value: file.fileName },
  { label: words.rows.arrived, value: staffDateTime(file.arrivedAt) },
  { label: words.rows.arrival, value: words.arrival[file.arrival] },
  { label: words.rows.fileSha256, value: file.fileSha256 },
];

/** What must be put right on the page of a file that waits. */
export type WaitingErrors = ImportErrors & { readonly why?: string };

interface WaitingProps {
  readonly file: ReceivedPackage;
  readonly why: string;
  readonly errors: WaitingErrors;
}

/** A file that nobody opened yet. */
export function WaitingPage({ file, why, errors }: WaitingProps) {
  // What is wrong with the file is said at the password: there is no other field here.
  const error = errors.password ?? errors.file;
  const problems = [
    ...(error === undefined ? [] : [{ name: 'password', message: error }]),
    ...(errors.why === undefined ? [] : [{ name: 'why', message: errors.why }]),
  ];
  return (
    <>
      <ErrorSummary errors={problems} />
      <PageHeading title={words.waiting.title} below={words.waiting.below} />
      <SummaryList rows={fileRows(file)} />
      <Form action={packagePath(file.receivedPackageId, 'open')}>
        <PasswordField error={error} />
        <Actions>
          <Button shortcut="s">{words.waiting.open}</Button>
        </Actions>
      </Form>
      <h2>{words.waiting.asideTitle}</h2>
      <p>{words.waiting.asideText}</p>
      <Form action={packagePath(file.receivedPackageId, 'set-aside')}>
        <TextField name="why" label={words.waiting.why} value={why} error={errors.why} maxlength={200} />
        <Actions>
          <Button variant="danger">{words.waiting.aside}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** A file that was put aside unopened. */
export const SetAsidePage = ({ file }: { readonly file: ReceivedPackage }) => (
  <>
    <PageHeading title={words.aside.title} />
    <SummaryList rows={[...fileRows(file), { label: words.rows.why, value: file.setAsideWhy ?? '' }]} />
  </>
);

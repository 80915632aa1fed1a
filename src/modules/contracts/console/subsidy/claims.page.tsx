import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { FileField } from '../../../../ui/file-field/file-field.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { CLAIM_OUTCOMES, type ClaimOutcome, type ReconciledClaim } from '../../domain/reconcile-claims.ts';
import type {
  ClaimRowProblem,
  ClaimsFile,
  ClaimsRefusal,
  ClaimsView,
} from '../../use-cases/claims.use-case.ts';
import { ja as contractWords } from '../contracts/words.ja.ts';
import { CLAIMS_PATH, claimsPath, monthText } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const { claims: text, result } = words;

/** What is wrong with what was handed in. */
export interface ClaimsErrors {
  readonly month: string | undefined;
  readonly file: string | undefined;
  readonly refusal: ClaimsRefusal | null;
}

/** Asks for a file of claims; what was wrong with it, row by row; and the files before. */
export function ClaimsPage({
  month,
  files,
  errors,
}: {
  readonly month: string;
  readonly files: readonly ClaimsFile[];
  readonly errors: ClaimsErrors;
}) {
  const { refusal } = errors;
  return (
    <>
      <ErrorSummary
        errors={(['month', 'file'] as const).flatMap(name => {
          const message = errors[name];
          return message === undefined ? [] : [{ name, message }];
        })}
      />
      <PageHeading title={text.title} below={text.below} />
      <Form action={CLAIMS_PATH} upload>
        <TextField
          name="month"
          label={words.month}
          hint={words.monthHint}
          value={month}
          error={errors.month}
          width="short"
          required
        />
        <FileField
          name="file"
          label={text.file}
          hint={text.fileHint}
          accept=".csv,text/csv"
          error={errors.file}
          required
        />
        <Button>{text.start}</Button>
      </Form>
      {refusal?.kind === 'bad-rows' ? (
        <>
          <h2>{text.problemsTitle}</h2>
          <DataTable caption={text.problemsTitle} columns={PROBLEMS} rows={refusal.problems} empty={null} />
        </>
      ) : null}
      <h2>{text.past}</h2>
      <DataTable
        caption={text.past}
        columns={FILES}
        rows={files}
        rowHref={({ claimsId }) => claimsPath(claimsId)}
        empty={
          <EmptyState title={text.none}>
            <p>{text.noneText}</p>
          </EmptyState>
        }
      />
    </>
  );
}

const PROBLEMS: readonly Column<ClaimRowProblem>[] = [
  { key: 'line', heading: text.problemColumns.line, numeric: true, cell: ({ line }) => line },
  {
    key: 'column',
    heading: text.problemColumns.column,
    nowrap: true,
    cell: ({ column }) => (column === null ? contractWords.import.wholeRow : text.columns[column]),
  },
  {
    key: 'reason',
    heading: text.problemColumns.reason,
    wide: true,
    cell: ({ reason }) =>
      reason in text.problems
        ? text.problems[reason as keyof typeof text.problems]
        : contractWords.cellProblems[reason as keyof typeof contractWords.cellProblems],
  },
];

const FILES: readonly Column<ClaimsFile>[] = [
  {
    key: 'file',
    heading: text.pastColumns.file,
    primary: true,
    wide: true,
    cell: ({ fileName }) => fileName,
  },
  {
    key: 'month',
    heading: text.pastColumns.month,
    nowrap: true,
    cell: ({ month }) => words.monthTitle(monthText(month)),
  },
  {
    key: 'uploadedAt',
    heading: text.pastColumns.uploadedAt,
    nowrap: true,
    cell: ({ uploadedAt }) => staffDateTime(uploadedAt),
  },
];

const SHOWN = 200;
const TONES = {
  'unknown-facility': 'urgent',
  'more-claimed': 'urgent',
  'not-claimed': 'caution',
  'amount-differs': 'caution',
  matched: 'ok',
} as const;

/** A file of claims against the reports: how many of each outcome, and those that do not match. */
export function ReconciledPage({ view: { file, entries, counts } }: { readonly view: ClaimsView }) {
  const different = entries.filter(({ outcome }) => outcome !== 'matched');
  return (
    <>
      <PageHeading
        title={file.fileName}
        above={result.above}
        below={result.below(words.monthTitle(monthText(file.month)), staffDateTime(file.uploadedAt))}
        actions={
          <>
            <ButtonLink href={`${claimsPath(file.claimsId)}/result.csv`} download>
              {result.csv}
            </ButtonLink>
            <ButtonLink variant="secondary" href={CLAIMS_PATH}>
              {result.back}
            </ButtonLink>
          </>
        }
      />
      <DataTable
        caption={result.summary}
        columns={[
          {
            key: 'outcome',
            heading: result.summaryColumns.outcome,
            cell: ({ outcome }) => <OutcomeTag outcome={outcome} />,
          },
          { key: 'reason', heading: words.summaryColumns.reasons, wide: true, cell: row => row.reason },
          { key: 'count', heading: result.summaryColumns.count, numeric: true, cell: row => row.count },
        ]}
        rows={CLAIM_OUTCOMES.map(outcome => ({
          outcome,
          reason: result.reasons[outcome],
          count: counts[outcome].toLocaleString('ja'),
        }))}
        empty={null}
      />
      <h2>{result.entries}</h2>
      {different.length > SHOWN ? <p>{result.shown(SHOWN, different.length)}</p> : null}
      <DataTable
        caption={result.entries}
        columns={ENTRIES}
        rows={different.slice(0, SHOWN)}
        empty={
          <EmptyState title={result.allMatched}>
            <p>{result.allMatchedText}</p>
          </EmptyState>
        }
      />
    </>
  );
}

const OutcomeTag = ({ outcome }: { readonly outcome: ClaimOutcome }) => (
  <Tag tone={TONES[outcome]}>{result.outcomes[outcome]}</Tag>
);

const { columns } = result;

const ENTRIES: readonly Column<ReconciledClaim>[] = [
  { key: 'facility', heading: columns.facility, nowrap: true, cell: ({ facilityCode }) => facilityCode },
  { key: 'sampledOn', heading: columns.sampledOn, nowrap: true, cell: ({ sampledOn }) => sampledOn },
  { key: 'method', heading: columns.method, nowrap: true, cell: ({ method }) => shared.methods[method] },
  { key: 'claimed', heading: columns.claimed, numeric: true, cell: row => row.claimed.toLocaleString('ja') },
  {
    key: 'eligible',
    heading: columns.eligible,
    numeric: true,
    cell: row => row.eligible.toLocaleString('ja'),
  },
  { key: 'amount', heading: columns.amount, numeric: true, cell: ({ amountYen }) => shared.yen(amountYen) },
  {
    key: 'outcome',
    heading: columns.outcome,
    nowrap: true,
    cell: row => <OutcomeTag outcome={row.outcome} />,
  },
  { key: 'lines', heading: columns.lines, wide: true, cell: ({ lines }) => lines.join(' ') },
];

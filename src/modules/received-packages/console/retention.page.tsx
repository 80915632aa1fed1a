import type { Uuid } from '../../../kernel/ids.ts';
import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { ConfirmForm } from '../../../ui/confirm-form/confirm-form.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { dateTimeText, longDate } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import type { Deletion } from '../repository/deletion.repository.ts';
import type { RetentionView } from '../use-cases/retention.use-case.ts';
import { DESTROY_PATH, deletionPath, RETENTION_PATH } from './paths.ts';
import { ja as words } from './retention-words.ja.ts';
import { ja as shared } from './words.ja.ts';

interface RetentionPageProps {
  readonly view: RetentionView;
  /** What stands in the box of days. */
  readonly days: string;
  readonly hasProblem: boolean;
  readonly told: boolean;
}

/** How long data stay, what is due, and what was destroyed. */
export const RetentionPage = ({ view, days, hasProblem, told }: RetentionPageProps) => (
  <>
    <ErrorSummary errors={hasProblem ? [{ name: 'days', message: words.daysProblem }] : []} />
    <PageHeading title={words.title} below={words.below} />
    {told ? <Notice tone="success" title={words.daysDone} /> : null}
    {view.due === 0 ? (
      <Notice title={words.nothingDue} />
    ) : (
      <Notice tone="warn" title={words.dueTitle(view.due)}>
        <p>{words.dueText(longDate(view.dueThrough))}</p>
        <ButtonLink href={DESTROY_PATH} shortcut="d">
          {words.destroy}
        </ButtonLink>
      </Notice>
    )}
    <SummaryList
      rows={[
        { label: words.running, value: shared.people(view.kept.running) },
        { label: words.kept, value: shared.people(view.kept.kept) },
        { label: words.destroyed, value: shared.people(view.kept.destroyed) },
      ]}
    />
    <Form action={RETENTION_PATH}>
      <TextField
        name="days"
        label={words.days}
        hint={words.daysHint}
        why={view.isSet ? undefined : words.daysDefault}
        value={days}
        error={hasProblem ? words.daysProblem : undefined}
        inputmode="numeric"
        width="short"
        maxlength={3}
        required
      />
      <Actions>
        <Button variant="secondary">{words.set}</Button>
      </Actions>
    </Form>
    <Sunset view={view} />
    <h2>{words.reportsCaption}</h2>
    <DataTable
      caption={words.reportsCaption}
      columns={columns(view.deleters)}
      rows={view.deletions}
      rowHref={({ deletionId }) => deletionPath(deletionId)}
      empty={<EmptyState title={words.noReports}>{words.noReportsText}</EmptyState>}
    />
  </>
);

const Sunset = ({ view: { sunset, kept } }: { readonly view: RetentionView }) => (
  <>
    <h2>{words.sunsetTitle}</h2>
    {sunset === null ? (
      <p>{words.sunsetNone}</p>
    ) : (
      <>
        <SummaryList
          rows={[
            { label: words.sunsetEnds, value: longDate(sunset.endsOn) },
            {
              label: words.sunsetEmpty,
              value:
                sunset.emptyFrom === null ? words.sunsetRunning(kept.running) : longDate(sunset.emptyFrom),
            },
          ]}
        />
        <ol>
          {words.sunsetSteps.map(step => (
            <li>{step}</li>
          ))}
        </ol>
      </>
    )}
  </>
);

const columns = (deleters: ReadonlyMap<Uuid, string>): readonly Column<Deletion>[] => [
  {
    key: 'at',
    heading: words.columns.at,
    primary: true,
    cell: ({ deletedAt }) => dateTimeText(deletedAt),
  },
  { key: 'cases', heading: words.columns.cases, numeric: true, cell: ({ cases }) => cases },
  {
    key: 'by',
    heading: words.columns.by,
    cell: ({ deletedBy }) => deleters.get(deletedBy) ?? shared.unknownPerson,
  },
];

/** Asks once before what cannot be undone. */
export const DestroyPage = ({ view }: { readonly view: RetentionView }) => (
  <ConfirmForm
    action={DESTROY_PATH}
    question={words.confirm.question(view.due)}
    confirmLabel={words.confirm.button}
    cancelHref={RETENTION_PATH}
    danger
  >
    <p>{words.confirm.effect}</p>
    <SummaryList
      rows={[{ label: words.confirm.through, value: words.confirm.until(longDate(view.dueThrough)) }]}
    />
  </ConfirmForm>
);

import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { ProgressBar } from '../../../../ui/progress-bar/progress-bar.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { settledCount } from '../../domain/document-batch.ts';
import type { BatchView } from '../../use-cases/document-batch.use-case.ts';
import { batchCsvPath, cancelBatchPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { batchTitle } from './batches.page.tsx';

const { batch: text } = words;

/** How far a batch is: in figures and as a bar, with what was not issued and why. */
export function BatchPage({ view }: { readonly view: BatchView }) {
  const { batch, progress, requestedBy } = view;
  const running = batch.status === 'running';
  const { counts } = progress;
  return (
    <>
      <PageHeading
        above={text.above(requestedBy ?? words.paper.formerStaff, staffDateTime(batch.requestedAt))}
        title={batchTitle(batch)}
        below={words.batches.status[batch.status]}
      />
      <ProgressBar label={text.progress} done={settledCount(progress)} total={batch.total} />
      {running ? <p class="note">{text.refreshes}</p> : null}
      {batch.status === 'cancelled' && counts.waiting > 0 ? <p>{text.left(counts.waiting)}</p> : null}
      <SummaryList
        rows={[
          ...(['issued', 'refused', 'failed', 'waiting'] as const).map(status => ({
            label: text.counts[status],
            value: text.people(counts[status]),
          })),
          { label: text.reason, value: batch.reason },
        ]}
      />
      <Unissued view={view} />
      {running ? (
        <Form action={cancelBatchPath(batch.batchId)}>
          <p class="note">{text.cancelEffect}</p>
          <Actions>
            <Button variant="danger">{text.cancel}</Button>
          </Actions>
        </Form>
      ) : null}
    </>
  );
}

/** The reason of an item that got no paper, in words; what went wrong is named by its kind. */
export const unissuedReason = (reason: string | null): string =>
  words.batch.refusals[reason ?? ''] ?? text.failure(reason ?? '');

function Unissued({ view: { batch, progress } }: { readonly view: BatchView }) {
  const rows = [...progress.reasons].sort(([, a], [, b]) => b - a);
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{text.reasonsTitle}</h2>
      <DataTable
        caption={text.reasonsTitle}
        columns={[
          { key: 'reason', heading: text.reasonColumns.reason, cell: ([reason]) => unissuedReason(reason) },
          {
            key: 'count',
            heading: text.reasonColumns.count,
            numeric: true,
            cell: ([, count]) => text.people(count),
          },
        ]}
        rows={rows}
        empty={null}
      />
      <p>
        <ButtonLink variant="secondary" href={batchCsvPath(batch.batchId)} download>
          {text.csv}
        </ButtonLink>
      </p>
    </>
  );
}

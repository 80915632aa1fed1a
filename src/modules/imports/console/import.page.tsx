import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { ProgressBar } from '../../../ui/progress-bar/progress-bar.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import { hasEnded } from '../domain/import-status.ts';
import { mayBeCutOff } from '../domain/import-tally.ts';
import type { ImportView } from '../use-cases/show-import.use-case.ts';
import { importPath, NEW_IMPORT_PATH } from './paths.ts';
import { placeText, refusalText, whatText } from './reason-text.ts';
import { ja as words } from './words.ja.ts';

const { job: text } = words;

type ImportPageProps = { readonly view: ImportView; readonly above: string };

/** How far an import is, what became of its rows, and what is to be put right. */
export function ImportPage({ view, above }: ImportPageProps) {
  const { job } = view;
  const { tally, failure, failureLine } = job;
  const sha256 = job.sha256 === null ? '' : Buffer.from(job.sha256).toString('hex');
  return (
    <>
      <PageHeading above={above} title={job.fileName} below={words.status[job.status]} />
      {failure === null ? null : (
        <Notice tone="warn" title={text.failed}>
          <p>{refusalText(failure, failureLine)}</p>
        </Notice>
      )}
      {job.status === 'running' ? <Running view={view} /> : null}
      {job.status === 'finished' && tally.bad === 0 ? <Notice tone="success" title={text.allGood} /> : null}
      {mayBeCutOff(job.totalLines) ? <Notice tone="warn" title={words.preview.mayBeCutOff} /> : null}
      <SummaryList
        rows={[
          ...(['read', 'good', 'known', 'bad', 'blank'] as const).map(key => ({
            label: text.counts[key],
            value: text.rows(tally[key]),
          })),
          ...(sha256 === '' ? [] : [{ label: text.sha256, value: <code>{sha256}</code> }]),
        ]}
      />
      <Refused view={view} />
      {hasEnded(job.status) ? (
        <Actions>
          <ButtonLink variant="secondary" href={NEW_IMPORT_PATH} shortcut="n">
            {text.again}
          </ButtonLink>
          <ButtonLink variant="ghost" href={importPath(job.importId, 'manifest.json')} download>
            {text.manifest}
          </ButtonLink>
        </Actions>
      ) : null}
    </>
  );
}

const Running = ({ view: { job } }: Pick<ImportPageProps, 'view'>) => (
  <>
    <ProgressBar
      label={text.progress}
      done={job.nextLine - 1}
      total={Math.max(job.totalLines, job.nextLine - 1)}
    />
    <p class="note">{text.refreshes}</p>
    <Form action={importPath(job.importId, 'cancel')}>
      <p class="note">{text.cancelText}</p>
      <Actions>
        <Button variant="danger">{text.cancel}</Button>
      </Actions>
    </Form>
  </>
);

function Refused({ view }: Pick<ImportPageProps, 'view'>) {
  const { job, reasons, errors, nextErrors } = view;
  if (job.tally.bad === 0) return null;
  return (
    <>
      <h2>{text.reasonsTitle}</h2>
      <DataTable
        caption={text.reasonsTitle}
        columns={[
          { key: 'column', heading: text.errorColumns.column, cell: reason => placeText(reason, job.header) },
          { key: 'reason', heading: text.errorColumns.reason, wide: true, cell: whatText },
          {
            key: 'count',
            heading: text.errorColumns.count,
            numeric: true,
            cell: ({ count }) => text.rows(count),
          },
        ]}
        rows={reasons}
        empty={null}
      />
      {hasEnded(job.status) && job.destroyedAt === null ? (
        <>
          <p class="note">{text.refusedText}</p>
          <p>
            <ButtonLink href={importPath(job.importId, 'refused.csv')} download shortcut="d">
              {text.refused}
            </ButtonLink>
          </p>
        </>
      ) : null}
      <h2>{text.errorsTitle}</h2>
      <DataTable
        caption={text.errorsTitle}
        columns={[
          {
            key: 'line',
            heading: text.errorColumns.line,
            numeric: true,
            cell: ({ line }) => line.toLocaleString('ja'),
          },
          {
            key: 'column',
            heading: text.errorColumns.column,
            cell: ({ reasons: found }) => found.map(reason => <p>{placeText(reason, job.header)}</p>),
          },
          {
            key: 'reason',
            heading: text.errorColumns.reason,
            wide: true,
            cell: ({ reasons: found }) => found.map(reason => <p>{whatText(reason)}</p>),
          },
        ]}
        rows={errors}
        empty={null}
        pages={
          nextErrors === null ? undefined : { nextHref: `${importPath(job.importId)}?after=${nextErrors}` }
        }
      />
    </>
  );
}

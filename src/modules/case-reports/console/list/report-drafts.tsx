import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { dateTimeText } from '../../../../ui/date-text.ts';
import { textsOf } from '../../domain/parse-case-report.ts';
import type { ReportDraft } from '../../use-cases/report-drafts.use-case.ts';
import { newReportHref } from '../paths.ts';
import { ja as listWords } from './words.ja.ts';

/** What somebody began to write and left. */
export function Drafts({ drafts }: { readonly drafts: readonly ReportDraft[] }) {
  if (drafts.length === 0) return null;
  return (
    <DataTable
      caption={listWords.drafts}
      showsCaption
      rows={drafts}
      empty={null}
      rowHref={({ draftId }) => newReportHref({ draft: draftId })}
      columns={[
        {
          key: 'name',
          heading: listWords.draft,
          primary: true,
          cell: ({ answers }) => listWords.draftOf(textsOf(answers, 'name')[0] ?? ''),
        },
        { key: 'saved', heading: listWords.savedAt, cell: ({ savedAt }) => dateTimeText(savedAt) },
      ]}
    />
  );
}

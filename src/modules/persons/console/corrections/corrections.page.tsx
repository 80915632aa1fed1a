import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { WaitingCorrection } from '../../use-cases/show-corrections.use-case.ts';
import { JoiningTabs } from '../joining-tabs.tsx';
import { personPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { changesText } from './changes-text.ts';

const { corrections: text } = words;

/** What corrected reports say of people and nobody has decided about, the oldest first. */
export const CorrectionsPage = ({ waiting }: { readonly waiting: readonly WaitingCorrection[] }) => (
  <>
    <PageHeading title={text.title} below={text.below} />
    <JoiningTabs current="corrections" />
    <DataTable
      caption={text.title}
      rows={waiting}
      rowHref={({ person }) => personPath(person.personId)}
      empty={
        <EmptyState title={text.none}>
          <p>{text.noneText}</p>
        </EmptyState>
      }
      columns={[
        { key: 'person', heading: text.person, primary: true, cell: ({ person }) => person.name },
        {
          key: 'changes',
          heading: text.changes,
          wide: true,
          cell: ({ correction }) => changesText(correction.changes),
        },
        {
          key: 'report',
          heading: text.report,
          nowrap: true,
          cell: ({ correction }) => words.rowKind[correction.report.kind],
        },
        {
          key: 'at',
          heading: text.at,
          nowrap: true,
          cell: ({ correction }) => staffDateTime(correction.correctedAt),
        },
      ]}
    />
  </>
);

import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { OwnCover } from '../../use-cases/show-contract.use-case.ts';
import { CONTRACTS_PATH, contractPath } from '../paths.ts';
import { pricesText } from './prices-text.ts';
import { ja as words } from './words.ja.ts';

const { own: text, view } = words;

const periodText = ({ from, through }: OwnCover): string => view.period(from, through);

/** What contracts cover for the institution of the reader (H-05). */
export const OwnContractsPage = ({ covers }: { readonly covers: readonly OwnCover[] }) => (
  <>
    <PageHeading title={text.title} below={text.below} />
    <DataTable
      caption={text.title}
      columns={COLUMNS}
      rows={covers}
      rowHref={({ contractId }) => contractPath(contractId)}
      empty={
        <EmptyState title={text.none}>
          <p>{text.noneText}</p>
        </EmptyState>
      }
    />
  </>
);

const COLUMNS: readonly Column<OwnCover>[] = [
  { key: 'number', heading: words.columns.number, primary: true, nowrap: true, cell: ({ number }) => number },
  { key: 'kind', heading: words.columns.kind, cell: ({ kind }) => words.kinds[kind] },
  { key: 'agent', heading: words.columns.agent, wide: true, cell: ({ agent }) => agent },
  { key: 'period', heading: text.period, nowrap: true, cell: periodText },
  { key: 'prices', heading: text.prices, wide: true, cell: ({ prices }) => pricesText(prices) },
];

/** One contract, as far as it concerns the institution of the reader. */
export function OwnContractPage({ covers }: { readonly covers: readonly [OwnCover, ...OwnCover[]] }) {
  const [{ number, kind, agent, reportingClause }] = covers;
  const { facts } = view;
  return (
    <>
      <PageHeading
        title={number}
        above={view.above}
        actions={
          <ButtonLink variant="secondary" href={CONTRACTS_PATH}>
            {text.backToList}
          </ButtonLink>
        }
      />
      <SummaryList
        rows={[
          { label: facts.kind, value: words.kinds[kind] },
          ...(agent === null ? [] : [{ label: facts.agent, value: agent }]),
          { label: facts.reportingClause, value: reportingClause ? view.has : view.hasNot },
        ]}
      />
      <h2>{text.prices}</h2>
      <DataTable
        caption={text.prices}
        columns={COLUMNS.filter(({ key }) => key === 'period' || key === 'prices')}
        rows={covers}
        empty={null}
      />
    </>
  );
}

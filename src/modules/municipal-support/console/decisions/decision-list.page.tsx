import type { Uuid } from '../../../../kernel/ids.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { DecisionsView, OpenDecision } from '../../use-cases/decisions.use-case.ts';
import { supportPaths } from '../paths.ts';
import { staffText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { DecisionTag, decisionText } from './decision-text.tsx';
import { ja as words } from './words.ja.ts';

export interface DecisionListProps {
  readonly view: DecisionsView;
  readonly accountId: Uuid;
  readonly mayManage: boolean;
  readonly errors: readonly FormError[];
}

/** Decisions that wait for a second person, and those that hold for everybody (Y-04, Y-15). */
export const DecisionListPage = ({ view, accountId, mayManage, errors }: DecisionListProps) => (
  <>
    <ErrorSummary errors={errors} />
    <PageHeading
      title={words.title}
      below={words.below}
      actions={
        mayManage ? (
          <ButtonLink href={supportPaths.programmeDecision} variant="secondary">
            {words.write.programmeTitle}
          </ButtonLink>
        ) : null
      }
    />
    <Today view={view} />
    <h2>{words.open}</h2>
    <DataTable
      caption={words.open}
      columns={columnsFor(view, accountId)}
      rows={view.open}
      empty={
        <EmptyState title={words.openEmpty}>
          <p>{words.openEmptyText}</p>
        </EmptyState>
      }
    />
    <h2>{words.programme}</h2>
    {view.ofProgramme.length === 0 ? (
      <p>{words.programmeEmpty}</p>
    ) : (
      <ul>
        {view.ofProgramme.map(decision => (
          <li>
            <DecisionTag decision={decision} /> {decisionText(decision)}{' '}
            <span class="note">{staffDate(decision.holdsFrom)}</span>
          </li>
        ))}
      </ul>
    )}
  </>
);

const Today = ({ view: { deciders, staff } }: { readonly view: DecisionsView }) =>
  deciders.length === 0 ? (
    <Notice tone="warn" title={words.nobodyToday}>
      <p>
        <a href={supportPaths.team}>{shared.teamPage}</a>
      </p>
    </Notice>
  ) : (
    <p>
      {words.today}: {deciders.map(({ accountId }) => staffText(staff, accountId)).join(shared.separator)}
    </p>
  );

const columnsFor = (view: DecisionsView, accountId: Uuid): readonly Column<OpenDecision>[] => [
  {
    key: 'kind',
    heading: words.columns.kind,
    cell: ({ kind, subject }) => subject ?? shared.decisionKinds[kind],
  },
  {
    key: 'who',
    heading: words.columns.who,
    cell: ({ supportCaseId, name }) =>
      supportCaseId === null ? (
        words.everybody
      ) : (
        <a href={supportPaths.case(supportCaseId)}>{name ?? shared.destroyed}</a>
      ),
  },
  {
    key: 'decided',
    heading: words.columns.decided,
    cell: ({ decidedBy, decidedOn }) => words.by(decidedBy, staffDate(decidedOn)),
  },
  { key: 'reason', heading: words.columns.reason, wide: true, cell: ({ reason }) => reason ?? shared.none },
  {
    key: 'recorded',
    heading: words.columns.recorded,
    cell: ({ recordedBy, recordedAt }) =>
      words.by(staffText(view.staff, recordedBy), staffDateTime(recordedAt)),
  },
  {
    key: 'act',
    heading: words.columns.act,
    cell: decision =>
      view.decidesToday && decision.recordedBy !== accountId ? (
        <Settle decision={decision} />
      ) : (
        words.waitsForAnother
      ),
  },
];

const Settle = ({ decision }: { readonly decision: OpenDecision }) => (
  <Form action={supportPaths.settle(decision.decisionId)}>
    <Button variant="secondary" name="outcome" value="granted">
      {words.grant}
    </Button>
    <Button variant="ghost" name="outcome" value="refused">
      {words.refuse}
    </Button>
  </Form>
);

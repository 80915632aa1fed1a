import type { Child } from 'hono/jsx';
import { addMinutes, type Instant, jstDate } from '../../../../kernel/instant.ts';
import { Button } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { isOver } from '../../domain/offer.ts';
import type { SupportCase } from '../../domain/support-case.ts';
import {
  CLAIM_MINUTES,
  OFFER_PARTS,
  type OfferList,
  type OfferPart,
} from '../../use-cases/offer.use-case.ts';
import { supportPaths } from '../paths.ts';
import { ProgrammeNotice } from '../programme-notice.tsx';
import { contactText, nameText, periodText, StatusTag, staffText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { offersHref } from './offers.schema.ts';
import { ja as words } from './words.ja.ts';

export interface OfferListProps {
  readonly list: OfferList;
  readonly part: OfferPart;
  readonly now: Instant;
  /** The person who is open beside the list. */
  readonly open?: { readonly subject: SupportCase; readonly pane: Child };
}

/** Everybody to whom the offer is still due, with one of them beside it (E-27). */
export const OfferListPage = ({ list, part, now, open }: OfferListProps) => (
  <>
    <PageHeading title={words.title} below={words.below} actions={<TakeNext waiting={list.counts.now} />} />
    <ProgrammeNotice programme={list.programme} now={now} />
    <Tabs
      label={words.partsLabel}
      tabs={OFFER_PARTS.map(known => ({
        href: offersHref(known),
        label: words.parts[known],
        count: list.counts[known],
        current: known === part,
      }))}
    />
    <SplitView
      detail={open?.pane}
      detailLabel={open && nameText(open.subject)}
      list={
        <DataTable
          caption={words.caption}
          columns={columnsFor(list, now)}
          rows={list.people}
          rowHref={({ supportCaseId }) => supportPaths.offer(supportCaseId)}
          isCurrent={({ supportCaseId }) => supportCaseId === open?.subject.supportCaseId}
          empty={
            <EmptyState title={words.empty[part]}>
              <p>{words.emptyText[part]}</p>
            </EmptyState>
          }
          pages={list.next === null ? undefined : { nextHref: offersHref(part, list.next) }}
        />
      }
    />
    <details>
      <summary>{words.help}</summary>
      <p>{words.helpText}</p>
    </details>
  </>
);

/** The one button that starts the work. */
const TakeNext = ({ waiting }: { readonly waiting: number }) =>
  waiting === 0 ? null : (
    <Form action={supportPaths.nextOffer}>
      <Button shortcut="n">{words.next}</Button>
    </Form>
  );

const columnsFor = ({ staff }: OfferList, now: Instant): readonly Column<SupportCase>[] => [
  {
    key: 'name',
    heading: words.columns.name,
    primary: true,
    cell: nameText,
    note: row =>
      isOver(row.periodThrough, jstDate(now)) ? <Tag tone="caution">{words.periodOver}</Tag> : null,
  },
  {
    key: 'population',
    heading: words.columns.population,
    nowrap: true,
    cell: ({ population }) => shared.populations[population],
  },
  { key: 'period', heading: words.columns.period, nowrap: true, cell: periodText },
  {
    key: 'state',
    heading: words.columns.state,
    cell: row => <State row={row} staff={staff} now={now} />,
  },
  {
    key: 'contact',
    heading: words.columns.contact,
    nowrap: true,
    minor: true,
    cell: ({ contact }) => contactText(contact),
  },
  {
    key: 'since',
    heading: words.columns.since,
    nowrap: true,
    minor: true,
    cell: ({ receivedAt }) => staffDateTime(receivedAt),
  },
  { key: 'attempts', heading: words.columns.attempts, numeric: true, cell: ({ attempts }) => attempts },
];

interface StateProps {
  readonly row: SupportCase;
  readonly staff: OfferList['staff'];
  readonly now: Instant;
}

function State({ row, staff, now }: StateProps) {
  if (isClaimed(row, now)) return <Tag tone="muted">{words.claimedBy(staffText(staff, row.claimedBy))}</Tag>;
  return (
    <>
      <StatusTag status={row.status} />{' '}
      {row.callFrom !== null && row.callFrom > now ? words.callFrom(staffDateTime(row.callFrom)) : null}
    </>
  );
}

/** Whether a colleague is calling the person just now. */
export const isClaimed = ({ claimedAt }: Pick<SupportCase, 'claimedAt'>, now: Instant): boolean =>
  claimedAt !== null && claimedAt > addMinutes(now, -CLAIM_MINUTES);

import type { Child } from 'hono/jsx';
import type { Uuid } from '../../../../kernel/ids.ts';
import { startOfJstDay } from '../../../../kernel/instant.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { TimelineEntry } from '../../../../ui/timeline/timeline.tsx';
import { mayStaff } from '../../../accounts/index.ts';
import { type GoodsOfCase, showGoods } from '../../use-cases/show-goods.use-case.ts';
import type { GoodsPages } from '../goods-pages.ts';
import { OrderStatusTag } from '../orders/status-tag.tsx';
import { ja as orderWords } from '../orders/words.ja.ts';
import { ofCasePath, orderPath } from '../paths.ts';
import { ja as roundWords } from '../rounds/words.ja.ts';
import { ja as settlementWords } from '../settlements/words.ja.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** What this module adds to the page of a case. */
export interface GoodsExtras {
  readonly sections: Child;
  /** What it knows to have happened, for the one timeline of the page. */
  readonly timeline: readonly TimelineEntry[];
}

/** Goods, rubbish, other support and money on the page of a case; null for a role that may not see them. */
export async function goodsExtras(
  deps: Pick<GoodsPages, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
): Promise<GoodsExtras | null> {
  if (!mayStaff(actor.role, 'support.work')) return null;
  const goods = await showGoods(deps, actor, supportCaseId);
  if (goods === null) return null;
  return { sections: <GoodsSections goods={goods} />, timeline: timelineOf(goods) };
}

const GoodsSections = ({ goods }: { readonly goods: GoodsOfCase }) => (
  <>
    <h2>{words.title}</h2>
    <GoodsActions goods={goods} />
    <SummaryList
      rows={[
        {
          label: words.facts.budget,
          value: goods.budgetLeftYen === null ? words.noLimit : shared.yen(goods.budgetLeftYen),
        },
        { label: words.facts.rubbish, value: <Rubbish goods={goods} /> },
        { label: words.facts.money, value: settlementWords.states[goods.money.state] },
        ...goods.decisions.map(({ subject }) => ({
          label: words.facts.decisions,
          value: words.decided(subject ?? words.destroyed),
        })),
      ]}
    />
    <DataTable
      caption={words.orders}
      showsCaption
      columns={COLUMNS}
      rows={goods.money.orders}
      rowHref={({ orderId }) => orderPath(orderId)}
      empty={
        <EmptyState title={words.noOrders}>
          <p>{words.noOrdersText}</p>
        </EmptyState>
      }
    />
  </>
);

function GoodsActions({ goods: { money, decisions } }: { readonly goods: GoodsOfCase }) {
  const { supportCaseId, status } = money.subject;
  return (
    <Actions>
      {status === 'active' ? (
        <>
          <ButtonLink variant="secondary" href={ofCasePath(supportCaseId, 'order')} shortcut="o">
            {words.order}
          </ButtonLink>
          <ButtonLink variant="ghost" href={ofCasePath(supportCaseId, 'rubbish')}>
            {words.rubbish}
          </ButtonLink>
        </>
      ) : null}
      {decisions.length === 0 ? null : (
        <ButtonLink variant="ghost" href={ofCasePath(supportCaseId, 'other-support')}>
          {words.other}
        </ButtonLink>
      )}
      <ButtonLink variant="ghost" href={ofCasePath(supportCaseId, 'settlement')}>
        {words.money}
      </ButtonLink>
    </Actions>
  );
}

function Rubbish({ goods: { rubbish } }: { readonly goods: GoodsOfCase }) {
  if (rubbish === null || rubbish.endedAt !== null) return words.notDone;
  return (
    <>
      {words.doneOn(rubbish.areaName, roundWords.weekdayList(rubbish.weekdays))}
      <p class="note">{shared.basis[rubbish.basis]}</p>
      {rubbish.placeNote === null ? null : <p class="note">{words.placeNote(rubbish.placeNote)}</p>}
    </>
  );
}

const COLUMNS: readonly Column<GoodsOfCase['money']['orders'][number]>[] = [
  {
    key: 'number',
    heading: orderWords.columns.number,
    numeric: true,
    primary: true,
    cell: ({ number }) => number,
  },
  {
    key: 'wantedOn',
    heading: orderWords.columns.wantedOn,
    nowrap: true,
    cell: ({ wantedOn }) => staffDate(wantedOn),
  },
  {
    key: 'amount',
    heading: orderWords.columns.amount,
    numeric: true,
    cell: ({ receiptYen, estimateYen }) =>
      receiptYen === null ? orderWords.estimate(shared.yen(estimateYen)) : shared.yen(receiptYen),
  },
  {
    key: 'status',
    heading: orderWords.columns.status,
    cell: ({ status }) => <OrderStatusTag status={status} />,
  },
];

function timelineOf({ money, stops, done }: GoodsOfCase): readonly TimelineEntry[] {
  const { happened } = words;
  return [
    ...money.orders.flatMap(({ number, draftedAt, deliveredAt }) => [
      { at: draftedAt, what: happened.drafted(number) },
      ...(deliveredAt === null ? [] : [{ at: deliveredAt, what: happened.delivered(number) }]),
    ]),
    ...stops.flatMap(({ onDay, result, bags }) => {
      if (result === null) return [];
      const what = result === 'taken' ? happened.bags(bags ?? 0) : happened[result];
      return [{ at: startOfJstDay(onDay), isWholeDay: true, what: happened.stop(what) }];
    }),
    ...done.map(({ doneOn, what }) => ({
      at: startOfJstDay(doneOn),
      isWholeDay: true,
      what: happened.other(what),
    })),
  ];
}

import { jstDate } from '../../../../kernel/instant.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { mayAct } from '../../domain/contract-status.ts';
import { PLAIN_ACTS } from '../../use-cases/change-contract.use-case.ts';
import type { ContractView } from '../../use-cases/show-contract.use-case.ts';
import { contractPath, type ContractPage as Page, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { pricesText } from './prices-text.ts';
import { StatusTag } from './status-tag.tsx';
import { ja as words } from './words.ja.ts';

const text = words.view;

/** Everything about one contract, and what can be done with it (SM-6). */
export function ContractPage({
  view,
  isRefused,
}: {
  readonly view: ContractView;
  /** An act was asked for that is not open to it now. */
  readonly isRefused: boolean;
}) {
  const { contract, status, terms, today } = view;
  return (
    <>
      {isRefused ? <Notice tone="warn" title={text.notNow} /> : null}
      <PageHeading title={contract.number} above={text.above} below={<StatusTag {...view} />} />
      <Acts view={view} />
      <Facts view={view} />
      {contract.signedOn !== null && contract.signedOn > contract.startsOn && status !== 'ended' ? (
        <Notice title={text.retroactive} />
      ) : null}
      <h2>{text.termsTitle}</h2>
      <DataTable
        caption={text.termsTitle}
        columns={[
          { key: 'fromOn', heading: text.termsColumns.fromOn, nowrap: true, cell: row => row.fromOn },
          {
            key: 'prices',
            heading: text.termsColumns.prices,
            wide: true,
            cell: row => pricesText(row.prices),
          },
          { key: 'note', heading: text.termsColumns.note, wide: true, cell: row => row.note },
          {
            key: 'setAt',
            heading: text.termsColumns.setAt,
            nowrap: true,
            cell: row => jstDate(row.setAt),
          },
        ]}
        rows={terms.toReversed()}
        isCurrent={row => row === terms.findLast(({ fromOn }) => fromOn <= today)}
        empty={null}
      />
      <Parties view={view} />
      <h2>{text.historyTitle}</h2>
      <Timeline
        label={text.historyTitle}
        entries={view.events.map(event => ({
          at: event.recordedAt,
          what: text.event(text.acts[event.act], event.happenedOn, event.note),
          by: nameOf(view, event.recordedBy),
        }))}
      />
    </>
  );
}

const nameOf = ({ names }: ContractView, actor: string): string =>
  names.get(actor) ?? (actor.startsWith('staff:') ? shared.formerStaff : shared.system);

function Facts({ view: { contract } }: { readonly view: ContractView }) {
  const { facts } = text;
  const linkTo = (label: string, contractId: typeof contract.renews) =>
    contractId === null ? [] : [{ label, value: <a href={contractPath(contractId)}>{text.open}</a> }];
  return (
    <SummaryList
      rows={[
        { label: facts.kind, value: words.kinds[contract.kind] },
        { label: facts.authority, value: text.authorityParty },
        { label: facts.parties, value: text.members(contract.parties) },
        ...(contract.agent === null ? [] : [{ label: facts.agent, value: contract.agent }]),
        { label: facts.requestedOn, value: contract.requestedOn },
        { label: facts.signedOn, value: contract.signedOn ?? text.notSigned },
        { label: facts.period, value: text.period(contract.startsOn, contract.endsOn) },
        ...(contract.endedOn === null ? [] : [{ label: facts.endedOn, value: contract.endedOn }]),
        { label: facts.reportingClause, value: contract.reportingClause ? text.has : text.hasNot },
        ...linkTo(facts.renews, contract.renews),
        ...linkTo(facts.renewedBy, contract.renewedBy),
      ]}
    />
  );
}

/** The acts that are open to the contract; the next one first. */
function Acts({ view: { contract, status } }: { readonly view: ContractView }) {
  const plain = PLAIN_ACTS.find(act => mayAct(status, act));
  const pages: readonly Page[] = [
    ...(['sign', 'amend', 'renew'] as const).filter(act => mayAct(status, act)),
    ...(contract.kind === 'collective' && status !== 'ended' ? (['join'] as const) : []),
    ...(mayAct(status, 'end') ? (['end'] as const) : []),
  ];
  if (plain === undefined && pages.length === 0) return null;
  return (
    <Actions>
      {plain === undefined ? null : (
        <Form action={contractPath(contract.contractId, 'step')}>
          <HiddenField name="act" value={plain} />
          <Button>{text.steps[plain]}</Button>
        </Form>
      )}
      {pages.map((page, place) => (
        <ButtonLink
          variant={plain === undefined && place === 0 && page !== 'end' ? 'primary' : 'secondary'}
          href={contractPath(contract.contractId, page)}
        >
          {text.links[page as keyof typeof text.links]}
        </ButtonLink>
      ))}
    </Actions>
  );
}

function Parties({ view }: { readonly view: ContractView }) {
  const { contract, parties, hasMoreParties, status } = view;
  const { contractId } = contract;
  const { partiesColumns: headings } = text;
  const last = parties.at(-1);
  const mayLeave = contract.kind === 'collective' && status !== 'ended';
  const columns: readonly Column<(typeof parties)[number]>[] = [
    { key: 'name', heading: headings.name, wide: true, cell: ({ name }) => name },
    { key: 'code', heading: headings.code, nowrap: true, cell: ({ code }) => code ?? shared.noCode },
    { key: 'joinedOn', heading: headings.joinedOn, nowrap: true, cell: ({ joinedOn }) => joinedOn },
    {
      key: 'leftOn',
      heading: headings.leftOn,
      nowrap: true,
      cell: ({ facilityId, joinedOn, leftOn }) =>
        leftOn === null && mayLeave ? (
          <a href={withQuery(contractPath(contractId, 'leave'), { facility: facilityId, joinedOn })}>
            {text.leave}
          </a>
        ) : (
          leftOn
        ),
    },
  ];
  return (
    <>
      <h2>{text.partiesTitle}</h2>
      <DataTable
        caption={text.partiesTitle}
        columns={columns}
        rows={parties}
        empty={
          <EmptyState title={text.noParties}>
            <p>{text.noPartiesText}</p>
          </EmptyState>
        }
        pages={
          hasMoreParties && last !== undefined
            ? {
                nextHref: withQuery(contractPath(contractId), {
                  name: last.name,
                  facility: last.facilityId,
                  joinedOn: last.joinedOn,
                }),
              }
            : undefined
        }
      />
    </>
  );
}

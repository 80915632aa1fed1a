import type { Uuid } from '../../../../kernel/ids.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list/summary-list.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { BASIS_ACTS, BASIS_STEPS } from '../../domain/bases/basis-steps.ts';
import type { AttachmentOwner } from '../../domain/bases/papers.ts';
import type { BasisView } from '../../use-cases/bases/show-basis.use-case.ts';
import { Attachments } from './attachments.tsx';
import { BasisStatusTag } from './basis-status.tsx';
import { ja as pages } from './page-words.ja.ts';
import { basisPath, copyBasisPath, municipalityPath, paperPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = pages.basis;

/** One legal basis: what it allows, on which papers it rests, who answers for it, and for whom it holds today. */
export function BasisPage({ view, mayManage }: { readonly view: BasisView; readonly mayManage: boolean }) {
  const { basis } = view;
  return (
    <>
      <PageHeading title={basis.title} above={text.above} below={<BasisStatusTag status={basis.status} />} />
      {basis.status === 'proposed' ? <Notice title={text.proposedNote} /> : null}
      {mayManage ? <Acts view={view} /> : null}
      <SummaryList rows={[...termsOf(view), ...papersOf(view)]} />
      <Receivers view={view} />
      <Attachments
        owner="basis"
        ownerId={basis.basisId}
        attachments={view.attachments}
        mayManage={mayManage}
      />
      <h2>{text.history}</h2>
      <Timeline label={text.history} entries={historyOf(view)} />
    </>
  );
}

const Acts = ({ view: { basis } }: { readonly view: BasisView }) => (
  <Actions>
    {BASIS_ACTS.filter(act => BASIS_STEPS[basis.status][act] !== undefined).map(act => (
      <ButtonLink variant={act === 'withdraw' ? 'secondary' : 'primary'} href={basisPath(basis.basisId, act)}>
        {text[act]}
      </ButtonLink>
    ))}
    <ButtonLink variant="ghost" href={copyBasisPath(basis.basisId)}>
      {text.copy}
    </ButtonLink>
  </Actions>
);

const termsOf = ({ basis, municipalityName }: BasisView): readonly SummaryRow[] => [
  { label: text.facts.category, value: words.categories[basis.category] },
  { label: text.facts.receiver, value: municipalityName ?? words.everyMunicipality },
  { label: text.facts.unit, value: basis.receivingUnit ?? text.unitOfRequest },
  { label: text.facts.purposes, value: words.list(basis.purposes.map(each => words.purposes[each])) },
  { label: text.facts.fields, value: words.list(basis.fields.map(each => words.fields[each])) },
  { label: text.facts.period, value: words.period(basis.validFrom, basis.lastDay) },
  { label: text.facts.ground, value: words.grounds[basis.ground] },
  { label: text.facts.article, value: basis.article },
  { label: text.facts.reason, value: basis.reason },
  { label: text.facts.deletionPlan, value: basis.deletionPlan },
  {
    label: text.facts.procedure,
    value: basis.needsReceiverProcedure ? text.procedureNeeded : text.procedureNotNeeded,
  },
];

function papersOf({ agreement, consultation, matter, notice }: BasisView): readonly SummaryRow[] {
  const link = (label: string, owner: AttachmentOwner, id: Uuid, title: string): SummaryRow => ({
    label,
    value: <a href={paperPath(owner, id)}>{title}</a>,
  });
  const { facts } = text;
  return [
    ...(agreement === null
      ? []
      : [link(facts.agreement, 'agreement', agreement.agreementId, agreement.title)]),
    ...(consultation === null
      ? []
      : [link(facts.consultation, 'consultation', consultation.consultationId, consultation.subject)]),
    ...(consultation?.answer?.conditions == null
      ? []
      : [{ label: facts.conditions, value: consultation.answer.conditions }]),
    ...(matter === null ? [] : [link(facts.matter, 'matter', matter.matterId, matter.name)]),
    ...(notice === null
      ? []
      : [link(facts.notice, 'notice', notice.noticeId, `${notice.number} ${notice.subject}`)]),
  ];
}

const Receivers = ({ view: { receivers } }: { readonly view: BasisView }) => (
  <>
    <h2>{text.receivers}</h2>
    <DataTable
      caption={text.receivers}
      rows={receivers}
      columns={[
        {
          key: 'name',
          heading: text.receiverColumns.name,
          cell: ({ code, name, reasons }) =>
            reasons.includes('receiver-has-not-asked') ? name : <a href={municipalityPath(code)}>{name}</a>,
        },
        {
          key: 'standing',
          heading: text.receiverColumns.standing,
          cell: ({ reasons }) =>
            reasons.length === 0 ? <Tag tone="ok">{text.may}</Tag> : <Tag tone="caution">{text.mayNot}</Tag>,
        },
        {
          key: 'reasons',
          heading: text.receiverColumns.reasons,
          wide: true,
          cell: ({ reasons }) => words.list(reasons.map(reason => words.reasons[reason])),
        },
      ]}
      empty={
        <EmptyState title={text.noReceivers}>
          <p>{text.noReceiversText}</p>
        </EmptyState>
      }
    />
  </>
);

const historyOf = ({ basis, names }: BasisView) =>
  (['entered', 'proposed', 'activated', 'withdrawn'] as const).flatMap(act => {
    const done = basis[act];
    if (done === null) return [];
    const reason =
      act === 'withdrawn' ? `${text.acts[act]} ${basis.withdrawn?.reason ?? ''}` : text.acts[act];
    return [{ at: done.at, what: reason, by: names.get(done.by) ?? words.formerStaff }];
  });

import type { Child } from 'hono/jsx';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { KEEPERS } from '../../domain/bases/papers.ts';
import type { AgreementView } from '../../use-cases/bases/agreements.use-case.ts';
import { AgreementState } from './agreement-state.tsx';
import { Attachments } from './attachments.tsx';
import { BasisStatusTag } from './basis-status.tsx';
import { ja as pages } from './page-words.ja.ts';
import { basisPath, paperPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = pages.agreements;

interface Shown {
  readonly view: AgreementView;
  readonly mayManage: boolean;
}

/** An agreement with its parties, its originals, what was decided in talks, and the bases that rest on it (M-01 to M-10). */
export function AgreementPage({ view, mayManage }: Shown) {
  const { agreement, today } = view;
  return (
    <>
      <PageHeading
        title={agreement.title}
        above={view.municipalityName}
        below={<AgreementState agreement={agreement} today={today} />}
      />
      <Acts view={view} mayManage={mayManage} />
      <Terms view={view} mayManage={mayManage} />
      <Originals view={view} mayManage={mayManage} />
      <Notes view={view} mayManage={mayManage} />
      <h2>{text.basesTitle}</h2>
      <DataTable
        caption={text.basesTitle}
        rows={view.bases}
        rowHref={({ basisId }) => basisPath(basisId)}
        columns={[
          {
            key: 'title',
            heading: pages.bases.columns.title,
            primary: true,
            wide: true,
            cell: ({ title }) => title,
          },
          {
            key: 'status',
            heading: pages.bases.columns.status,
            cell: ({ status }) => <BasisStatusTag status={status} />,
          },
        ]}
        empty={<Nothing title={text.noBases} next={text.noBasesText} />}
      />
      <Attachments
        owner="agreement"
        ownerId={agreement.agreementId}
        attachments={view.attachments}
        mayManage={mayManage}
      />
    </>
  );
}

const Nothing = ({ title, next }: { readonly title: string; readonly next: string }) => (
  <EmptyState title={title}>
    <p>{next}</p>
  </EmptyState>
);

function Acts({ view: { agreement }, mayManage }: Shown) {
  const { agreementId: id } = agreement;
  return (
    <Actions>
      {mayManage && agreement.signedOn === null ? (
        <ButtonLink href={paperPath('agreement', id, 'sign')}>{text.sign}</ButtonLink>
      ) : null}
      <ButtonLink variant="secondary" href={paperPath('agreement', id, 'pdf')}>
        {words.print}
      </ButtonLink>
      {mayManage && agreement.signedOn !== null && agreement.endedOn === null ? (
        <ButtonLink variant="ghost" href={paperPath('agreement', id, 'end')}>
          {text.end}
        </ButtonLink>
      ) : null}
    </Actions>
  );
}

function Terms({ view: { agreement } }: Shown) {
  const { facts } = text;
  const partyText = ({ name, signatory, address }: typeof agreement.provider): Child =>
    text.party(name, signatory, address);
  return (
    <SummaryList
      rows={[
        { label: facts.category, value: words.categories[agreement.category] },
        { label: facts.definition, value: agreement.definition },
        { label: facts.provider, value: partyText(agreement.provider) },
        { label: facts.receiver, value: partyText(agreement.receiver) },
        { label: facts.purposes, value: words.list(agreement.purposes.map(each => words.purposes[each])) },
        { label: facts.fields, value: words.list(agreement.fields.map(each => words.fields[each])) },
        { label: facts.period, value: words.period(agreement.validFrom, agreement.validThrough) },
        { label: facts.signedOn, value: agreement.signedOn ?? text.notSigned },
        ...(agreement.endedOn === null ? [] : [{ label: facts.endedOn, value: agreement.endedOn }]),
      ]}
    />
  );
}

const Originals = ({ view: { agreement, originals }, mayManage }: Shown) => (
  <>
    <h2>{text.originalsTitle}</h2>
    <DataTable
      caption={text.originalsTitle}
      rows={originals}
      columns={[
        {
          key: 'keeper',
          heading: text.originalColumns.keeper,
          nowrap: true,
          cell: ({ keeper }) => words.keepers[keeper],
        },
        { key: 'keptAt', heading: text.originalColumns.keptAt, wide: true, cell: ({ keptAt }) => keptAt },
      ]}
      empty={<Nothing title={text.noOriginals} next={text.noOriginalsText} />}
    />
    {mayManage && originals.length < KEEPERS.length ? (
      <Actions>
        <ButtonLink variant="secondary" href={paperPath('agreement', agreement.agreementId, 'original')}>
          {text.addOriginal}
        </ButtonLink>
      </Actions>
    ) : null}
  </>
);

const Notes = ({ view: { agreement, notes }, mayManage }: Shown) => (
  <>
    <h2>{text.notesTitle}</h2>
    <DataTable
      caption={text.notesTitle}
      rows={notes}
      columns={[
        { key: 'on', heading: text.noteColumns.on, nowrap: true, cell: ({ decidedOn }) => decidedOn },
        { key: 'question', heading: text.noteColumns.question, wide: true, cell: ({ question }) => question },
        { key: 'decision', heading: text.noteColumns.decision, wide: true, cell: ({ decision }) => decision },
      ]}
      empty={<Nothing title={text.noNotes} next={text.noNotesText} />}
    />
    {mayManage ? (
      <Actions>
        <ButtonLink variant="secondary" href={paperPath('agreement', agreement.agreementId, 'note')}>
          {text.addNote}
        </ButtonLink>
      </Actions>
    ) : null}
  </>
);

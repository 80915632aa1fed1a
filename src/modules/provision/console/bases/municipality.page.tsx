import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { BENEFITS, entitlementTo } from '../../domain/bases/benefits.ts';
import { PROVISION_CATEGORIES, type ProvisionCategory } from '../../domain/provided-field.ts';
import type { MunicipalityView } from '../../use-cases/bases/municipalities.use-case.ts';
import { Attachments } from './attachments.tsx';
import { ContactTable } from './contact-table.tsx';
import { ja as pages } from './page-words.ja.ts';
import { newContactPath, requestPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = pages.municipalities;
type Request = MunicipalityView['requests'][number];

/** What a municipality asked for and has ready, and whom to ask there (E-28, E-33, P-08, P-10 to P-13). */
export const MunicipalityPage = ({
  view,
  mayManage,
}: {
  readonly view: MunicipalityView;
  readonly mayManage: boolean;
}) => (
  <>
    <PageHeading title={view.name} above={text.title} below={view.code} />
    {view.requests.map(request => (
      <>
        <h2>{text.requestTitle(words.categories[request.category])}</h2>
        <SummaryList rows={factsOf(request)} />
        {mayManage && request.withdrawnOn === null ? (
          <Actions>
            <ButtonLink variant="secondary" href={requestPath(request.requestId, 'procedure')}>
              {text.procedure}
            </ButtonLink>
            <ButtonLink variant="secondary" href={requestPath(request.requestId, 'setting')}>
              {text.setting}
            </ButtonLink>
            <ButtonLink variant="ghost" href={requestPath(request.requestId, 'withdraw')}>
              {text.withdraw}
            </ButtonLink>
          </Actions>
        ) : null}
        <Attachments
          owner="request"
          ownerId={request.requestId}
          attachments={view.attachments.get(request.requestId) ?? []}
          mayManage={mayManage}
        />
      </>
    ))}
    <h2>{text.contactsTitle}</h2>
    <ContactTable
      caption={text.contactsTitle}
      contacts={view.contacts}
      mayRemove={mayManage}
      empty={<NoContacts />}
    />
    {mayManage ? (
      <Actions>
        <ButtonLink variant="secondary" href={newContactPath(view.code)}>
          {text.addContact}
        </ButtonLink>
      </Actions>
    ) : null}
  </>
);

const factsOf = (request: Request) => [
  { label: text.facts.askedOn, value: request.askedOn },
  { label: text.facts.askedBy, value: request.askedBy },
  { label: text.columns.unit, value: request.receivingUnit },
  { label: text.columns.services, value: servicesOf(request) },
  { label: text.columns.procedure, value: procedureOf(request) },
  ...(request.note === null ? [] : [{ label: text.facts.note, value: request.note }]),
];

/** What a municipality does for these people, and since when. */
export const servicesOf = ({ services, servicesFrom }: Request): string =>
  servicesFrom === null
    ? text.noServices
    : text.since(words.list(services.map(each => words.purposes[each])), servicesFrom);

/** Where its own procedure stands; that it wants nothing more comes first. */
export const procedureOf = ({ procedure, withdrawnOn }: Request): string =>
  withdrawnOn !== null
    ? text.withdrawn(withdrawnOn)
    : procedure === null
      ? text.notConfirmed
      : text.confirmed(procedure.confirmedOn, procedure.note);

/** Nobody is named yet. */
export const NoContacts = () => (
  <EmptyState title={text.noContacts}>
    <p>{text.noContactsText}</p>
  </EmptyState>
);

/** Who gets what at home (P-07), by whether a basis lets cities know of the people of a category. */
export const BenefitTable = ({ covered }: { readonly covered: ReadonlySet<ProvisionCategory> }) => (
  <>
    <h2>{text.benefitsTitle}</h2>
    <DataTable
      caption={text.benefitsTitle}
      rows={PROVISION_CATEGORIES}
      columns={[
        {
          key: 'category',
          heading: text.benefitColumns.category,
          cell: category => words.categories[category],
        },
        ...BENEFITS.map(benefit => ({
          key: benefit,
          heading: text.benefits[benefit],
          cell: (category: ProvisionCategory) =>
            text.entitlements[entitlementTo(benefit, category, covered.has(category))],
        })),
      ]}
      empty={null}
    />
  </>
);

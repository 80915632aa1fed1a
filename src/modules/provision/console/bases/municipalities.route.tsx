import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { showMunicipalities, showMunicipality } from '../../use-cases/bases/municipalities.use-case.ts';
import { type BasePages, drawPage, mayManage, READ_REGISTER, staffActor } from './base-pages.ts';
import { ContactTable } from './contact-table.tsx';
import { BenefitTable, MunicipalityPage, NoContacts, procedureOf, servicesOf } from './municipality.page.tsx';
import { ja as pages } from './page-words.ja.ts';
import {
  MUNICIPALITIES_PATH,
  MUNICIPALITY_PATTERN,
  municipalityPath,
  newContactPath,
  newPath,
  REQUESTS_PATH,
} from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = pages.municipalities;

/** The municipalities that asked, each on a page of its own. */
export const municipalitiesRoute = (deps: BasePages): Route => ({
  method: 'GET',
  path: MUNICIPALITIES_PATH,
  access: READ_REGISTER,
  handle: request => list(deps, request),
});

/** One municipality. */
export const municipalityRoute = (deps: BasePages): Route => ({
  method: 'GET',
  path: MUNICIPALITY_PATTERN,
  access: READ_REGISTER,
  handle: async request => {
    const code = request.param('municipalityCode');
    if (!/^[0-9]{6}$/.test(code)) return request.notFound();
    const view = await showMunicipality(deps, staffActor(request), code);
    return view === null
      ? request.notFound()
      : drawPage(deps, request, {
          title: view.name,
          children: <MunicipalityPage view={view} mayManage={mayManage(deps, request)} />,
        });
  },
});

async function list(deps: BasePages, request: RouteRequest): Promise<Response> {
  const { municipalities, ownContacts, covered } = await showMunicipalities(deps, staffActor(request));
  const isManager = mayManage(deps, request);
  const rows = municipalities.flatMap(({ code, name, requests }) =>
    requests.map(asked => ({ ...asked, code, name })),
  );
  return drawPage(deps, request, {
    title: text.title,
    shortcuts: [{ keys: 'n', label: text.shortcut }],
    children: (
      <>
        <PageHeading
          title={text.title}
          below={text.below}
          actions={
            isManager ? (
              <ButtonLink href={newPath(REQUESTS_PATH)} shortcut="n">
                {text.add}
              </ButtonLink>
            ) : undefined
          }
        />
        <DataTable
          caption={text.title}
          rows={rows}
          rowHref={({ code }) => municipalityPath(code)}
          columns={[
            { key: 'name', heading: text.columns.name, primary: true, cell: ({ name }) => name },
            {
              key: 'category',
              heading: text.columns.category,
              cell: ({ category }) => words.categories[category],
            },
            { key: 'unit', heading: text.columns.unit, cell: ({ receivingUnit }) => receivingUnit },
            { key: 'services', heading: text.columns.services, wide: true, cell: servicesOf },
            { key: 'procedure', heading: text.columns.procedure, wide: true, cell: procedureOf },
          ]}
          empty={
            <EmptyState title={text.none}>
              <p>{text.noneText}</p>
            </EmptyState>
          }
        />
        <BenefitTable covered={new Set(covered)} />
        <h2>{text.ownContactsTitle}</h2>
        <ContactTable
          caption={text.ownContactsTitle}
          contacts={ownContacts}
          mayRemove={isManager}
          empty={<NoContacts />}
        />
        {isManager ? (
          <Actions>
            <ButtonLink variant="secondary" href={newContactPath(null)}>
              {text.addContact}
            </ButtonLink>
          </Actions>
        ) : null}
      </>
    ),
  });
}

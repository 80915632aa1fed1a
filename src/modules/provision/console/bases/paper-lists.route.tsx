import type { Child } from 'hono/jsx';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { circledItems } from '../../domain/bases/sensitive-item.ts';
import { showAgreements } from '../../use-cases/bases/agreements.use-case.ts';
import { showConsultations } from '../../use-cases/bases/consultations.use-case.ts';
import { showMatters } from '../../use-cases/bases/matters.use-case.ts';
import { showNotices } from '../../use-cases/bases/notices.use-case.ts';
import type { Listed } from '../../use-cases/bases/write-register.ts';
import { AgreementState } from './agreement-state.tsx';
import { afterIn, type BasePages, drawPage, mayManage, READ_REGISTER, staffActor } from './base-pages.ts';
import { ja as pages } from './page-words.ja.ts';
import { AGREEMENTS_PATH, after, CONSULTATIONS_PATH, MATTERS_PATH, NOTICES_PATH, newPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

type ColumnMakers<Row> = Readonly<
  Record<'primary' | 'plain', (heading: string, cell: (row: Row) => Child) => Column<Row>>
>;

/** A list of papers of one kind: its words, where it stands, how a page is read, and its columns. */
interface PaperList<Row> {
  readonly path: string;
  readonly text: Readonly<Record<'title' | 'below' | 'add' | 'none' | 'noneText', string>>;
  readonly page: (request: RouteRequest, after: Uuid | null) => Promise<Listed<Row>>;
  readonly idOf: (row: Row) => Uuid;
  /** After the page is known, so that the cells know their row. */
  readonly columns: (make: ColumnMakers<Row>) => readonly Column<Row>[];
}

/** The lists of matters, notices, agreements and questions, newest first. */
export const paperListRoutes = (deps: BasePages): readonly Route[] => [
  listRoute(deps, {
    path: MATTERS_PATH,
    text: pages.matters,
    page: (request, from) => showMatters(deps, staffActor(request), from),
    idOf: ({ matterId }) => matterId,
    columns: ({ primary, plain }) => [
      primary(pages.matters.columns.name, ({ name }) => name),
      plain(pages.matters.columns.number, ({ matterNumber }) => matterNumber),
      plain(pages.matters.columns.office, ({ responsibleOffice }) => responsibleOffice),
      plain(pages.matters.columns.items, ({ items }) =>
        words.list(circledItems(items).map(item => words.items[item])),
      ),
    ],
  }),
  listRoute(deps, {
    path: NOTICES_PATH,
    text: pages.notices,
    page: (request, from) => showNotices(deps, staffActor(request), from),
    idOf: ({ noticeId }) => noticeId,
    columns: ({ primary, plain }) => [
      primary(pages.notices.columns.subject, ({ subject }) => subject),
      plain(pages.notices.columns.number, ({ number }) => number),
      plain(pages.notices.columns.issuedOn, ({ issuedOn }) => issuedOn),
      plain(pages.notices.columns.addressees, ({ addressees }) => addressees),
    ],
  }),
  listRoute(deps, {
    path: AGREEMENTS_PATH,
    text: pages.agreements,
    page: (request, from) => showAgreements(deps, staffActor(request), from),
    idOf: ({ agreementId }) => agreementId,
    columns: ({ primary, plain }) => [
      primary(pages.agreements.columns.title, ({ title }) => title),
      plain(pages.agreements.columns.receiver, ({ receiver }) => receiver.name),
      plain(pages.agreements.columns.category, ({ category }) => words.categories[category]),
      plain(pages.agreements.columns.period, ({ validFrom, validThrough }) =>
        words.period(validFrom, validThrough),
      ),
      plain(pages.agreements.columns.state, row => <AgreementState agreement={row} today={row.today} />),
    ],
  }),
  listRoute(deps, {
    path: CONSULTATIONS_PATH,
    text: pages.consultations,
    page: (request, from) => showConsultations(deps, staffActor(request), from),
    idOf: ({ consultationId }) => consultationId,
    columns: ({ primary, plain }) => [
      primary(pages.consultations.columns.subject, ({ subject }) => subject),
      plain(pages.consultations.columns.who, ({ askedBy }) => askedBy),
      plain(pages.consultations.columns.askedOn, ({ askedOn }) => askedOn),
      plain(pages.consultations.columns.answer, ({ answer }) =>
        answer === null
          ? pages.consultations.waiting
          : `${answer.answeredOn} ${words.findings[answer.finding]}`,
      ),
    ],
  }),
];

const makersFor = <Row,>(): ColumnMakers<Row> => ({
  primary: (heading, cell) => ({ key: heading, heading, cell, primary: true, wide: true }),
  plain: (heading, cell) => ({ key: heading, heading, cell }),
});

function listRoute<Row>(deps: BasePages, list: PaperList<Row>): Route {
  return {
    method: 'GET',
    path: list.path,
    access: READ_REGISTER,
    handle: async request => {
      const page = await list.page(request, afterIn(request));
      const last = page.rows.at(-1);
      return drawPage(deps, request, {
        title: list.text.title,
        shortcuts: [{ keys: 'n', label: list.text.add }],
        children: (
          <>
            <PageHeading
              title={list.text.title}
              below={list.text.below}
              actions={
                mayManage(deps, request) ? (
                  <ButtonLink href={newPath(list.path)} shortcut="n">
                    {list.text.add}
                  </ButtonLink>
                ) : undefined
              }
            />
            <DataTable
              caption={list.text.title}
              rows={page.rows}
              rowHref={row => `${list.path}/${list.idOf(row)}`}
              columns={list.columns(makersFor())}
              empty={
                <EmptyState title={list.text.none}>
                  <p>{list.text.noneText}</p>
                </EmptyState>
              }
              pages={
                page.hasNext && last !== undefined
                  ? { nextHref: after(list.path, list.idOf(last)) }
                  : undefined
              }
            />
          </>
        ),
      });
    },
  };
}

import { jstDate } from '../../../../kernel/instant.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { mayStaff } from '../../../accounts/index.ts';
import { LOAN_STATUSES, type LoanStatus } from '../../domain/oximeter-loan.ts';
import { settleOximeter } from '../../use-cases/lend-oximeter.use-case.ts';
import {
  type RegisterRefusal,
  registerOximeters,
  showLedger,
} from '../../use-cases/oximeter-ledger.use-case.ts';
import { remindBorrower } from '../../use-cases/remind-borrowers.use-case.ts';
import { type CarePages, CHANGE_CARE, drawPage, idIn, READ_CARE, staffActor } from '../care-pages.ts';
import { OXIMETERS_PATH, PATTERNS } from '../paths.ts';
import { LedgerPage } from './ledger.page.tsx';
import { readLedgerQuery } from './ledger.schema.ts';
import { ja as ledgerWords } from './words.ja.ts';

const text = ledgerWords;

/** The ledger of oximeters (F-13). */
export const ledgerRoutes = (deps: CarePages): readonly Route[] => [
  {
    method: 'GET',
    path: OXIMETERS_PATH,
    access: READ_CARE,
    handle: request => draw(deps, request, '', null),
  },
  { method: 'POST', path: OXIMETERS_PATH, access: CHANGE_CARE, handle: request => register(deps, request) },
  { method: 'POST', path: PATTERNS.settleLoan, access: CHANGE_CARE, handle: request => act(deps, request) },
];

async function register(deps: CarePages, request: RouteRequest): Promise<Response> {
  const typed = (await request.form()).text('numbers');
  const registered = await registerOximeters(deps, staffActor(request), typed);
  return registered.ok
    ? request.seeOther(OXIMETERS_PATH)
    : draw(deps, request, typed, problemText(registered.reason));
}

const problemText = (refusal: RegisterRefusal): string =>
  refusal.kind === 'not-a-number' ? text.problems['not-a-number'](refusal.text) : text.problems[refusal.kind];

async function draw(
  deps: CarePages,
  request: RouteRequest,
  typed: string,
  error: string | null,
): Promise<Response> {
  const { status, after } = readLedgerQuery(request.query);
  const ledger = await showLedger(deps, staffActor(request), status, after);
  const props = { ledger, status, typed, error, today: jstDate(request.now) };
  const mayChange = mayStaff(staffCaller(request).role, 'care.change');
  return drawPage(deps, request, {
    title: text.title,
    hasErrors: error !== null,
    children: <LedgerPage {...props} mayChange={mayChange} />,
  });
}

/** Nothing chosen is nothing that a loan can become. */
const statusOf = (wanted: string): LoanStatus => LOAN_STATUSES.find(status => status === wanted) ?? 'out';

async function act(deps: CarePages, request: RouteRequest): Promise<Response> {
  const loanId = idIn(request, 'loanId');
  if (loanId === null) return request.notFound();
  const actor = staffActor(request);
  const wanted = (await request.form()).text('act');
  const done =
    wanted === 'remind'
      ? await remindBorrower(deps, actor, loanId)
      : await settleOximeter(deps, actor, loanId, statusOf(wanted));
  if (done.ok) return request.seeOther(OXIMETERS_PATH);
  if (done.reason === 'no-such-loan') return request.notFound();
  const children = (
    <>
      <PageHeading title={text.title} />
      <Notice tone="warn" title={text.refused[done.reason]}>
        <p>
          <a href={OXIMETERS_PATH}>{text.title}</a>
        </p>
      </Notice>
    </>
  );
  return drawPage(deps, request, { title: text.title, children }, 409);
}

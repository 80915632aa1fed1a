import type { Uuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { SIGN_IN_PATH } from '../../../accounts/index.ts';
import {
  type IssuedAccount,
  type IssueProblem,
  issueAccount,
} from '../../use-cases/issue-account.use-case.ts';
import { printPasswordLetter } from '../../use-cases/print-password-letter.ts';
import { showEnrolment } from '../../use-cases/show-board.use-case.ts';
import {
  drawPage,
  type InstitutionPages,
  MANAGE_REGISTRY,
  pdfResponse,
  staffActor,
} from '../institution-pages.ts';
import { ENROLMENT_PATTERN, enrolmentPath } from '../paths.ts';
import { type EnrolmentErrors, NO_ERRORS, NOTHING_TYPED, type TypedEnrolment } from './form-state.ts';
import { passwordLetter } from './letter-words.ja.ts';
import { ja as words } from './words.ja.ts';

type DrawEnrolment = (
  deps: InstitutionPages,
  request: RouteRequest,
  facilityId: Uuid,
  typed?: TypedEnrolment,
  errors?: EnrolmentErrors,
) => Promise<Response>;

/**
 * Issues the account of an institution's manager. The answer to the form is the page or the letter with the initial
 * password, and not 303: no address could show it again.
 */
export const issueRoute = (
  deps: InstitutionPages,
  drawEnrolment: DrawEnrolment,
  ofFacility: (request: RouteRequest, answer: (facilityId: Uuid) => Promise<Response>) => Promise<Response>,
): Route => ({
  method: 'POST',
  path: `${ENROLMENT_PATTERN}/issue`,
  access: MANAGE_REGISTRY,
  handle: request => ofFacility(request, id => issue(deps, request, id, drawEnrolment)),
});

async function issue(
  deps: InstitutionPages,
  request: RouteRequest,
  facilityId: Uuid,
  drawEnrolment: DrawEnrolment,
): Promise<Response> {
  const form = await request.form();
  const loginName = form.text('loginName');
  const issued = await issueAccount(deps, staffActor(request), facilityId, loginName);
  if (issued.ok) return handOver(deps, request, facilityId, issued.value, form.text('as') === 'letter');
  if (issued.reason === 'no-such-facility') return request.notFound();
  return drawEnrolment(deps, request, facilityId, { ...NOTHING_TYPED, loginName }, errorsOf(issued.reason));
}

function errorsOf(problem: Exclude<IssueProblem, 'no-such-facility'>): EnrolmentErrors {
  if (problem === 'not-now') return { ...NO_ERRORS, problem: words.problems['not-now'] };
  const texts = words.issueProblems;
  return {
    ...NO_ERRORS,
    fields: problem.map(reason => ({
      name: 'loginName',
      message:
        reason === 'login-name-form' || reason === 'login-name-taken' || reason === 'busy'
          ? texts[reason]
          : texts.other,
    })),
  };
}

async function handOver(
  deps: InstitutionPages,
  request: RouteRequest,
  facilityId: Uuid,
  account: IssuedAccount,
  asLetter: boolean,
): Promise<Response> {
  const view = asLetter ? await showEnrolment(deps, staffActor(request), facilityId) : null;
  const pdf =
    view === null
      ? null
      : await printPasswordLetter(
          { ...deps, signInPath: SIGN_IN_PATH },
          staffCaller(request).authorityId,
          view.facility,
          account,
          passwordLetter,
        );
  if (pdf !== null) return pdfResponse(pdf, 'account.pdf');
  return drawPage(deps, request, {
    title: words.issuedTitle,
    children: (
      <>
        <PageHeading title={words.issuedTitle} />
        <Notice tone="warn" title={words.issuedOnce}>
          {asLetter ? <p>{words.issuedUnprintable}</p> : null}
        </Notice>
        <SummaryList
          rows={[
            { label: words.displayName, value: account.displayName },
            { label: words.loginName, value: <code>{account.loginName}</code> },
            { label: words.initialPassword, value: <code>{account.initialPassword}</code> },
          ]}
        />
        <Actions>
          <ButtonLink variant="secondary" href={enrolmentPath(facilityId)}>
            {words.back}
          </ButtonLink>
        </Actions>
      </>
    ),
  });
}

import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { answerApplicant, findAddress } from '../../use-cases/answer-applicant.use-case.ts';
import type { OpenDraft } from '../../use-cases/draft-access.ts';
import { showStep } from '../../use-cases/show-step.use-case.ts';
import { FIND_ADDRESS } from '../address-fields.tsx';
import { type Entries, entriesOf, withEntries } from '../entries.ts';
import { answerGone } from '../expired/answer-gone.tsx';
import { inAnyLanguage, STEP_PATHS, stepPath } from '../paths.ts';
import { afterSaving, textOf, toStep, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { ApplicantPage, type ApplicantPageProblem } from './applicant.page.tsx';
import { applicantEntry, applicantValues, CHANNEL_ORDER, sharedValues } from './applicant.schema.ts';

/** Step 2 of 3. */
export const applicantRoutes = (deps: WebDeps): readonly Route[] => {
  const path = inAnyLanguage(STEP_PATHS.applicant);
  return [
    { method: 'GET', path, access: { kind: 'anyone' }, handle: request => show(deps, request) },
    { method: 'POST', path, access: { kind: 'anyone' }, handle: request => answer(deps, request) },
  ];
};

async function show(deps: WebDeps, request: RouteRequest, typed?: Form): Promise<Response> {
  const access = await showStep(deps, visitorOf(request), 'applicant');
  if (access.kind === 'gone') return answerGone(deps, request);
  if (access.kind === 'elsewhere') return toStep(request, access.step);
  if (typed !== undefined) return fillInAddress(deps, request, access, typed);
  const { applicant, household } = access.draft.answers;
  const known = applicant === null ? household && sharedValues(household) : applicantValues(applicant);
  const entries = entriesOf(known ?? {});
  return render(deps, request, access, entries, []);
}

async function answer(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  if (form.text(FIND_ADDRESS.name) === FIND_ADDRESS.value) return show(deps, request, form);
  const visitor = visitorOf(request);
  const outcome = await answerApplicant(deps, visitor, applicantEntry(form));
  switch (outcome.kind) {
    case 'gone':
      return answerGone(deps, request, outcome.rescued);
    case 'elsewhere':
      return toStep(request, outcome.step);
    case 'invalid':
      return render(deps, request, outcome, form, outcome.problems);
    case 'saved':
      return afterSaving(request, visitor, outcome.next);
  }
}

/** 「住所を入れる」: the same page with the address of the postal code; a street that was typed stays. */
function fillInAddress(deps: WebDeps, request: RouteRequest, open: OpenDraft, form: Form): Promise<Response> {
  const towns = findAddress(form.text('postal-code'));
  const [town] = towns.filter(({ prefecture }) => prefecture === deps.authorityName(request.authorityId));
  if (town === undefined) {
    const reason = towns.length === 0 ? 'unknown-postal-code' : 'other-prefecture';
    return render(deps, request, open, form, [{ field: 'postal-code', reason }]);
  }
  const filled = withEntries(form, {
    municipality: town.municipality.name,
    street: form.text('street') || town.town,
  });
  return render(deps, request, open, filled, []);
}

async function render(
  deps: WebDeps,
  request: RouteRequest,
  { verdict }: OpenDraft,
  entries: Entries,
  problems: readonly ApplicantPageProblem[],
): Promise<Response> {
  const hasErrors = problems.length > 0;
  const page = (
    <ApplicantPage
      action={stepPath(request.language, 'applicant')}
      prefecture={deps.authorityName(request.authorityId, request.language)}
      guardianRequired={verdict?.guardianRequired ?? false}
      channels={CHANNEL_ORDER.filter(channel => deps.askChannels.has(channel))}
      entries={entries}
      problems={problems}
    />
  );
  const { title } = textOf(request).applicant;
  return request.page(await deps.frame(request, { title, hasErrors, children: page }), hasErrors ? 422 : 200);
}

import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { EvidenceProblem, ImageKind } from '../../domain/evidence.ts';
import { attachEvidence } from '../../use-cases/attach-evidence.use-case.ts';
import { recommendedKits } from '../../use-cases/describe-information.ts';
import type { OpenDraft } from '../../use-cases/draft-access.ts';
import { showDraftImage } from '../../use-cases/show-draft-image.use-case.ts';
import { showStep } from '../../use-cases/show-step.use-case.ts';
import { type Entries, entriesOf, oneOf } from '../entries.ts';
import { answerGone } from '../expired/answer-gone.tsx';
import { imagePath, inAnyLanguage, PATHS, STEP_PATHS, stepPath } from '../paths.ts';
import { afterSaving, textOf, toStep, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { EvidencePage } from './evidence.page.tsx';
import { evidenceEntry, evidenceUploads, evidenceValues, IMAGE_ORDER } from './evidence.schema.ts';

/** Room for three photos that are each too large, so that the answer can say so beside the field. */
const UPLOAD_LIMIT = 64 * 1024 * 1024;

/** Step 3 of 3, and the images of the draft. */
export const evidenceRoutes = (deps: WebDeps): readonly Route[] => {
  const path = inAnyLanguage(STEP_PATHS.evidence);
  const access = { kind: 'anyone' } as const;
  return [
    { method: 'GET', path, access, handle: request => show(deps, request) },
    { method: 'POST', path, access, bodyLimit: UPLOAD_LIMIT, handle: request => attach(deps, request) },
    { method: 'GET', path: inAnyLanguage(PATHS.image), access, handle: request => image(deps, request) },
  ];
};

async function show(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const access = await showStep(deps, visitorOf(request), 'evidence');
  if (access.kind === 'gone') return answerGone(deps, request);
  if (access.kind === 'elsewhere') return toStep(request, access.step);
  const { evidence } = access.draft.answers;
  return render(deps, request, access, entriesOf(evidence === null ? {} : evidenceValues(evidence)), []);
}

async function attach(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const visitor = visitorOf(request);
  // Nobody without a draft that has come so far makes the server read their files.
  const access = await showStep(deps, visitor, 'evidence');
  if (access.kind === 'gone') return answerGone(deps, request);
  if (access.kind === 'elsewhere') return toStep(request, access.step);
  const form = await request.form();
  const outcome = await attachEvidence(deps, visitor, evidenceEntry(form), await evidenceUploads(form));
  switch (outcome.kind) {
    case 'gone':
      return answerGone(deps, request);
    case 'elsewhere':
      return toStep(request, outcome.step);
    case 'invalid':
      return render(deps, request, outcome, form, outcome.problems);
    case 'saved':
      return afterSaving(request, visitor, outcome.next);
  }
}

async function image(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const kind = oneOf<ImageKind>(IMAGE_ORDER, request.param('kind'));
  const jpeg = kind === null ? null : await showDraftImage(deps, visitorOf(request), kind);
  if (jpeg === null) return request.notFound();
  return request.context.body(Uint8Array.from(jpeg), 200, { 'content-type': 'image/jpeg' });
}

async function render(
  deps: WebDeps,
  request: RouteRequest,
  { draft, verdict }: OpenDraft,
  entries: Entries,
  problems: readonly EvidenceProblem[],
): Promise<Response> {
  const { conditions } = draft.answers;
  if (conditions === null) throw new Error('Step 3 is open only after step 1.');
  const page = (
    <EvidencePage
      action={stepPath(request.language, 'evidence')}
      testedOn={conditions.testedOn}
      guardianRequired={verdict?.guardianRequired ?? false}
      recommendedKits={recommendedKits(deps.rulebook, jstDate(request.now)).kits}
      entries={entries}
      problems={problems}
      keptImages={new Map([...draft.images].map(kind => [kind, imagePath(request.language, kind)]))}
    />
  );
  const { title } = textOf(request).evidence;
  const hasErrors = problems.length > 0;
  return request.page(await deps.frame(request, { title, hasErrors, children: page }), hasErrors ? 422 : 200);
}

import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { statusAfter } from '../../domain/packages/package-status.ts';
import { discardPackage, recallPackage } from '../../use-cases/packages/follow-package.use-case.ts';
import type { PackageView } from '../../use-cases/packages/show-packages.use-case.ts';
import { ActForm } from './act-form.tsx';
import { ja as text } from './act-words.ja.ts';
import { drawPackage, withPackage } from './package.route.tsx';
import { drawPage, type PackagePages, RELEASE_PACKAGES, receiverName, staffActor } from './package-pages.ts';
import { packagePath, packagePattern } from './paths.ts';
import { ja as words } from './words.ja.ts';

const ACTS = { recall: recallPackage, discard: discardPackage } as const;
type Act = keyof typeof ACTS;

/** Calling a package back that is out, and giving one up that is not (F-17). Both ask for a reason. */
export const endingRoutes = (deps: PackagePages): readonly Route[] =>
  (['recall', 'discard'] as const).flatMap((act): readonly Route[] => [
    {
      method: 'GET',
      path: packagePattern(act),
      access: RELEASE_PACKAGES,
      handle: request =>
        withPackage(deps, request, view =>
          statusAfter(view.given.status, act) === null
            ? drawPackage(deps, request, view, true)
            : draw(deps, request, view, act, '', undefined),
        ),
    },
    {
      method: 'POST',
      path: packagePattern(act),
      access: RELEASE_PACKAGES,
      handle: request => withPackage(deps, request, view => end(deps, request, view, act)),
    },
  ]);

async function end(
  deps: PackagePages,
  request: RouteRequest,
  view: PackageView,
  act: Act,
): Promise<Response> {
  const reason = (await request.form()).text('reason');
  const { packageId } = view.given;
  const ended = await ACTS[act](deps, staffActor(request), packageId, reason);
  if (ended.ok) return request.seeOther(packagePath(packageId));
  return ended.reason === 'no-reason'
    ? draw(deps, request, view, act, reason, text.reasonMissing)
    : drawPackage(deps, request, view, true);
}

async function draw(
  deps: PackagePages,
  request: RouteRequest,
  { given }: PackageView,
  act: Act,
  reason: string,
  error: string | undefined,
): Promise<Response> {
  const form = text.forms[act];
  return drawPage(deps, request, {
    title: form.title,
    hasErrors: error !== undefined,
    children: (
      <ActForm
        {...form}
        packageId={given.packageId}
        part={act}
        above={words.number(receiverName(deps, given.municipalityCode), given.sequence)}
        errors={error === undefined ? [] : [{ name: 'reason', message: error }]}
        isDanger
      >
        <TextArea
          name="reason"
          label={text.reason}
          value={reason}
          error={error}
          rows={3}
          maxlength={200}
          required
        />
      </ActForm>
    ),
  });
}

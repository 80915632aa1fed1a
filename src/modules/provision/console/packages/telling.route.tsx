import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { TellingProblem, TypedTelling } from '../../domain/packages/told-by-receiver.ts';
import {
  mayRecord,
  recordTelling,
  TELLINGS,
  type TellingAct,
} from '../../use-cases/packages/follow-package.use-case.ts';
import type { PackageView } from '../../use-cases/packages/show-packages.use-case.ts';
import { ActForm } from './act-form.tsx';
import { ja as text } from './act-words.ja.ts';
import { drawPackage, withPackage } from './package.route.tsx';
import { drawPage, type PackagePages, RELEASE_PACKAGES, receiverName, staffActor } from './package-pages.ts';
import { packagePath, packagePattern } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** What the receiver told of a package, and who was told its password: a page for each. */
export const tellingRoutes = (deps: PackagePages): readonly Route[] =>
  TELLINGS.flatMap((act): readonly Route[] => [
    {
      method: 'GET',
      path: packagePattern(act),
      access: RELEASE_PACKAGES,
      handle: request =>
        withPackage(deps, request, view =>
          mayRecord(view.given, act)
            ? draw(deps, request, view, act, offered(request, view, act), [])
            : drawPackage(deps, request, view, true),
        ),
    },
    {
      method: 'POST',
      path: packagePattern(act),
      access: RELEASE_PACKAGES,
      handle: request => withPackage(deps, request, view => record(deps, request, view, act)),
    },
  ]);

const offered = (
  request: RouteRequest,
  { passwordContacts }: PackageView,
  act: TellingAct,
): TypedTelling => ({
  happenedOn: jstDate(request.now),
  people: act === 'tell-password' ? (passwordContacts[0]?.names ?? '') : '',
  note: '',
});

async function record(
  deps: PackagePages,
  request: RouteRequest,
  view: PackageView,
  act: TellingAct,
): Promise<Response> {
  const form = await request.form();
  const typed = { happenedOn: form.text('happenedOn'), people: form.text('people'), note: form.text('note') };
  const { packageId } = view.given;
  const recorded = await recordTelling(deps, staffActor(request), packageId, act, typed);
  if (recorded.ok) return request.seeOther(packagePath(packageId));
  return typeof recorded.reason === 'string'
    ? drawPackage(deps, request, view, true)
    : draw(deps, request, view, act, typed, recorded.reason);
}

const messageOf = ({ field, reason }: TellingProblem): FormError => {
  const messages: Partial<Record<TellingProblem['reason'], string>> = text.problems[field];
  return { name: field, message: messages[reason] ?? '' };
};

async function draw(
  deps: PackagePages,
  request: RouteRequest,
  { given }: PackageView,
  act: TellingAct,
  typed: TypedTelling,
  problems: readonly TellingProblem[],
): Promise<Response> {
  const { people, ...form } = text.forms[act];
  const errors = problems.map(messageOf);
  const errorOf = (field: string) => errors.find(({ name }) => name === field)?.message;
  return drawPage(deps, request, {
    title: form.title,
    hasErrors: errors.length > 0,
    children: (
      <ActForm
        {...form}
        packageId={given.packageId}
        part={act}
        above={words.number(receiverName(deps, given.municipalityCode), given.sequence)}
        errors={errors}
      >
        <TextField
          name="happenedOn"
          label={text.day}
          value={typed.happenedOn}
          error={errorOf('happenedOn')}
          width="short"
          autocomplete="off"
          required
        />
        <TextField
          name="people"
          label={people}
          value={typed.people}
          error={errorOf('people')}
          autocomplete="off"
          maxlength={200}
          required
        />
        <TextArea
          name="note"
          label={text.note}
          value={typed.note}
          error={errorOf('note')}
          rows={2}
          maxlength={200}
        />
      </ActForm>
    ),
  });
}

import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { supportPaths } from '../../../municipal-support/index.ts';
import {
  arrangeRubbish,
  endRubbish,
  type GivenService,
  type RubbishDesk,
  showRubbishDesk,
} from '../../use-cases/rubbish-service.use-case.ts';
import { type FormErrors, formRoutes } from '../form-page.tsx';
import { GoodsForm } from '../goods-form.tsx';
import { type GoodsPages, idIn, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { ofCasePath, PATTERNS } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const text = words.service;

/** Has somebody's rubbish put out, and ends it (Y-12, M-03). */
export const rubbishDeskRoutes = (deps: GoodsPages): readonly Route[] => [
  ...formRoutes<RubbishDesk, GivenService>(deps, {
    path: PATTERNS.rubbish,
    access: WORK_ON_GOODS,
    find: async request => {
      const supportCaseId = idIn(request, 'supportCaseId');
      return supportCaseId && showRubbishDesk(deps, staffActor(request), supportCaseId);
    },
    offered: ({ service }) => ({
      areaId: service?.areaId ?? '',
      placeNote: service?.placeNote ?? '',
      ownWishNote: service?.ownWishNote ?? '',
    }),
    typed: form => ({
      areaId: form.text('areaId'),
      placeNote: form.text('placeNote'),
      ownWishNote: form.text('ownWishNote'),
    }),
    title: () => text.title,
    act: async (request, { subject }, given) => {
      const { supportCaseId } = subject;
      const done = await arrangeRubbish(deps, staffActor(request), supportCaseId, given);
      if (done.ok) return { to: supportPaths.case(supportCaseId) };
      if (done.reason === 'no-such-case') return 'gone';
      if (done.reason === 'not-active') return { errors: [{ message: text.notActive }] };
      return {
        errors: done.reason.map(({ field, reason }) => ({
          name: field,
          message: words.serviceProblems[reason](text[field]),
        })),
      };
    },
    page: (desk, given, errors) => <DeskPage desk={desk} given={given} errors={errors} />,
  }),
  { method: 'POST', path: PATTERNS.endRubbish, access: WORK_ON_GOODS, handle: request => end(deps, request) },
];

async function end(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  const desk = supportCaseId && (await showRubbishDesk(deps, staffActor(request), supportCaseId));
  if (supportCaseId === null || desk === null) return request.notFound();
  // Ended twice is ended all the same.
  await endRubbish(deps, staffActor(request), supportCaseId);
  return request.seeOther(supportPaths.case(supportCaseId));
}

function DeskPage({
  desk: { subject, service, areas, isCovered },
  given,
  errors,
}: {
  readonly desk: RubbishDesk;
  readonly given: GivenService;
  readonly errors: FormErrors;
}) {
  const { supportCaseId } = subject;
  const isOn = service !== null && service.endedAt === null;
  return (
    <>
      <PageHeading
        title={text.title}
        above={text.above(subject.name ?? shared.unknownName)}
        below={text.below}
      />
      {service === null ? null : <p class="note">{text.basis(shared.basis[service.basis])}</p>}
      {areas.length === 0 ? (
        <EmptyState title={text.noAreas}>
          <p>{text.noAreasText}</p>
        </EmptyState>
      ) : (
        <GoodsForm
          action={ofCasePath(supportCaseId, 'rubbish')}
          back={supportPaths.case(supportCaseId)}
          save={text.save}
        >
          <Select
            name="areaId"
            label={text.areaId}
            value={given.areaId}
            error={errors.of('areaId')}
            placeholder={text.choose}
            options={areas.map(({ areaId, name, weekdays }) => ({
              value: areaId,
              label: text.areaOption(name, words.weekdayList(weekdays)),
            }))}
            required
          />
          <TextField
            name="placeNote"
            label={text.placeNote}
            hint={text.placeNoteHint}
            value={given.placeNote}
            error={errors.of('placeNote')}
            maxlength={200}
          />
          {isCovered ? null : (
            <TextField
              name="ownWishNote"
              label={text.ownWishNote}
              why={text.ownWishWhy}
              hint={text.ownWishHint}
              value={given.ownWishNote}
              error={errors.of('ownWishNote')}
              maxlength={200}
              required
            />
          )}
        </GoodsForm>
      )}
      {isOn ? (
        <Form action={ofCasePath(supportCaseId, 'rubbish/end')}>
          <Actions>
            <Button variant="ghost">{text.end}</Button>
          </Actions>
        </Form>
      ) : null}
    </>
  );
}

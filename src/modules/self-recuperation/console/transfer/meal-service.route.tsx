import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { type MealServiceRule, nearestVersion } from '../../../rulebook/index.ts';
import {
  type MealService,
  type MealServiceEntry,
  readMealService,
  type TransferProblem,
} from '../../domain/transfer.ts';
import type { CallerView } from '../../use-cases/open-caller.use-case.ts';
import { type DeskPages, drawDesk, TRANSFER } from '../phone-desk/desk-pages.ts';
import { CALLER_PATTERNS, callerPath } from '../phone-desk/paths.ts';
import { ConfirmTransfer, EDIT } from './confirm-transfer.page.tsx';
import { handOver, withTransferable } from './hand-over.ts';
import { MealServicePage } from './meal-service.page.tsx';
import { ja as words } from './words.ja.ts';

/** The application for the meal service: the form, a second question, and the act, which cannot be undone (K-14). */
export const mealServiceRoutes = (deps: DeskPages): readonly Route[] => {
  const path = CALLER_PATTERNS['meal-service'];
  return [
    { method: 'GET', path, access: TRANSFER, handle: request => show(deps, request) },
    { method: 'POST', path, access: TRANSFER, handle: request => ask(deps, request) },
    {
      method: 'POST',
      path: CALLER_PATTERNS['meal-service-confirm'],
      access: TRANSFER,
      handle: request => act(deps, request),
    },
  ];
};

const NOTHING: MealServiceEntry = { reason: '', people: '', deliveryNote: '', agreed: false };

const entryOf = (form: Form): MealServiceEntry => ({
  reason: form.text('reason'),
  people: form.text('people'),
  deliveryNote: form.text('delivery-note'),
  agreed: form.text('agreed') === 'yes',
});

const ruleOf = ({ rulebook }: DeskPages, { today }: CallerView): MealServiceRule =>
  nearestVersion(rulebook.mealService, today);

const show = (deps: DeskPages, request: RouteRequest): Promise<Response> =>
  withTransferable(deps, request, view => draw(deps, request, view, NOTHING, []));

async function ask(deps: DeskPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const entry = entryOf(form);
  return withTransferable(deps, request, view => {
    if (form.text(EDIT.name) === EDIT.value) return draw(deps, request, view, entry, []);
    const rule = ruleOf(deps, view);
    const read = readMealService(entry, rule.reasons);
    if (!read.ok) return draw(deps, request, view, entry, read.reason);
    return drawDesk(deps, request, {
      title: words.meal.confirm(view.filing.name),
      children: <Confirm view={view} rule={rule} meal={read.value} />,
    });
  });
}

async function act(deps: DeskPages, request: RouteRequest): Promise<Response> {
  const entry = entryOf(await request.form());
  return withTransferable(deps, request, view => {
    const read = readMealService(entry, ruleOf(deps, view).reasons);
    return read.ok
      ? handOver(deps, request, view, read.value)
      : draw(deps, request, view, entry, read.reason);
  });
}

const draw = (
  deps: DeskPages,
  request: RouteRequest,
  view: CallerView,
  typed: MealServiceEntry,
  problems: readonly TransferProblem[],
): Promise<Response> =>
  drawDesk(
    deps,
    request,
    {
      title: words.meal.title,
      hasErrors: problems.length > 0,
      children: <MealServicePage view={view} rule={ruleOf(deps, view)} typed={typed} problems={problems} />,
    },
    problems.length > 0 ? 422 : 200,
  );

function Confirm({
  view: { filing },
  rule,
  meal,
}: {
  readonly view: CallerView;
  readonly rule: MealServiceRule;
  readonly meal: MealService;
}) {
  const { rows, peopleOf, confirm, confirmLabel } = words.meal;
  const reason = rule.reasons.find(({ code }) => code === meal.reason)?.title ?? meal.reason;
  return (
    <ConfirmTransfer
      question={confirm(filing.name)}
      confirmLabel={confirmLabel}
      action={callerPath(filing.filingId, 'meal-service-confirm')}
      editAction={callerPath(filing.filingId, 'meal-service')}
      cancelHref={callerPath(filing.filingId)}
      rows={[
        { label: rows.reason, value: reason },
        { label: rows.people, value: peopleOf(meal.people) },
        ...(meal.deliveryNote === null ? [] : [{ label: rows.note, value: meal.deliveryNote }]),
      ]}
      fields={{
        reason: meal.reason,
        people: String(meal.people),
        'delivery-note': meal.deliveryNote ?? '',
        agreed: 'yes',
      }}
    />
  );
}

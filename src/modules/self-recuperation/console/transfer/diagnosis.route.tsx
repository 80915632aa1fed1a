import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { dateInputOf, readDateInput } from '../../../../ui/date-field/date-input.ts';
import { staffDate } from '../../../../ui/date-text.ts';
import { type Diagnosis, readDiagnosis, TOLD_BY, type TransferProblem } from '../../domain/transfer.ts';
import type { CallerView } from '../../use-cases/open-caller.use-case.ts';
import { type DeskPages, dateInputIn, drawDesk, TRANSFER } from '../phone-desk/desk-pages.ts';
import { CALLER_PATTERNS, callerPath } from '../phone-desk/paths.ts';
import { ConfirmTransfer, EDIT } from './confirm-transfer.page.tsx';
import { DiagnosisPage, type TypedDiagnosis } from './diagnosis.page.tsx';
import { handOver, withTransferable } from './hand-over.ts';
import { ja as words } from './words.ja.ts';

/** A physician's diagnosis: the form, a second question, and the act, which cannot be undone (K-57). */
export const diagnosisRoutes = (deps: DeskPages): readonly Route[] => {
  const path = CALLER_PATTERNS.diagnosis;
  return [
    { method: 'GET', path, access: TRANSFER, handle: request => show(deps, request) },
    { method: 'POST', path, access: TRANSFER, handle: request => ask(deps, request) },
    {
      method: 'POST',
      path: CALLER_PATTERNS['diagnosis-confirm'],
      access: TRANSFER,
      handle: request => act(deps, request),
    },
  ];
};

const NOTHING: TypedDiagnosis = {
  institution: '',
  diagnosedOn: { year: '', month: '', day: '' },
  toldBy: '',
  agreed: false,
};

const typedIn = (form: Form): TypedDiagnosis => ({
  institution: form.text('institution'),
  diagnosedOn: dateInputIn(form, 'diagnosed-on'),
  toldBy: form.text('told-by'),
  agreed: form.text('agreed') === 'yes',
});

const read = (typed: TypedDiagnosis, { filing, today }: CallerView) =>
  readDiagnosis(
    {
      ...typed,
      diagnosedOn: readDateInput(typed.diagnosedOn),
      toldBy: TOLD_BY.find(known => known === typed.toldBy) ?? null,
    },
    { testedOn: filing.testedOn, today },
  );

const show = (deps: DeskPages, request: RouteRequest): Promise<Response> =>
  withTransferable(deps, request, view => draw(deps, request, view, NOTHING, []));

async function ask(deps: DeskPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed = typedIn(form);
  return withTransferable(deps, request, view => {
    if (form.text(EDIT.name) === EDIT.value) return draw(deps, request, view, typed, []);
    const diagnosis = read(typed, view);
    if (!diagnosis.ok) return draw(deps, request, view, typed, diagnosis.reason);
    return drawDesk(deps, request, {
      title: words.diagnosis.confirm(view.filing.name),
      children: <Confirm view={view} diagnosis={diagnosis.value} />,
    });
  });
}

async function act(deps: DeskPages, request: RouteRequest): Promise<Response> {
  const typed = typedIn(await request.form());
  return withTransferable(deps, request, view => {
    const diagnosis = read(typed, view);
    return diagnosis.ok
      ? handOver(deps, request, view, diagnosis.value)
      : draw(deps, request, view, typed, diagnosis.reason);
  });
}

const draw = (
  deps: DeskPages,
  request: RouteRequest,
  view: CallerView,
  typed: TypedDiagnosis,
  problems: readonly TransferProblem[],
): Promise<Response> =>
  drawDesk(
    deps,
    request,
    {
      title: words.diagnosis.title,
      hasErrors: problems.length > 0,
      children: <DiagnosisPage view={view} typed={typed} problems={problems} />,
    },
    problems.length > 0 ? 422 : 200,
  );

function Confirm({
  view: { filing },
  diagnosis,
}: {
  readonly view: CallerView;
  readonly diagnosis: Diagnosis;
}) {
  const { rows, tellers, confirm, confirmLabel } = words.diagnosis;
  const { year, month, day } = dateInputOf(diagnosis.diagnosedOn);
  return (
    <ConfirmTransfer
      question={confirm(filing.name)}
      confirmLabel={confirmLabel}
      action={callerPath(filing.filingId, 'diagnosis-confirm')}
      editAction={callerPath(filing.filingId, 'diagnosis')}
      cancelHref={callerPath(filing.filingId)}
      rows={[
        { label: rows.institution, value: diagnosis.institution },
        { label: rows.diagnosedOn, value: staffDate(diagnosis.diagnosedOn) },
        { label: rows.toldBy, value: tellers[diagnosis.toldBy] },
      ]}
      fields={{
        institution: diagnosis.institution,
        'diagnosed-on-year': year,
        'diagnosed-on-month': month,
        'diagnosed-on-day': day,
        'told-by': diagnosis.toldBy,
        agreed: 'yes',
      }}
    />
  );
}

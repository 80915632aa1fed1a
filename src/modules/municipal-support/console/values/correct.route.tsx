import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { correctValues, showValues } from '../../use-cases/correct-values.use-case.ts';
import { PATTERNS, supportPaths } from '../paths.ts';
import { drawPage, idIn, type SupportPages, staffActor, WORK } from '../support-pages.ts';
import { nameText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import {
  readValues,
  type TypedValues,
  typedValuesFrom,
  typedValuesOf,
  ValueFields,
} from './value-fields.tsx';
import { ja } from './words.ja.ts';

const words = ja.correct;

/** The four data of a case, corrected as the person tells them. */
export const correctRoutes = (deps: SupportPages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.values,
    access: WORK,
    handle: request => draw(deps, request, idIn(request, 'supportCaseId'), null, []),
  },
  { method: 'POST', path: PATTERNS.values, access: WORK, handle: request => correct(deps, request) },
];

async function correct(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const typed = typedValuesOf(await request.form());
  const read = readValues(typed, jstDate(request.now));
  if (!read.ok) return draw(deps, request, supportCaseId, typed, read.reason);
  const corrected = await correctValues(deps, staffActor(request), supportCaseId, read.value);
  if (corrected.ok) return request.seeOther(supportPaths.case(supportCaseId));
  return corrected.reason === 'no-such-case'
    ? request.notFound()
    : draw(deps, request, supportCaseId, typed, [{ message: words.destroyed }]);
}

async function draw(
  deps: SupportPages,
  request: RouteRequest,
  supportCaseId: Uuid | null,
  typed: TypedValues | null,
  errors: readonly FormError[],
): Promise<Response> {
  const subject = supportCaseId === null ? null : await showValues(deps, staffActor(request), supportCaseId);
  if (subject === null) return request.notFound();
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: errors.length > 0,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading title={words.title} above={nameText(subject)} below={words.below} />
        <Form action={supportPaths.values(subject.supportCaseId)}>
          <ValueFields typed={typed ?? typedValuesFrom(subject)} errors={errors} />
          <Actions>
            <Button shortcut="s">{shared.save}</Button>
            <ButtonLink href={supportPaths.case(subject.supportCaseId)} variant="ghost">
              {shared.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

import type { Child } from 'hono/jsx';
import type { Form } from '../../../platform/http/form.ts';
import type { Access, Route, RouteRequest } from '../../../platform/http/route.ts';
import { ErrorSummary, type FormError } from '../../../ui/error-summary/error-summary.tsx';
import type { Shortcut } from '../../../ui/staff-page/keyboard-help.tsx';
import { drawPage, type GoodsPages } from './goods-pages.ts';

/** What is to be put right on a form: the list for above it, and the message beside each field. */
export interface FormErrors {
  readonly list: readonly FormError[];
  readonly of: (name: string) => string | undefined;
}

const errorsOf = (list: readonly FormError[]): FormErrors => ({
  list,
  of: name => list.find(error => error.name === name)?.message,
});

/** Where an act leads, what is to be put right, or that what it was about does not exist. */
export type Acted = { readonly to: string } | { readonly errors: readonly FormError[] } | 'gone';

/** A page with one form, about a subject that the address names. */
export interface FormPage<Subject, Given> {
  readonly path: string;
  readonly access: Access;
  readonly bodyLimit?: number;
  /** What the page is about; null when there is no such thing. */
  readonly find: (request: RouteRequest) => Promise<Subject | null>;
  /** What the form offers first. */
  readonly offered: (subject: Subject, request: RouteRequest) => Given;
  readonly typed: (form: Form) => Given;
  readonly act: (request: RouteRequest, subject: Subject, given: Given) => Promise<Acted>;
  readonly title: (subject: Subject) => string;
  readonly shortcuts?: readonly Shortcut[];
  readonly page: (subject: Subject, given: Given, errors: FormErrors, request: RouteRequest) => Child;
}

/** The two routes of a form: it is shown, and it is taken; what was typed stays when something is to be put right. */
export function formRoutes<Subject, Given>(
  deps: Pick<GoodsPages, 'frame'>,
  form: FormPage<Subject, Given>,
): readonly Route[] {
  const { path, access, bodyLimit } = form;
  const draw = (
    request: RouteRequest,
    subject: Subject,
    given: Given,
    errors: readonly FormError[],
  ): Promise<Response> =>
    drawPage(deps, request, {
      title: form.title(subject),
      hasErrors: errors.length > 0,
      ...(form.shortcuts !== undefined && { shortcuts: form.shortcuts }),
      children: (
        <>
          <ErrorSummary errors={errors} />
          {form.page(subject, given, errorsOf(errors), request)}
        </>
      ),
    });
  const withSubject = async (
    request: RouteRequest,
    work: (subject: Subject) => Promise<Response>,
  ): Promise<Response> => {
    const subject = await form.find(request);
    return subject === null ? request.notFound() : work(subject);
  };
  return [
    {
      method: 'GET',
      path,
      access,
      handle: request =>
        withSubject(request, subject => draw(request, subject, form.offered(subject, request), [])),
    },
    {
      method: 'POST',
      path,
      access,
      ...(bodyLimit !== undefined && { bodyLimit }),
      handle: request =>
        withSubject(request, async subject => {
          const given = form.typed(await request.form());
          const acted = await form.act(request, subject, given);
          if (acted === 'gone') return request.notFound();
          return 'to' in acted ? request.seeOther(acted.to) : draw(request, subject, given, acted.errors);
        }),
    },
  ];
}

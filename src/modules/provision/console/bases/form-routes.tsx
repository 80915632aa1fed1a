import type { Uuid } from '../../../../kernel/ids.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { TypedForm } from '../../domain/bases/form-reader.ts';
import type { Written } from '../../use-cases/bases/write-register.ts';
import { type BasePages, drawPage, MANAGE_REGISTER } from './base-pages.ts';
import { type RegisterForm, RegisterFormPage } from './register-form.tsx';
import { ja as words } from './words.ja.ts';

/** What a form begins with: the texts of its fields. */
export type Initial = Readonly<Record<string, string | readonly string[]>>;

/** A page with one form, and what becomes of it. */
export interface FormPage {
  readonly path: string;
  readonly bodyLimit?: number;
  /** The form with its first values; null when what the address names is not there. */
  readonly prepare: (
    request: RouteRequest,
  ) => Promise<{ readonly form: RegisterForm; readonly initial: Initial } | null>;
  readonly submit: (request: RouteRequest, form: Form) => Promise<Written>;
  /** Where to go once it is written. */
  readonly next: (id: Uuid, request: RouteRequest) => string | Promise<string>;
}

const typedOf = (initial: Initial): TypedForm => ({
  text: name => [initial[name] ?? ''].flat()[0] ?? '',
  all: name => [initial[name] ?? []].flat(),
});

/** GET shows the form; POST writes, or shows it again with what was typed and what is wrong (422, or 409 when it is not open). */
export function formRoutes(deps: BasePages, page: FormPage): readonly Route[] {
  const show = async (request: RouteRequest): Promise<Response> => {
    const prepared = await page.prepare(request);
    return prepared === null
      ? request.notFound()
      : draw(deps, request, prepared.form, typedOf(prepared.initial), NOTHING_WRONG);
  };
  const post = async (request: RouteRequest): Promise<Response> => {
    const typed = await request.form();
    const written = await page.submit(request, typed);
    if (written.ok) return request.seeOther(await page.next(written.value, request));
    if (written.reason === 'no-such-paper') return request.notFound();
    const prepared = await page.prepare(request);
    return prepared === null ? request.notFound() : draw(deps, request, prepared.form, typed, written.reason);
  };
  return [
    { method: 'GET', path: page.path, access: MANAGE_REGISTER, handle: show },
    {
      method: 'POST',
      path: page.path,
      access: MANAGE_REGISTER,
      ...(page.bodyLimit !== undefined && { bodyLimit: page.bodyLimit }),
      handle: post,
    },
  ];
}

const NOTHING_WRONG = [] as const;

function draw(
  deps: BasePages,
  request: RouteRequest,
  form: RegisterForm,
  typed: TypedForm,
  refused: Exclude<Extract<Written, { ok: false }>['reason'], 'no-such-paper'>,
): Promise<Response> {
  const found = typeof refused === 'string' ? [] : refused;
  const refusal = refused === 'not-now' ? words.notNow : refused === 'same-person' ? words.samePerson : null;
  return drawPage(
    deps,
    request,
    {
      title: form.title,
      hasErrors: found.length > 0,
      children: <RegisterFormPage form={form} typed={typed} found={found} refusal={refusal} />,
    },
    refusal === null ? undefined : 409,
  );
}

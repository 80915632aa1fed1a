import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { assertNever } from '../../kernel/assert-never.ts';
import type { AuthorityId } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/instant.ts';
import { readSessionCookie, type SessionCookie } from './cookies.ts';
import { cleanText, type Form, formOf } from './form.ts';
import type { Access, Caller, ResidentCaller, Route, RouteRequest, StaffCaller } from './route.ts';
import { isSameOrigin } from './same-origin.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** The pages that say why a page cannot be shown, with their status; docs/errors.md says what to do about each. */
export const ERROR_PAGES = {
  'not-found': 404,
  'signed-out': 404,
  'forbidden-origin': 403,
  unreadable: 400,
  'too-large': 413,
  failed: 500,
} as const;

export type ErrorPageKind = keyof typeof ERROR_PAGES;

export interface RequestRecord {
  readonly method: string;
  /** The pattern of the route, never the path: paths may carry ids. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

export interface HttpAppOptions {
  readonly routes: readonly Route[];
  readonly clock: Clock;
  readonly publicOrigin: string;
  readonly languages: readonly string[];
  readonly training: boolean;
  readonly authorityOf: (host: string) => AuthorityId;
  readonly findStaff: (cookie: SessionCookie) => Promise<StaffCaller | null>;
  readonly findResident: (cookie: SessionCookie) => Promise<ResidentCaller | null>;
  readonly mayStaff: (role: string, permission: string) => boolean;
  readonly signInPath: string;
  readonly consolePath: string;
  readonly errorPage: (kind: ErrorPageKind, request: { path: string; language: string }) => unknown;
  readonly onRequest: (record: RequestRecord) => void;
  readonly onError: (error: unknown, route: string) => void;
}

type Env = { Variables: { route?: string } };

/** A body that is no form: cut off, or sent by something that is no browser. */
class UnreadableForm extends Error {}

const DEFAULT_BODY_LIMIT = 64 * 1024;

/** Builds the server from the one list of routes. Every rule of access, origin, headers and errors is applied here. */
export function createHttpApp(options: HttpAppOptions): Hono<Env> {
  const app = new Hono<Env>();

  app.use('*', async (context, next) => {
    const started = performance.now();
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    const route = context.get('route') ?? 'none';
    options.onRequest({
      method: context.req.method,
      route,
      status: context.res.status,
      milliseconds: performance.now() - started,
    });
  });

  for (const route of options.routes) {
    if (route.access.kind === 'training' && !options.training) continue;
    const pattern = route.path.replace(':language', `:language{${options.languages.join('|')}}`);
    // A GET has no body, and only to ask for one makes the server build a whole Request: half the time of a page.
    if (route.method === 'POST') app.post(pattern, bodyLimitOf(route, options));
    app.on(route.method, pattern, context => {
      context.set('route', route.path);
      return serve(context, route, options);
    });
  }

  app.notFound(context => render(context, options, 'not-found'));
  app.onError((error, context) => {
    if (error instanceof UnreadableForm) return render(context, options, 'unreadable');
    options.onError(error, context.get('route') ?? 'none');
    return render(context, options, 'failed');
  });
  return app;
}

const bodyLimitOf = (route: Route, options: HttpAppOptions) =>
  bodyLimit({
    maxSize: route.bodyLimit ?? DEFAULT_BODY_LIMIT,
    onError: context => render(context, options, 'too-large'),
  });

async function serve(context: Context<Env>, route: Route, options: HttpAppOptions): Promise<Response> {
  const language = context.req.param('language') ?? options.languages[0] ?? 'ja';
  const notFound = (): Promise<Response> => render(context, options, 'not-found');
  if (
    route.method === 'POST' &&
    !isSameOrigin(context.req.raw.headers, new URL(context.req.url), options.publicOrigin)
  )
    return render(context, options, 'forbidden-origin');

  const caller = await callerOf(context, route.access, options);
  switch (caller) {
    case 'signed-out-staff': {
      const query = route.method === 'GET' ? `next=${encodeURIComponent(context.req.path)}` : 'told=ended';
      return context.redirect(`${options.signInPath}?${query}`, 303);
    }
    case 'signed-in-staff':
      return context.redirect(options.consolePath, 303);
    case 'signed-out-resident':
      return render(context, options, 'signed-out');
    case 'not-allowed':
      return notFound();
    default:
      break;
  }

  let form: Promise<Form> | undefined;
  const request: RouteRequest = {
    context,
    authorityId:
      caller.kind === 'visitor' ? options.authorityOf(context.req.header('host') ?? '') : caller.authorityId,
    caller,
    now: options.clock.now(),
    language,
    path: context.req.path,
    param: name => context.req.param(name) ?? '',
    query: name => {
      const given = context.req.query(name);
      return given === undefined ? undefined : cleanText(given);
    },
    form: () => {
      form ??= context.req.formData().then(formOf, () => {
        throw new UnreadableForm();
      });
      return form;
    },
    page: async (node, status = 200) => context.html(String(await node), status),
    seeOther: path => context.redirect(path, 303),
    notFound,
  };
  return route.handle(request);
}

type NoCaller = 'signed-out-staff' | 'signed-in-staff' | 'signed-out-resident' | 'not-allowed';

async function callerOf(
  context: Context<Env>,
  access: Access,
  options: HttpAppOptions,
): Promise<Caller | NoCaller> {
  switch (access.kind) {
    case 'anyone':
    case 'training':
      return { kind: 'visitor' };
    case 'resident': {
      const cookie = readSessionCookie(context, 'resident');
      const resident = cookie === null ? null : await options.findResident(cookie);
      return resident ?? 'signed-out-resident';
    }
    case 'staff':
    case 'staff-first-factor': {
      const cookie = readSessionCookie(context, 'staff');
      const staff = cookie === null ? null : await options.findStaff(cookie);
      if (staff === null) return 'signed-out-staff';
      if (access.kind === 'staff-first-factor') return staff.stage === 'password' ? staff : 'signed-in-staff';
      if (staff.stage !== 'full') return 'signed-out-staff';
      return options.mayStaff(staff.role, access.permission) ? staff : 'not-allowed';
    }
    default:
      return assertNever(access);
  }
}

async function render(
  context: Context<Env>,
  options: HttpAppOptions,
  kind: ErrorPageKind,
): Promise<Response> {
  const language =
    options.languages.find(tag => context.req.path.startsWith(`/${tag}/`)) ?? options.languages[0] ?? 'ja';
  const node = await options.errorPage(kind, { path: context.req.path, language });
  return context.html(String(node), ERROR_PAGES[kind]);
}

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AuthorityId } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/instant.ts';
import { readSessionCookie, type SessionCookie } from './cookies.ts';
import { type Form, formOf } from './form.ts';
import type { Access, Caller, ResidentCaller, Route, RouteRequest, StaffCaller } from './route.ts';
import { isSameOrigin } from './same-origin.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

export type ErrorPageKind = 'not-found' | 'forbidden-origin' | 'too-large' | 'failed' | 'busy';

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
  readonly errorPage: (kind: ErrorPageKind, request: { path: string; language: string }) => unknown;
  readonly onRequest: (record: RequestRecord) => void;
  readonly onError: (error: unknown, route: string) => void;
}

type Env = { Variables: { route?: string } };

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
    const limit = bodyLimit({
      maxSize: route.bodyLimit ?? DEFAULT_BODY_LIMIT,
      onError: context => render(context, options, 'too-large', 413),
    });
    app.on(route.method, route.path, limit, context => {
      context.set('route', route.path);
      return serve(context, route, options);
    });
  }

  app.notFound(context => render(context, options, 'not-found', 404));
  app.onError((error, context) => {
    options.onError(error, context.get('route') ?? 'none');
    return render(context, options, 'failed', 500);
  });
  return app;
}

async function serve(context: Context<Env>, route: Route, options: HttpAppOptions): Promise<Response> {
  const language = context.req.param('language') ?? options.languages[0] ?? 'ja';
  const notFound = (): Promise<Response> => render(context, options, 'not-found', 404);
  if (!options.languages.includes(language)) return notFound();
  if (
    route.method === 'POST' &&
    !isSameOrigin(context.req.raw.headers, new URL(context.req.url), options.publicOrigin)
  )
    return render(context, options, 'forbidden-origin', 403);

  const caller = await callerOf(context, route.access, options);
  if (caller === 'unknown-staff' && route.method === 'GET')
    return context.redirect(`${options.signInPath}?next=${encodeURIComponent(context.req.path)}`, 303);
  if (caller === 'unknown-staff' || caller === null) return notFound();

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
    query: name => context.req.query(name),
    form: () => {
      form ??= context.req.formData().then(formOf);
      return form;
    },
    page: async (node, status = 200) => context.html(String(await node), status),
    seeOther: path => context.redirect(path, 303),
    notFound,
  };
  return route.handle(request);
}

async function callerOf(
  context: Context<Env>,
  access: Access,
  options: HttpAppOptions,
): Promise<Caller | 'unknown-staff' | null> {
  switch (access.kind) {
    case 'anyone':
    case 'training':
      return { kind: 'visitor' };
    case 'resident': {
      const cookie = readSessionCookie(context, 'resident');
      return cookie === null ? null : options.findResident(cookie);
    }
    case 'staff':
    case 'staff-first-factor': {
      const cookie = readSessionCookie(context, 'staff');
      const staff = cookie === null ? null : await options.findStaff(cookie);
      if (staff === null) return 'unknown-staff';
      if (access.kind === 'staff-first-factor') return staff.stage === 'password' ? staff : null;
      if (staff.stage !== 'full') return 'unknown-staff';
      return options.mayStaff(staff.role, access.permission) ? staff : null;
    }
  }
}

async function render(
  context: Context<Env>,
  options: HttpAppOptions,
  kind: ErrorPageKind,
  status: 403 | 404 | 413 | 500 | 503,
): Promise<Response> {
  const language =
    options.languages.find(tag => context.req.path.startsWith(`/${tag}/`)) ?? options.languages[0] ?? 'ja';
  const node = await options.errorPage(kind, { path: context.req.path, language });
  return context.html(String(node), status);
}

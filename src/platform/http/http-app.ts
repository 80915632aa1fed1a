import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { assertNever } from '../../kernel/assert-never.ts';
import type { AuthorityId } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/instant.ts';
import { chooseLanguage } from './accept-language.ts';
import { readSessionCookie, type SessionCookie } from './cookies.ts';
import type { Gate } from './gate.ts';
import { ArrivedRequest, HandledRequest, type RequestServer, UnreadableForm } from './http-request.ts';
import { createPageCache, type PageCache } from './page-cache.ts';
import { bearerToken, isBehind, type ProgramDoor, type ProgramError } from './program-door.ts';
import type { Access, Caller, ClientCaller, ResidentCaller, Route, StaffCaller } from './route.ts';
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

const PROGRAM_ERRORS: Readonly<Record<ErrorPageKind, ProgramError>> = {
  'not-found': 'not-found',
  'signed-out': 'not-found',
  'forbidden-origin': 'not-found',
  unreadable: 'unreadable',
  'too-large': 'too-large',
  failed: 'failed',
};

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
  /** The program behind a bearer token; without it no program is let in. */
  readonly findClient?: (token: string) => Promise<ClientCaller | null>;
  /** Where programs ask: errors there are told in their format. */
  readonly programDoor?: ProgramDoor;
  readonly mayStaff: (role: string, permission: string) => boolean;
  readonly signInPath: string;
  readonly consolePath: string;
  readonly errorPage: (kind: ErrorPageKind, request: { path: string; language: string }) => unknown;
  /** Bounds what is asked of the program; everything is let in where there is none. */
  readonly gate?: Gate;
  /** How long a page that is the same for every stranger may be shown again; drawn each time unless told. */
  readonly keepPagesMs?: number;
  readonly onRequest: (record: RequestRecord) => void;
  readonly onError: (error: unknown, route: string) => void;
}

type Env = { Variables: { route?: string } };

/** The options with what is made of them once. */
type Served = HttpAppOptions & { readonly server: RequestServer };

const DEFAULT_BODY_LIMIT = 64 * 1024;

/** Builds the server from the one list of routes. Every rule of access, origin, headers and errors is applied here. */
export function createHttpApp(given: HttpAppOptions): Hono<Env> {
  const options: Served = { ...given, server: serverOf(given) };
  const app = new Hono<Env>();
  const cache = options.keepPagesMs === undefined ? null : createPageCache(options.keepPagesMs);

  app.use('*', async (context, next) => {
    const started = performance.now();
    const isSet = setSecurityHeaders(context);
    await next();
    if (!isSet)
      for (const [name, value] of SECURITY_HEADER_LIST)
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
    // Grouped, since the router puts an anchor before and after the pattern: "^ja|en$" finds a language anywhere.
    const pattern = route.path.replace(':language', `:language{(?:${options.languages.join('|')})}`);
    // A GET has no body, and only to ask for one makes the server build a whole Request: half the time of a page.
    if (route.method === 'POST') app.post(pattern, bodyLimitOf(route, options));
    app.on(route.method, pattern, context => {
      context.set('route', route.path);
      return serve(context, route, options, cache);
    });
  }

  app.notFound(async context => {
    const entered = await options.gate?.enter(arrivedRequest(context, NO_ROUTE, options));
    if (entered instanceof Response) return entered;
    return render(context, options, 'not-found').finally(entered);
  });
  app.onError((error, context) => {
    if (error instanceof UnreadableForm) return render(context, options, 'unreadable');
    options.onError(error, context.get('route') ?? 'none');
    return render(context, options, 'failed');
  });
  return app;
}

const SECURITY_HEADER_LIST = Object.entries(SECURITY_HEADERS);

/**
 * Puts the headers on the response that the server will write, where what the page itself sets goes before them; false
 * where there is no server, as in a test. Through the `Headers` of each response they cost more than its page.
 */
function setSecurityHeaders({ env }: Context): boolean {
  const { outgoing } = (env ?? {}) as Partial<HttpBindings>;
  if (outgoing === undefined) return false;
  for (const [name, value] of SECURITY_HEADER_LIST) outgoing.setHeader(name, value);
  return true;
}

/** A body that says its length is judged by that; only one that does not is counted, for which a Request is built. */
function bodyLimitOf(route: Route, options: HttpAppOptions): MiddlewareHandler<Env> {
  const maxSize = route.bodyLimit ?? DEFAULT_BODY_LIMIT;
  const refuse = (context: Context) => render(context, options, 'too-large');
  const counted = bodyLimit({ maxSize, onError: refuse });
  return async (context, next) => {
    const length = context.req.header('content-length');
    if (length === undefined || context.req.header('transfer-encoding') !== undefined)
      return counted(context, next);
    if (Number(length) > maxSize) return refuse(context);
    return next();
  };
}

async function serve(
  context: Context<Env>,
  route: Route,
  options: Served,
  cache: PageCache | null,
): Promise<Response> {
  if (
    route.method === 'POST' &&
    route.access.kind !== 'hook' &&
    route.access.kind !== 'client' &&
    !isSameOrigin(context.req.raw.headers, context.req.url, options.publicOrigin)
  )
    return render(context, options, 'forbidden-origin');

  const arrived = arrivedRequest(context, route, options);
  const entered = await options.gate?.enter(arrived);
  if (entered instanceof Response) return entered;
  try {
    if (cache?.covers(context, route) !== true) return await handle(arrived, options);
    const kept = cache.read(context);
    if (kept !== null) return kept;
    const answer = await handle(arrived, options);
    await cache.keep(context, answer);
    return answer;
  } finally {
    entered?.();
  }
}

/** A page that does not exist: asking for it costs a visitor as much as any other. */
const NO_ROUTE: Route = {
  method: 'GET',
  path: 'none',
  access: { kind: 'anyone' },
  handle: request => request.notFound(),
};

const serverOf = (options: HttpAppOptions): RequestServer => ({
  pageAddressOf: context => pageAddressOf(context, options),
  formTokenOf: (context, action) => options.gate?.formToken(context, action) ?? null,
  notFound: context => render(context, options, 'not-found'),
});

const arrivedRequest = (context: Context<Env>, route: Route, options: Served): ArrivedRequest =>
  new ArrivedRequest(options.server, {
    context,
    route,
    authorityId: options.authorityOf(context.req.header('host') ?? ''),
    language: languageOf(context, options),
    clientNetwork: options.gate?.clientNetwork(context) ?? '',
  });

async function handle(arrived: ArrivedRequest, options: Served): Promise<Response> {
  const { context, route } = arrived;
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
    case 'unknown-program':
      return options.programDoor?.answer('unauthenticated', null) ?? render(context, options, 'not-found');
    case 'not-allowed':
      return render(context, options, 'not-found');
    default:
      return route.handle(new HandledRequest(options.server, arrived, caller, options.clock.now()));
  }
}

type NoCaller =
  | 'signed-out-staff'
  | 'signed-in-staff'
  | 'signed-out-resident'
  | 'unknown-program'
  | 'not-allowed';

async function callerOf(
  context: Context<Env>,
  access: Access,
  options: HttpAppOptions,
): Promise<Caller | NoCaller> {
  switch (access.kind) {
    case 'anyone':
    case 'training':
    case 'hook':
      return { kind: 'visitor' };
    case 'client': {
      const token = bearerToken(context.req.header('authorization'));
      const program = token === null ? null : await options.findClient?.(token);
      return program ?? 'unknown-program';
    }
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
  const { programDoor: door } = options;
  if (door !== undefined && isBehind(door, context.req.path)) return door.answer(PROGRAM_ERRORS[kind], null);
  const node = await options.errorPage(kind, {
    path: context.req.path,
    language: languageOf(context, options),
  });
  return context.html(String(node), ERROR_PAGES[kind]);
}

/** The language of the path; where it names none, the one that the browser asks for, else the first. */
function languageOf({ req }: Context<Env>, { languages }: HttpAppOptions): string {
  const [, first] = req.path.split('/');
  const named = languages.find(tag => tag === first);
  return named ?? chooseLanguage(req.header('accept-language') ?? '', languages) ?? languages[0] ?? 'ja';
}

/**
 * Path and query under which the page can be asked for again, in whatever language. The answer to a form that was
 * posted to where there is no page belongs to the page that held the form.
 */
function pageAddressOf({ req, get }: Context<Env>, { routes }: HttpAppOptions): string {
  const { pathname, search } = new URL(req.url);
  if (req.method === 'GET') return pathname + search;
  const pattern = get('route');
  if (routes.some(route => route.method === 'GET' && route.path === pattern)) return pathname;
  const referer = req.header('referer') ?? '';
  if (!URL.canParse(referer)) return '/';
  const holder = new URL(referer);
  return holder.pathname + holder.search;
}

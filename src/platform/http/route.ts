import type { Context } from 'hono';
import type { AuthorityId, Uuid } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Form } from './form.ts';

/** Who may reach a route. A caller who may not is told the same as if the page did not exist. */
export type Access =
  | { readonly kind: 'anyone' }
  /** A person whose capability link was exchanged for a session. */
  | { readonly kind: 'resident' }
  /** Staff with both factors and this permission (`resource.action`) in the policy table. */
  | { readonly kind: 'staff'; readonly permission: string }
  /** Staff who gave the password and still owe the second factor. */
  | { readonly kind: 'staff-first-factor' }
  /** Exists in the training mode only. */
  | { readonly kind: 'training' }
  /**
   * A program outside, as LINE's servers: the handler proves by a signature over the raw bytes who called, so that neither
   * a session nor the origin of a page is asked for.
   */
  | { readonly kind: 'hook' }
  /** A program of an institution that shows a bearer token (RFC 6750); it carries no cookie, so no origin is asked for. */
  | { readonly kind: 'client' };

export interface StaffCaller {
  readonly kind: 'staff';
  readonly authorityId: AuthorityId;
  readonly accountId: Uuid;
  readonly sessionId: Uuid;
  readonly role: string;
  readonly displayName: string;
  readonly unitName: string;
  /** The institution whose rows alone they see; null for the authority's own staff. */
  readonly facilityId: Uuid | null;
  /** For which they work; none for those who work for them all. */
  readonly healthCentreIds: readonly Uuid[];
  readonly stage: 'password' | 'full';
}

export interface ResidentCaller {
  readonly kind: 'resident';
  readonly authorityId: AuthorityId;
  readonly filingId: Uuid;
}

/** A program of an institution, which sees the institution's rows alone. */
export interface ClientCaller {
  readonly kind: 'client';
  readonly authorityId: AuthorityId;
  readonly clientId: Uuid;
  readonly facilityId: Uuid;
}

export type Caller = { readonly kind: 'visitor' } | ResidentCaller | StaffCaller | ClientCaller;

/** The status of a page. */
export type PageStatus = 200 | 403 | 404 | 409 | 410 | 422 | 503;

/** One request, as a handler sees it. */
export interface RouteRequest {
  readonly context: Context;
  /** From the host name, else the configured default. Sessions carry their own. */
  readonly authorityId: AuthorityId;
  readonly caller: Caller;
  readonly now: Instant;
  /** The language of the path, known to be enabled; where the path has none, the one that the browser asks for. */
  readonly language: string;
  readonly path: string;
  /** Path and query of the page to which the answer belongs: what the language selector keeps. */
  readonly pageAddress: string;
  /** Who asks, as a keyed hash that changes every day; never an address. '' where no gate stands in front. */
  readonly clientNetwork: string;
  /** What a form with this action carries to be taken; null for one that is not guarded. */
  readonly formToken: (action: string) => string | null;
  readonly param: (name: string) => string;
  /** The first value in the query, cleaned like a posted one. */
  readonly query: (name: string) => string | undefined;
  /** The posted fields and files. */
  readonly form: () => Promise<Form>;
  /** The body as it came, byte for byte; not after `form`. */
  readonly rawBody: () => Promise<Uint8Array>;
  /** An HTML page; `node` is the whole document. */
  readonly page: (node: unknown, status?: PageStatus) => Promise<Response>;
  /** 303 See Other to a path of this site. */
  readonly seeOther: (path: string) => Response;
  /** 307 Temporary Redirect: the same form, posted to another address of this page. */
  readonly sendOn: (path: string) => Response;
  readonly notFound: () => Promise<Response>;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** A pattern such as `/:language/filing/applicant`. */
  readonly path: string;
  readonly access: Access;
  /** Largest accepted body in bytes; 64 KiB unless told. */
  readonly bodyLimit?: number;
  readonly handle: (request: RouteRequest) => Response | Promise<Response>;
}

/** The staff caller of a route whose access is staff; throws when the route was declared otherwise. */
export function staffCaller(request: RouteRequest): StaffCaller {
  if (request.caller.kind !== 'staff') throw new Error('This route must be declared with staff access.');
  return request.caller;
}

/** The resident of a route whose access is resident; throws when the route was declared otherwise. */
export function residentCaller(request: RouteRequest): ResidentCaller {
  if (request.caller.kind !== 'resident')
    throw new Error('This route must be declared with resident access.');
  return request.caller;
}

/** The program of a route whose access is client; throws when the route was declared otherwise. */
export function clientCaller(request: RouteRequest): ClientCaller {
  if (request.caller.kind !== 'client') throw new Error('This route must be declared with client access.');
  return request.caller;
}

import type { Context } from 'hono';
import type { AuthorityId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { cleanText, type Form, formOf } from './form.ts';
import type { GateRequest } from './gate.ts';
import type { Caller, PageStatus, Route, RouteRequest } from './route.ts';

/** A body that is no form: cut off, or sent by something that is no browser. */
export class UnreadableForm extends Error {}

/** What a request needs of the server that took it. */
export interface RequestServer {
  readonly pageAddressOf: (context: Context) => string;
  readonly formTokenOf: (context: Context, action: string) => string | null;
  readonly notFound: (context: Context) => Promise<Response>;
}

/**
 * A request before anybody looked at who sends it. A class, like the next: an object of a dozen functions, made for
 * every request, costs more than most of what they do.
 */
export class ArrivedRequest implements GateRequest {
  readonly context: Context;
  readonly route: Route;
  readonly authorityId: AuthorityId;
  readonly language: string;
  readonly clientNetwork: string;
  readonly #server: RequestServer;
  #form: Promise<Form> | undefined;

  constructor(
    server: RequestServer,
    arrived: Pick<ArrivedRequest, 'context' | 'route' | 'authorityId' | 'language' | 'clientNetwork'>,
  ) {
    this.#server = server;
    this.context = arrived.context;
    this.route = arrived.route;
    this.authorityId = arrived.authorityId;
    this.language = arrived.language;
    this.clientNetwork = arrived.clientNetwork;
  }

  get pageAddress(): string {
    return this.#server.pageAddressOf(this.context);
  }

  form(): Promise<Form> {
    this.#form ??= readForm(this.context);
    return this.#form;
  }
}

const URL_ENCODED = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** Only files need the parser of `FormData`, which builds a whole Request with its streams. */
async function readForm({ req }: Context): Promise<Form> {
  try {
    const isUrlEncoded = URL_ENCODED.test(req.header('content-type') ?? '');
    return formOf(isUrlEncoded ? new URLSearchParams(await req.text()) : await req.formData());
  } catch {
    throw new UnreadableForm();
  }
}

/** The request with its caller, as a handler sees it. */
export class HandledRequest implements RouteRequest {
  readonly context: Context;
  readonly authorityId: AuthorityId;
  readonly caller: Caller;
  readonly now: Instant;
  readonly language: string;
  readonly path: string;
  readonly clientNetwork: string;
  readonly #server: RequestServer;
  readonly #arrived: ArrivedRequest;

  constructor(server: RequestServer, arrived: ArrivedRequest, caller: Caller, now: Instant) {
    this.#server = server;
    this.#arrived = arrived;
    this.context = arrived.context;
    this.authorityId = caller.kind === 'visitor' ? arrived.authorityId : caller.authorityId;
    this.caller = caller;
    this.now = now;
    this.language = arrived.language;
    this.path = arrived.context.req.path;
    this.clientNetwork = arrived.clientNetwork;
  }

  get pageAddress(): string {
    return this.#arrived.pageAddress;
  }

  formToken(action: string): string | null {
    return this.#server.formTokenOf(this.context, action);
  }

  param(name: string): string {
    return this.context.req.param(name) ?? '';
  }

  /** Handlers pass it on to what reads an address, so it holds on to its request. */
  readonly query = (name: string): string | undefined => {
    const given = this.context.req.query(name);
    return given === undefined ? undefined : cleanText(given);
  };

  form(): Promise<Form> {
    return this.#arrived.form();
  }

  async rawBody(): Promise<Uint8Array> {
    return new Uint8Array(await this.context.req.arrayBuffer());
  }

  async page(node: unknown, status: PageStatus = 200): Promise<Response> {
    return this.context.html(String(await node), status);
  }

  seeOther(path: string): Response {
    return this.context.redirect(path, 303);
  }

  sendOn(path: string): Response {
    return this.context.redirect(path, 307);
  }

  notFound(): Promise<Response> {
    return this.#server.notFound(this.context);
  }
}

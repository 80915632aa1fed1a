import type { Context } from 'hono';
import type { AuthorityId } from '../../kernel/ids.ts';
import type { Form } from './form.ts';
import type { Route } from './route.ts';

/** A request before anybody looked at who sends it. */
export interface GateRequest {
  readonly context: Context;
  readonly route: Route;
  readonly authorityId: AuthorityId;
  readonly language: string;
  /** Path and query of the page to which the answer belongs. */
  readonly pageAddress: string;
  readonly clientNetwork: string;
  readonly form: () => Promise<Form>;
}

/** Stands before every handler and bounds how much one source, and all together, may ask of the program. */
export interface Gate {
  /** Who asks, as a keyed hash that changes every day; never an address. */
  readonly clientNetwork: (context: Context) => string;
  /** What the form with this action must carry to be taken; null for a form that is not guarded. */
  readonly formToken: (context: Context, action: string) => string | null;
  /** The answer for whoever is turned away, or the function to call once the request is answered. */
  readonly enter: (request: GateRequest) => Promise<Response | (() => void)>;
}

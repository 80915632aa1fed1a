/** Why a request of a program is not answered by its handler. */
export type ProgramError =
  | 'not-found'
  | 'unauthenticated'
  | 'unreadable'
  | 'too-large'
  | 'too-many'
  | 'overloaded'
  | 'failed';

/**
 * The part of the site where programs ask and not people: whatever goes wrong under its prefix is answered in its own
 * format instead of a page.
 */
export interface ProgramDoor {
  /** A path without a slash at its end, e.g. `/fhir`. */
  readonly prefix: string;
  /** `retryAfterSeconds` is null where asking again does not help. */
  readonly answer: (error: ProgramError, retryAfterSeconds: number | null) => Response;
}

/** Whether the path lies behind the door. */
export const isBehind = ({ prefix }: Pick<ProgramDoor, 'prefix'>, path: string): boolean =>
  path === prefix || path.startsWith(`${prefix}/`);

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,200}=*)$/i;

/** The bearer token of an Authorization header (RFC 6750, 2.1); null where there is none. */
export const bearerToken = (authorization: string | undefined): string | null =>
  BEARER.exec(authorization ?? '')?.[1] ?? null;

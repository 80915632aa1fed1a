import type { AuthorityId } from '../../../kernel/ids.ts';
import { hashToken } from '../../../platform/crypto/token.ts';
import type { Actor } from '../../../platform/db/actor.ts';

/** Somebody who files: known by nothing but the token in the draft cookie, if there is one. */
export interface DraftVisitor {
  readonly authorityId: AuthorityId;
  readonly token: string | null;
  /** The language of the page, in which a new draft's mails are written. */
  readonly language: string;
}

/** The visitor as the actor of a transaction. */
export const visitorActor = ({ authorityId }: DraftVisitor): Actor => ({ kind: 'visitor', authorityId });

/** The hash under which the visitor's draft is stored. */
export const tokenHashOf = ({ token }: DraftVisitor): Uint8Array | null =>
  token === null ? null : hashToken(token);

import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Clock } from '../../../kernel/instant.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { OidcPort } from '../../../platform/oidc/oidc.port.ts';
import type { PasswordHasher } from './password-hasher.ts';

/** What the use cases of this module work with. */
export interface AccountsDeps {
  readonly database: Database;
  readonly keyRing: KeyRing;
  /**
   * The clock of the machine, in the training mode too: authenticator apps follow the real time, and stepping the
   * training clock on by a day must not sign everybody out.
   */
  readonly clock: Clock;
  readonly passwords: PasswordHasher;
  /** By which providers of identities are asked; null where nothing outside is reached. */
  readonly oidc: OidcPort | null;
  /** The name that authenticator apps show beside the login name. */
  readonly totpIssuer: string;
  readonly authorityName: (authorityId: AuthorityId) => string;
}

import type { AuthorityId } from '../../../kernel/ids.ts';
import type { ConsoleFrame } from '../../../ui/console-frame.ts';
import type { AccountsDeps } from '../use-cases/accounts-deps.ts';
import type { CentreDeps } from '../use-cases/assign-centres.use-case.ts';
import type { EntranceFrame } from './entrance-frame.tsx';

/** An organisation whose people sign in here. */
export interface Office {
  readonly authorityId: AuthorityId;
  readonly name: string;
}

/** What the pages of this module work with. */
export interface AccountsPages extends AccountsDeps, CentreDeps {
  /** Scheme, host and port of the site as browsers name it. */
  readonly publicOrigin: string;
  /** Draws the pages of people who are signed in. */
  readonly frame: ConsoleFrame;
  /** Draws the pages on the way in. */
  readonly entrance: EntranceFrame;
  /** Whose people sign in at the address that leads to this authority: more than one where several share it. */
  readonly officesAt: (authorityId: AuthorityId) => readonly Office[];
  /** Scheme, host and port at which the people of this authority sign in. */
  readonly originOf: (authorityId: AuthorityId) => string;
}

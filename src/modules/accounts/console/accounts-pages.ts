import type { ConsoleFrame } from '../../../ui/console-frame.ts';
import type { AccountsDeps } from '../use-cases/accounts-deps.ts';
import type { EntranceFrame } from './entrance-frame.tsx';

/** What the pages of this module work with. */
export interface AccountsPages extends AccountsDeps {
  /** Scheme, host and port of the site as browsers name it. */
  readonly publicOrigin: string;
  /** Draws the pages of people who are signed in. */
  readonly frame: ConsoleFrame;
  /** Draws the pages on the way in. */
  readonly entrance: EntranceFrame;
}

import type { Uuid } from '../../../kernel/ids.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { SecretBox } from '../../messaging/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { AskChannel } from '../domain/ask-channel.ts';

/** What the use cases of this module need from outside. */
export interface ObservationDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly secretBox: SecretBox;
  /** The channels that a provider serves; whoever chose another is asked by mail. */
  readonly askChannels: ReadonlySet<AskChannel>;
  /** In the training mode nobody has an account of LINE, and the telephone number stands for it. */
  readonly phoneStandsForLine?: boolean;
  /** Who is told by mail when something is missing. */
  readonly alarmMail: readonly string[];
  /** Makes a link to the pages of each filing and returns their tokens by filing, to be put into messages. */
  readonly residentLinks: (tx: Tx, filingIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}

import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { SecretBox } from '../../messaging/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';

/** What notices, the directory and the reference documents work with. */
export interface NoticesDeps {
  readonly database: Database;
  readonly secretBox: SecretBox;
  readonly rulebook: Rulebook;
  readonly today: () => PlainDate;
}

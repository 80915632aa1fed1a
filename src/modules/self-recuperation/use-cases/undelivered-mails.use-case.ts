import type { Uuid } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { followUpRefusedMails } from '../../messaging/index.ts';
import { filingById } from '../repository/filing.repository.ts';
import { type Unreached, unreachedByMail } from '../repository/undelivered-mail.repository.ts';
import type { Reviewer } from './review-step.ts';

export type { Unreached };

interface UndeliveredDeps {
  readonly database: Database;
}

/** More than these are not shown at once; those that were called make room. */
export const UNREACHED_ROWS = 200;
const LOOK_BACK_HOURS = 30 * 24;

/**
 * Those whose mail came back in the last thirty days, the longest ago first. Whoever filed again with another address
 * is not among them: that filing took the place of this one (K-36).
 */
export async function listUnreached(
  { database }: UndeliveredDeps,
  staff: Reviewer,
): Promise<readonly Unreached[]> {
  return database.withTenant(staff, async tx => {
    const unreached = await find(tx);
    await recordAudit(tx, {
      action: 'undelivered-mail.list',
      resource: 'filing',
      subjectId: null,
      purpose: 'support-of-residents',
      fields: ['name', 'nameKana', 'phone', 'status', 'submittedAt'],
      detail: { rows: unreached.length },
    });
    return unreached;
  });
}

/** How many wait for a call, for the navigation of the console. */
export async function countUnreached({ database }: UndeliveredDeps, staff: Reviewer): Promise<number> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'a count tells of no single person');
    return (await find(tx)).length;
  });
}

/** Takes a person off the list because somebody called; false when there is no such filing. */
export async function recordCall(
  { database }: UndeliveredDeps,
  staff: Reviewer,
  filingId: Uuid,
): Promise<boolean> {
  return database.withTenant(staff, async tx => {
    if ((await filingById(tx, filingId)) === null) {
      exemptFromAudit(tx, 'there is no such filing');
      return false;
    }
    const mails = await followUpRefusedMails(tx, filingId, staff.id);
    await recordAudit(tx, {
      action: 'undelivered-mail.call',
      resource: 'filing',
      subjectId: filingId,
      purpose: 'support-of-residents',
      detail: { mails },
    });
    return true;
  });
}

const find = (tx: Tx): Promise<readonly Unreached[]> =>
  unreachedByMail(tx, addHours(tx.at, -LOOK_BACK_HOURS), UNREACHED_ROWS);

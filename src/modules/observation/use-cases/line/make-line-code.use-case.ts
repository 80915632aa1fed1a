import { randomInt } from 'node:crypto';
import type { Uuid } from '../../../../kernel/ids.ts';
import { addHours, addMinutes } from '../../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { Actor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { LINE_CODE_MINUTES, LINE_CODES, lineCode, MOST_LINE_CODES } from '../../domain/chat/line-code.ts';
import { countLineCodes, insertLineCode } from '../../repository/line-code.repository.ts';
import type { LineDeps } from './line-deps.ts';

/**
 * Makes a one-time code for a resident's filing and returns it; what is kept is a keyed hash. Fails with `too-many` after
 * five within an hour.
 */
export const makeLineCode = (
  deps: Pick<LineDeps, 'database' | 'lineCodeHash'>,
  actor: Actor,
  filingId: Uuid,
): Promise<Result<string, 'too-many'>> =>
  deps.database.withTenant(actor, async tx => {
    if ((await countLineCodes(tx, filingId, addHours(tx.at, -1))) >= MOST_LINE_CODES) {
      exemptFromAudit(tx, 'No code was made.');
      return fail('too-many');
    }
    const code = await newCode(deps, tx, filingId);
    await recordAudit(tx, {
      action: 'line.make-code',
      resource: 'filing',
      subjectId: filingId,
      purpose: 'observation',
    });
    return ok(code);
  });

async function newCode(deps: Pick<LineDeps, 'lineCodeHash'>, tx: Tx, filingId: Uuid): Promise<string> {
  for (;;) {
    const code = lineCode(randomInt(LINE_CODES));
    const expiresAt = addMinutes(tx.at, LINE_CODE_MINUTES);
    if (await insertLineCode(tx, { hash: deps.lineCodeHash(code), filingId, expiresAt })) return code;
  }
}

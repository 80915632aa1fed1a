import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import { transferCase } from '../../cases/index.ts';
import { planMessage, type SecretBox } from '../../messaging/index.ts';
import type { Filing } from '../domain/filing.ts';
import { decideFilingTransfer, type Transfer, type TransferRefusal } from '../domain/transfer.ts';
import { changeFilingStatus, filingForUpdate } from '../repository/filing.repository.ts';
import { undoIfRefused } from '../repository/savepoint.ts';
import { insertTransfer } from '../repository/transfer.repository.ts';
import { mailAddressOf } from './current-contact.ts';
import type { Operator } from './find-caller.use-case.ts';
import { isCallerKnown } from './open-caller.use-case.ts';
import { createResidentLink } from './resident-link.use-case.ts';

export interface TransferDeps {
  readonly database: Database;
  readonly secretBox: SecretBox;
}

export type TransferProblemKind = TransferRefusal | 'no-such-filing' | 'caller-unknown';

/**
 * Makes the person a notified patient under the law, for good (K-14, K-16, K-57): the filing leaves the review, the case
 * changes its category and stays watched, the resident is written to, all in one transaction. What holds a filing locked
 * goes first: a reviewer who approves at the same moment either issued the notice before, or is told that it moved.
 */
export async function transferFiling(
  deps: TransferDeps,
  operator: Operator,
  filingId: Uuid,
  transfer: Transfer,
): Promise<Result<'transferred', TransferProblemKind>> {
  return deps.database.withTenant(operator, async tx => {
    const filing = await filingForUpdate(tx, filingId);
    const decision = await decide(tx, operator, filing);
    const done = decision.ok
      ? await undoIfRefused(tx, () => handOver(tx, deps, operator, decision.value, transfer))
      : decision;
    if (!done.ok) {
      exemptFromAudit(tx, 'nobody was handed over');
      return done;
    }
    await recordAudit(tx, {
      action: 'filing.transfer',
      resource: 'filing',
      subjectId: filingId,
      purpose: 'support-of-residents',
      fields: ['status', 'category', ...Object.keys(transfer)],
      detail: { kind: transfer.kind },
    });
    return done;
  });
}

async function decide(
  tx: Tx,
  operator: Operator,
  filing: Filing | null,
): Promise<Result<Filing, TransferProblemKind>> {
  if (filing === null) return fail('no-such-filing');
  if (!(await isCallerKnown(tx, operator, filing.filingId))) return fail('caller-unknown');
  const decision = decideFilingTransfer(filing.status);
  return decision.ok ? ok(filing) : decision;
}

async function handOver(
  tx: Tx,
  { secretBox }: TransferDeps,
  operator: Operator,
  filing: Filing,
  transfer: Transfer,
): Promise<Result<'transferred', TransferProblemKind>> {
  const { filingId, caseId } = filing;
  const moved = await transferCase(tx, caseId);
  if (!moved.ok) return fail(moved.reason === 'already-notified' ? 'already-transferred' : 'over');
  await changeFilingStatus(tx, filing, 'transfer');
  await insertTransfer(tx, filing, operator.id, transfer);
  await planMessage(tx, secretBox, {
    channel: 'mail',
    template: 'filing-transferred',
    language: filing.language,
    recipient: await mailAddressOf(tx, filing),
    secret: await createResidentLink(tx, filingId),
    subjectId: filingId,
    dedupeKey: `filing-transferred|${filingId}`,
  });
  await publish(tx, { type: 'filing.transferred', payload: { filingId, caseId } });
  return ok('transferred');
}

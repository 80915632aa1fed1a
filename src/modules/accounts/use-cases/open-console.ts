import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import type { StaffAccount } from '../domain/account.ts';
import { NO_ATTEMPTS } from '../domain/sign-in.ts';
import {
  type AccountChange,
  keepFirstSignIn,
  updateAccount,
} from '../repository/staff-account.repository.ts';
import { revokeSessions, type SessionChoice } from '../repository/staff-session.repository.ts';
import { startSession } from './start-session.ts';

/** What giving the second factor changes besides. */
export interface SignInEffect {
  readonly at: Instant;
  /** The other sessions that end with it. */
  readonly ends: SessionChoice;
  readonly change: AccountChange;
  /** What the audit says was changed or used. */
  readonly fields: readonly string[];
}

/**
 * Both factors were given: forgets the failures, and returns the token that opens the console. The first time of an account
 * is told to other modules (`account.first-signed-in`): only then its ID counts as issued (H-21).
 */
export async function openConsole(tx: Tx, account: StaffAccount, effect: SignInEffect): Promise<string> {
  const { accountId, facilityId } = account;
  await revokeSessions(tx, accountId, effect.ends, effect.at);
  await updateAccount(tx, accountId, { ...NO_ATTEMPTS, ...effect.change });
  await recordAudit(tx, {
    action: 'session.start',
    resource: 'session',
    subjectId: accountId,
    purpose: 'access-control',
    fields: effect.fields,
  });
  if (await keepFirstSignIn(tx, accountId))
    await publish(tx, { type: 'account.first-signed-in', payload: { accountId, facilityId } });
  return startSession(tx, accountId, 'full', effect.at);
}

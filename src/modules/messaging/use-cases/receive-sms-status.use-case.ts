import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { readTwilioSmsStatus, type SmsStatus } from '../../../platform/sms/twilio-sms-status.ts';
import { insertInboundEvent } from '../repository/inbound-event.repository.ts';
import { messageOrderedBy } from '../repository/provider-message.repository.ts';
import { readCallToken } from './call-token.ts';
import { confirmCanaryOfMessage } from './confirm-canary.use-case.ts';
import type { CallRequest } from './receive-call-event.use-case.ts';
import { reportUnreached } from './report-unreached.ts';

export interface SmsHookDeps {
  readonly database: Database;
  /** Marks the tokens of our orders. */
  readonly callKey: Uint8Array;
  /** Signs the provider's callbacks. */
  readonly authToken: string;
  readonly publicOrigin: string;
}

/**
 * Takes what was posted under the name of the SMS provider about a message of ours: one that did not arrive is followed
 * by another channel. Fails with `refused` when the token or the signature is not genuine, or the message is none of ours;
 * then nothing is stored. Each status counts once.
 */
export async function receiveSmsStatus(
  deps: SmsHookDeps,
  request: Omit<CallRequest, 'turn'>,
): Promise<Result<null, 'refused'>> {
  const called = readCallToken(deps.callKey, request.token);
  const url = deps.publicOrigin + request.pageAddress;
  const read = readTwilioSmsStatus({ ...request, url, authToken: deps.authToken });
  if (called === null || !read.ok) return fail('refused');
  const { outcome, messageSid } = read.value;
  return deps.database.withTenant(systemActor(called.authorityId, 'messaging.sms'), async tx => {
    exemptFromAudit(tx, 'Delivery state; what follows for a person is audited where it is done.');
    const message = await messageOrderedBy(tx, 'sms', called.messageId);
    if (message === null) return fail('refused');
    if (await insertInboundEvent(tx, 'twilio-sms', `${messageSid}.${outcome}`))
      await follow(tx, message.messageId, outcome);
    return ok(null);
  });
}

async function follow(tx: Tx, messageId: Uuid, outcome: SmsStatus): Promise<void> {
  switch (outcome) {
    case 'on-its-way':
      return;
    case 'delivered':
      await confirmCanaryOfMessage(tx, messageId);
      return;
    case 'undelivered':
    case 'failed':
      await reportUnreached(tx, messageId);
  }
}

import { assertNever } from '../../../kernel/assert-never.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { planMessage } from '../../messaging/index.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import type { Contact } from '../repository/contact.repository.ts';
import type { SlotKey } from '../repository/slot.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';

export type AskTemplate = 'observation-ask' | 'observation-reminder';

/**
 * Plans the message that asks for the answer of a slot: a mail or LINE message with a link to the question, or a call.
 * One slot gets each of the two messages once, however often this runs.
 */
export async function planQuestion(
  deps: Pick<ObservationDeps, 'secretBox' | 'residentLink'>,
  tx: Tx,
  template: AskTemplate,
  contact: Contact,
  slot: SlotKey,
  channel: AskChannel,
): Promise<void> {
  const link = async () => ({ template, secret: await deps.residentLink(tx, contact.filingId) });
  const plan = {
    language: contact.language,
    subjectId: slot.caseId,
    dedupeKey: `${template}:${slot.caseId}:${slot.slotOn}`,
  };
  switch (channel) {
    case 'web':
      return planMessage(tx, deps.secretBox, {
        ...plan,
        ...(await link()),
        channel: 'mail',
        recipient: contact.email,
      });
    case 'line':
      return planMessage(tx, deps.secretBox, {
        ...plan,
        ...(await link()),
        channel: 'line',
        recipient: contact.phone,
      });
    case 'voice':
      return planMessage(tx, deps.secretBox, {
        ...plan,
        template: `${template}-call`,
        channel: 'voice',
        recipient: contact.phone,
      });
    default:
      return assertNever(channel);
  }
}

import { assertNever } from '../../../kernel/assert-never.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type MessagePlan, planMessages } from '../../messaging/index.ts';
import { type AskChannel, providedChannel } from '../domain/ask-channel.ts';
import type { Contact } from '../repository/contact.repository.ts';
import type { SlotKey } from '../repository/slot.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';

export type AskTemplate = 'observation-ask' | 'observation-reminder';

/** A slot whose answer is wanted, from whom, and how they are reached this time. */
export interface Ask {
  readonly slot: SlotKey;
  readonly contact: Contact;
  /** The channel that is wanted; a mail takes its place where nobody provides it. */
  readonly channel: AskChannel;
}

/**
 * Plans the messages that ask for the answers of slots: a mail or LINE message with a link to the question, or a call.
 * One slot gets each of the two messages once, however often this runs.
 */
export async function planQuestions(
  deps: Pick<ObservationDeps, 'secretBox' | 'residentLinks' | 'askChannels'>,
  tx: Tx,
  template: AskTemplate,
  wanted: readonly Ask[],
): Promise<void> {
  const asks = wanted.map(ask => ({ ...ask, channel: providedChannel(ask.channel, deps.askChannels) }));
  const linked = asks.filter(({ channel }) => channel !== 'voice').map(({ contact }) => contact.filingId);
  const links = await deps.residentLinks(tx, linked);
  await planMessages(
    tx,
    deps.secretBox,
    asks.map(ask => questionPlan(template, ask, links)),
  );
}

function questionPlan(
  template: AskTemplate,
  { slot, contact, channel }: Ask,
  links: ReadonlyMap<Uuid, string>,
): MessagePlan {
  const plan = {
    language: contact.language,
    subjectId: slot.caseId,
    dedupeKey: `${template}:${slot.caseId}:${slot.slotOn}`,
  };
  if (channel === 'voice')
    return { ...plan, template: `${template}-call`, channel, recipient: contact.phone };
  const secret = links.get(contact.filingId);
  if (secret === undefined) throw new Error('A question by mail or LINE needs a link.');
  switch (channel) {
    case 'web':
      return { ...plan, template, secret, channel: 'mail', recipient: contact.email };
    case 'line':
      return { ...plan, template, secret, channel: 'line', recipient: contact.phone };
    default:
      return assertNever(channel);
  }
}

import { assertNever } from '../../../kernel/assert-never.ts';
import { earlierInstant, type Instant } from '../../../kernel/instant.ts';
import type { BulkMessagePlan } from '../../messaging/index.ts';
import type { ObservationRule } from '../../rulebook/index.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import type { LadderStep } from '../domain/ladder.ts';
import { quietFrom } from '../domain/quiet-hours.ts';
import type { Contact } from '../repository/contact.repository.ts';
import type { WaitingSlot } from '../repository/ladder.repository.ts';
import type { Turn } from './ladder-turn.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { addressIn, carrierOf } from './reach-of.ts';

/** Which text each channel carries. */
const FORM: Readonly<Record<AskChannel, '' | '-line' | '-call' | '-sms'>> = {
  web: '',
  line: '-line',
  voice: '-call',
  sms: '-sms',
};

/** One slot gets one message for each step, whatever runs twice. */
export const messageKey = ({ caseId, slotOn, slotNo }: WaitingSlot, step: LadderStep): string =>
  `observation:${caseId}:${slotOn}:${slotNo}:${step}`;

/**
 * The message of a step. It leaves before the answer falls due and before the quiet hours, or not at all. A message to the
 * household carries no link: that opens the person's own pages.
 */
export function messageOf(
  slot: WaitingSlot,
  contact: Contact,
  { step, to, channel }: Extract<Turn, { kind: 'take' }>,
  deps: Pick<ObservationDeps, 'phoneStandsForLine'>,
  { rule, at }: { readonly rule: ObservationRule; readonly at: Instant },
): BulkMessagePlan {
  const recipient = to === 'person' ? addressIn(channel, contact, deps) : householdAddress(channel, contact);
  if (recipient === null) throw new Error(`A ${step} was decided for somebody without an address for it.`);
  return {
    channel: carrierOf(channel),
    template: `${textOf(step)}${FORM[channel]}`,
    language: contact.language,
    recipient,
    subjectId: slot.caseId,
    dedupeKey: messageKey(slot, step),
    linkFor: to === 'household' || channel === 'voice' ? null : contact.filingId,
    expiresAt: earlierInstant(slot.dueAt, quietFrom(rule.quietHours, at)),
  };
}

const householdAddress = (channel: AskChannel, contact: Contact): string | null =>
  channel === 'web' ? contact.householdEmail : contact.householdPhone;

function textOf(step: LadderStep): 'observation-ask' | 'observation-reminder' | 'observation-household' {
  switch (step) {
    case 'ask':
      return 'observation-ask';
    case 'remind':
    case 'other-channel':
      return 'observation-reminder';
    case 'household':
      return 'observation-household';
    case 'staff-task':
      throw new Error('A task for staff has no message.');
    default:
      return assertNever(step);
  }
}

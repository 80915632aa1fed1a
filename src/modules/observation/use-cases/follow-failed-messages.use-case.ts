import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Channel, MessageFailure } from '../../messaging/index.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import { dangerWithoutAnswer } from '../domain/care-task.ts';
import { channelFor } from '../domain/channel-choice.ts';
import { dueOf } from '../domain/task-clock.ts';
import { type NewCareTask, openTasks } from '../repository/care-task.repository.ts';
import { type Contact, contactsOf } from '../repository/contact.repository.ts';
import { hurrySlots, slotsOfMessages } from '../repository/ladder.repository.ts';
import type { SlotKey } from '../repository/slot.repository.ts';
import { setWatchChannels } from '../repository/watch.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';
import { addressableIn } from './reach-of.ts';

type FollowDeps = Pick<ObservationDeps, 'database' | 'rulebook' | 'askChannels' | 'phoneStandsForLine'>;

/**
 * Messages about questions reached nobody: their ladders go on at once, by another channel. A channel that refused the
 * person for good is not their channel any more; whoever no channel is left for becomes a task. Safe to be told twice.
 */
export const followFailedMessages = (
  deps: FollowDeps,
  authorityId: AuthorityId,
  { messageIds, channel, outcome }: MessageFailure,
): Promise<void> =>
  deps.database.withTenant(systemActor(authorityId, 'observation.follow'), async tx => {
    const slots = await slotsOfMessages(tx, messageIds);
    if (slots.length === 0) {
      exemptFromAudit(tx, 'Nobody waits for an answer to these messages.');
      return;
    }
    await hurrySlots(tx, slots);
    const toPerson = slots.filter(({ step }) => step !== 'household');
    const unreachable = outcome === 'refused' ? await dropChannel(deps, tx, toPerson, channel) : 0;
    await recordAudit(tx, {
      action: 'observation.channel-lost',
      resource: 'observation-slot',
      subjectId: null,
      purpose: 'observation',
      fields: ['email', 'phone', 'observationChannel'],
      detail: { channel, outcome, slots: slots.length, unreachable },
    });
  });

/** Gives everybody whose channel it was another one. Returns for how many people none is left. */
async function dropChannel(
  deps: FollowDeps,
  tx: Tx,
  slots: readonly SlotKey[],
  carrier: Channel,
): Promise<number> {
  const lost: AskChannel = carrier === 'mail' ? 'web' : carrier;
  const contacts = await contactsOf(
    tx,
    slots.map(({ caseId }) => caseId),
  );
  const fallBack = new Map<Uuid, AskChannel | null>(
    [...contacts.values()].map(contact => [contact.caseId, nextChannel(deps, contact, lost)]),
  );
  await setWatchChannels(
    tx,
    [...fallBack].flatMap(([caseId, channel]) =>
      channel !== null && contacts.get(caseId)?.channel === lost ? [{ caseId, channel }] : [],
    ),
  );
  const tasks = slots.flatMap(slot =>
    fallBack.get(slot.caseId) === null ? [unreachableTask(deps, tx, slot)] : [],
  );
  await openTasks(tx, tasks);
  return tasks.length;
}

const NONE: ReadonlySet<never> = new Set();

function nextChannel(deps: FollowDeps, contact: Contact, lost: AskChannel): AskChannel | null {
  const usable = new Set([...addressableIn(contact, deps)].filter(channel => channel !== lost));
  const facts = { wanted: contact.channel, usable, tried: NONE, household: NONE, silence: null };
  const choice = channelFor('ask', facts);
  return choice.kind === 'person' ? choice.channel : null;
}

function unreachableTask(
  { rulebook }: FollowDeps,
  { at }: Tx,
  { caseId, slotOn, slotNo }: SlotKey,
): NewCareTask {
  const danger = dangerWithoutAnswer('unreachable-contact');
  const times = { danger, openedAt: at, lastCallAt: null, callAgainAt: null };
  const dueBy = dueOf(times, observationRuleAt(rulebook, at));
  return { caseId, slotOn, slotNo, kind: 'unreachable-contact', danger, openedAt: at, dueBy };
}

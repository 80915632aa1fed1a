import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { planBulkMessages } from '../../messaging/index.ts';
import { missedAnswerStep } from '../../rulebook/index.ts';
import { type Contact, contactsOf } from '../repository/contact.repository.ts';
import { missedInARow } from '../repository/due-slot.repository.ts';
import {
  moveSlots,
  recordSteps,
  type SlotMove,
  type StepRow,
  stepsOfSlots,
  type TakenStep,
  takeWaitingSlots,
  type WaitingSlot,
} from '../repository/ladder.repository.ts';
import type { SlotKey } from '../repository/slot.repository.ts';
import { messageKey, messageOf } from './ladder-message.ts';
import { type Turn, turnOf } from './ladder-turn.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { observationRuleAt } from './observation-rule.ts';
import { addressableIn, householdChannels, workingChannels } from './reach-of.ts';

const BATCH = 1_000;
/** So that a flood does not keep one tick from counting; what is left follows in the next. */
const MOST_BATCHES = 100;
/** While the database works for one, this process decides for the other. */
const LANES = 2;

/**
 * Takes the next step of every slot whose time has come: asks, reminds, tries another channel, asks the household. What is
 * sent, what is recorded and where the slot stands are one transaction, so nothing is asked twice, however many run this
 * at once and wherever one is killed. Returns how many messages were planned.
 */
export async function runLadder(deps: ObservationDeps, authorityId: AuthorityId): Promise<number> {
  const actor = systemActor(authorityId, 'observation.ladder');
  let batches = 0;
  const lane = async (): Promise<number> => {
    let sent = 0;
    while (batches < MOST_BATCHES) {
      batches += 1;
      const done = await deps.database.withTenant(actor, tx => runBatch(deps, tx));
      sent += done.sent;
      if (done.slots < BATCH) break;
    }
    return sent;
  };
  const sent = await Promise.all(Array.from({ length: LANES }, lane));
  return sent.reduce((sum, ofLane) => sum + ofLane, 0);
}

interface SlotTurn {
  readonly slot: WaitingSlot;
  readonly contact: Contact | undefined;
  readonly turn: Turn;
}

async function runBatch(
  deps: ObservationDeps,
  tx: Tx,
): Promise<{ readonly slots: number; readonly sent: number }> {
  const slots = await takeWaitingSlots(tx, BATCH);
  if (slots.length === 0) {
    exemptFromAudit(tx, 'Nobody waits for a message.');
    return { slots: 0, sent: 0 };
  }
  const turns = await decideTurns(deps, tx, slots);
  const rule = observationRuleAt(deps.rulebook, tx.at);
  const plans = turns.flatMap(({ slot, contact, turn }) =>
    turn.kind === 'take' && contact !== undefined
      ? [messageOf(slot, contact, turn, deps, { rule, at: tx.at })]
      : [],
  );
  const messages = await planBulkMessages(tx, plans);
  await recordSteps(
    tx,
    turns.flatMap(({ slot, turn }) => (turn.kind === 'take' ? stepRows(slot, turn, messages) : [])),
  );
  await moveSlots(
    tx,
    turns.map(({ slot, turn }) => moveOf(slot, turn)),
  );
  await recordAudit(tx, {
    action: 'observation.ask',
    resource: 'observation-slot',
    subjectId: null,
    purpose: 'observation',
    fields: ['email', 'phone', 'language', 'observationChannel'],
    detail: { slots: slots.length, asked: plans.length },
  });
  return { slots: slots.length, sent: plans.length };
}

async function decideTurns(
  deps: ObservationDeps,
  tx: Tx,
  slots: readonly WaitingSlot[],
): Promise<readonly SlotTurn[]> {
  const rule = observationRuleAt(deps.rulebook, tx.at);
  const caseIds = slots.map(({ caseId }) => caseId);
  const contacts = await contactsOf(tx, caseIds);
  const missed = await missedInARow(tx, caseIds);
  const working = await workingChannels(tx, deps);
  const steps = bySlot(await stepsOfSlots(tx, slots));
  return slots.map(slot => {
    const contact = contacts.get(slot.caseId);
    const turn = turnOf(
      {
        slot,
        contact,
        taken: steps.get(slotName(slot)) ?? [],
        silence: missedAnswerStep(rule, (missed.get(slot.caseId) ?? 0) + 1),
        addressable: contact === undefined ? new Set() : addressableIn(contact, deps),
        household: contact === undefined ? new Set() : householdChannels(contact, deps.askChannels),
        working,
        at: tx.at,
      },
      rule,
    );
    return { slot, contact, turn };
  });
}

function bySlot(steps: readonly TakenStep[]): ReadonlyMap<string, readonly TakenStep[]> {
  const grouped = new Map<string, TakenStep[]>();
  for (const step of steps) {
    const known = grouped.get(slotName(step));
    if (known === undefined) grouped.set(slotName(step), [step]);
    else known.push(step);
  }
  return grouped;
}

const slotName = ({ caseId, slotOn, slotNo }: SlotKey): string => `${caseId} ${slotOn} ${slotNo}`;

function stepRows(
  slot: WaitingSlot,
  { step, channel, skipped }: Extract<Turn, { kind: 'take' }>,
  messages: Awaited<ReturnType<typeof planBulkMessages>>,
): readonly StepRow[] {
  const { caseId, slotOn, slotNo } = slot;
  const key = { caseId, slotOn, slotNo };
  const messageId = messages.get(messageKey(slot, step)) ?? null;
  return [
    ...skipped.map(left => ({
      ...key,
      step: left.step,
      channel: 'none' as const,
      messageId: null,
      skipped: left.reason,
    })),
    { ...key, step, channel, messageId, skipped: null },
  ];
}

function moveOf({ caseId, slotOn, slotNo }: WaitingSlot, turn: Turn): SlotMove {
  const key = { caseId, slotOn, slotNo };
  switch (turn.kind) {
    case 'rest':
      return { ...key, step: null, nextAt: null, isSent: false };
    case 'wait':
      return { ...key, step: null, nextAt: turn.until, isSent: false };
    case 'take':
      return { ...key, step: turn.step, nextAt: turn.nextAt, isSent: true };
  }
}

import { addMinutes, earlierInstant, type Instant } from '../../../kernel/instant.ts';
import type { ObservationRule } from '../../rulebook/index.ts';
import type { AskChannel, SilenceStep } from '../domain/ask-channel.ts';
import { askAt } from '../domain/ask-time.ts';
import { type ChannelFacts, channelFor } from '../domain/channel-choice.ts';
import {
  LADDER,
  type LadderProgress,
  type LadderStep,
  nextLadderStep,
  type SkippedStep,
  stepAfterChannelLoss,
} from '../domain/ladder.ts';
import type { Contact } from '../repository/contact.repository.ts';
import type { TakenStep, WaitingSlot } from '../repository/ladder.repository.ts';
import { spreadOfCase } from './case-spread.ts';

/** What is known about a slot when its turn comes. */
export interface TurnFacts {
  readonly slot: WaitingSlot;
  /** Undefined when the person is not watched any more. */
  readonly contact: Contact | undefined;
  /** The steps that were taken, oldest first. */
  readonly taken: readonly TakenStep[];
  readonly silence: SilenceStep | null;
  /** Where the person, and somebody of their household, can be addressed. */
  readonly addressable: ReadonlySet<AskChannel>;
  readonly household: ReadonlySet<AskChannel>;
  /** The channels whose provider takes messages now. */
  readonly working: ReadonlySet<AskChannel>;
  readonly at: Instant;
}

/** What the turn of a slot comes to. */
export type Turn =
  /** Nothing more: it was answered, fell due or is not asked about any more. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'wait'; readonly until: Instant }
  | {
      readonly kind: 'take';
      readonly step: LadderStep;
      readonly to: 'person' | 'household';
      readonly channel: AskChannel;
      readonly skipped: readonly SkippedStep[];
      readonly nextAt: Instant;
    };

/** When all providers that could be used are down, they are tried again after so many minutes. */
const RETRY_MINUTES = 15;
/** What is known to have reached nobody, or not known to have reached anybody. */
const FAILED: ReadonlySet<string | null> = new Set(['refused', 'unknown', 'cancelled']);

/** Decides the next step of a slot: by the ladder, or past a channel that was lost. E-21, SM-7. */
export function turnOf(facts: TurnFacts, rule: ObservationRule): Turn {
  const { slot, contact, at } = facts;
  if (contact === undefined || slot.status !== 'open' || slot.dueAt <= at) return { kind: 'rest' };
  const progress = progressOf(facts, contact, rule);
  const move = isLastLost(facts) ? stepAfterChannelLoss(progress, rule) : nextLadderStep(progress, rule);
  if (move === null) return { kind: 'rest' };
  if (move.at > at) return { kind: 'wait', until: move.at };
  const choice = channelFor(move.step, channelFacts(facts, contact, facts.working));
  if (choice.kind === 'none' || choice.kind === 'staff')
    return { kind: 'wait', until: earlierInstant(addMinutes(at, RETRY_MINUTES), slot.dueAt) };
  const { channel, kind: to } = choice;
  const after = afterStep(facts, contact, move.step, channel, rule);
  return { kind: 'take', step: move.step, to, channel, skipped: move.skipped, nextAt: after };
}

function progressOf(facts: TurnFacts, contact: Contact, rule: ObservationRule): LadderProgress {
  const { slot, taken, at } = facts;
  const wish = { chosenMinute: contact.chosenMinute, spread: spreadOfCase(slot.caseId) };
  return {
    slot,
    plannedAskAt: askAt(slot, wish, rule),
    last: slot.step === null ? null : { step: slot.step, at: taken.at(-1)?.takenAt ?? slot.opensAt },
    impossible: impossibleSteps(facts, contact),
    at,
  };
}

/** When the ladder goes on after the step. */
function afterStep(
  facts: TurnFacts,
  contact: Contact,
  step: LadderStep,
  channel: AskChannel,
  rule: ObservationRule,
): Instant {
  const { slot, taken, at } = facts;
  const done: TakenStep = { ...slot, step, channel, takenAt: at, messageStatus: 'planned' };
  const later = { ...facts, slot: { ...slot, step }, taken: [...taken, done] };
  return nextLadderStep(progressOf(later, contact, rule), rule)?.at ?? slot.dueAt;
}

/** Steps for which the person, or anybody for them, has no address. That a provider is down makes nothing impossible. */
const impossibleSteps = (facts: TurnFacts, contact: Contact): ReadonlySet<LadderStep> =>
  new Set(
    LADDER.filter(step => channelFor(step, channelFacts(facts, contact, facts.addressable)).kind === 'none'),
  );

function channelFacts(
  { addressable, household, taken, silence, working }: TurnFacts,
  { channel }: Contact,
  among: ReadonlySet<AskChannel>,
): ChannelFacts {
  const personal = taken.filter(({ step }) => step !== 'household');
  const failed = new Set(
    personal.filter(step => FAILED.has(step.messageStatus)).map(({ channel: lost }) => lost),
  );
  const isHouseholdUsable = (candidate: AskChannel) => among !== working || working.has(candidate);
  return {
    wanted: channel,
    usable: new Set([...addressable].filter(candidate => among.has(candidate) && !failed.has(candidate))),
    tried: new Set(personal.flatMap(step => (step.channel === 'none' ? [] : [step.channel]))),
    silence,
    household: new Set([...household].filter(isHouseholdUsable)),
  };
}

/** Whether what was sent last did not arrive, still waits for a provider that is down, or went where nobody is any more. */
function isLastLost({ taken, addressable, working }: TurnFacts): boolean {
  const last = taken.at(-1);
  if (last === undefined || last.channel === 'none') return false;
  if (FAILED.has(last.messageStatus)) return true;
  if (last.step === 'household') return false;
  return !addressable.has(last.channel) || (last.messageStatus === 'planned' && !working.has(last.channel));
}

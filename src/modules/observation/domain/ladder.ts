import { addMinutes, type Instant, laterInstant } from '../../../kernel/instant.ts';
import type { SlotTimes } from './ask-time.ts';
import { afterQuiet, type QuietHours } from './quiet-hours.ts';

/** What is done for an expected answer, in this order; each at most once. Nothing but the last needs a human. */
export const LADDER = ['ask', 'remind', 'other-channel', 'household', 'staff-task'] as const;
export type LadderStep = (typeof LADDER)[number];

/** A step that sends something to somebody. */
export type MessageStep = Exclude<LadderStep, 'staff-task'>;

/** When the steps are due. The rulebook's observation rule has this form. */
export interface LadderRule {
  readonly ladder: readonly {
    readonly step: Exclude<LadderStep, 'ask'>;
    readonly minutesBeforeDue: number;
  }[];
  readonly quietHours: QuietHours;
}

/** Where a slot without an answer stands. */
export interface LadderProgress {
  readonly slot: SlotTimes;
  /** When the person is to be asked: `askAt`. */
  readonly plannedAskAt: Instant;
  /** The furthest step that was taken or passed over, and when the last message left; null before the ask. */
  readonly last: { readonly step: LadderStep; readonly at: Instant } | null;
  /** Steps that nothing can be done about for this person, as the household of somebody who lives alone. */
  readonly impossible?: ReadonlySet<LadderStep> | undefined;
  readonly at: Instant;
}

/** Why a step was left out. */
export type SkipReason =
  /** A later message was due too: after an outage a person gets one message, not three. */
  | 'overtaken'
  /** The quiet hours last until it would be too late. */
  | 'quiet-hours'
  /** Too little time was left before the due time, or none. */
  | 'too-late'
  /** Nobody or nothing is there to be reached by it. */
  | 'impossible'
  /** The rulebook does not have it. */
  | 'not-in-rulebook';

export interface SkippedStep {
  readonly step: LadderStep;
  readonly reason: SkipReason;
}

/** What is done next for a slot, and when. */
export interface LadderMove {
  readonly step: LadderStep;
  /** Never before the `at` that was asked about, but for the task of staff, which is due at the due time. */
  readonly at: Instant;
  /** What was left out on the way to it; recorded when the step is taken, for until then it may still change. */
  readonly skipped: readonly SkippedStep[];
}

/** Minutes that a person has after a question, and after any other message, before the next step. */
const AFTER_ASK = 60;
const AFTER_MESSAGE = 30;

/**
 * What is done next for a slot that is not answered, and when; null once staff have their task. Whatever happened
 * before, a slot ends with that task at its due time: nobody is dropped. E-21, SM-7.
 *
 * A message leaves at its time by the rulebook, but no sooner than an hour after the question and half an hour after any
 * other message, and only while half an hour is left to answer it; never in the quiet hours: it waits for their end or
 * is left out. When several are due at once, as after an outage, only the furthest is sent. Whoever was not asked yet is
 * asked, as long as the slot lasts.
 */
export function nextLadderStep(progress: LadderProgress, rule: LadderRule): LadderMove | null {
  const { slot, last, at } = progress;
  if (last?.step === 'staff-task') return null;
  const trials = trialsOf(progress, rule);
  const sendable = trials.filter(({ obstacle }) => obstacle === null);
  const [first] = sendable;
  const chosen = first?.step === 'ask' ? first : (sendable.findLast(({ dueAt }) => dueAt <= at) ?? first);
  if (chosen === undefined) return { step: 'staff-task', at: slot.dueAt, skipped: trials.map(leftOut) };
  const skipped = trials.slice(0, trials.indexOf(chosen)).map(leftOut);
  return { step: chosen.step, at: laterInstant(chosen.dueAt, afterQuiet(rule.quietHours, at)), skipped };
}

/**
 * What is done once the channel by which the person was asked is lost: another channel, at once or when the quiet hours
 * end, for what was sent by the lost one may never have arrived. Where nobody was asked yet, or another channel was
 * tried already, the ladder goes on as usual; `channelFor` avoids what is lost.
 */
export function stepAfterChannelLoss(progress: LadderProgress, rule: LadderRule): LadderMove | null {
  const { slot, last, at } = progress;
  const leavesAt = afterQuiet(rule.quietHours, at);
  const canChange =
    (last?.step === 'ask' || last?.step === 'remind') &&
    timeByRule('other-channel', progress, rule) !== null &&
    progress.impossible?.has('other-channel') !== true;
  if (!canChange || leavesAt >= slot.dueAt) return nextLadderStep(progress, rule);
  const skipped: readonly SkippedStep[] =
    last.step === 'ask' ? [{ step: 'remind', reason: 'overtaken' }] : [];
  return { step: 'other-channel', at: leavesAt, skipped };
}

/** A message step, and why it cannot be taken. */
interface Trial {
  readonly step: MessageStep;
  /** When it is due, the messages before it being sent when they are due. */
  readonly dueAt: Instant;
  readonly obstacle: SkipReason | null;
}

const leftOut = ({ step, obstacle }: Trial): SkippedStep => ({ step, reason: obstacle ?? 'overtaken' });

const MESSAGE_STEPS = LADDER.filter((step): step is MessageStep => step !== 'staff-task');

function trialsOf(progress: LadderProgress, rule: LadderRule): readonly Trial[] {
  const trials: Trial[] = [];
  let { last } = progress;
  for (const step of MESSAGE_STEPS.slice(last === null ? 0 : LADDER.indexOf(last.step) + 1)) {
    const trial = tryStep(step, last, progress, rule);
    trials.push(trial);
    if (trial.obstacle === null) last = { step, at: trial.dueAt };
  }
  return trials;
}

function tryStep(
  step: MessageStep,
  last: LadderProgress['last'],
  progress: LadderProgress,
  rule: LadderRule,
): Trial {
  const { slot, at, impossible } = progress;
  const time = timeByRule(step, progress, rule);
  if (time === null) return { step, dueAt: slot.dueAt, obstacle: 'not-in-rulebook' };
  if (impossible?.has(step) === true) return { step, dueAt: slot.dueAt, obstacle: 'impossible' };
  const soonest = last === null ? progress.plannedAskAt : addMinutes(last.at, minutesAfter(last.step));
  const wanted = laterInstant(time, soonest);
  const dueAt = afterQuiet(rule.quietHours, wanted);
  if (isInTime(step, laterInstant(dueAt, afterQuiet(rule.quietHours, at)), slot))
    return { step, dueAt, obstacle: null };
  return {
    step,
    dueAt,
    obstacle: isInTime(step, laterInstant(wanted, at), slot) ? 'quiet-hours' : 'too-late',
  };
}

const minutesAfter = (step: LadderStep): number => (step === 'ask' ? AFTER_ASK : AFTER_MESSAGE);

/** A late question is still better than none; whatever follows it must leave time for an answer. */
const isInTime = (step: MessageStep, leavesAt: Instant, { dueAt }: SlotTimes): boolean =>
  step === 'ask' ? leavesAt < dueAt : addMinutes(leavesAt, AFTER_MESSAGE) <= dueAt;

function timeByRule(
  step: MessageStep,
  { slot, plannedAskAt }: LadderProgress,
  { ladder }: LadderRule,
): Instant | null {
  if (step === 'ask') return plannedAskAt;
  const rung = ladder.find(known => known.step === step);
  return rung === undefined ? null : addMinutes(slot.dueAt, -rung.minutesBeforeDue);
}

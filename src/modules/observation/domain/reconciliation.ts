/** The slots of one question of a day, counted at one moment; cancelled ones are in none of the numbers. */
export interface SlotCounts {
  /** People who are watched and whose schedule has this question. */
  readonly expected: number;
  readonly planned: number;
  readonly asked: number;
  readonly answered: number;
  /** Without an answer and waiting for the next step of the ladder. */
  readonly inLadder: number;
  /** Without an answer and handed to a human, done or not. */
  readonly withTask: number;
  /** Those in the ladder whose next step is due and was not taken. */
  readonly overdue: number;
}

/** Messages of one channel in a stretch of time. */
export interface ChannelCounts {
  readonly state: 'working' | 'slowed' | 'down';
  readonly sent: number;
  /** Links opened, answers and confirmed deliveries that came back. */
  readonly effects: number;
  /** The last message to ourselves that must come back; `none` where none was sent. */
  readonly canary: 'confirmed' | 'waiting' | 'lost' | 'none';
}

export interface AlarmLimits {
  /** So many slots may be missing, overdue or held by nobody without an alarm. */
  readonly slots: number;
  /** Of so many messages at least one must have an effect. */
  readonly messagesWithoutEffect: number;
}

export type AlarmKind =
  | 'slots-missing'
  | 'gap-grows'
  | 'queue-stuck'
  | 'channel-without-effect'
  | 'canary-failed'
  | 'channel-down'
  | 'task-overdue';

/**
 * What a count says about an alarm: it must ring, it is over, or the count does not tell. An alarm ends only when a count
 * says that it is over; what cannot be told, or is not counted any more, goes on ringing.
 */
export type AlarmState = 'rings' | 'is-over' | 'unknown';

export interface Finding {
  readonly kind: AlarmKind;
  /** The question, the channel, or `all`. */
  readonly about: string;
  readonly state: AlarmState;
  readonly figures: Readonly<Record<string, number>>;
}

/** Slots held by nobody: neither answered nor in the ladder nor with a human. Must be 0. */
export const lostSlots = ({ expected, answered, inLadder, withTask }: SlotCounts): number =>
  expected - answered - inLadder - withTask;

/** How far what happened is behind what should have: slots held by nobody and slots whose step is late. */
export const gapOf = (counts: SlotCounts): number => lostSlots(counts) + counts.overdue;

/**
 * What the counts of a question say, beside those of the count before (null when this is the first). Silence is an
 * event: security.md 6, incident 2, in which 912 people were not called and nobody noticed.
 */
export function findingsOfSlots(
  about: string,
  now: SlotCounts,
  before: SlotCounts | null,
  { slots }: AlarmLimits,
): readonly Finding[] {
  const missing = now.expected - now.planned;
  const gap = gapOf(now);
  const grew = gap > (before === null ? 0 : gapOf(before));
  const stoodStill = before !== null && before.overdue > slots && stepsDone(now) <= stepsDone(before);
  return [
    finding('slots-missing', about, ringsIf(missing > slots), { missing }),
    finding(
      'gap-grows',
      about,
      gap <= slots ? 'is-over' : grew || lostSlots(now) > slots ? 'rings' : 'unknown',
      {
        gap,
        lost: lostSlots(now),
        overdue: now.overdue,
      },
    ),
    finding('queue-stuck', about, ringsIf(now.overdue > slots && stoodStill), { overdue: now.overdue }),
  ];
}

/** What the messages of a channel say: an accepted message that nobody ever acts on may never have arrived. */
export function findingsOfChannel(
  about: string,
  { state, sent, effects, canary }: ChannelCounts,
  { messagesWithoutEffect }: AlarmLimits,
): readonly Finding[] {
  const tellsNothing = effects === 0 && sent < messagesWithoutEffect;
  return [
    finding('channel-down', about, ringsIf(state === 'down'), {}),
    finding('channel-without-effect', about, tellsNothing ? 'unknown' : ringsIf(effects === 0), {
      sent,
      effects,
    }),
    finding('canary-failed', about, CANARY[canary], {}),
  ];
}

/** What the number of tasks on which nobody acted in time says. */
export const findingOfTasks = (overdue: number): Finding =>
  finding('task-overdue', 'all', ringsIf(overdue > 0), { overdue });

const CANARY: Readonly<Record<ChannelCounts['canary'], AlarmState>> = {
  confirmed: 'is-over',
  waiting: 'unknown',
  lost: 'rings',
  none: 'unknown',
};

const finding = (
  kind: AlarmKind,
  about: string,
  state: AlarmState,
  figures: Finding['figures'],
): Finding => ({ kind, about, state, figures });

const ringsIf = (condition: boolean): AlarmState => (condition ? 'rings' : 'is-over');

/** Grows with every ask, answer and task: a queue in which it does not grow stands still. */
const stepsDone = ({ asked, answered, withTask }: SlotCounts): number => asked + answered + withTask;

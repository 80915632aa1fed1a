import type { WorkClass } from './intake-rules.ts';
import type { TurnedAway } from './turned-away.ts';

/** What operators see of the gate. Names of forms and classes: never an address, a network or a contact. */
export interface IntakeMetrics {
  readonly countTurnedAway: (form: string, why: TurnedAway['kind']) => void;
  readonly countAnsweredChallenge: (how: 'work' | 'wait') => void;
  readonly showFlood: (flood: boolean) => void;
  readonly showWork: (work: WorkClass, running: number, waiting: number) => void;
}

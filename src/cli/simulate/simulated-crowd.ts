import { addMinutes, type Instant, jstWallTime } from '../../kernel/instant.ts';
import { behaviourOf, isNotified, ordinalOfRecipient } from './simulated-person.ts';
import type { Arrival } from './simulated-provider.ts';
import type { SimulationOptions } from './simulation-options.ts';

/** An answer that somebody gives now. */
export interface GivenNow {
  readonly ordinal: number;
  readonly feels: 'ok' | 'caution' | 'urgent' | 'relieved';
}

export interface SimulatedCrowd {
  /** Tells people what reached them. */
  readonly hear: (arrivals: readonly Arrival[]) => void;
  /** The answers that are given by this instant. */
  readonly answersBy: (at: Instant) => readonly GivenNow[];
  /** Answers that got lost on their way; each is given again when the person is asked again. */
  readonly lost: () => number;
}

const HOUSEHOLD = /^\+?(?:81|0)90/;
/** Of those of the household who are asked, every third knows. */
const HOUSEHOLD_ANSWERS = 3;
const EVENING_FROM = '15:00';
const MINUTE_MS = 60_000;

/** Everybody who is asked, and how they behave. Keeps two bits of memory a question and person. */
export function createSimulatedCrowd(options: SimulationOptions, from: Instant): SimulatedCrowd {
  const intends = new Uint8Array(options.people + 1);
  const hasLost = new Uint8Array(options.people + 1);
  const due = new Map<number, GivenNow[]>();
  let lost = 0;
  let given = 0;
  const minuteOf = (at: Instant): number => Math.round((Date.parse(at) - Date.parse(from)) / MINUTE_MS);

  const hearOne = ({ recipient, at }: Arrival): void => {
    const ordinal = ordinalOfRecipient(recipient);
    if (ordinal === null) throw new Error('A message reached somebody who does not exist.');
    const behaviour = behaviourOf(ordinal, options);
    const isHousehold = HOUSEHOLD.test(recipient);
    if (behaviour.isSilent && !(isHousehold && ordinal % HOUSEHOLD_ANSWERS === 0)) return;
    const isEvening = isNotified(ordinal) && jstWallTime(at).slice(11, 16) >= EVENING_FROM;
    const question = isEvening ? 2 : 1;
    if (((intends[ordinal] ?? 0) & question) !== 0) return;
    intends[ordinal] = (intends[ordinal] ?? 0) | question;
    const minute = minuteOf(addMinutes(at, behaviour.hesitation));
    if (behaviour.losesFirstAnswer && ((hasLost[ordinal] ?? 0) & question) === 0) {
      // It gets lost: the person believes to have answered, until somebody asks again.
      hasLost[ordinal] = (hasLost[ordinal] ?? 0) | question;
      intends[ordinal] = (intends[ordinal] ?? 0) & ~question;
      lost += 1;
      return;
    }
    const waiting = due.get(minute) ?? [];
    waiting.push({ ordinal, feels: behaviour.feels });
    due.set(minute, waiting);
  };

  return {
    hear: arrivals => {
      for (const arrival of arrivals) hearOne(arrival);
    },
    answersBy: at => {
      const until = minuteOf(at);
      const answers: GivenNow[] = [];
      for (; given <= until; given += 1) {
        answers.push(...(due.get(given) ?? []));
        due.delete(given);
      }
      return answers;
    },
    lost: () => lost,
  };
}

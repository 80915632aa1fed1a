import { createHash } from 'node:crypto';
import type { Uuid } from '../../kernel/ids.ts';

/** By what a simulated person wants to be asked. */
export type SimulatedChannel = 'line' | 'web' | 'voice' | 'sms';

/** How one made-up person behaves on the simulated day; the same for the same seed. */
export interface Behaviour {
  readonly isSilent: boolean;
  /** Whether the first answer gets lost on its way. */
  readonly losesFirstAnswer: boolean;
  /** Minutes from being asked to answering. */
  readonly hesitation: number;
  readonly feels: 'ok' | 'caution' | 'urgent' | 'relieved';
}

/** Which id of a person. */
const KINDS = { person: 'a', case: 'b', filing: 'c' } as const;

/** The id that the set-based preparation gives, so that a recipient's number is enough to know whose it is. */
export const simulatedId = (kind: keyof typeof KINDS, ordinal: number): Uuid =>
  `${ordinal.toString(16).padStart(8, '0')}-0000-7000-8000-${KINDS[kind].repeat(12)}` as Uuid;

/** The channel of a person: of ten, five LINE, three mail, one call, one SMS. */
export const channelOf = (ordinal: number): SimulatedChannel =>
  (['line', 'line', 'line', 'line', 'line', 'web', 'web', 'web', 'voice', 'sms'] as const)[ordinal % 10] ??
  'web';

/** Of ten people, two are notified patients, who are asked twice a day. */
export const isNotified = (ordinal: number): boolean => Math.floor(ordinal / 10) % 5 === 0;

/** How the person behaves, drawn from the seed. */
export function behaviourOf(
  ordinal: number,
  {
    seed,
    silentPercent,
    droppedPercent,
  }: { readonly seed: number; readonly silentPercent: number; readonly droppedPercent: number },
): Behaviour {
  const drawn = createHash('sha256').update(`${seed}|${ordinal}`).digest();
  const percent = (place: number): number => (drawn.readUInt32BE(place) / 0x1_0000_0000) * 100;
  const mood = percent(12);
  return {
    isSilent: percent(0) < silentPercent,
    losesFirstAnswer: percent(4) < droppedPercent,
    hesitation: 2 + Math.floor((percent(8) / 100) ** 3 * 240),
    feels: mood < 1 ? 'urgent' : mood < 7 ? 'caution' : mood < 10 ? 'relieved' : 'ok',
  };
}

/** The number of the person whose address this is; null for an address that no simulated person has. */
export function ordinalOfRecipient(recipient: string): number | null {
  const found =
    /^sim-([0-9]+)@simulated\.invalid$/.exec(recipient) ??
    /^U0{22}([0-9]{10})$/.exec(recipient) ??
    /^\+?(?:81|0)(?:80|90)([0-9]{8})$/.exec(recipient);
  return found === null ? null : Number(found[1]);
}

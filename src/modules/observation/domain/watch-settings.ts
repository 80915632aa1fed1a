import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { AskChannel } from './ask-channel.ts';
import type { Place } from './schedule.ts';

/** What a person, or staff for them, decides about being asked. */
export interface WatchChoice {
  /** The minute of the day in Japan; null leaves it to the morning spread. */
  readonly chosenMinute: number | null;
  readonly channel: AskChannel;
  readonly place: Place;
  /** Whom to ask when the person is silent; null when nobody may be asked. */
  readonly householdPhone: string | null;
  readonly householdEmail: string | null;
}

/** The settings as they were typed. */
export interface GivenWatch {
  /** A whole hour, `''` for no wish. */
  readonly hour: string;
  readonly channel: string;
  readonly place: string;
  readonly householdPhone: string;
  readonly householdEmail: string;
  /** That the person of the household agreed to be asked. */
  readonly consent: boolean;
}

/** What can be chosen. */
export interface WatchOptions {
  /** Whole hours. */
  readonly hours: readonly number[];
  readonly channels: readonly AskChannel[];
  readonly isLineLinked: boolean;
}

/** How telephone numbers and mail addresses are read: the same everywhere. */
export interface ContactReaders {
  readonly readPhone: (text: string) => string | null;
  readonly readEmail: (text: string) => string | null;
}

export type WatchProblem =
  | { readonly field: 'hour'; readonly reason: 'not-offered' }
  | { readonly field: 'channel'; readonly reason: 'not-offered' | 'line-not-linked' }
  | { readonly field: 'place'; readonly reason: 'not-offered' }
  | { readonly field: 'householdPhone'; readonly reason: 'not-a-number' }
  | { readonly field: 'householdEmail'; readonly reason: 'not-an-address' }
  | { readonly field: 'consent'; readonly reason: 'missing' };

export const PLACES = ['home', 'hotel', 'waiting'] as const satisfies readonly Place[];

/** The whole hours from `chosenFrom` through `chosenThrough`, JST `HH:mm`. */
export function hoursToChoose({
  chosenFrom,
  chosenThrough,
}: {
  readonly chosenFrom: string;
  readonly chosenThrough: string;
}): readonly number[] {
  const first = Math.ceil(minuteOf(chosenFrom) / 60);
  const last = Math.floor(minuteOf(chosenThrough) / 60);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Reads how a person wants to be asked, or lists all that must be put right. K-13, E-21. */
export function readWatch(
  given: GivenWatch,
  options: WatchOptions,
  { readPhone, readEmail }: ContactReaders,
): Result<WatchChoice, readonly WatchProblem[]> {
  const problems: WatchProblem[] = [];
  const hour = options.hours.find(known => String(known) === given.hour);
  if (hour === undefined && given.hour !== '') problems.push({ field: 'hour', reason: 'not-offered' });

  const channel = options.channels.find(known => known === given.channel);
  if (channel === undefined) problems.push({ field: 'channel', reason: 'not-offered' });
  if (channel === 'line' && !options.isLineLinked)
    problems.push({ field: 'channel', reason: 'line-not-linked' });

  const place = PLACES.find(known => known === given.place);
  if (place === undefined) problems.push({ field: 'place', reason: 'not-offered' });

  const householdPhone = given.householdPhone === '' ? null : readPhone(given.householdPhone);
  if (householdPhone === null && given.householdPhone !== '')
    problems.push({ field: 'householdPhone', reason: 'not-a-number' });
  const householdEmail = given.householdEmail === '' ? null : readEmail(given.householdEmail);
  if (householdEmail === null && given.householdEmail !== '')
    problems.push({ field: 'householdEmail', reason: 'not-an-address' });
  if ((given.householdPhone !== '' || given.householdEmail !== '') && !given.consent)
    problems.push({ field: 'consent', reason: 'missing' });

  if (channel === undefined || place === undefined || problems.length > 0) return fail(problems);
  const chosenMinute = hour === undefined ? null : hour * 60;
  return ok({ chosenMinute, channel, place, householdPhone, householdEmail });
}

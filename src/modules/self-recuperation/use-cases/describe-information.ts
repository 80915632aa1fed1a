import type { PlainDate } from '../../../kernel/plain-date.ts';
import {
  type Choice,
  dayTable,
  nearestVersion,
  type Rulebook,
  type Version,
  versionOn,
} from '../../rulebook/index.ts';
import { describeNearestScheme, type Scheme } from './describe-scheme.ts';

/** How today stands to the scheme: before its first day, within it, or after its last (E-17, F-21). */
export type Standing =
  | { readonly kind: 'before'; readonly from: PlainDate }
  | { readonly kind: 'open' }
  | { readonly kind: 'over'; readonly through: PlainDate };

/** Every number that the public pages state, by the rules of the day (K-01..K-74). */
export interface PublicRules extends Scheme {
  readonly standing: Standing;
  /** Those below it need a guardian's identity document (K-33). */
  readonly adultAge: number;
  /** The last day without symptoms on which people go on watching themselves; null for none (K-62). */
  readonly asymptomaticSelfCheckDays: number | null;
  /** Business days until the notice is sent (K-34). */
  readonly noticeDueDays: number;
  readonly certificateFrom: PlainDate;
  readonly certificateIssued: boolean;
  /** Days of food that the meal service delivers (K-15). */
  readonly mealDays: number;
  readonly offListKitsAllowed: boolean;
}

/** The rules of the day for the public pages, whether or not the scheme is in force. */
export function describePublicRules(rulebook: Rulebook, today: PlainDate): PublicRules {
  const certificate = nearestVersion(rulebook.certificate, today);
  return {
    ...describeNearestScheme(rulebook, today),
    standing: standingOn(rulebook, today),
    adultAge: nearestVersion(rulebook.adulthood, today).adultAge,
    asymptomaticSelfCheckDays: nearestVersion(rulebook.periods, today).asymptomatic.selfCheckDays,
    noticeDueDays: nearestVersion(rulebook.notice, today).dueBusinessDays,
    certificateFrom: certificate.inForceFrom,
    certificateIssued: certificate.inForceFrom <= today,
    mealDays: nearestVersion(rulebook.mealService, today).foodDays,
    offListKitsAllowed: nearestVersion(rulebook.tests, today).offListKits.allowed,
  };
}

function standingOn({ eligibility }: Rulebook, today: PlainDate): Standing {
  if (versionOn(eligibility, today) !== null) return { kind: 'open' };
  const { inForceFrom, inForceThrough } = nearestVersion(eligibility, today);
  return inForceThrough !== null && inForceThrough < today
    ? { kind: 'over', through: inForceThrough }
    : { kind: 'before', from: inForceFrom };
}

/** The day-by-day table of the rule of the day (K-60..K-62). */
export const describeDays = (rulebook: Rulebook, today: PlainDate) =>
  dayTable(nearestVersion(rulebook.periods, today));

/** A page of the authority that the rulebook names; null when it names none. */
export const publicLink = (
  rulebook: Rulebook,
  today: PlainDate,
  wanted: 'fever-clinics' | 'municipal-desks' | 'close-contacts',
): PublicLink | null =>
  nearestVersion(rulebook.contacts, today).links.find(({ code }) => code === wanted) ?? null;

/** A page of somebody else, with the name that the authority gave it. */
export type PublicLink = Choice & { readonly url: string };

/** A kit that the prefecture recommends; `placeholder` while its name is made up. */
export type RecommendedKit = Rulebook['kits'][number]['kits'][number];

/** The recommended kits of the day (K-55). */
export const recommendedKits = (rulebook: Rulebook, today: PlainDate): Version<Rulebook['kits'][number]> =>
  nearestVersion(rulebook.kits, today);

/** Where a positive result may come from (K-02, K-64). */
export const testSources = (rulebook: Rulebook, today: PlainDate): readonly Choice[] =>
  nearestVersion(rulebook.tests, today).sources;

/** What a household keeps ready by the rule of the day (K-05). */
export const preparationRule = (rulebook: Rulebook, today: PlainDate) =>
  nearestVersion(rulebook.preparation, today);

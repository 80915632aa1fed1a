import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Choice, nearestVersion, type Rulebook, versionOn } from '../../rulebook/index.ts';

/** Ages, both ends included. */
export interface AgeBand {
  readonly from: number;
  readonly through: number;
}

/** What a visitor is told about the rules in force (K-08, K-10, K-25). */
export interface Scheme {
  /** Who may file whatever their risk factors; null when nobody may. */
  readonly anybody: AgeBand | null;
  /** Who may file without a risk factor only. */
  readonly withoutRiskFactor: AgeBand | null;
  readonly youngest: number;
  readonly oldest: number;
  readonly symptomaticThroughDay: number;
  readonly asymptomaticThroughDay: number;
  /** How long recuperation lasts (K-39..K-41). */
  readonly symptomaticDays: number;
  readonly hoursAfterRelief: number;
  readonly asymptomaticDays: number;
  /** How long the notice may be used (K-53). */
  readonly noticeValidMonths: number;
}

/** The rules of the day in the form in which the pages tell them; null on a day without the scheme. */
export const describeScheme = (rulebook: Rulebook, today: PlainDate): Scheme | null =>
  versionOn(rulebook.eligibility, today) === null ? null : describeNearestScheme(rulebook, today);

/** The same on any day: before the scheme its first rules, after it its last. */
export function describeNearestScheme(rulebook: Rulebook, today: PlainDate): Scheme {
  const { ages, riskFactorsExclude } = nearestVersion(rulebook.eligibility, today);
  const { symptomaticThroughDay, asymptomaticThroughDay } = nearestVersion(rulebook.filingWindow, today);
  const { symptomatic, asymptomatic } = nearestVersion(rulebook.periods, today);
  return {
    anybody: band(ages.from, Math.min(ages.through, riskFactorsExclude.from - 1)),
    withoutRiskFactor: band(
      Math.max(ages.from, riskFactorsExclude.from),
      Math.min(ages.through, riskFactorsExclude.through ?? ages.through),
    ),
    youngest: ages.from,
    oldest: ages.through,
    symptomaticThroughDay,
    asymptomaticThroughDay,
    symptomaticDays: symptomatic.days,
    hoursAfterRelief: symptomatic.hoursAfterRelief,
    asymptomaticDays: asymptomatic.days,
    noticeValidMonths: nearestVersion(rulebook.notice, today).validMonths,
  };
}

const band = (from: number, through: number): AgeBand | null => (from <= through ? { from, through } : null);

/** The risk factors that the form offers today. */
export const riskFactorChoices = (rulebook: Rulebook, today: PlainDate): readonly Choice[] =>
  nearestVersion(rulebook.riskFactors, today).factors;

/** A public telephone number of the authority. */
export interface Contact {
  readonly title: string;
  readonly phone: string;
  readonly hours: string;
}

/** The number for symptoms that cannot wait (K-20); null when the rulebook names none. */
export const emergencyContact = (rulebook: Rulebook, today: PlainDate): Contact | null =>
  contactOf(rulebook, today, 'corona119');

/** Where those go who must see a doctor: the page of the clinics and the desk that finds one (K-09). */
export interface CareGuide {
  readonly clinics: { readonly title: string; readonly url: string } | null;
  readonly desk: Contact | null;
}

/** The guide to care of the day, as far as the rulebook names it. */
export const careGuide = (rulebook: Rulebook, today: PlainDate): CareGuide => ({
  clinics:
    nearestVersion(rulebook.contacts, today).links.find(({ code }) => code === 'fever-clinics') ?? null,
  desk: contactOf(rulebook, today, 'consultation'),
});

/** Hours that have to pass after the symptoms eased, by the rule of the day (K-40). */
export const hoursAfterRelief = (rulebook: Rulebook, today: PlainDate): number =>
  nearestVersion(rulebook.periods, today).symptomatic.hoursAfterRelief;

/** The desk for help with food and questions, named only in the mail with the notice (K-17). Throws when there is none. */
export function supportDesk(rulebook: Rulebook, today: PlainDate): Contact {
  const desk = contactOf(rulebook, today, 'support-desk');
  if (desk === null) throw new Error('The rulebook names no support desk.');
  return desk;
}

const contactOf = (rulebook: Rulebook, today: PlainDate, wanted: string): Contact | null =>
  nearestVersion(rulebook.contacts, today).contacts.find(({ code }) => code === wanted) ?? null;

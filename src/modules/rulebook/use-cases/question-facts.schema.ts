import { z } from 'zod';
import { type Instant, instantOfEpochMs, parseInstant } from '../../../kernel/instant.ts';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import type { EligibilityFacts } from '../domain/eligibility.ts';
import type { FilingWindowFacts } from '../domain/filing-window.ts';
import type { Moment } from '../domain/moment.ts';
import type { ObservationDaysFacts } from '../domain/observation-days.ts';
import type { PeriodFacts } from '../domain/period.ts';

const FIRST = '1900-01-01';
const LAST = '2100-12-31';
const MINUTE_MS = 60_000;

const readDate = (text: string): PlainDate | null => {
  const date = parsePlainDate(text);
  return date !== null && date >= FIRST && date <= LAST ? date : null;
};

/** An instant, or null. The date is read by itself too, because 30 February with a zone would roll into March. */
const readInstant = (text: string): Instant | null =>
  readDate(text.slice(0, 10)) === null ? null : parseInstant(text);

/** Periods are told to the minute; a minute begun counts as over, so that nobody is released early. */
const readMoment = (text: string): Moment | null => {
  if (text.length === 10) return readDate(text);
  const instant = readInstant(text);
  return instant && instantOfEpochMs(Math.ceil(Date.parse(instant) / MINUTE_MS) * MINUTE_MS);
};

const read = <T>(reader: (text: string) => T | null, form: string) =>
  z.string().transform((text, context) => {
    const value = reader(text);
    if (value !== null) return value;
    context.addIssue(`found ${JSON.stringify(text)}. Write ${form}.`);
    return z.NEVER;
  });

/** A date that exists, from 1900 to 2100. */
export const date = read(readDate, `a date that exists as YYYY-MM-DD, from ${FIRST} to ${LAST}`);

const dateOrNull = date.nullable().default(null);
const instant = read(readInstant, 'YYYY-MM-DDTHH:mm in Japanese time, or an ISO instant with its zone');
const moments = z.array(read(readMoment, 'YYYY-MM-DDTHH:mm in Japanese time, or YYYY-MM-DD')).default([]);

export const periodFacts: z.ZodType<PeriodFacts> = z.strictObject({
  testedOn: dateOrNull,
  onsetOn: dateOrNull,
  reliefs: moments,
  relapses: moments,
  negativeTestOn: dateOrNull,
  setting: z.enum(['home', 'inpatient', 'elderly-facility']).default('home'),
});

// Any factor counts, listed or not: an unknown one sends the person to a doctor, never past one.
export const eligibilityFacts: z.ZodType<EligibilityFacts> = z.strictObject({
  birthDate: date,
  pregnancy: z.enum(['no', 'possible', 'yes']),
  riskFactors: z.array(z.string().min(1)),
  testedAtMedicalInstitution: z.boolean(),
  livesInPrefecture: z.boolean(),
});

export const filingWindowFacts: z.ZodType<FilingWindowFacts> = z.strictObject({
  submittedAt: instant,
  onsetOn: dateOrNull,
  testedOn: dateOrNull,
});

export const observationDaysFacts: z.ZodType<ObservationDaysFacts> = z.strictObject({
  submittedOn: date,
  testedOn: dateOrNull,
  onsetOn: dateOrNull,
});

export const noticeDueFacts = z.strictObject({ submittedOn: date });
export const noticeValidityFacts = z.strictObject({ issuedOn: date });
export const guardianFacts = z.strictObject({ birthDate: date });
export const reportingWeekFacts = z.strictObject({ date });

import { z } from 'zod';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { EligibilityRule } from '../domain/eligibility.ts';
import type { FilingWindowRule } from '../domain/filing-window.ts';
import type { ImageRetentionRule } from '../domain/image-retention.ts';
import type { PreparationRule } from '../domain/preparation.ts';
import type {
  ContactList,
  InquiryRetentionRule,
  KitList,
  RiskFactorList,
  TestRule,
} from '../domain/rulebook.ts';
import { choice, choices, source, text, timeline, versionKeys, wholeNumber } from './version.schema.ts';

/** The days of the week as the file names them, in the order Monday = 1 … Sunday = 7. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Write MM-DD');

/** `<programme>/programme.yaml` */
export const programmeFile = z.strictObject({
  authority: z
    .int()
    .min(10000)
    .max(479999)
    .transform(code => code as AuthorityId),
  authorityName: text,
  office: z.strictObject({
    title: text,
    senderDomains: z.array(z.hostname('Write a domain such as pref.example.jp')).min(1),
  }),
  officeCalendar: z.strictObject({
    title: text,
    source,
    closedWeekdays: z.array(z.enum(WEEKDAYS)).max(6),
    closedEveryYear: z.strictObject({ from: monthDay, through: monthDay }),
    closedOnNationalHolidays: z.boolean(),
  }),
});

/** `<programme>/self-recuperation.yaml` */
export const selfRecuperationFile = z.strictObject({
  eligibility: timeline<EligibilityRule>(
    z.strictObject({
      ...versionKeys,
      ages: z.strictObject({ from: wholeNumber, through: wholeNumber }),
      riskFactorsExclude: z.strictObject({ from: wholeNumber, through: wholeNumber.nullable() }),
    }),
  ),
  riskFactors: timeline<RiskFactorList>(z.strictObject({ ...versionKeys, factors: choices(choice) })),
  filingWindow: timeline<FilingWindowRule>(
    z.strictObject({
      ...versionKeys,
      symptomaticThroughDay: wholeNumber,
      asymptomaticThroughDay: wholeNumber,
    }),
  ),
  tests: timeline<TestRule>(
    z.strictObject({
      ...versionKeys,
      sources: choices(choice),
      offListKits: z.strictObject({ allowed: z.boolean(), remarksRequired: choices(choice) }),
    }),
  ),
});

/** `<programme>/retention.yaml` */
export const retentionFile = z.strictObject({
  imageRetention: timeline<ImageRetentionRule>(
    z.strictObject({ ...versionKeys, hoursAfterReview: wholeNumber, maxDays: z.int().min(1) }),
  ),
  // Shorter than the link to an answer lives, it would promise what is gone.
  inquiryRetention: timeline<InquiryRetentionRule>(
    z.strictObject({ ...versionKeys, inquiryDays: z.int().min(30) }),
  ),
});

/** `<programme>/contacts.yaml` */
export const contactsFile = z.strictObject({
  contacts: timeline<ContactList>(
    z.strictObject({
      ...versionKeys,
      contacts: choices(
        choice.extend({
          phone: z.string().regex(/^[\d-]{3,14}$/, 'Write digits and hyphens'),
          hours: text,
          placeholder: z.boolean(),
        }),
      ),
      links: choices(
        choice.extend({
          url: z.url({ protocol: /^https$/, error: 'Write an address that begins with https://' }),
          placeholder: z.boolean(),
        }),
      ),
    }),
  ),
});

/** `<programme>/kits.yaml` */
export const kitsFile = z.strictObject({
  kits: timeline<KitList>(
    z.strictObject({
      ...versionKeys,
      kits: choices(choice.extend({ maker: text, placeholder: z.boolean() })),
    }),
  ),
});

const atLeastOne = z.int().min(1);

/** `<programme>/preparation.yaml` */
export const preparationFile = z.strictObject({
  preparation: timeline<PreparationRule>(
    z.strictObject({
      ...versionKeys,
      foodDays: atLeastOne,
      foodDaysWithoutHelp: atLeastOne,
      kitsPerPerson: atLeastOne,
    }),
  ),
});

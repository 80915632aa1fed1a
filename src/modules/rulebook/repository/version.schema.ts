import { z } from 'zod';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import type { Choice } from '../domain/choice.ts';
import {
  buildTimeline,
  type Timeline,
  type TimelineProblem,
  type WrittenVersion,
} from '../domain/timeline.ts';

/** A date as it is written in a rulebook. */
export const plainDate = z.string().transform((text, context) => {
  const date = parsePlainDate(text);
  if (date !== null) return date;
  context.addIssue(`found "${text}". Write a date that exists as YYYY-MM-DD.`);
  return z.NEVER;
});

export const text = z.string().trim().min(1);
export const wholeNumber = z.int().min(0);

/** Where a rule comes from. */
export const source = z.strictObject({
  provenance: z.enum(['seed', 'found', 'unverified', 'configuration']),
  citation: text,
  /** Ids of national/reference-documents.yaml. */
  documents: z.array(text).optional(),
});

/** The keys that every version has, whatever its rule says. */
export const versionKeys = {
  id: z.string().regex(/^[a-z][a-z0-9.-]*$/, 'Use small letters, digits, points and hyphens'),
  title: text,
  source,
  inForceFrom: plainDate,
  inForceThrough: plainDate.optional(),
};

export const choice = z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9-]*$/), title: text });

/** A list of coded choices; no code may appear twice. */
export const choices = <C extends Choice>(item: z.ZodType<C>): z.ZodType<C[]> =>
  z
    .array(item)
    .min(1)
    .refine(
      listed => new Set(listed.map(({ code }) => code)).size === listed.length,
      'a code appears twice. Give each its own.',
    );

const FIX: Record<TimelineProblem['kind'], string> = {
  empty: 'there is no version. Add at least one.',
  'same-id': 'another version has this id. Give each its own.',
  'not-after-previous':
    'starts no later than the version above it. Put the versions in order of inForceFrom.',
  overlap: 'starts while the version above is in force. Correct this inForceFrom or that inForceThrough.',
  gap: 'leaves days without a rule after the version above. Correct this inForceFrom or that inForceThrough.',
  'ends-before-start': 'ends before it starts. Correct inForceThrough.',
};

/** A list of versions that follow each other without gap or overlap. */
export const timeline = <Rule>(version: z.ZodType<WrittenVersion<Rule>>): z.ZodType<Timeline<Rule>> =>
  z.array(version).transform((versions, context) => {
    const built = buildTimeline(versions);
    if (built.ok) return built.value;
    context.addIssue({ code: 'custom', path: [built.reason.index], message: FIX[built.reason.kind] });
    return z.NEVER;
  });

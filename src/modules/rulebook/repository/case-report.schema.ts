import { z } from 'zod';
import {
  type CaseReportProfile,
  REPORT_ITEM_TYPES,
  REPORT_KINDS,
  type ReportItem,
  type ReportKind,
} from '../domain/case-report-profile.ts';
import type { Timeline, Version } from '../domain/timeline.ts';
import { choice, choices, text, timeline, versionKeys, wholeNumber } from './version.schema.ts';

/** What every report is found, joined and counted by: no version may leave one out. */
const INDISPENSABLE = [
  'kind',
  'physician',
  'name',
  'name-kana',
  'sex',
  'birth-date',
  'postal-code',
  'address',
  'phone',
  'diagnosed-on',
];

const GROUPS: Readonly<Record<string, readonly ReportKind[]>> = {
  all: REPORT_KINDS,
  living: ['confirmed', 'asymptomatic', 'suspected'],
  dead: ['deceased', 'suspected-deceased'],
  sick: ['confirmed', 'suspected', 'deceased', 'suspected-deceased'],
};

const kinds = z
  .array(z.enum([...REPORT_KINDS, 'all', 'living', 'dead', 'sick']))
  .min(1)
  .transform(named => [...new Set(named.flatMap(name => GROUPS[name] ?? [name as ReportKind]))])
  .default([]);

const item = choice
  .extend({
    number: text.nullable().default(null),
    section: text,
    type: z.enum(REPORT_ITEM_TYPES),
    explanation: text.or(z.literal('')).default(''),
    choices: choices(choice).or(z.tuple([])).default([]),
    none: text.nullable().default(null),
    guardian: z.boolean().default(false),
    wholeDate: z.boolean().default(false),
  })
  .refine(
    ({ type, explanation }) => type !== 'date' || explanation !== '',
    'a date without an explanation: people take it for another one (F-06). Add explanation.',
  )
  .refine(
    ({ type, choices: listed }) => (type === 'choice' || type === 'choices') === listed.length > 0,
    'choices belong to the types choice and choices. Add or remove them.',
  )
  .refine(
    ({ none, choices: listed }) => none === null || listed.some(({ code }) => code === none),
    'none names no choice of this item. Correct it.',
  );

const dailyCounts = z
  .strictObject({
    entersDays: wholeNumber,
    correctsDays: wholeNumber,
    bands: choices(choice.extend({ fromAge: wholeNumber })),
  })
  .refine(
    ({ bands }) => bands.every(({ fromAge }, index) => fromAge > (bands[index - 1]?.fromAge ?? -1)),
    'the bands must rise. Put them in order of fromAge.',
  )
  .refine(({ bands }) => bands[0]?.fromAge === 0, 'the youngest are in no band. Begin with fromAge: 0.');

const use = z
  .strictObject({ item: text, required: kinds, optional: kinds })
  .refine(
    ({ required, optional }) => !required.some(kind => optional.includes(kind)),
    'a kind is both required and optional. Name it once.',
  );

type WrittenProfile = Omit<CaseReportProfile, 'sections' | 'items'> & {
  readonly items: readonly z.output<typeof use>[];
};

/** `national/case-report.yaml` */
export const caseReportFile = z
  .strictObject({
    sections: choices(choice),
    items: choices(item),
    caseReport: timeline<WrittenProfile>(
      z.strictObject({
        ...versionKeys,
        elderlyFrom: wholeNumber.nullable(),
        dailyCounts: dailyCounts.nullable(),
        items: z.array(use).min(1),
      }),
    ),
  })
  .transform(({ sections, items, caseReport }, context) => {
    const known = new Map<string, ReportItem>(items.map(defined => [defined.code, defined]));
    for (const [index, { section }] of items.entries())
      if (!sections.some(({ code }) => code === section))
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'section'],
          message: `found "${section}". Write one of ${sections.map(({ code }) => code).join(', ')}.`,
        });
    const resolved = caseReport.map((version, at): Version<CaseReportProfile> => {
      for (const [index, { item: code }] of version.items.entries())
        if (!known.has(code))
          context.addIssue({
            code: 'custom',
            path: ['caseReport', at, 'items', index, 'item'],
            message: `found "${code}". Write the code of one of the items above.`,
          });
      for (const code of INDISPENSABLE)
        if (version.items.find(used => used.item === code)?.required.length !== REPORT_KINDS.length)
          context.addIssue({
            code: 'custom',
            path: ['caseReport', at, 'items'],
            message: `${code} is not asked of everybody. Add it with required: [all].`,
          });
      return {
        ...version,
        sections,
        items: version.items.flatMap(({ item: code, required, optional }) => {
          const defined = known.get(code);
          return defined === undefined ? [] : [{ ...defined, required, optional }];
        }),
      };
    });
    return { caseReport: resolved as unknown as Timeline<CaseReportProfile> };
  });

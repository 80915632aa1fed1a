import { z } from 'zod';
import type { CertificateRule } from '../domain/certificate.ts';
import { ambiguousLabel, type DocumentTemplate } from '../domain/document-labels.ts';
import type { NoticeRule } from '../domain/notice.ts';
import { text, timeline, versionKeys, wholeNumber } from './version.schema.ts';

const value = z.enum([
  'onset-date',
  'test-date',
  'planned-last-day',
  'planned-return-date',
  'self-check-until',
]);

const minAnswers = z
  .strictObject({ kind: z.enum(['days', 'percent']), value: wholeNumber })
  .refine(
    ({ kind, value }) => kind === 'days' || value <= 100,
    'a share is at most 100 percent. Lower value.',
  );

const certificate = timeline<CertificateRule>(
  z.strictObject({ ...versionKeys, minAnswers, retroactive: z.boolean() }),
);

/** `<programme>/documents.yaml` */
export const documentsFile = z.strictObject({
  notice: timeline<NoticeRule>(
    z.strictObject({ ...versionKeys, dueBusinessDays: wholeNumber, validMonths: z.int().min(1) }),
  ),
  documents: timeline<DocumentTemplate>(
    z.strictObject({
      ...versionKeys,
      template: text,
      fields: z.array(z.strictObject({ label: text, value })).min(1),
      asymptomaticGuideDays: wholeNumber.nullable(),
    }),
  ).superRefine((templates, context) => {
    const label = ambiguousLabel(templates);
    if (label !== null)
      context.addIssue(
        `"${label}" stands for different values in two versions. Give one of them another label.`,
      );
  }),
  certificate,
  legalCertificate: certificate,
});

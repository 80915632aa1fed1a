import { z } from 'zod';
import type { OfficeDirectory } from '../domain/office-directory.ts';
import type { ReferenceDocument } from '../domain/reference-document.ts';
import { plainDate, source, text, timeline, versionKeys } from './version.schema.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Use small letters, digits and hyphens');

/** `national/contacts.yaml` */
export const officeDirectoryFile = z.strictObject({
  officeDirectory: timeline<OfficeDirectory>(
    z.strictObject({
      ...versionKeys,
      offices: z.array(
        z.strictObject({
          topic: code,
          title: text,
          about: text,
          office: text,
          phone: z.string().regex(/^[0-9()-]+$/, 'Write digits, brackets and hyphens'),
          extensions: z.array(z.string().regex(/^\d+$/)),
        }),
      ),
    }),
  ),
});

const document: z.ZodType<ReferenceDocument> = z.strictObject({
  id: code,
  title: text,
  dated: plainDate,
  number: text.nullable(),
  issuer: text,
  says: text,
  source,
  points: z.array(z.strictObject({ no: z.string().regex(/^[0-9]+$/), says: text })),
});

/** `national/reference-documents.yaml` */
export const referenceDocumentsFile = z.strictObject({
  referenceDocuments: z
    .array(document)
    .min(1)
    .refine(
      listed => new Set(listed.map(({ id }) => id)).size === listed.length,
      'an id appears twice. Give each document its own.',
    ),
});

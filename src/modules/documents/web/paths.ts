import type { Uuid } from '../../../kernel/ids.ts';

/** Where a resident opens a paper. */
export const documentPath = (language: string, documentId: Uuid): string =>
  `/${language}/documents/${documentId}`;

/** The same with English below the Japanese. */
export const englishDocumentPath = (language: string, documentId: Uuid): string =>
  `${documentPath(language, documentId)}?language=en`;

/** What schools and employers should know about the papers. */
export const forSchoolsPath = (language: string): string => `/${language}/for-schools-and-employers`;

/** Where a resident sees the conditions of the certificate and asks for it. */
export const certificatePath = (language: string): string => `/${language}/certificate`;

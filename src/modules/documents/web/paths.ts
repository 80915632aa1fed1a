import type { Uuid } from '../../../kernel/ids.ts';

/** Where a resident opens a paper. */
export const documentPath = (language: string, documentId: Uuid): string =>
  `/${language}/documents/${documentId}`;

/** Where a resident sees the conditions of the certificate and asks for it. */
export const certificatePath = (language: string): string => `/${language}/certificate`;

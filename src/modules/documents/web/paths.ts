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

/** Where anybody checks a paper, in a language of their own; the papers name it without one. */
export const verifyPath = (language: string): string => `/${language}/v`;

/** The leaflet about the scheme (K-46). */
export const leafletPath = (language: string): string => `/${language}/leaflet.pdf`;

/** Where anybody asks the prefecture something. */
export const inquiryPath = (language: string): string => `/${language}/inquiry`;

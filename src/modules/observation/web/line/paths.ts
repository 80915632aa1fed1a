/** The patterns of the pages about LINE. */
export const LINE_PATTERNS = {
  line: '/:language/line',
  code: '/:language/line/code',
  unlink: '/:language/line/unlink',
  family: '/:language/line/family',
} as const;

/** The field that asks for the family in one chat; its own in each, for a page may show several. */
export const familyField = (linkId: string): string => `family-${linkId}`;

/** The address of one of these pages. */
export const linePath = (language: string, page: keyof typeof LINE_PATTERNS = 'line'): string =>
  LINE_PATTERNS[page].replace(':language', language);

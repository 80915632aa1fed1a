const AMOUNT = /^\d{1,12}$/;

/** Reads whole yen as people write them: full-width digits, grouping commas, a sign for yen before or behind. Else null. */
export function readYen(text: string): number | null {
  const digits = text
    .normalize('NFKC')
    .replaceAll(/[\s,]/g, '')
    .replace(/^[¥\\]/, '')
    .replace(/\p{Script=Han}$/u, '');
  return AMOUNT.test(digits) ? Number(digits) : null;
}

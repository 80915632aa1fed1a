/** How the virus was looked for, by the codes of test reports. */
export type LaboratoryMethod = 'pcr' | 'antigen-quantitative' | 'antigen-qualitative';

const ANALYTE = '5F625';
const ANTIGEN = /^141/;
const NUCLEIC_ACID = /^145/;
const IMMUNOCHROMATOGRAPHY = '190';
const JUDGEMENT = '11';
const QUANTITY = '01';

/**
 * Reads the seventeen digits of JLAC10: analyte (5), identification (4), material (3), method (3), kind of result (2).
 * The analyte 5F625 is SARS-CoV-2; 141x is its antigen and 145x its nucleic acid. What a code leaves open, as whether
 * nucleic acid was found by PCR or LAMP, Observation.method tells.
 */
export function readLaboratoryCode(
  code: string,
):
  | { readonly kind: 'other-analyte' | 'unclear' }
  | { readonly kind: 'method'; readonly method: LaboratoryMethod } {
  const digits = code.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '');
  if (!digits.startsWith(ANALYTE)) return { kind: 'other-analyte' };
  const [identification, method, result] = [digits.slice(5, 9), digits.slice(12, 15), digits.slice(15, 17)];
  if (NUCLEIC_ACID.test(identification)) return { kind: 'method', method: 'pcr' };
  if (!ANTIGEN.test(identification)) return { kind: 'unclear' };
  if (method === IMMUNOCHROMATOGRAPHY || result === JUDGEMENT)
    return { kind: 'method', method: 'antigen-qualitative' };
  return result === QUANTITY ? { kind: 'method', method: 'antigen-quantitative' } : { kind: 'unclear' };
}

/** A code for a method where none was sent: analyte, identification and kind of result, the rest left open. */
export const laboratoryCodeFor = (method: string): string =>
  ({
    'antigen-quantitative': '5F6251410------01',
    'antigen-qualitative': '5F6251410------11',
  })[method] ?? '5F6251450------11';

// The quasigroup of order 10 of H. M. Damm (2004): it finds every wrong digit and every swap of neighbours.
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The digit to put behind `digits`, so that a wrong digit or a swap of neighbours shows. `digits` are ASCII digits. */
export const checkDigit = (digits: string): string =>
  [...digits].reduce((interim, digit) => DAMM[Number(interim)]?.[Number(digit)] ?? '', '0');

/** Whether the last of these ASCII digits is the check digit of those before it. */
export const endsInCheckDigit = (digits: string): boolean => checkDigit(digits) === '0';

/** For how long a one-time code links a chat. */
export const LINE_CODE_MINUTES = 15;

/** Codes that a filing may have made within an hour. */
export const MOST_LINE_CODES = 5;

/** Wrong codes of one user within an hour of the clock, after which nothing is answered until that hour is over. */
export const MOST_WRONG_CODES = 5;

/** How many codes there are: eight digits. */
export const LINE_CODES = 100_000_000;

/** The code as it is kept and compared: eight digits. `number` is below `LINE_CODES`. */
export const lineCode = (number: number): string => String(number).padStart(8, '0');

/** The code as people read it: two groups of four. */
export const lineCodeText = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** The code in a text that holds nothing else, with anything short between its groups; null when there is none. */
export const readLineCode = (text: string): string | null => {
  const [, first = '', second = ''] = /^(\d{4})[ -]?(\d{4})$/.exec(text) ?? [];
  return first === '' ? null : `${first}${second}`;
};

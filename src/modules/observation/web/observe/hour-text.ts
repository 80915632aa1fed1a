/** A time of the rulebook as people read it: `07:00` becomes `7:00`. */
export const hourText = (time: string): string => time.replace(/^0/, '');

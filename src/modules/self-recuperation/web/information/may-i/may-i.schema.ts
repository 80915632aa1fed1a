import type { MayIAnswers } from '../../../use-cases/may-i.use-case.ts';
import { oneOf } from '../../entries.ts';
import { readCount } from '../read-count.ts';

/** The questions in the order of the form. */
export const MAY_I_FIELDS = ['age', 'pregnancy', 'risk', 'tested'] as const;
export type MayIField = (typeof MAY_I_FIELDS)[number];

const OLDEST = 120;

/** The answers as typed, what is wrong with them, and what they mean once nothing is. */
export interface MayIReading {
  readonly typed: Readonly<Record<MayIField, string>>;
  readonly problems: readonly MayIField[];
  readonly answers: MayIAnswers | null;
}

/** Reads the query; without any answer there is nothing to put right. */
export function readMayI(query: (name: string) => string | undefined): MayIReading {
  const value = (name: MayIField): string => query(name) ?? '';
  const typed = {
    age: value('age'),
    pregnancy: value('pregnancy'),
    risk: value('risk'),
    tested: value('tested'),
  };
  if (MAY_I_FIELDS.every(name => query(name) === undefined)) return { typed, problems: [], answers: null };
  const age = readCount(typed.age, 0, OLDEST);
  const pregnancy = oneOf(['no', 'possible', 'yes'], typed.pregnancy);
  const risk = oneOf(['no', 'yes'], typed.risk);
  const tested = oneOf(['no', 'yes'], typed.tested);
  const read = { age, pregnancy, risk, tested };
  if (age !== null && pregnancy !== null && risk !== null && tested !== null)
    return {
      typed,
      problems: [],
      answers: {
        age,
        pregnancy,
        hasRiskFactor: risk === 'yes',
        testedAtMedicalInstitution: tested === 'yes',
      },
    };
  return { typed, problems: MAY_I_FIELDS.filter(name => read[name] === null), answers: null };
}

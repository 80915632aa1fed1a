import { type Instant, jstInstant } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { ResidentPlan } from './resident-plan.ts';
import { INQUIRIES, type InquiryScript } from './synthetic/inquiries.ts';
import { isFullMailbox } from './synthetic-contact.ts';
import type { SyntheticWave } from './synthetic-wave.ts';

/** Who sends which of the scripted inquiries, and when. */
export interface SentInquiry {
  readonly at: Instant;
  readonly plan: ResidentPlan;
  readonly script: InquiryScript;
}

/** Long enough before for the notice to be issued, whose number a request for withdrawal names. */
const FILED_DAYS_BEFORE = 4;

/** Gives each scripted inquiry to the person of its language who filed last; a wave without one sends it not. */
export function scriptedInquiries({
  settings: { from, to },
  residentsOn,
}: SyntheticWave): readonly SentInquiry[] {
  const taken = new Set<number>();
  const senderOf = ({ language, daysBefore }: InquiryScript): ResidentPlan | undefined => {
    for (let day = addDays(to, -FILED_DAYS_BEFORE - daysBefore); day >= from; day = addDays(day, -1)) {
      const found = residentsOn(day).find(plan => plan.language === language && mayAsk(plan, taken));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return INQUIRIES.flatMap(script => {
    const plan = senderOf(script);
    if (plan === undefined) return [];
    taken.add(plan.ordinal);
    return [{ at: jstInstant(addDays(to, -script.daysBefore), script.time), plan, script }];
  });
}

const mayAsk = (
  { ordinal, obstacle, photoFault, withdrawsAt, callsDesk, person }: ResidentPlan,
  taken: ReadonlySet<number>,
): boolean =>
  !taken.has(ordinal) &&
  obstacle === null &&
  photoFault === null &&
  withdrawsAt === null &&
  callsDesk === null &&
  !isFullMailbox(person.email);

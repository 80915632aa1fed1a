import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type StaffActor, systemActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { planMessages } from '../../../messaging/index.ts';
import {
  type ExpiryAlarm,
  expiryAlarm,
  FIRST_ALARM_DAYS,
  URGENT_ALARM_DAYS,
} from '../../domain/bases/expiry.ts';
import { listEndingAgreements } from '../../repository/bases/agreement.repository.ts';
import { countProposed, listEndingBases } from '../../repository/bases/legal-basis.repository.ts';
import type { BasesDeps } from './bases-deps.ts';
import { readRegister } from './write-register.ts';

/** A basis or an agreement that ends within 60 days, and which of the three warnings stands for it (M-07). */
export interface EndingPaper {
  readonly kind: 'basis' | 'agreement';
  readonly id: Uuid;
  readonly title: string;
  readonly lastDay: PlainDate;
  readonly alarm: ExpiryAlarm;
}

async function endingPapers(tx: Tx, today: PlainDate): Promise<readonly EndingPaper[]> {
  const bases = await listEndingBases(tx, today, FIRST_ALARM_DAYS);
  const agreements = await listEndingAgreements(tx, today, FIRST_ALARM_DAYS);
  return [
    ...bases.map(({ basisId, title, lastDay }) => ({ kind: 'basis' as const, id: basisId, title, lastDay })),
    ...agreements.map(({ agreementId, title, lastDay }) => ({
      kind: 'agreement' as const,
      id: agreementId,
      title,
      lastDay,
    })),
  ]
    .flatMap(paper => {
      const alarm = expiryAlarm(paper.lastDay, today);
      return alarm === null ? [] : [{ ...paper, alarm }];
    })
    .toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : one.lastDay > other.lastDay ? 1 : 0));
}

/** What ends within 60 days, the earliest first. */
export const showEndingPapers = (
  deps: Pick<BasesDeps, 'database'>,
  staff: StaffActor,
): Promise<readonly EndingPaper[]> => readRegister(deps, staff, endingPapers);

/** What waits in the register: bases to be activated and papers that end, and whether one of these cannot wait. */
export const countRegisterWork = (
  deps: Pick<BasesDeps, 'database'>,
  staff: StaffActor,
): Promise<{ readonly count: number; readonly isUrgent: boolean }> =>
  readRegister(deps, staff, async (tx, today) => {
    const ending = await endingPapers(tx, today);
    return {
      count: (await countProposed(tx)) + ending.length,
      isUrgent: ending.some(({ alarm }) => alarm === URGENT_ALARM_DAYS),
    };
  });

/** The template of the mail that something ends soon. */
export const EXPIRY_MAIL = 'provision-expiry';

/** Plans one mail to each address for each warning that stands, once; safe to repeat (M-07). */
export async function warnOfExpiry(
  { database, secretBox, alarmMail }: Pick<BasesDeps, 'database' | 'secretBox' | 'alarmMail'>,
  authorityId: AuthorityId,
): Promise<void> {
  if (alarmMail.length === 0) return;
  await database.withTenant(systemActor(authorityId, 'provision.expiry'), async tx => {
    exemptFromAudit(tx, 'the register of legal bases tells of no person');
    const ending = await endingPapers(tx, jstDate(tx.at));
    await planMessages(
      tx,
      secretBox,
      ending.flatMap(({ kind, id, alarm, lastDay }) =>
        alarmMail.map(recipient => ({
          channel: 'mail' as const,
          template: EXPIRY_MAIL,
          language: 'ja',
          recipient,
          params: { kind, id, lastDay },
          subjectId: null,
          dedupeKey: `provision-expiry:${id}:${lastDay}:${alarm}:${recipient}`,
        })),
      ),
    );
  });
}

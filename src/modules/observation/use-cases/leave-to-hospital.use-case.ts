import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { cancelPlanned } from '../../messaging/index.ts';
import { cancelSlotsInHospital } from '../repository/hospital-slot.repository.ts';
import { messagesOfSlots } from '../repository/slot.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';

/**
 * Takes back the questions of people whom a hospital has come to look after, and what was to be sent about them: what they
 * were asked before is no silence (SM-7). Nobody leaves the watch list by it, and the next question that opens after the
 * stay is asked again (`isLeftOut`). Returns how many questions were taken back.
 */
export const leaveToHospital = (
  { database }: Pick<ObservationDeps, 'database'>,
  authorityId: AuthorityId,
): Promise<number> =>
  database.withTenant(systemActor(authorityId, 'observation.hospital'), async tx => {
    const cancelled = await cancelSlotsInHospital(tx);
    if (cancelled.length === 0) {
      exemptFromAudit(tx, 'Nobody with an open question is in hospital.');
      return 0;
    }
    await cancelPlanned(tx, await messagesOfSlots(tx, cancelled));
    await recordAudit(tx, {
      action: 'observation.leave-to-hospital',
      resource: 'observation-slot',
      subjectId: null,
      purpose: 'observation',
      fields: ['place'],
      detail: { cancelled: cancelled.length },
    });
    return cancelled.length;
  });

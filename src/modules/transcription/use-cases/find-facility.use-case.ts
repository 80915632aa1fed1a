import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type Facility, facilityByCode } from '../../institutions/index.ts';
import type { TranscriptionDeps } from './transcription-deps.ts';

/** The institution with this ten-digit code, in any width; null when there is none. */
export const findFacilityByCode = (
  { database }: Pick<TranscriptionDeps, 'database'>,
  actor: StaffActor,
  code: string,
): Promise<Facility | null> =>
  database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'the register of institutions says nothing about a patient');
    return facilityByCode(tx, code.normalize('NFKC').replaceAll(/\D/g, ''));
  });

import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { moveSupportCase, supportCaseById } from '../../municipal-support/index.ts';
import { awaitsAmbulance } from '../repository/ambulance.repository.ts';

/** Somebody who could not be reached was found otherwise than by an ambulance: support goes on (SM-8). */
export async function endEmergency(tx: Tx, supportCaseId: Uuid): Promise<void> {
  const subject = await supportCaseById(tx, supportCaseId);
  if (subject?.status !== 'emergency' || (await awaitsAmbulance(tx, supportCaseId))) return;
  await moveSupportCase(tx, supportCaseId, 'found');
}

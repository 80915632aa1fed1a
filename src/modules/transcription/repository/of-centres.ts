import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { HealthCentre } from '../../institutions/index.ts';

/** Whether a sheet is one of these health centres', or of none: from an institution without one, or from nobody known yet. */
export const isOfCentres = (tx: Tx, centres: readonly HealthCentre[]) => sql<boolean>`(
  received_sheet.facility_id is null or exists (
    select from facility sender
    where sender.authority_id = ${tx.authorityId} and sender.facility_id = received_sheet.facility_id
      and (sender.health_centre_id is null
        or sender.health_centre_id = any(${centres.map(({ healthCentreId }) => healthCentreId)}::uuid[]))))`;

/** The health centres to which a queue is limited; null when it is not. */
export type CentreLimit = readonly HealthCentre[] | null;

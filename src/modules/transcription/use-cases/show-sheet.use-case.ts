import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Facility, facilityById } from '../../institutions/index.ts';
import type { Sheet } from '../domain/sheet.ts';
import { type EnteredReports, reportsFromSheet } from '../repository/entered-report.repository.ts';
import { sheetsWithSamePage } from '../repository/page.repository.ts';
import { sheetById } from '../repository/sheet.repository.ts';
import { openPage } from './page-vault.ts';
import type { TranscriptionDeps } from './transcription-deps.ts';

/** One page or call with everything that is known of it. */
export interface ShownSheet {
  readonly sheet: Sheet;
  readonly facility: Facility | null;
  readonly entered: EnteredReports;
  /** Others that hold the same picture. */
  readonly sameAs: readonly Uuid[];
  /** Names of those who have or had it in hand, by account. */
  readonly names: ReadonlyMap<Uuid, string>;
}

/** One page or call; null when there is none. */
export const showSheet = (
  deps: Pick<TranscriptionDeps, 'database' | 'staffNames'>,
  actor: StaffActor,
  sheetId: Uuid,
): Promise<ShownSheet | null> =>
  deps.database.withTenant(actor, async tx => {
    const sheet = await sheetById(tx, sheetId);
    if (sheet === null) {
      exemptFromAudit(tx, 'nothing is shown');
      return null;
    }
    await recordAudit(tx, {
      action: 'sheet.read',
      resource: 'sheet',
      subjectId: sheetId,
      purpose: 'surveillance',
      fields: ['facility', 'note'],
    });
    return {
      sheet,
      facility: sheet.facilityId === null ? null : await facilityById(tx, sheet.facilityId),
      entered: await reportsFromSheet(tx, sheetId),
      sameAs: await sheetsWithSamePage(tx, sheetId),
      names: await deps.staffNames(
        tx,
        [...new Set([sheet.claimedBy, sheet.settledBy])].filter(id => id !== null),
      ),
    };
  });

/** The picture of one page as JPEG; null when there is none. */
export const showPage = (
  deps: Pick<TranscriptionDeps, 'database' | 'keyRing'>,
  actor: StaffActor,
  sheetId: Uuid,
  pageNo: number,
): Promise<Uint8Array | null> =>
  deps.database.withTenant(actor, async tx => {
    const jpeg = await openPage(tx, deps.keyRing, sheetId, pageNo);
    if (jpeg === null) {
      exemptFromAudit(tx, 'nothing is shown');
      return null;
    }
    await recordAudit(tx, {
      action: 'sheet.view-page',
      resource: 'sheet',
      subjectId: sheetId,
      purpose: 'surveillance',
      fields: ['image'],
      detail: { page: pageNo },
    });
    return jpeg;
  });

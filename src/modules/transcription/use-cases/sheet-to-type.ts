import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Sheet } from '../domain/sheet.ts';
import { sheetById } from '../repository/sheet.repository.ts';

/** What waits to be typed in from a sheet, for forms of other modules; null when it does not wait. Reads no picture. */
export async function sheetToType(
  tx: Tx,
  sheetId: Uuid,
): Promise<Pick<Sheet, 'sheetId' | 'facilityId' | 'channel' | 'receivedAt' | 'pages'> | null> {
  const sheet = await sheetById(tx, sheetId);
  return sheet?.status === 'waiting' ? sheet : null;
}

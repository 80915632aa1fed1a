import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { SHEET_STATUSES, type SheetStatus } from '../../domain/sheet.ts';
import type { QueuePosition } from '../../use-cases/list-sheets.use-case.ts';
import { SHEETS_PATH, withQuery } from '../paths.ts';

/** What the address of the queue says. Whatever it says wrongly is as if it were not there. */
export interface QueueQuery {
  readonly status: SheetStatus;
  readonly after: QueuePosition | null;
}

/** Reads the query of the queue's address. */
export const readQueueQuery = (query: (name: string) => string | undefined): QueueQuery => ({
  status: SHEET_STATUSES.find(known => known === query('status')) ?? 'waiting',
  after: readPosition(query('after') ?? ''),
});

/** The address of a page of the queue. */
export const queuePath = (status: SheetStatus, after: QueuePosition | null = null): string =>
  withQuery(SHEETS_PATH, {
    status: status === 'waiting' ? null : status,
    after: after === null ? null : `${after.receivedAt}_${after.sheetId}`,
  });

function readPosition(text: string): QueuePosition | null {
  const [at = '', id = ''] = text.split('_');
  const receivedAt = parseInstant(at);
  const sheetId = parseUuid(id);
  return receivedAt !== null && sheetId !== null ? { receivedAt, sheetId } : null;
}

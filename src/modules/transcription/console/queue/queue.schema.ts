import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { CENTRE_QUERY, WHOLE_AUTHORITY } from '../../../institutions/index.ts';
import { SHEET_STATUSES } from '../../domain/sheet.ts';
import type { QueuePosition, QueueRequest } from '../../use-cases/list-sheets.use-case.ts';
import { SHEETS_PATH, withQuery } from '../paths.ts';

/** Reads the query of the queue's address. Whatever it says wrongly is as if it were not there. */
export const readQueueQuery = (query: (name: string) => string | undefined): QueueRequest => ({
  status: SHEET_STATUSES.find(known => known === query('status')) ?? 'waiting',
  after: readPosition(query('after') ?? ''),
  isWhole: query(CENTRE_QUERY) === WHOLE_AUTHORITY,
});

/** The address of a page of the queue. */
export const queuePath = (
  { status, isWhole }: Pick<QueueRequest, 'status' | 'isWhole'>,
  after: QueuePosition | null = null,
): string =>
  withQuery(SHEETS_PATH, {
    [CENTRE_QUERY]: isWhole ? WHOLE_AUTHORITY : null,
    status: status === 'waiting' ? null : status,
    after: after === null ? null : `${after.receivedAt}_${after.sheetId}`,
  });

function readPosition(text: string): QueuePosition | null {
  const [at = '', id = ''] = text.split('_');
  const receivedAt = parseInstant(at);
  const sheetId = parseUuid(id);
  return receivedAt !== null && sheetId !== null ? { receivedAt, sheetId } : null;
}

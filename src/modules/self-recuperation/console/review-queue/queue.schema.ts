import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { FilingStatus } from '../../domain/filing-status.ts';
import type { QueuePlace, QueuePosition, QueueSelection } from '../../use-cases/review-queue.use-case.ts';
import { QUEUE_PATH } from '../paths.ts';

/** The choices of the status filter, each with the statuses that it shows. */
export const STATUS_CHOICES = {
  waiting: ['submitted', 'under-review'],
  submitted: ['submitted'],
  'under-review': ['under-review'],
  returned: ['returned'],
  rejected: ['rejected'],
  issued: ['issued'],
  over: ['withdrawn', 'superseded', 'transferred', 'completed'],
} as const satisfies Record<string, readonly FilingStatus[]>;

export type StatusChoice = keyof typeof STATUS_CHOICES;

/** What the address of a queue page says. */
export interface QueueQuery {
  readonly status: StatusChoice;
  readonly dueToday: boolean;
  readonly place: QueuePlace;
}

type Read = (name: string) => string | undefined;

/** Reads the address; what it does not understand counts as not said. */
export function readQueueQuery(query: Read): QueueQuery {
  const after = readPosition(query('after'));
  const before = readPosition(query('before'));
  return {
    status: readStatus(query('status')),
    dueToday: query('due') === 'today',
    place: after !== null ? { after } : before !== null ? { before } : {},
  };
}

/** The part of the queue that the address asks for. */
export const selectionOf = ({ status, dueToday }: QueueQuery): QueueSelection => ({
  statuses: STATUS_CHOICES[status],
  dueToday,
});

/** The address of the same part of the queue, from another place on. */
export function queueHref(
  { status, dueToday }: Pick<QueueQuery, 'status' | 'dueToday'>,
  place: QueuePlace = {},
  path = QUEUE_PATH,
): string {
  const query = new URLSearchParams();
  if (status !== 'waiting') query.set('status', status);
  if (dueToday) query.set('due', 'today');
  if (place.after !== undefined) query.set('after', writePosition(place.after));
  if (place.before !== undefined) query.set('before', writePosition(place.before));
  return query.size === 0 ? path : `${path}?${query}`;
}

const readStatus = (text: string | undefined): StatusChoice =>
  text !== undefined && Object.hasOwn(STATUS_CHOICES, text) ? (text as StatusChoice) : 'waiting';

const writePosition = ({ dueOn, submittedAt, filingId }: QueuePosition): string =>
  [dueOn, submittedAt, filingId].join('_');

function readPosition(text: string | undefined): QueuePosition | null {
  const [due = '', submitted = '', id = ''] = (text ?? '').split('_');
  const dueOn = parsePlainDate(due);
  const submittedAt = parseInstant(submitted);
  const filingId = parseUuid(id);
  return dueOn && submittedAt && filingId && { dueOn, submittedAt, filingId };
}

import { parseUuid } from '../../../kernel/ids.ts';
import { parseInstant } from '../../../kernel/instant.ts';
import type { DeliveryChannel, DeliveryFilter, DeliveryPosition } from '../use-cases/read-inbox.use-case.ts';

export const CHANNELS = ['mail', 'line', 'voice', 'sms'] as const satisfies readonly DeliveryChannel[];

export interface InboxQuery {
  readonly filter: DeliveryFilter;
  readonly after: DeliveryPosition | null;
}

/** Reads the address of an inbox page; what it does not understand counts as not said. */
export function readInboxQuery(query: (name: string) => string | undefined): InboxQuery {
  const recipient = (query('to') ?? '').trim();
  return {
    filter: {
      recipient: recipient === '' ? null : recipient,
      channel: CHANNELS.find(channel => channel === query('channel')) ?? null,
    },
    after: readPosition(query('after') ?? ''),
  };
}

function readPosition(text: string): DeliveryPosition | null {
  const [at = '', id = ''] = text.split('~');
  const deliveredAt = parseInstant(at);
  const messageId = parseUuid(id);
  return deliveredAt === null || messageId === null ? null : { deliveredAt, messageId };
}

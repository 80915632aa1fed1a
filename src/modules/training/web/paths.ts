import type { DeliveryFilter, DeliveryPosition } from '../use-cases/read-inbox.use-case.ts';

export const TRAINING_PATH = '/training';
export const INBOX_PATH = '/training/inbox';
export const MESSAGE_PATH = '/training/inbox/:messageId';
export const CALL_PATH = '/training/inbox/:messageId/call';
export const STEP_PATH = '/training/step';

/** The page of one message. */
export const messagePath = (messageId: string): string => `${INBOX_PATH}/${messageId}`;

/** The telephone on which the call of a message can be taken. */
export const callPath = (messageId: string): string => `${INBOX_PATH}/${messageId}/call`;

/** The inbox as filtered, from a place on. */
export function inboxPath(
  filter: Partial<DeliveryFilter> = {},
  after: DeliveryPosition | null = null,
): string {
  const query = new URLSearchParams();
  if (filter.recipient) query.set('to', filter.recipient);
  if (filter.channel) query.set('channel', filter.channel);
  if (after !== null) query.set('after', `${after.deliveredAt}~${after.messageId}`);
  return query.size === 0 ? INBOX_PATH : `${INBOX_PATH}?${query}`;
}

const PATH = /^\/(?![/\\])[\w\-./~%?=&:+,]*$/;

/** The path as given when it leads to a page of this site, else the start page of the training. */
export const pathOfThisSite = (given: string): string => (PATH.test(given) ? given : TRAINING_PATH);

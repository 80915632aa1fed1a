import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { withFamily } from '../domain/resident-plan.ts';
import { ordinalOf } from '../domain/synthetic-contact.ts';
import type { SyntheticWave } from '../domain/synthetic-wave.ts';
import {
  type Delivery,
  type DeliveryChannel,
  type DeliveryFilter,
  type DeliveryPosition,
  deliveryById,
  deliveryPage,
} from '../repository/delivery.repository.ts';

export type { Delivery, DeliveryChannel, DeliveryFilter, DeliveryPosition };

const PAGE = 30;

export interface InboxPage {
  readonly messages: readonly Delivery[];
  /** Where the next page goes on; null on the last. */
  readonly next: DeliveryPosition | null;
}

/** Messages as people got them, the newest first, a page at a time. */
export async function readInbox(
  database: Database,
  authorityId: AuthorityId,
  filter: DeliveryFilter,
  after: DeliveryPosition | null,
): Promise<InboxPage> {
  const found = await look(database, authorityId, tx => deliveryPage(tx, filter, after, PAGE + 1));
  const messages = found.slice(0, PAGE);
  return { messages, next: found.length > PAGE ? (messages.at(-1) ?? null) : null };
}

/** A message, and what is needed to open the links in it: of each synthetic person whose address this is. */
export interface OpenedMessage {
  readonly message: Delivery;
  readonly recipients: readonly { readonly name: string; readonly birthDate: PlainDate }[];
}

/** One message; null when there is none. */
export async function openMessage(
  database: Database,
  authorityId: AuthorityId,
  messageId: Uuid,
  wave: SyntheticWave | null,
): Promise<OpenedMessage | null> {
  const message = await look(database, authorityId, tx => deliveryById(tx, messageId));
  if (message === null) return null;
  const ordinal = ordinalOf(message.recipient);
  const plan = ordinal === null ? null : (wave?.resident(ordinal) ?? null);
  return { message, recipients: plan === null ? [] : withFamily(plan).map(({ person }) => person) };
}

const look = <T>(database: Database, authorityId: AuthorityId, work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.withTenant(systemActor(authorityId, 'training.inbox'), tx => {
    exemptFromAudit(tx, 'The telephones of people who never lived, and of the trainee.');
    return work(tx);
  });

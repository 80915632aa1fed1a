import type { Tx } from '../../../platform/db/database.ts';
import { type Channel, usableChannels } from '../../messaging/index.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import type { Contact } from '../repository/contact.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';

/** How a channel of the person's choice is carried. */
export const carrierOf = (channel: AskChannel): Channel => (channel === 'web' ? 'mail' : channel);

/** The channels that are provided and whose provider takes messages now. */
export async function workingChannels(
  tx: Tx,
  { askChannels }: Pick<ObservationDeps, 'askChannels'>,
): Promise<ReadonlySet<AskChannel>> {
  const usable = await usableChannels(tx, new Set([...askChannels].map(carrierOf)));
  return new Set([...askChannels].filter(channel => usable.has(carrierOf(channel))));
}

type AddressDeps = Pick<ObservationDeps, 'askChannels' | 'phoneStandsForLine'>;

/** The person's address in a channel; null when there is none. */
export function addressIn(
  channel: AskChannel,
  { email, phone, lineUserId }: Contact,
  { phoneStandsForLine = false }: Pick<AddressDeps, 'phoneStandsForLine'>,
): string | null {
  switch (channel) {
    case 'web':
      return email === '' ? null : email;
    case 'line':
      return lineUserId ?? (phoneStandsForLine ? phone : null);
    case 'voice':
    case 'sms':
      return phone === '' ? null : phone;
  }
}

/** The provided channels in which the person has an address; all but a call need a filing, to whose pages they lead. */
export const addressableIn = (contact: Contact, deps: AddressDeps): ReadonlySet<AskChannel> =>
  new Set(
    [...deps.askChannels].filter(
      channel =>
        (contact.filingId !== null || channel === 'voice') && addressIn(channel, contact, deps) !== null,
    ),
  );

/** The channels by which somebody of the household can be asked. */
export const householdChannels = (
  { householdPhone, householdEmail }: Contact,
  provided: ReadonlySet<AskChannel>,
): ReadonlySet<AskChannel> => {
  const byPhone: readonly AskChannel[] = householdPhone === null ? [] : ['voice', 'sms'];
  const byMail: readonly AskChannel[] = householdEmail === null ? [] : ['web'];
  return new Set([...byPhone, ...byMail].filter(channel => provided.has(channel)));
};

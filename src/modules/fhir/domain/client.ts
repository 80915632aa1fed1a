import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';

/** Whether a program is let in. */
export type ClientStatus = 'active' | 'suspended';

/** A program of an institution that reports in its name. Its secret is known by its hash alone. */
export interface FhirClient {
  readonly clientId: Uuid;
  readonly facilityId: Uuid;
  readonly name: string;
  readonly status: ClientStatus;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly secretChangedAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** What a manager can do to a client. A new secret ends the old one and every token at once. */
export const CLIENT_ACTS = ['rotate', 'suspend', 'reactivate'] as const;
export type ClientAct = (typeof CLIENT_ACTS)[number];

const NEXT: Readonly<Record<ClientStatus, Partial<Record<ClientAct, ClientStatus>>>> = {
  active: { rotate: 'active', suspend: 'suspended' },
  suspended: { reactivate: 'active' },
};

/** The status after the act; null when it cannot be done now. */
export const statusAfter = (status: ClientStatus, act: ClientAct): ClientStatus | null =>
  NEXT[status][act] ?? null;

const LONGEST_NAME = 80;

/** What somebody typed as the name of a program; null when it is empty or too long. */
export function readClientName(text: string): string | null {
  const name = text.replaceAll(/\s+/gu, ' ').trim();
  return name === '' || [...name].length > LONGEST_NAME ? null : name;
}

/** How long a token holds. */
export const TOKEN_SECONDS = 3_600;

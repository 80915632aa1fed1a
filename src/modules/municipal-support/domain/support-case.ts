import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { SupportStatus } from './support-status.ts';

/** Whom the city supports (E-05): self-recuperators, notified patients, close contacts. */
export const POPULATIONS = ['notified', 'self', 'contact'] as const;
export type Population = (typeof POPULATIONS)[number];

/** How the city came to know of somebody (SM-8): from the prefecture, from themselves, by the mayor's word. */
export const SOURCES = ['prefecture', 'self-call', 'exception'] as const;
export type Source = (typeof SOURCES)[number];

/** How somebody who telephoned had heard of the support (E-25): paper of the city, mail, a neighbourhood's leaflet. */
export const LEARNED_FROM = ['newsletter', 'mail-service', 'association-leaflet', 'other'] as const;
export type LearnedFrom = (typeof LEARNED_FROM)[number];

/** The four data (E-14). Each is null where it was not given, and after it was destroyed. */
export interface SupportValues {
  readonly name: string | null;
  readonly address: string | null;
  readonly contact: string | null;
  readonly periodFrom: PlainDate | null;
  /** The last day, included; null while it is not known. */
  readonly periodThrough: PlainDate | null;
}

/** A person whom the city may support. */
export interface SupportCase extends SupportValues {
  readonly supportCaseId: Uuid;
  readonly population: Population;
  readonly source: Source;
  /** The row at the provider; null unless it came from there. */
  readonly reference: Uuid | null;
  readonly receivedPackageId: Uuid | null;
  readonly learnedFrom: LearnedFrom | null;
  readonly status: SupportStatus;
  readonly receivedAt: Instant;
  /** From when on the person is to be called with the offer; null while nobody has to be. */
  readonly callFrom: Instant | null;
  readonly attempts: number;
  readonly claimedBy: Uuid | null;
  readonly claimedAt: Instant | null;
  /** When the person was first reached. */
  readonly offeredAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly recalledAt: Instant | null;
  readonly assignedTo: Uuid | null;
  readonly joinedInto: Uuid | null;
  readonly valuesDestroyedAt: Instant | null;
}

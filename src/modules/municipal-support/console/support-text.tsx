import type { Uuid } from '../../../kernel/ids.ts';
import { staffDate } from '../../../ui/date-text.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { telephoneText } from '../../../ui/telephone/telephone-text.ts';
import type { SupportCase, SupportValues } from '../domain/support-case.ts';
import type { SupportStatus } from '../domain/support-status.ts';
import { ja as words } from './words.ja.ts';

type Named = Pick<SupportCase, 'name' | 'valuesDestroyedAt'>;

/** A person's name, or that it was destroyed. */
export const nameText = ({ name, valuesDestroyedAt }: Named): string =>
  name ?? (valuesDestroyedAt === null ? words.none : words.destroyed);

/** A period by its days. */
export function periodText({
  periodFrom,
  periodThrough,
}: Pick<SupportValues, 'periodFrom' | 'periodThrough'>): string {
  if (periodFrom === null && periodThrough === null) return words.none;
  const through = periodThrough === null ? words.openEnd : staffDate(periodThrough);
  return words.span(periodFrom === null ? words.openEnd : staffDate(periodFrom), through);
}

/** A telephone number as it is read aloud; a dash for none. */
export const contactText = (contact: string | null): string =>
  contact === null ? words.none : telephoneText(contact);

/** Somebody of the staff by their account. */
export const staffText = (staff: ReadonlyMap<Uuid, string>, accountId: Uuid | null): string =>
  accountId === null ? words.none : (staff.get(accountId) ?? words.unknownStaff);

const TONES = {
  waiting: 'ask',
  retry: 'ask',
  offered: 'ask',
  'wrong-number': 'caution',
  eligibility: 'ask',
  exception: 'caution',
  active: 'ok',
  emergency: 'urgent',
  settlement: 'caution',
  closed: 'muted',
  'closed-hospital': 'muted',
  declined: 'muted',
  'not-eligible': 'muted',
  lapsed: 'muted',
  joined: 'muted',
  recalled: 'urgent',
} as const satisfies Record<SupportStatus, 'urgent' | 'caution' | 'ask' | 'ok' | 'muted'>;

/** Where a case stands, as a tag. */
export const StatusTag = ({ status }: { readonly status: SupportStatus }) => (
  <Tag tone={TONES[status]}>{words.statuses[status]}</Tag>
);

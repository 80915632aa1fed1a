import type { Uuid } from '../../../../kernel/ids.ts';
import { staffDateTime } from '../../../../ui/date-text.ts';
import type { TimelineEntry } from '../../../../ui/timeline/timeline.tsx';
import { accountOf, type SupportEvent } from '../../use-cases/show-case.use-case.ts';
import { staffText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { ja } from './words.ja.ts';

const words = ja.events;
type Staff = ReadonlyMap<Uuid, string>;

/** What happened to a case, as the timeline shows it. */
export const timelineEntries = (events: readonly SupportEvent[], staff: Staff): readonly TimelineEntry[] =>
  events.map(event => ({ at: event.happenedAt, what: whatOf(event, staff), by: byOf(event, staff) }));

function byOf({ actor }: SupportEvent, staff: Staff): string {
  const account = accountOf(actor);
  return account === null ? shared.job : staffText(staff, account);
}

function whatOf(event: SupportEvent, staff: Staff): string {
  const { kind, about, callAgainAt, receivedPackageId } = event;
  const what = textOf(kind, about, staff);
  if (callAgainAt !== null) return words.again(what, staffDateTime(callAgainAt));
  return receivedPackageId === null ? what : words.withPackage(what);
}

function textOf(kind: SupportEvent['kind'], about: Uuid | null, staff: Staff): string {
  switch (kind) {
    case 'received':
    case 'values-changed':
    case 'same-person':
    case 'parted':
      return words[kind];
    case 'assigned':
      return about === null ? words.unassigned : words.assigned(staffText(staff, about));
    default:
      return words.moves[kind];
  }
}

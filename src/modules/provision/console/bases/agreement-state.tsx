import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { expiryAlarm, URGENT_ALARM_DAYS } from '../../domain/bases/expiry.ts';
import type { AgreementView } from '../../use-cases/bases/agreements.use-case.ts';
import { ja as pages } from './page-words.ja.ts';

const { states } = pages.agreements;

/** Whether an agreement is in force today, and whether it ends soon (M-07). */
export function AgreementState({
  agreement: { signedOn, validFrom, lastDay },
  today,
}: {
  readonly agreement: AgreementView['agreement'];
  readonly today: PlainDate;
}) {
  if (today > lastDay) return <Tag tone="muted">{states.expired}</Tag>;
  if (signedOn === null) return <Tag tone="ask">{states.unsigned}</Tag>;
  if (today < validFrom || today < signedOn) return <Tag tone="muted">{states.ahead}</Tag>;
  const alarm = expiryAlarm(lastDay, today);
  return alarm === null ? (
    <Tag tone="ok">{states.inForce}</Tag>
  ) : (
    <Tag tone={alarm === URGENT_ALARM_DAYS ? 'urgent' : 'caution'}>{pages.bases.alarm(alarm)}</Tag>
  );
}

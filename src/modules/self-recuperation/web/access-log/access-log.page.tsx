import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { AccessVisit } from '../../domain/access-record.ts';
import { words } from '../words.ts';

export interface AccessLogPageProps {
  readonly visits: readonly AccessVisit[];
  readonly backHref: string;
}

/** Who of the authority has seen the resident's data, when and why; by role, not by name. */
export function AccessLogPage({ visits, backHref }: AccessLogPageProps) {
  const { accessLog: text } = useWords(words);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {visits.length === 0 ? (
        <EmptyState title={text.none} />
      ) : (
        <Timeline
          label={text.listLabel}
          entries={visits.map(({ at, role, purpose, times }) => ({
            at,
            what: text.visit(text.purposes[purpose] ?? text.otherPurpose, times),
            by: text.roles[role] ?? text.otherRole,
          }))}
        />
      )}
      <p>
        <a href={backHref}>{text.back}</a>
      </p>
    </>
  );
}

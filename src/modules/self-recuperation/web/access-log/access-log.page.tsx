import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { AccessRecord } from '../../use-cases/list-access.use-case.ts';
import { words } from '../words.ts';

export interface AccessLogPageProps {
  readonly records: readonly AccessRecord[];
  readonly backHref: string;
}

/** Who of the authority has seen the resident's data, when and why; by role, not by name. */
export function AccessLogPage({ records, backHref }: AccessLogPageProps) {
  const { accessLog: text } = useWords(words);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {records.length === 0 ? (
        <EmptyState title={text.none} />
      ) : (
        <Timeline
          label={text.listLabel}
          entries={records.map(({ at, role, purpose }) => ({
            at,
            what: text.purposes[purpose] ?? text.otherPurpose,
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

import type { Instant } from '../../../kernel/instant.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { decideProgrammeAt, type Programme } from '../domain/programme.ts';
import { supportPaths } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** Says so when nobody can be offered or given support today (Y-16, TV-097); nothing otherwise. */
export function ProgrammeNotice({
  programme,
  now,
}: {
  readonly programme: Programme | null;
  readonly now: Instant;
}) {
  const today = decideProgrammeAt(programme, now);
  if (today.ok) return null;
  return (
    <Notice tone="warn" title={words.programme[today.reason]}>
      <p>
        <a href={supportPaths.programme}>{words.programmePage}</a>
      </p>
    </Notice>
  );
}

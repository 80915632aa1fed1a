import type { Child } from 'hono/jsx';
import type { Uuid } from '../kernel/ids.ts';
import { mayStaff } from '../modules/accounts/index.ts';
import { careExtras } from '../modules/care/index.ts';
import { certificateSection } from '../modules/documents/index.ts';
import type { StaffActor } from '../platform/db/actor.ts';
import type { TimelineEntry } from '../ui/timeline/timeline.tsx';
import type { ModuleDeps } from './module-deps.ts';

/** What the modules above put on the page of a case: where the patient is and what is done for them, and the certificate. */
export async function caseExtras(
  deps: ModuleDeps,
  actor: StaffActor,
  caseId: Uuid,
): Promise<{ readonly sections: Child; readonly timeline: readonly TimelineEntry[] } | null> {
  const care = await careExtras(deps, actor, caseId);
  const certificate = await certificateSection({ ...deps, mayStaff }, actor, caseId);
  if (care === null && certificate === null) return null;
  return {
    sections: (
      <>
        {certificate}
        {care?.sections}
      </>
    ),
    timeline: care?.timeline ?? [],
  };
}

import type { Child } from 'hono/jsx';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import type { TimelineEntry } from '../../../../ui/timeline/timeline.tsx';
import { mayStaff } from '../../../accounts/index.ts';
import { type CareView, showCare } from '../../use-cases/show-care.use-case.ts';
import type { CarePages } from '../care-pages.ts';
import { contactPath, endPath, movePath, notePath, oximeterPath } from '../paths.ts';
import { timelineEntries } from './care-timeline.ts';
import { ContactSection, HouseholdSection } from './contact-sections.tsx';
import { LoanSection, NoteSection } from './loan-and-note-sections.tsx';
import { PlaceSection } from './place-section.tsx';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.care;

/** What this module adds to the page of a case. */
export interface CaseExtras {
  readonly sections: Child;
  /** What it knows to have happened, for the one timeline of the page. */
  readonly timeline: readonly TimelineEntry[];
}

/** The care of a patient on the page of the case; null for a role that may not see it, or when there is no such case. */
export async function careExtras(
  deps: Pick<CarePages, 'database' | 'staffNames'>,
  actor: StaffActor,
  caseId: Uuid,
): Promise<CaseExtras | null> {
  if (!mayStaff(actor.role, 'care.read')) return null;
  const view = await showCare(deps, actor, caseId);
  if (view === null) return null;
  const mayChange = mayStaff(actor.role, 'care.change');
  return {
    sections: <CareSections view={view} mayChange={mayChange} />,
    timeline: timelineEntries(view.fields.timeline ?? []),
  };
}

export interface CareSectionsProps {
  readonly view: CareView;
  readonly mayChange: boolean;
}

const CareSections = ({ view, mayChange }: CareSectionsProps) => (
  <>
    <h2>{text.title}</h2>
    {mayChange ? <CareActions view={view} /> : null}
    <PlaceSection stays={view.fields.stays ?? []} mayChange={mayChange} />
    <HouseholdSection household={view.fields.household ?? []} />
    <ContactSection contacts={view.fields.contacts ?? []} mayChange={mayChange} />
    <LoanSection loans={view.fields.loans ?? []} mayChange={mayChange} />
    <NoteSection notes={view.fields.notes ?? []} />
  </>
);

function CareActions({ view: { subject } }: Pick<CareSectionsProps, 'view'>) {
  const { caseId, category, status } = subject;
  return (
    <>
      {category === 'notified' ? null : <p class="note">{text.notNotified}</p>}
      <Actions>
        {category === 'notified' && status === 'open' ? (
          <>
            <ButtonLink href={movePath(caseId)} variant="secondary" shortcut="p">
              {text.actions.move}
            </ButtonLink>
            <ButtonLink href={endPath(caseId)} variant="ghost">
              {text.actions.end}
            </ButtonLink>
          </>
        ) : null}
        <ButtonLink href={contactPath(caseId)} variant="ghost">
          {text.actions.contact}
        </ButtonLink>
        <ButtonLink href={oximeterPath(caseId)} variant="ghost">
          {text.actions.oximeter}
        </ButtonLink>
        <ButtonLink href={notePath(caseId)} variant="ghost" shortcut="m">
          {text.actions.note}
        </ButtonLink>
      </Actions>
    </>
  );
}

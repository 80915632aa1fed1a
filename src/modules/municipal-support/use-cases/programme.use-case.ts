import type { Actor, StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { Decision } from '../domain/decision.ts';
import type { Programme } from '../domain/programme.ts';
import { countOpenCases } from '../repository/open-cases.repository.ts';
import { insertProgramme, type NewProgramme, programmeOf } from '../repository/programme.repository.ts';
import { decisionsOfProgramme } from '../repository/support-decision.repository.ts';
import { auditSupport, type SupportDeps } from './support-deps.ts';

export type { NewProgramme } from '../repository/programme.repository.ts';

export interface ProgrammeView {
  readonly programme: Programme | null;
  /** People who have to be seen to before the programme can end (Y-16). */
  readonly openCases: number;
  /** The mayor's decisions about the whole programme, newest first. */
  readonly decisions: readonly Decision[];
}

/** The programme with what was decided about it (Y-16, Y-20, Y-21). */
export const showProgramme = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
): Promise<ProgrammeView> =>
  deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'A programme says nothing about a person.');
    return {
      programme: await programmeOf(tx),
      openCases: await countOpenCases(tx),
      decisions: await decisionsOfProgramme(tx),
    };
  });

/** Enters the programme as the ordinance has it from a day on. */
export const enterProgramme = (
  deps: Pick<SupportDeps, 'database'>,
  actor: Actor,
  programme: NewProgramme,
): Promise<void> =>
  deps.database.withTenant(actor, async tx => {
    await insertProgramme(tx, programme);
    await auditSupport(tx, {
      action: 'support.enter-programme',
      supportCaseId: null,
      fields: ['programme'],
      detail: { holdsFrom: programme.holdsFrom, startsOn: programme.startsOn },
    });
  });

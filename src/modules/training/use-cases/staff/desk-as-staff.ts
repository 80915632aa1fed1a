import type { Uuid } from '../../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { ok } from '../../../../kernel/result.ts';
import { nearestVersion } from '../../../rulebook/index.ts';
import { checkCaller, findCaller, type Reviewer, transferFiling } from '../../../self-recuperation/index.ts';
import type { DeskCall, ResidentPlan } from '../../domain/resident-plan.ts';
import { INSTITUTION } from '../../domain/synthetic/note.ja.ts';
import type { TrainingDeps } from '../training-deps.ts';

/** Somebody who calls the desk about a filing. */
export interface Caller {
  readonly filingId: Uuid;
  readonly plan: ResidentPlan;
  readonly call: DeskCall;
}

/** Takes a call: finds the caller, asks who they are, and hands them over. Whoever is over it by then is told so. */
export async function deskAsStaff(
  deps: TrainingDeps,
  operator: Reviewer,
  { filingId, plan, call }: Caller,
  at: Instant,
): Promise<void> {
  const { modules } = deps;
  const { person } = plan;
  const birthDate = ok(person.birthDate);
  await findCaller(modules, operator, { number: '', name: person.nameKana, birthDate, phone: '' });
  const address = `${person.town.municipality}${person.town.town}${person.block}`;
  const known = await checkCaller(modules, operator, filingId, { birthDate, address });
  if (known.ok) await transferFiling(modules, operator, filingId, transferOf(deps, plan, call, at));
}

function transferOf(
  { modules }: TrainingDeps,
  { ordinal }: ResidentPlan,
  { kind }: DeskCall,
  at: Instant,
): Parameters<typeof transferFiling>[3] {
  if (kind === 'diagnosis')
    return { kind, institution: INSTITUTION, diagnosedOn: jstDate(at), toldBy: 'self' };
  const reasons = nearestVersion(modules.rulebook.mealService, jstDate(at)).reasons.filter(
    ({ requiresNote }) => !requiresNote,
  );
  const reason = reasons[ordinal % reasons.length]?.code ?? '';
  return { kind, reason, people: 1 + (ordinal % 4), deliveryNote: null };
}

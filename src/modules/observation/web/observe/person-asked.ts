import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { type RouteRequest, residentCaller } from '../../../../platform/http/route.ts';
import { type HouseholdQuestion, householdQuestions } from '../../use-cases/household-questions.use-case.ts';
import { type ResidentPages, residentActor } from '../resident-pages.ts';

/** Whose question a page is about: `member` is null for the resident, else somebody of their household. */
export interface PersonAsked {
  readonly filingId: Uuid;
  readonly member: HouseholdQuestion | null;
}

/**
 * The person whom a page or form names by their filing; the resident where it names nobody, and null for whoever does
 * not live with the resident or cannot be asked.
 */
export async function personAsked(
  deps: ResidentPages,
  request: RouteRequest,
  named: string,
): Promise<PersonAsked | null> {
  const { filingId } = residentCaller(request);
  if (named === '' || named === filingId) return { filingId, member: null };
  if (parseUuid(named) === null) return null;
  const household = await householdQuestions(deps, residentActor(request));
  const member = household.find(each => each.filingId === named);
  return member === undefined ? null : { filingId: member.filingId, member };
}

import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { lockSupportCase, type SupportCase, supportCaseById } from '../../municipal-support/index.ts';
import { type AreaProblem, readArea } from '../domain/rubbish-round.ts';
import { decideUse, isCovered } from '../domain/use-of-data.ts';
import {
  endRubbishService,
  listAreas,
  putArea,
  putRubbishService,
  type RubbishService,
  rubbishServiceOf,
  type StoredArea,
} from '../repository/rubbish-service.repository.ts';
import { recordGoods, WHO } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';
import { dataSourceOf } from './order-facts.ts';

export type { RubbishService, StoredArea } from '../repository/rubbish-service.repository.ts';

type Deps = Pick<GoodsDeps, 'database'>;

/** The areas of the city by name. */
export const showAreas = ({ database }: Deps, staff: StaffActor): Promise<readonly StoredArea[]> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'areas tell of nobody');
    return listAreas(tx);
  });

/** Adds an area, or changes the one with this id. */
export const enterArea = (
  { database }: Deps,
  staff: StaffActor,
  known: Uuid | null,
  given: { readonly name: string; readonly weekdays: readonly string[] },
): Promise<Result<null, 'no-such-area' | readonly AreaProblem[]>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const areas = await listAreas(tx);
    if (known !== null && !areas.some(({ areaId }) => areaId === known)) return fail('no-such-area');
    const area = readArea(given);
    if (!area.ok) return area;
    const areaId = known ?? tx.newId();
    if (!(await putArea(tx, areaId, area.value))) return fail([{ field: 'name', reason: 'name-taken' }]);
    await recordGoods(tx, 'rubbish-area.enter', areaId);
    return ok(null);
  });

/** What whoever arranges it for somebody has before them. */
export interface RubbishDesk {
  readonly subject: SupportCase;
  readonly service: RubbishService | null;
  readonly areas: readonly StoredArea[];
  /** Whether what was provided, or their own call, covers it; else their wish must be noted (M-03). */
  readonly isCovered: boolean;
}

/** Everything for arranging it; null when there is no such case. */
export const showRubbishDesk = (
  deps: Pick<GoodsDeps, 'database' | 'packagePurposes'>,
  staff: StaffActor,
  supportCaseId: Uuid,
): Promise<RubbishDesk | null> =>
  deps.database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nobody was shown');
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) return null;
    await recordGoods(tx, 'rubbish-service.read', supportCaseId, { fields: [...WHO, 'rounds'] });
    return {
      subject,
      service: await rubbishServiceOf(tx, supportCaseId),
      areas: await listAreas(tx),
      isCovered: isCovered('rubbish', await dataSourceOf(deps, tx, subject)),
    };
  });

/** How it is to be done, as it was typed. */
export interface GivenService {
  readonly areaId: string;
  readonly placeNote: string;
  readonly ownWishNote: string;
}

export interface ServiceProblem {
  readonly field: keyof GivenService;
  readonly reason: 'missing' | 'wish-needed' | 'too-long';
}

const LONGEST_NOTE = 200;

/** Has somebody's rubbish put out from now on (Y-12), if the city may use where they live for it (M-03). */
export const arrangeRubbish = (
  deps: Pick<GoodsDeps, 'database' | 'packagePurposes'>,
  staff: StaffActor,
  supportCaseId: Uuid,
  given: GivenService,
): Promise<Result<null, 'no-such-case' | 'not-active' | readonly ServiceProblem[]>> =>
  deps.database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    const subject = await lockSupportCase(tx, supportCaseId);
    if (subject === null) return fail('no-such-case');
    if (subject.status !== 'active') return fail('not-active');
    const area = (await listAreas(tx)).find(({ areaId }) => areaId === given.areaId);
    const placeNote = given.placeNote.trim();
    const use = decideUse('rubbish', await dataSourceOf(deps, tx, subject), given.ownWishNote);
    const problems: ServiceProblem[] = [];
    if (area === undefined) problems.push({ field: 'areaId', reason: 'missing' });
    if (placeNote.length > LONGEST_NOTE) problems.push({ field: 'placeNote', reason: 'too-long' });
    if (!use.ok) problems.push({ field: 'ownWishNote', reason: use.reason });
    if (area === undefined || !use.ok || problems.length > 0) return fail(problems);
    await putRubbishService(tx, supportCaseId, {
      ...use.value,
      areaId: area.areaId,
      placeNote: placeNote || null,
    });
    await recordGoods(tx, 'rubbish-service.arrange', supportCaseId, { detail: { basis: use.value.basis } });
    return ok(null);
  });

/** Ends it for somebody who can put it out again. */
export const endRubbish = (
  { database }: Deps,
  staff: StaffActor,
  supportCaseId: Uuid,
): Promise<Result<null, 'not-done-for-them'>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    if (!(await endRubbishService(tx, supportCaseId))) return fail('not-done-for-them');
    await recordGoods(tx, 'rubbish-service.end', supportCaseId);
    return ok(null);
  });

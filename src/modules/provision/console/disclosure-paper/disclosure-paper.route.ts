import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { staffActorOf } from '../../../../platform/db/actor.ts';
import { type Route, staffCaller } from '../../../../platform/http/route.ts';
import {
  type PrintDisclosuresDeps,
  printDisclosures,
} from '../../use-cases/disclosures/print-disclosures.use-case.ts';
import { paperResponse } from '../../web/disclosures/paper-response.ts';

/** The paper that answers a request for disclosure about a case. */
export const disclosurePaperPath = (caseId: Uuid): string => `/console/disclosures/${caseId}/paper`;

/** 個人情報の提供の記録, printed by staff for the person who asked (開示請求). */
export const disclosurePaperRoute = (deps: PrintDisclosuresDeps): Route => ({
  method: 'GET',
  path: '/console/disclosures/:caseId/paper',
  access: { kind: 'staff', permission: 'disclosure.read' },
  handle: async request => {
    const caseId = parseUuid(request.param('caseId'));
    const pdf = caseId && (await printDisclosures(deps, staffActorOf(staffCaller(request)), caseId));
    return pdf ? paperResponse(pdf) : request.notFound();
  },
});

import { jstDate } from '../../../../kernel/instant.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import { emergencyContact, hoursAfterRelief } from '../../use-cases/describe-scheme.ts';
import { showReceipt } from '../../use-cases/show-receipt.use-case.ts';
import { answerGone } from '../expired/answer-gone.tsx';
import { inAnyLanguage, STEP_PATHS } from '../paths.ts';
import { textOf, toStep, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { DonePage } from './done.page.tsx';

/** The page after filing; a second press of 「回答」 ends here, too. */
export const doneRoute = (deps: WebDeps): Route => ({
  method: 'GET',
  path: inAnyLanguage(STEP_PATHS.done),
  access: { kind: 'anyone' },
  handle: async request => {
    const access = await showReceipt(deps, visitorOf(request));
    if (access.kind === 'gone') return answerGone(deps, request);
    if (access.kind === 'elsewhere') return toStep(request, access.step);
    const today = jstDate(request.now);
    const { observationChannel } = access.receipt;
    const channel = deps.askChannels.has(observationChannel) ? observationChannel : 'web';
    const page = (
      <DonePage
        receipt={access.receipt}
        channel={channel}
        linksLine={channel === 'line' && deps.ports.linePage(request.language) !== null}
        hoursAfterRelief={hoursAfterRelief(deps.rulebook, today)}
        emergency={emergencyContact(rulebookIn(deps.rulebook, request.language), today)}
        senderDomains={deps.rulebook.office.senderDomains}
      />
    );
    return request.page(await deps.frame(request, { title: textOf(request).done.title, children: page }));
  },
});

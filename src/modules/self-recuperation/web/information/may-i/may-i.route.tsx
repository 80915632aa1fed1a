import type { Route } from '../../../../../platform/http/route.ts';
import { careGuide, riskFactorChoices } from '../../../use-cases/describe-scheme.ts';
import { mayI } from '../../../use-cases/may-i.use-case.ts';
import { type InformationDeps, informationRoute } from '../information-page.ts';
import { MayIPage } from './may-i.page.tsx';
import { readMayI } from './may-i.schema.ts';

/** May I choose self-recuperation? Answers stand in the address and are kept nowhere. */
export const mayIRoute = (deps: InformationDeps): Route =>
  informationRoute(deps, 'mayI', ({ rulebook, today, text }, request) => {
    const reading = readMayI(name => request.query(name) ?? undefined);
    const hasErrors = reading.problems.length > 0;
    const page = (
      <MayIPage
        reading={reading}
        reasons={reading.answers === null ? null : mayI(rulebook, today, reading.answers)}
        riskFactors={riskFactorChoices(rulebook, today).map(({ title }) => title)}
        care={careGuide(rulebook, today)}
      />
    );
    return { title: text.mayI.title, hasErrors, children: page };
  });

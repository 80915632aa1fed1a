import type { Route } from '../../../../../platform/http/route.ts';
import { stockFor } from '../../../../rulebook/index.ts';
import { preparationRule } from '../../../use-cases/describe-information.ts';
import { type InformationDeps, informationRoute } from '../information-page.ts';
import { readCount } from '../read-count.ts';
import { MOST_PEOPLE, PreparationPage } from './preparation.page.tsx';

/** What to have at home; `?people=4&help=no` computes for a household. */
export const preparationRoute = (deps: InformationDeps): Route =>
  informationRoute(deps, 'preparation', ({ rulebook, today, text }, request) => {
    const typed = request.query('people') ?? '';
    const people = typed === '' ? 1 : readCount(typed, 1, MOST_PEOPLE);
    const household = { people: people ?? 1, helped: request.query('help') !== 'no' };
    const rule = preparationRule(rulebook, today);
    const page = (
      <PreparationPage
        household={household}
        typed={typed}
        hasProblem={people === null}
        stock={stockFor(rule, household)}
        rule={rule}
      />
    );
    return { title: text.preparation.title, hasErrors: people === null, children: page };
  });

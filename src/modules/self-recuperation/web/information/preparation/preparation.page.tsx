import { Button } from '../../../../../ui/button/button.tsx';
import { CheckList } from '../../../../../ui/check-list/check-list.tsx';
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary.tsx';
import { Actions } from '../../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../../ui/language.ts';
import { RadioGroup } from '../../../../../ui/radio-group/radio-group.tsx';
import { TextField } from '../../../../../ui/text-field/text-field.tsx';
import { useWords } from '../../../../../ui/words.ts';
import type { PreparationRule, Stock } from '../../../../rulebook/index.ts';
import { publicPath } from '../paths.ts';
import { informationWords } from '../words.ts';

/** The largest household that the page computes for. */
export const MOST_PEOPLE = 20;

/** Who lives together, and whether relatives or a delivery could help them. */
export interface Household {
  readonly people: number;
  readonly helped: boolean;
}

export interface PreparationPageProps {
  readonly household: Household;
  /** The number of people as it was typed. */
  readonly typed: string;
  readonly hasProblem: boolean;
  readonly stock: Stock;
  readonly rule: PreparationRule;
}

/** What to have at home before anybody falls ill: a list to tick off, on paper too (K-05..K-07). */
export function PreparationPage({ household, typed, hasProblem, stock, rule }: PreparationPageProps) {
  const { preparation: text, siteMap } = useWords(informationWords);
  const language = useLanguage();
  const { people, helped } = household;
  const problem = hasProblem ? text.peopleProblem(MOST_PEOPLE) : undefined;
  return (
    <>
      <ErrorSummary errors={problem === undefined ? [] : [{ name: 'people', message: problem }]} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <h2>{text.stockTitle(people)}</h2>
      <CheckList
        items={[
          text.food(stock.foodDays, stock.portions),
          text.kits(stock.kits, rule.kitsPerPerson),
          text.medicine,
        ]}
      />
      <p class="note">{text.foodRule(rule.foodDays, rule.foodDaysWithoutHelp)}</p>
      <h2>{text.homeTitle}</h2>
      <CheckList items={[text.masks(people), text.disinfectant, text.isolation]} />
      <p class="note">{text.printNote}</p>
      <h2 class="screen-only">{text.householdTitle}</h2>
      <form class="form screen-only" method="get" action={publicPath(language, 'preparation')} novalidate>
        <TextField
          name="people"
          label={text.people}
          value={typed}
          error={problem}
          width="short"
          inputmode="numeric"
          maxlength={3}
        />
        <RadioGroup
          name="help"
          label={text.helped}
          value={helped ? 'yes' : 'no'}
          inline
          options={[
            { value: 'yes', label: text.helpedYes },
            { value: 'no', label: text.helpedNo },
          ]}
        />
        <Actions>
          <Button>{text.compute}</Button>
        </Actions>
      </form>
      <h2>{text.illTitle}</h2>
      <p>{text.ill}</p>
      <p>
        {text.illPositive} <a href={publicPath(language, 'mayI')}>{siteMap.mayI}</a>
      </p>
    </>
  );
}

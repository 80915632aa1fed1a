/** What a household keeps ready (K-05). */
export type PreparationRule = {
  /** Days of food. */
  readonly foodDays: number;
  /** Days of food where neither relatives nor a delivery can help. */
  readonly foodDaysWithoutHelp: number;
  readonly kitsPerPerson: number;
};

/** What a household of `people` keeps ready. */
export type Stock = { readonly foodDays: number; readonly portions: number; readonly kits: number };

/** The stock for a household; `helped` is false where neither relatives nor a delivery can help. */
export function stockFor(rule: PreparationRule, household: { people: number; helped: boolean }): Stock {
  const foodDays = household.helped ? rule.foodDays : rule.foodDaysWithoutHelp;
  return {
    foodDays,
    portions: foodDays * household.people,
    kits: rule.kitsPerPerson * household.people,
  };
}

/** The figures of cases, in the order of the sheet. */
export const CASE_FIGURES = ['received', 'active', 'ended', 'declined', 'offersOpen'] as const;
/** The figures of calls. */
export const CALL_FIGURES = ['due', 'answered', 'notReached', 'missed', 'open', 'ambulance'] as const;
/** The figures of goods and rubbish. */
export const GOODS_FIGURES = [
  'drafted',
  'placed',
  'pickedUp',
  'delivered',
  'problems',
  'boughtYen',
  'stops',
  'taken',
  'bags',
  'notTaken',
] as const;

/** The figures of all populations together. */
export const totalOf = <Figure extends string>(
  rows: readonly Readonly<Record<Figure, number>>[],
  names: readonly Figure[],
): Readonly<Record<Figure, number>> =>
  Object.fromEntries(names.map(name => [name, rows.reduce((sum, row) => sum + row[name], 0)])) as Record<
    Figure,
    number
  >;

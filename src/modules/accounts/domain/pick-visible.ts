/**
 * The part of a row that a role may see: a read model with exactly these fields and no other (H-18). Throws when the row
 * lacks one of them, for then the policy table promises what nobody reads.
 */
export function pickVisible<Row extends object, Field extends keyof Row & string>(
  row: Row,
  visible: ReadonlySet<Field>,
): Pick<Row, Field>;
export function pickVisible<Row extends object>(row: Row, visible: ReadonlySet<string>): Partial<Row>;
export function pickVisible<Row extends object>(row: Row, visible: ReadonlySet<string>): Partial<Row> {
  const missing = [...visible].filter(field => !Object.hasOwn(row, field));
  if (missing.length > 0) throw new Error(`The row has no ${missing.join(', ')}.`);
  return Object.fromEntries(Object.entries(row).filter(([field]) => visible.has(field))) as Partial<Row>;
}

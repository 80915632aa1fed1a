/** Ends an exhaustive match. The compiler refuses the call while a member of the union is unhandled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

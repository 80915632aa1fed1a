/** The same content as the same text, whatever the order in which its parts were sent. */
export function contentText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(contentText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${contentText(part)}`);
  return `{${parts.join(',')}}`;
}

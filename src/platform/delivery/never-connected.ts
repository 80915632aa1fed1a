const BEFORE_THE_FIRST_BYTE = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether an HTTP client failed before it had a connection, so that the other side cannot have heard of the request. */
export function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    BEFORE_THE_FIRST_BYTE.has((error as NodeJS.ErrnoException).code ?? '') || neverConnected(error.cause)
  );
}

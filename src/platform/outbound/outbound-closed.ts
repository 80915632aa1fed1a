/** What was tried: to connect, to send a datagram, or to ask for the address of a name. */
export type OutboundKind = 'connection' | 'datagram' | 'name';

/** Whom every attempt is told to, in whatever thread it was made. */
export type OnAttempt = (kind: OutboundKind) => void;

/** What whoever tries to reach outside is given instead of a connection (E-32). */
export class OutboundClosed extends Error {
  override readonly name = 'OutboundClosed';
  readonly code = 'EOUTBOUNDCLOSED';

  constructor(kind: OutboundKind) {
    super(`This installation connects to nothing outside: ${kind} refused`);
  }
}

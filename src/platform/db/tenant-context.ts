import { createHmac } from 'node:crypto';
import { type Actor, actorName } from './actor.ts';

const LIFETIME_SECONDS = 600;
const SAFE = /^[0-9]{1,9}\|[a-z-]{1,20}:[0-9a-z.-]{1,40}\|[0-9]{1,12}\|(?:-|[0-9a-f-]{36})$/;

/**
 * The statement that opens a tenant transaction: `begin` and a signed `app.ctx` that PostgreSQL verifies with a key
 * the app role cannot read (docs/decisions/0004); it also names the institution of the person, or '-' (0020). SET LOCAL because Citus forwards it and set_config it does not.
 * Throws when the actor's name holds a character outside the safe set.
 */
export function beginTenant(actor: Actor, key: Uint8Array, epochSeconds: number): string {
  const expiry = Math.floor(epochSeconds) + LIFETIME_SECONDS;
  const facility = (actor.kind === 'staff' || actor.kind === 'client' ? actor.facilityId : null) ?? '-';
  const claim = `${actor.authorityId}|${actorName(actor)}|${expiry}|${facility}`;
  if (!SAFE.test(claim)) throw new Error('The actor cannot be written as a tenant context.');
  const signature = createHmac('sha256', key).update(claim).digest('hex');
  return `begin; set local app.ctx = '${claim}|${signature}'`;
}

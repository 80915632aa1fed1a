import { z } from 'zod';
import type { OidcIdentity } from './oidc.port.ts';

const LONGEST = 255;

const claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(LONGEST),
  email: z.string().max(LONGEST).optional().catch(undefined),
  // Some providers write the word.
  email_verified: z
    .union([z.boolean(), z.enum(['true', 'false']).transform(text => text === 'true')])
    .optional()
    .catch(undefined),
  acr: z.string().max(LONGEST).optional().catch(undefined),
  amr: z.array(z.string().max(LONGEST)).max(20).optional().catch(undefined),
});

/** The identity in the claims of a token that was checked. Claims of another form count as not told; throws without a subject. */
export function identityOf(told: unknown): OidcIdentity {
  const { iss, sub, email, email_verified: emailVerified, acr, amr } = claims.parse(told);
  return {
    issuer: iss,
    subject: sub,
    email: email ?? null,
    emailVerified: emailVerified ?? null,
    acr: acr ?? null,
    amr: amr ?? [],
  };
}

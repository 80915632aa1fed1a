import type { FieldError } from '../field-error.ts';
import { words } from './words.ts';

export type IdentityReason = keyof typeof words.reasons;

const FIELD_OF: Readonly<Record<IdentityReason, string | null>> = {
  'issuer-form': 'issuer',
  'client-id-form': 'clientId',
  'client-secret-form': 'clientSecret',
  'client-secret-missing': 'clientSecret',
  'provider-label-length': 'label',
  'domain-form': 'allowedDomains',
  'second-factor-form': 'secondFactorAmr',
  'email-form': 'email',
  'email-domain': 'email',
  'email-invited': 'email',
  'already-linked': null,
  'own-account': null,
  'not-of-authority': null,
  'provider-off': null,
  'flow-lost': null,
  'current-wrong': 'current',
  'identity-taken': null,
  'identity-domain': null,
  busy: null,
};

/** The words for a reason and the field that they belong to. */
export function identityError(reason: IdentityReason): FieldError {
  const name = FIELD_OF[reason];
  return { message: words.reasons[reason], ...(name === null ? {} : { name }) };
}

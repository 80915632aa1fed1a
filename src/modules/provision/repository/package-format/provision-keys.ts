import { signingKeysIn } from '../../../../platform/signing-keys/signing-keys.ts';

/** The keys with which an authority signs its packages; the first one is made with the first package. */
export const provisionKeys = signingKeysIn('provision_key');

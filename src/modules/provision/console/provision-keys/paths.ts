export const PROVISION_KEYS_PATH = '/console/provision-keys';
export const ROTATE_KEY_PATH = `${PROVISION_KEYS_PATH}/rotate`;
export const PUBLIC_KEY_PATH = `${PROVISION_KEYS_PATH}/public-key`;

/** The public half of a key as a file; the current one unless told. */
export const publicKeyPath = (keyId: string): string => `${PUBLIC_KEY_PATH}?key=${keyId}`;

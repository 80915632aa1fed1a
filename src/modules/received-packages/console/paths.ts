import type { Uuid } from '../../../kernel/ids.ts';

export const INBOX_PATH = '/console/packages-received';
export const NEW_IMPORT_PATH = `${INBOX_PATH}/new`;
export const GAPS_PATH = `${INBOX_PATH}/missing`;
export const KEYS_PATH = `${INBOX_PATH}/keys`;
export const BASES_PATH = `${INBOX_PATH}/bases`;
export const NEW_BASIS_PATH = `${BASES_PATH}/new`;
export const RETENTION_PATH = '/console/retention';
export const DESTROY_PATH = `${RETENTION_PATH}/destroy`;

/** The patterns of what is shown of, or done about, one row. */
export const PATTERNS = {
  package: `${INBOX_PATH}/:receivedPackageId`,
  open: `${INBOX_PATH}/:receivedPackageId/open`,
  setAside: `${INBOX_PATH}/:receivedPackageId/set-aside`,
  revokeKey: `${KEYS_PATH}/:providerKeyId/revoke`,
  endBasis: `${BASES_PATH}/:acceptedBasisId/end`,
  deletion: `${RETENTION_PATH}/:deletionId`,
} as const;

export const packagePath = (receivedPackageId: Uuid, part?: 'open' | 'set-aside'): string =>
  part === undefined ? `${INBOX_PATH}/${receivedPackageId}` : `${INBOX_PATH}/${receivedPackageId}/${part}`;
export const revokeKeyPath = (providerKeyId: Uuid): string => `${KEYS_PATH}/${providerKeyId}/revoke`;
export const endBasisPath = (acceptedBasisId: Uuid): string => `${BASES_PATH}/${acceptedBasisId}/end`;
export const deletionPath = (deletionId: Uuid): string => `${RETENTION_PATH}/${deletionId}`;

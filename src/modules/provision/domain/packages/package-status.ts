/** Where a package stands (SM-9, F-17). */
export const PACKAGE_STATUSES = [
  'selected',
  'sealing',
  'sealed',
  'released',
  'received',
  'opened',
  'deletion-confirmed',
  'recalled',
  'discarded',
] as const;
export type PackageStatus = (typeof PACKAGE_STATUSES)[number];

/** What moves a package on. */
export type PackageAct =
  | 'begin-sealing'
  | 'seal'
  | 'fail-sealing'
  | 'release'
  | 'discard'
  | 'receive'
  | 'open'
  | 'confirm-deletion'
  | 'recall';

const AFTER: Readonly<Record<PackageAct, Partial<Record<PackageStatus, PackageStatus>>>> = {
  'begin-sealing': { selected: 'sealing' },
  seal: { sealing: 'sealed' },
  'fail-sealing': { sealing: 'selected' },
  release: { sealed: 'released' },
  discard: { selected: 'discarded', sealing: 'discarded', sealed: 'discarded' },
  receive: { released: 'received' },
  // The receiver may name further people who opened it.
  open: { received: 'opened', opened: 'opened' },
  'confirm-deletion': { opened: 'deletion-confirmed', recalled: 'deletion-confirmed' },
  recall: { released: 'recalled', received: 'recalled', opened: 'recalled' },
};

/** The status of a package after the act; null when the act is not open to it. */
export const statusAfter = (status: PackageStatus, act: PackageAct): PackageStatus | null =>
  AFTER[act][status] ?? null;

/** Whether the package was made and not yet released: one of each receiver and basis at a time. */
export const isOpen = (status: PackageStatus): boolean =>
  status === 'selected' || status === 'sealing' || status === 'sealed';

/** Whether the receiver has it, or may have it: its file can be taken to be sent, and its password told. */
export const isOut = (status: PackageStatus): boolean =>
  status === 'released' || status === 'received' || status === 'opened';

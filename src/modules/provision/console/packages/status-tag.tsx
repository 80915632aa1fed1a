import { Tag } from '../../../../ui/tag/tag.tsx';
import type { PackageStatus } from '../../domain/packages/package-status.ts';
import { ja as words } from './words.ja.ts';

const TONES = {
  selected: 'ask',
  sealing: 'ask',
  sealed: 'caution',
  released: 'caution',
  received: 'ok',
  opened: 'ok',
  'deletion-confirmed': 'muted',
  recalled: 'urgent',
  discarded: 'muted',
} as const satisfies Record<PackageStatus, string>;

/** Where a package stands. */
export const StatusTag = ({ status }: { readonly status: PackageStatus }) => (
  <Tag tone={TONES[status]}>{words.status[status]}</Tag>
);

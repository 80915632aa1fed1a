import { Tag } from '../../../../ui/tag/tag.tsx';
import type { BasisStatus } from '../../domain/bases/basis-steps.ts';
import { ja as words } from './words.ja.ts';

const TONES = { draft: 'muted', proposed: 'ask', active: 'ok', withdrawn: 'muted' } as const;

/** Where a basis stands. */
export const BasisStatusTag = ({ status }: { readonly status: BasisStatus }) => (
  <Tag tone={TONES[status]}>{words.statuses[status]}</Tag>
);

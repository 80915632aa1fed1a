import { Tag } from '../../../../ui/tag/tag.tsx';
import type { ContractStatus } from '../../domain/contract-status.ts';
import { ja as words } from './words.ja.ts';

const TONES = {
  requested: 'ask',
  screened: 'ask',
  drafted: 'ask',
  signed: 'muted',
  active: 'ok',
  amended: 'ok',
  renewed: 'ok',
  ended: 'muted',
} as const;

/** Where a contract stands, and whether it ends soon with none that follows. */
export const StatusTag = ({
  status,
  endsSoon,
}: {
  readonly status: ContractStatus;
  readonly endsSoon: boolean;
}) => (
  <>
    <Tag tone={TONES[status]}>{words.status[status]}</Tag>
    {endsSoon ? (
      <>
        {' '}
        <Tag tone="caution">{words.endsSoon}</Tag>
      </>
    ) : null}
  </>
);

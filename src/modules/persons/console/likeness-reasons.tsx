import { Tag } from '../../../ui/tag/tag.tsx';
import { type LikenessReason, speaksFor } from '../domain/likeness-reason.ts';
import { ja as words } from './words.ja.ts';

/** What speaks for one person and what against it, as tags. */
export const LikenessReasons = ({ reasons }: { readonly reasons: readonly LikenessReason[] }) => (
  <>
    {reasons.map(reason => (
      <>
        <Tag tone={speaksFor(reason) ? 'ok' : 'caution'}>{words.reasons[reason]}</Tag>{' '}
      </>
    ))}
  </>
);

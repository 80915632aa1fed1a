import { Tag, type TagTone } from '../../../ui/tag/tag.tsx';
import type { CareTaskKind } from '../domain/care-task.ts';
import { ja as words } from './words.ja.ts';

const TONES: Readonly<Record<CareTaskKind, TagTone>> = {
  'urgent-answer': 'urgent',
  'missed-answer': 'caution',
  'late-symptom': 'ask',
  'caution-answer': 'ask',
  'emergency-call': 'urgent',
  'unreachable-contact': 'caution',
  'channel-lost': 'ask',
  'release-proposal': 'ask',
};

/** Why a human is needed, in one word. */
export const TaskTag = ({ kind }: { readonly kind: CareTaskKind }) => (
  <Tag tone={TONES[kind]}>{words.kinds[kind]}</Tag>
);

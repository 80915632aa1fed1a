import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Tag, type TagTone } from '../../../../ui/tag/tag.tsx';
import { type CheckedStatus, checkedStatus } from '../../domain/document-status.ts';
import type { IssuedDocument } from '../../use-cases/show-papers.use-case.ts';
import { ja as words } from '../words.ja.ts';

type Shown = Exclude<CheckedStatus, 'unknown'>;

const TONES: Readonly<Record<Shown, TagTone>> = {
  valid: 'ok',
  expired: 'muted',
  withdrawn: 'urgent',
  superseded: 'caution',
};

/** What somebody who checks the paper online is told today. */
export function PaperStatus({ document, today }: { document: IssuedDocument; today: PlainDate }) {
  const { status, paper } = document;
  const shown = checkedStatus({ status, validThrough: paper.validThrough }, today) as Shown;
  return <Tag tone={TONES[shown]}>{words.status[shown]}</Tag>;
}

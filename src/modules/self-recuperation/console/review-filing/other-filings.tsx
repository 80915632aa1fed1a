import type { Child } from 'hono/jsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Tag, type TagTone } from '../../../../ui/tag/tag.tsx';
import type { FilingView, OtherFiling } from '../../use-cases/view-filing.use-case.ts';
import { filingPath } from '../paths.ts';
import { ja as shared } from '../review-words.ja.ts';
import { ja as words } from './words.ja.ts';

const { likeness } = words;

/** Filings with the same or a similar picture, or perhaps of the same person; each leads to its page (F-18, K-36). */
export function OtherFilings({ view }: { readonly view: FilingView }) {
  const { filing, likeImages, samePerson } = view;
  if (likeImages.length + samePerson.length === 0) return <>{words.noOverlap}</>;
  return (
    <ul>
      {likeImages.map(other => (
        <Line
          other={other}
          tone={other.same ? 'urgent' : 'caution'}
          tag={likeness[other.same ? 'same' : 'like']}
        >
          {words.image[other.kind]}{' '}
        </Line>
      ))}
      {samePerson.map(other =>
        other.filingId === filing.replacesFilingId ? (
          <Line other={other} tone="muted" tag={likeness.replaced} />
        ) : (
          <Line other={other} tone="caution" tag={likeness.person} />
        ),
      )}
    </ul>
  );
}

type LineProps = {
  readonly other: OtherFiling;
  readonly tone: TagTone;
  readonly tag: string;
  readonly children?: Child;
};

const Line = ({ other, tone, tag, children }: LineProps) => (
  <li>
    <Tag tone={tone}>{tag}</Tag> {children}
    <a href={filingPath(other.filingId)}>
      {words.otherFiling(staffDateTime(other.submittedAt), shared.status[other.status])}
    </a>
  </li>
);

import { eraDate } from '../../../../ui/date-text.ts';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { ReferenceDocument } from '../../../rulebook/index.ts';
import { referenceAnchor } from './reference-link.tsx';
import { ja as words } from './words.ja.ts';

/** The documents on which the rules stand, oldest first (H-12, H-22, H-32). */
export const References = ({ documents }: { readonly documents: readonly ReferenceDocument[] }) => (
  <>
    <PageHeading title={words.title} below={words.below} />
    {documents.map(document => (
      <section id={referenceAnchor(document.id)}>
        <h2>{document.title}</h2>
        <p>
          {words.dated(eraDate(document.dated))} {document.number ?? words.numberless}
        </p>
        <p>{document.says}</p>
        <SummaryList
          rows={[
            { label: words.issuer, value: document.issuer },
            ...(document.points.length === 0
              ? []
              : [{ label: words.points, value: <Points document={document} /> }]),
            {
              label: words.source,
              value: words.sourceText(document.source.citation, words.provenance[document.source.provenance]),
            },
          ]}
        />
      </section>
    ))}
  </>
);

const Points = ({ document }: { readonly document: ReferenceDocument }) => (
  <ul>
    {document.points.map(({ no, says }) => (
      <li id={referenceAnchor(document.id, no)}>
        {no}. {says}
      </li>
    ))}
  </ul>
);

import { eraDate } from '../../../../ui/date-text.ts';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { type ReferenceDocument, type Rulebook, rulesOnDocument } from '../../../rulebook/index.ts';
import { referenceAnchor } from './reference-link.tsx';
import { ja as words } from './words.ja.ts';

/** The documents on which the rules stand, oldest first (H-12, H-22, H-32). */
export const References = ({ rulebook }: { readonly rulebook: Rulebook }) => (
  <>
    <PageHeading title={words.title} below={words.below} />
    {rulebook.referenceDocuments.map(document => (
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
            { label: words.rules, value: <Rules rulebook={rulebook} documentId={document.id} /> },
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

/** The dated rules that stand on the document. */
const Rules = ({ rulebook, documentId }: { readonly rulebook: Rulebook; readonly documentId: string }) => {
  const rules = rulesOnDocument(rulebook, documentId);
  if (rules.length === 0) return <>{words.noRules}</>;
  return (
    <ul>
      {rules.map(({ title, inForceFrom }) => (
        <li>{words.rule(title, eraDate(inForceFrom))}</li>
      ))}
    </ul>
  );
};

const Points = ({ document }: { readonly document: ReferenceDocument }) => (
  <ul>
    {document.points.map(({ no, says }) => (
      <li id={referenceAnchor(document.id, no)}>
        {no}. {says}
      </li>
    ))}
  </ul>
);

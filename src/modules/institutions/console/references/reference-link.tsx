import type { ReferenceDocument } from '../../../rulebook/index.ts';
import { ja as words } from './words.ja.ts';

export const REFERENCES_PATH = '/console/references';

/** The place of a document, or of one of its points, in its page: stable, so that help texts may point there (H-31). */
export const referenceAnchor = (id: string, no: string | null = null): string =>
  no === null ? id : `${id}-${no}`;

/** Where a document, or one of its points, is shown. */
export const referenceHref = (id: string, no: string | null = null): string =>
  `${REFERENCES_PATH}#${referenceAnchor(id, no)}`;

/** A link to a document or to one of its points, e.g. to number 6 of the questions and answers (H-31). */
export const ReferenceLink = ({
  document,
  no = null,
}: {
  readonly document: Pick<ReferenceDocument, 'id' | 'title'>;
  readonly no?: string | null;
}) => <a href={referenceHref(document.id, no)}>{words.link(document.title, no)}</a>;

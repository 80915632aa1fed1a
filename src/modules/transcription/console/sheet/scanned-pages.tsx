import { ImageViewer } from '../../../../ui/image-viewer/image-viewer.tsx';
import type { Sheet } from '../../domain/sheet.ts';
import { pagePath } from '../paths.ts';
import { ja as words } from './words.ja.ts';

/** The pictures of what came, or what was said on the phone. */
export const ScannedPages = ({ sheet }: { readonly sheet: Sheet }) => (
  <>
    {sheet.note === null ? null : (
      <>
        <h2>{words.note}</h2>
        <p>{sheet.note}</p>
      </>
    )}
    {sheet.pages === 0 ? <p class="note">{words.noPages}</p> : null}
    {Array.from({ length: sheet.pages }, (_, place) => place + 1).map(pageNo => (
      <ImageViewer
        src={pagePath(sheet.sheetId, pageNo)}
        alt={words.pageAlt(pageNo)}
        caption={words.page(pageNo, sheet.pages)}
      />
    ))}
  </>
);

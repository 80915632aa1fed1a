import { Notice } from '../../../../ui/notice/notice.tsx';
import { ja as words } from './words.ja.ts';

/** What the operator reads to the caller, word for word, before anything can be sent. */
export const Script = ({ lines }: { readonly lines: readonly string[] }) => (
  <Notice tone="warn" title={words.readAloud}>
    {lines.map(line => (
      <p>{line}</p>
    ))}
    <p class="note">{words.irreversible}</p>
  </Notice>
);

import { Button } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import type { HandoverNote } from '../../use-cases/handover-notes.ts';
import { handoverReadPath } from '../paths.ts';
import { ja as words } from './words.ja.ts';

/** What earlier shifts left to the reader: it stays on top until they say that they have read it. */
export const HandoverNews = ({ news }: { readonly news: readonly HandoverNote[] }) => (
  <>
    {news.map(note => (
      <Notice tone="info" title={words.newsTitle(note.from ?? words.formerStaff, staffDateTime(note.at))}>
        <Paragraphs text={note.note} />
        <p>{words.newsTasks(note.tasks)}</p>
        <Form action={handoverReadPath(note.handoverId)}>
          <Actions>
            <Button variant="secondary">{words.newsRead}</Button>
          </Actions>
        </Form>
      </Notice>
    ))}
  </>
);

/** A note as it was typed, line by line. */
export const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(/\n+/)
      .filter(line => line !== '')
      .map(line => (
        <p>{line}</p>
      ))}
  </>
);

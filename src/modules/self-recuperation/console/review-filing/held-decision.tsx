import { Button } from '../../../../ui/button/button.tsx';
import { timeText } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import type { FilingView, HeldDecision } from '../../use-cases/view-filing.use-case.ts';
import { filingPath, stepPath } from '../paths.ts';
import { ja as words } from './words.ja.ts';

/** What was decided of this filing a moment ago, and the way to take it back. */
export function HeldHere({ view }: { readonly view: FilingView }) {
  const held = view.undoable.find(({ filingId }) => filingId === view.filing.filingId);
  if (held === undefined) return null;
  return (
    <>
      <h2>{words.held[held.kind]}</h2>
      <p>{words.heldUntil(timeText(held.effectiveAt))}</p>
      <Form action={stepPath(held.filingId, 'take-back')}>
        <Actions>
          <Button variant="secondary" shortcut="u">
            {words.takeBack}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

/** The last decision on another filing, for a reviewer who has gone on and notices a slip. */
export function HeldBefore({ held }: { readonly held: HeldDecision | undefined }) {
  if (held === undefined) return null;
  return (
    <Notice title={words.takeBackOther(words.held[held.kind], timeText(held.effectiveAt))}>
      <p>
        <a href={filingPath(held.filingId)} data-key="y" aria-keyshortcuts="y">
          {words.openHeld}
        </a>
      </p>
    </Notice>
  );
}

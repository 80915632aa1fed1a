import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import type { CaseSlot } from '../../use-cases/show-case.use-case.ts';
import { slotLabel } from '../vital-charts.tsx';
import { ja as words } from './words.ja.ts';

type Step = CaseSlot['steps'][number];

interface LadderLine {
  readonly slot: CaseSlot;
  readonly step: Step;
}

/** What was tried for each question, newest first: when, by what, and what came of it. */
export const SlotLadders = ({ slots }: { readonly slots: readonly CaseSlot[] }) => (
  <DataTable
    caption={words.ladders}
    showsCaption
    columns={[
      {
        key: 'slot',
        heading: words.ladderColumns.slot,
        nowrap: true,
        cell: ({ slot }: LadderLine) => slotLabel(slot),
      },
      { key: 'step', heading: words.ladderColumns.step, cell: ({ step }) => words.steps[step.step] },
      {
        key: 'channel',
        heading: words.ladderColumns.channel,
        cell: ({ step }) => words.stepChannels[step.channel],
      },
      {
        key: 'time',
        heading: words.ladderColumns.time,
        nowrap: true,
        cell: ({ step }) => staffDateTime(step.takenAt),
      },
      { key: 'result', heading: words.ladderColumns.result, cell: ({ step }) => resultText(step) },
    ]}
    rows={slots.flatMap(slot => slot.steps.map(step => ({ slot, step }))).toReversed()}
    empty={
      <EmptyState title={words.laddersEmpty}>
        <p>{words.laddersEmptyText}</p>
      </EmptyState>
    }
  />
);

function resultText({ skipped, messageStatus }: Step): string {
  if (skipped !== null) return words.stepSkipped(reasonText(skipped));
  return messageStatus === null ? words.stepTaken : words.messageStatus[messageStatus];
}

const reasonText = (reason: string): string =>
  Object.entries(words.skipReasons).find(([known]) => known === reason)?.[1] ?? reason;

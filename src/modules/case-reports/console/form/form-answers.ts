import { parseUuid } from '../../../../kernel/ids.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { isJudgementField, readJudgements } from '../../../persons/index.ts';
import { CHANNEL_REASONS, PROXY_CHANNELS } from '../../domain/case-report.ts';
import type { RawCaseReport } from '../../domain/parse-case-report.ts';
import type { SentForm } from '../../use-cases/write-case-report.use-case.ts';

/** Names of the boxes that are no items of the report. */
export const CONTROLS = {
  draft: 'draft',
  sheet: 'sheet',
  facility: 'facility',
  facilityId: 'facility-code',
  channel: 'channel',
  channelReason: 'channel-reason',
  step: 'step',
  confirmed: 'confirmed',
  reason: 'correction-reason',
  note: 'correction-note',
} as const;

const CONTROL_NAMES: ReadonlySet<string> = new Set(Object.values(CONTROLS));

/** Everything that was typed about the patient, by the code of the item. */
export function readAnswers(form: Form): RawCaseReport {
  const answers = new Map<string, string[]>();
  for (const [name, value] of form.texts)
    if (!CONTROL_NAMES.has(name) && !isJudgementField(name) && value !== '')
      answers.set(name, [...(answers.get(name) ?? []), value]);
  return Object.fromEntries(
    [...answers].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** The whole posted form. Of two buttons the one to save sends `save`. */
export const readSentForm = (form: Form): SentForm => ({
  draftId: parseUuid(form.text(CONTROLS.draft)),
  answers: readAnswers(form),
  sheetId: parseUuid(form.text(CONTROLS.sheet)),
  facility: form.text(CONTROLS.facilityId) || form.text(CONTROLS.facility),
  channel: PROXY_CHANNELS.find(channel => channel === form.text(CONTROLS.channel)) ?? null,
  channelReason: CHANNEL_REASONS.find(reason => reason === form.text(CONTROLS.channelReason)) ?? null,
  intent: form.text(CONTROLS.step) === 'save' ? 'save' : 'report',
  confirmed: form.text(CONTROLS.confirmed) === 'yes',
  judgements: readJudgements(form),
});

import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { CHANNEL_REASONS, PROXY_CHANNELS } from '../../domain/case-report.ts';
import type { ReportingFacility, ScannedSheet } from '../../use-cases/case-reports-deps.ts';
import type { ProxyProblem } from '../../use-cases/write-case-report.use-case.ts';
import { ja as words } from '../words.ja.ts';
import { CONTROLS } from './form-answers.ts';
import { ja as formWords } from './words.ja.ts';

/** What the authority's staff typed about where the report comes from. */
export interface ProxyAnswers {
  readonly facility: string;
  readonly channel: string | undefined;
  readonly channelReason: string | undefined;
}

interface ProxyFieldsProps {
  readonly answers: ProxyAnswers;
  readonly facility: ReportingFacility | null;
  readonly facilities: readonly ReportingFacility[];
  readonly sheet: ScannedSheet | null;
  readonly problems: readonly ProxyProblem[];
}

/** The box of each problem. */
export const PROXY_BOX: Readonly<Record<ProxyProblem, string>> = {
  'no-facility': CONTROLS.facility,
  'several-facilities': CONTROLS.facilityId,
  'no-channel': CONTROLS.channel,
  'no-channel-reason': CONTROLS.channelReason,
};

/** For whom the authority's staff type, how it came and why not by the web (H-20, H-26, H-33). */
export function ProxyFields({ answers, facility, facilities, sheet, problems }: ProxyFieldsProps) {
  const errorOf = (name: string): string | undefined => {
    const found = problems.find(problem => PROXY_BOX[problem] === name);
    return found && formWords.proxyProblems[found];
  };
  return (
    <section aria-labelledby="section-proxy">
      <h2 id="section-proxy">{formWords.proxyTitle}</h2>
      <p>{formWords.proxyLead}</p>
      <TextField
        name={CONTROLS.facility}
        label={formWords.facilityText}
        value={answers.facility === '' ? (facility?.code ?? facility?.name) : answers.facility}
        error={errorOf(CONTROLS.facility)}
        autocomplete="off"
        width="medium"
        required
      />
      {facilities.length > 1 ? (
        <RadioGroup
          name={CONTROLS.facilityId}
          label={formWords.facilityChoose}
          options={facilities.map(({ name, code }) => ({ value: code ?? name, label: name, hint: code }))}
          error={errorOf(CONTROLS.facilityId)}
          required
        />
      ) : null}
      <RadioGroup
        name={CONTROLS.channel}
        label={formWords.channel}
        options={PROXY_CHANNELS.map(channel => ({ value: channel, label: words.channels[channel] }))}
        value={answers.channel ?? sheet?.channel}
        error={errorOf(CONTROLS.channel)}
        inline
        required
      />
      <RadioGroup
        name={CONTROLS.channelReason}
        label={formWords.channelReason}
        options={CHANNEL_REASONS.map(reason => ({ value: reason, label: words.channelReasons[reason] }))}
        value={answers.channelReason}
        error={errorOf(CONTROLS.channelReason)}
        inline
        required
      />
    </section>
  );
}

import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { GivenChannel } from '../../domain/proxy-channel.ts';
import { CHANNEL_REASONS, SHEET_CHANNELS } from '../../domain/test-codes.ts';
import { ja as shared } from '../words.ja.ts';
import type { EntryErrors } from './entry-errors.ts';
import { optionsOf } from './test-fields.tsx';
import { ja as words } from './words.ja.ts';

export interface ChannelFieldsProps {
  readonly given: GivenChannel;
  readonly errors: EntryErrors;
}

/** By which way a report came to the authority, and why not by the web (H-26); for those who enter for an institution. */
export const ChannelFields = ({ given, errors }: ChannelFieldsProps) => (
  <>
    <RadioGroup
      name="channel"
      label={words.channel}
      options={optionsOf(SHEET_CHANNELS, shared.channels)}
      value={given.channel}
      error={errors.of('channel')}
      inline
      required
    />
    <ChannelReasonFields given={given} errors={errors} />
  </>
);

/** Why it did not come by the web, where the way itself is known. */
export const ChannelReasonFields = ({ given, errors }: ChannelFieldsProps) => (
  <FieldRow>
    <Select
      name="channelReason"
      label={words.channelReason}
      options={optionsOf(CHANNEL_REASONS, shared.channelReasons)}
      value={given.channelReason}
      placeholder={words.choose}
      error={errors.of('channelReason')}
      required
    />
    <TextField
      name="channelNote"
      label={words.channelNote}
      value={given.channelNote}
      error={errors.of('channelNote')}
    />
  </FieldRow>
);

import type { Uuid } from '../../../../kernel/ids.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { ReferenceDocument } from '../../../rulebook/index.ts';
import { FACILITY_KINDS } from '../../domain/facility.ts';
import type { NoticeReason, TypedNotice } from '../../domain/facility-notice.ts';
import { ja as institutionWords } from '../words.ja.ts';
import { NEW_NOTICE_PATH, SENT_PATH, sentNoticePath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = words.write;

export interface WriteNoticeProps {
  /** The draft that is changed; null for a new one. */
  readonly noticeId: Uuid | null;
  readonly typed: TypedNotice;
  readonly references: readonly ReferenceDocument[];
  readonly reasons: readonly NoticeReason[];
}

const FIELD_OF: Readonly<Record<NoticeReason, string>> = {
  'title-length': 'title',
  'body-length': 'body',
  'reference-unknown': 'referenceId',
  'kinds-missing': 'kinds',
};

/** The form for a notice, with what was typed after an error. */
export function WriteNotice({ noticeId, typed, references, reasons }: WriteNoticeProps) {
  const errors = reasons.map(reason => ({ name: FIELD_OF[reason], message: words.reasons[reason] }));
  const errorOf = (name: string) => errors.find(error => error.name === name)?.message;
  return (
    <>
      <PageHeading title={noticeId === null ? text.newTitle : text.editTitle} below={text.why} />
      <ErrorSummary errors={errors} />
      {noticeId === null ? (
        <p>
          {text.templates} <a href={`${NEW_NOTICE_PATH}?template=subsidy`}>{text.subsidyTemplate}</a>
        </p>
      ) : null}
      <Form action={noticeId === null ? NEW_NOTICE_PATH : sentNoticePath(noticeId, 'edit')}>
        <TextField
          name="title"
          label={text.title}
          value={typed.title}
          error={errorOf('title')}
          maxlength={80}
          autocomplete="off"
          required
        />
        <TextArea
          name="body"
          label={text.body}
          hint={text.bodyHint}
          value={typed.body}
          error={errorOf('body')}
          rows={10}
          maxlength={4000}
          required
        />
        <Select
          name="referenceId"
          label={text.reference}
          value={typed.referenceId}
          error={errorOf('referenceId')}
          placeholder={text.noReference}
          options={references.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <CheckboxGroup
          name="kinds"
          label={text.kinds}
          values={typed.kinds}
          error={errorOf('kinds')}
          options={FACILITY_KINDS.map(kind => ({ value: kind, label: institutionWords.kinds[kind] }))}
          required
        />
        <Checkbox
          name="asksAcknowledgement"
          label={text.asks}
          hint={text.asksHint}
          checked={typed.asksAcknowledgement}
        />
        <Actions>
          <Button>{text.save}</Button>
          <ButtonLink variant="ghost" href={noticeId === null ? SENT_PATH : sentNoticePath(noticeId)}>
            {text.back}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

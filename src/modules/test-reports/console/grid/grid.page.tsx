import type { Uuid } from '../../../../kernel/ids.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import type { Facility } from '../../../institutions/index.ts';
import type { GivenChannel } from '../../domain/proxy-channel.ts';
import { SPECIMENS } from '../../domain/test-codes.ts';
import { ChannelFields } from '../form/channel-fields.tsx';
import { optionsOf } from '../form/test-fields.tsx';
import { ja as formWords } from '../form/words.ja.ts';
import { GRID_PATH, NEW_TEST_PATH, TESTS_PATH, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { GridPeople, type GridPeopleProps, type LikeStored, LikeStoredSection } from './grid-people.tsx';
import { GridTable } from './grid-table.tsx';
import { ja as words } from './words.ja.ts';

export interface GridPageProps extends Omit<GridPeopleProps, 'errors'> {
  readonly facility: Facility;
  readonly specimen: string;
  readonly formId: Uuid;
  readonly proxy: GivenChannel | null;
  readonly errors: readonly FormError[];
  /** How many lines were stored a moment ago; null before the first time. */
  readonly stored: number | null;
  /** Who looks like the people stored a moment ago. */
  readonly likeStored: readonly LikeStored[];
  /** What was said about them was kept a moment ago. */
  readonly isJudged: boolean;
}

/** Many tests at once, nearly all negative: what can be read is stored, what cannot stays with what is wrong. */
export function GridPage(props: GridPageProps) {
  const { facility, errors, proxy, stored } = props;
  const facilityId = proxy === null ? null : facility.facilityId;
  const errorOf = (name: string) => errors.find(error => error.name === name)?.message;
  return (
    <>
      <PageHeading
        title={words.title}
        above={proxy === null ? facility.name : formWords.proxyFor(facility.name)}
        below={words.below}
        actions={
          <ButtonLink variant="secondary" href={withQuery(NEW_TEST_PATH, { facility: facilityId })}>
            {words.one}
          </ButtonLink>
        }
      />
      {stored === null ? null : (
        <Notice
          tone={stored === 0 ? 'warn' : 'success'}
          title={stored === 0 ? words.storedNone : words.stored(stored)}
        >
          <a href={TESTS_PATH}>{words.toList}</a>
        </Notice>
      )}
      {props.isJudged ? <Notice tone="success" title={formWords.judged} /> : null}
      <ErrorSummary errors={errors} />
      <Form action={GRID_PATH}>
        <HiddenField name="formId" value={props.formId} />
        {facilityId === null ? null : <HiddenField name="facility" value={facilityId} />}
        <LikeStoredSection stored={props.likeStored} />
        {proxy === null ? null : <ChannelFields given={proxy} errors={{ summary: errors, of: errorOf }} />}
        <Select
          name="specimen"
          label={words.specimen}
          options={optionsOf(SPECIMENS, shared.specimens)}
          value={props.specimen}
          error={errorOf('specimen')}
        />
        <p class="note">{words.above}</p>
        <GridTable rows={props.rows} errorOf={errorOf} />
        <GridPeople {...props} errors={{ summary: errors, of: errorOf }} />
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}

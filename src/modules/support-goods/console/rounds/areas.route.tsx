import type { Route } from '../../../../platform/http/route.ts';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { type AreaProblem, WEEKDAYS } from '../../domain/rubbish-round.ts';
import { enterArea, type StoredArea, showAreas } from '../../use-cases/rubbish-service.use-case.ts';
import { type FormErrors, formRoutes } from '../form-page.tsx';
import { GoodsForm } from '../goods-form.tsx';
import { type GoodsPages, idIn, MANAGE_GOODS, staffActor } from '../goods-pages.ts';
import { AREAS_PATH, areaPath, PATTERNS, ROUNDS_PATH } from '../paths.ts';
import { ja as words } from './words.ja.ts';

const text = words.area;

interface GivenArea {
  readonly name: string;
  readonly weekdays: readonly string[];
}

/** The areas of the city with the days of the week on which rubbish is fetched. */
export const areaRoutes = (deps: GoodsPages): readonly Route[] => [
  ...formRoutes<readonly StoredArea[], GivenArea>(deps, {
    path: AREAS_PATH,
    access: MANAGE_GOODS,
    find: request => showAreas(deps, staffActor(request)),
    offered: () => ({ name: '', weekdays: [] }),
    typed: form => ({ name: form.text('name'), weekdays: form.all('weekdays') }),
    title: () => words.areas,
    act: async (request, _areas, given) => {
      const entered = await enterArea(deps, staffActor(request), null, given);
      if (entered.ok) return { to: AREAS_PATH };
      return entered.reason === 'no-such-area' ? 'gone' : { errors: entered.reason.map(errorOf) };
    },
    page: (areas, given, errors) => (
      <>
        <PageHeading title={words.areas} below={text.below} />
        <DataTable
          caption={words.areas}
          columns={COLUMNS}
          rows={areas}
          rowHref={({ areaId }) => areaPath(areaId)}
          empty={
            <EmptyState title={text.none}>
              <p>{text.noneText}</p>
            </EmptyState>
          }
        />
        <h2>{text.newTitle}</h2>
        <AreaForm action={AREAS_PATH} back={ROUNDS_PATH} given={given} errors={errors} />
      </>
    ),
  }),
  ...formRoutes<StoredArea, GivenArea>(deps, {
    path: PATTERNS.area,
    access: MANAGE_GOODS,
    find: async request => {
      const areaId = idIn(request, 'rubbishAreaId');
      const areas = areaId === null ? [] : await showAreas(deps, staffActor(request));
      return areas.find(area => area.areaId === areaId) ?? null;
    },
    offered: ({ name, weekdays }) => ({ name, weekdays: weekdays.map(String) }),
    typed: form => ({ name: form.text('name'), weekdays: form.all('weekdays') }),
    title: () => text.changeTitle,
    act: async (request, { areaId }, given) => {
      const entered = await enterArea(deps, staffActor(request), areaId, given);
      if (entered.ok) return { to: AREAS_PATH };
      return entered.reason === 'no-such-area' ? 'gone' : { errors: entered.reason.map(errorOf) };
    },
    page: ({ areaId, name }, given, errors) => (
      <>
        <PageHeading title={text.changeTitle} above={name} below={text.below} />
        <AreaForm action={areaPath(areaId)} back={AREAS_PATH} given={given} errors={errors} />
      </>
    ),
  }),
];

const errorOf = ({ field, reason }: AreaProblem): FormError => ({
  name: field,
  message: words.areaProblems[reason](text[field]),
});

const AreaForm = ({
  action,
  back,
  given,
  errors,
}: {
  readonly action: string;
  readonly back: string;
  readonly given: GivenArea;
  readonly errors: FormErrors;
}) => (
  <GoodsForm action={action} back={back}>
    <TextField
      name="name"
      label={text.name}
      value={given.name}
      error={errors.of('name')}
      maxlength={60}
      required
    />
    <CheckboxGroup
      name="weekdays"
      label={text.weekdays}
      values={given.weekdays}
      error={errors.of('weekdays')}
      options={WEEKDAYS.map(day => ({ value: String(day), label: words.weekday(day) }))}
      inline
    />
  </GoodsForm>
);

const COLUMNS: readonly Column<StoredArea>[] = [
  { key: 'name', heading: text.columns.name, primary: true, cell: ({ name }) => name },
  { key: 'weekdays', heading: text.columns.weekdays, cell: row => words.weekdayList(row.weekdays) },
  { key: 'people', heading: text.columns.people, numeric: true, cell: ({ people }) => people },
];

import { TASK_SEARCH_PATH } from '../src/modules/observation/console/paths.ts';
import { SEARCH_PATH } from '../src/modules/persons/console/paths.ts';
import { searchKana } from '../src/modules/persons/domain/search-kana.ts';
import { SURVEILLANCE_PATH } from '../src/modules/surveillance/console/paths.ts';
import { knownPerson } from '../test/persons/labelled-arrival.ts';
import type { ListQuestion } from './list-questions.ts';
import { listedSet } from './prepare-cases.ts';
import type { StaffRole } from './prepare-staff.ts';
import { TODAY } from './settings.ts';

/** What the authority's own staff look up besides the lists: somebody among all, somebody to be called, and the counts. */
export function searchesOf(
  { authorityId, count }: { readonly authorityId: number; readonly count: number },
  role: StaffRole,
): ((round: number) => ListQuestion)[] {
  if (role !== 'manager' && role !== 'health-centre') return [];
  const set = listedSet(count);
  return [
    round => {
      const { nameKana, birthDate } = knownPerson(set, (round * 7919) % count);
      const [year = '', month = '', day = ''] = birthDate.split('-');
      return {
        of: 'a person by reading and birth date',
        href: SEARCH_PATH,
        form: {
          kana: nameKana,
          'birth-date-year': year,
          'birth-date-month': month,
          'birth-date-day': day,
          phone: '',
        },
        statement: {
          name: 'person',
          text: 'select * from app.person where authority_id = $1 and kana_key = $2 and birth_date = $3',
          values: [authorityId, searchKana(nameKana), birthDate],
        },
      };
    },
    round => {
      const { name } = knownPerson(set, (round * 104_729) % count);
      const [family = ''] = name.split('\u3000');
      return {
        of: 'a person to be called, by name',
        href: TASK_SEARCH_PATH,
        form: { text: family },
        statement: {
          name: 'task of person',
          text: `select t.*, p.name from app.care_task t join app.recuperation_case c using (authority_id, case_id)
            join app.person p using (authority_id, person_id)
            where authority_id = $1 and t.closed_at is null and starts_with(p.name, $2)
            order by t.danger desc, t.due_by limit 50`,
          values: [authorityId, family],
        },
      };
    },
    () => ({
      of: 'counts of four weeks',
      href: SURVEILLANCE_PATH,
      form: null,
      statement: {
        name: 'counts',
        text: `select (reported_at at time zone 'Asia/Tokyo')::date, municipality_code, count(*) from app.case_report
          where authority_id = $1 and status <> 'withdrawn' and reported_at >= $2::date - 35 group by 1, 2`,
        values: [authorityId, TODAY],
      },
    }),
  ];
}

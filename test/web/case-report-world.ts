import type { Uuid } from '../../src/kernel/ids.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient, type Fields } from './client.ts';
import { openRows, type Rows } from './rows.ts';

/** A report and its case as they are stored. */
interface Stored {
  readonly status: string;
  readonly revision: number;
  readonly personId: Uuid | null;
  readonly caseId: Uuid | null;
  readonly centre: string | null;
  readonly address: string;
  readonly category: string | null;
  readonly caseStatus: string | null;
  readonly closeReason: string | null;
}

/** A world in which clinics report to two health centres, by the seven items of 2022-08-04. */
export interface CaseReportWorld {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly clinic: Client;
  readonly otherClinic: Client;
  readonly hospital: Client;
  readonly centre: Client;
  readonly support: Client;
  /** Opens a form and sends it filled in. */
  readonly write: (client: Client, fields: Fields, query?: string) => Promise<Answer>;
  /** The clinic reports a patient, the authority does its part; returns the report's id. */
  readonly report: (changes?: Fields) => Promise<string>;
  readonly stored: (reportId: string) => Promise<Stored>;
  /** Takes a step with a report, the health centre unless told. */
  readonly act: (reportId: string, step: string, fields?: Fields, client?: Client) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

export const patient: Readonly<Record<string, string>> = {
  kind: 'confirmed',
  physician: '田中一郎',
  name: '佐藤　花子',
  'name-kana': 'さとう はなこ',
  sex: 'female',
  'birth-date': '1980/4/12',
  'postal-code': '243-0432',
  address: '1-2-3',
  phone: '090-1111-2222',
  'diagnosed-on': '8/10',
};

let people = 10;
/** What tells another patient from all before. */
export function another(): Fields {
  people += 1;
  return { phone: `0901111${String(people).padStart(4, '0')}`, 'birth-date': `19${people + 30}-01-02` };
}

export const draftIn = ({ text }: Answer): string => /name="draft" value="([^"]+)"/.exec(text)?.[1] ?? '';
export const idIn = ({ location }: Answer): string =>
  /case-reports\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? 'no report';

export async function startCaseReportWorld(): Promise<CaseReportWorld> {
  const world = await startTestWorld('2022-08-10T09:00');
  const rows = await openRows(world);
  const signedIn = async (account: Parameters<typeof signIn>[2]): Promise<Client> => {
    const client = createClient(world.origin);
    await signIn(world, client, account);
    return client;
  };
  await rows.select(
    `insert into app.health_centre (authority_id, health_centre_id, name, phone, municipality_codes)
     values ($1, gen_random_uuid(), '厚木保健福祉事務所', '0462241111', '{142158}'),
       ($1, gen_random_uuid(), '平塚保健福祉事務所', '0463320130', '{142034}') returning health_centre_id`,
    [KANAGAWA],
  );
  const clinic = await signedIn(world.staff.clinic);
  const centre = await signedIn(world.staff['health-centre']);
  const write: CaseReportWorld['write'] = async (client, fields, query = '') => {
    const form = await client.get(`/console/case-reports/new${query}`);
    const sheet = /name="sheet" value="([^"]+)"/.exec(form.text)?.[1];
    const hidden = { draft: draftIn(form), ...(sheet && { sheet }) };
    return client.post('/console/case-reports/new', { ...hidden, ...fields });
  };
  return {
    world,
    rows,
    clinic,
    centre,
    otherClinic: await signedIn(world.staff.otherClinic),
    hospital: await signedIn(world.staff.hospital),
    support: await signedIn(world.staff['entry-support']),
    write,
    report: async (changes = {}) => {
      const answer = await write(clinic, { ...patient, ...changes });
      if (answer.status !== 303) throw new Error(`Not reported: ${answer.status}`);
      await world.settle();
      return idIn(answer);
    },
    stored: async reportId => {
      const [row] = await rows.select<Stored>(
        `select r.status, r.revision, r.person_id as "personId", r.case_id as "caseId", h.name as centre, r.address,
           c.category, c.status as "caseStatus", c.close_reason as "closeReason"
         from app.case_report r left join app.health_centre h using (authority_id, health_centre_id)
         left join app.recuperation_case c using (authority_id, case_id) where r.report_id = $1`,
        [reportId],
      );
      if (row === undefined) throw new Error(`No report ${reportId}.`);
      return row;
    },
    act: (reportId, step, fields = {}, client = centre) =>
      client.post(`/console/case-reports/${reportId}/${step}`, fields),
    stop: async () => {
      await rows.close();
      await world.stop();
    },
  };
}

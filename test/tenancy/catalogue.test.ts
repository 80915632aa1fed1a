import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

/** `sys.open_to_institution`: the rows that an institution reports, and its own. */
const OWN_ROWS_OF_INSTITUTIONS: readonly string[] = [
  'case_report',
  'case_report_draft',
  'case_report_event',
  'case_report_revision',
  'case_stay',
  'contract_cover',
  'daily_count',
  'entry_judgement',
  'facility',
  'facility_notice_receipt',
  'fhir_patient',
  'fhir_report',
  'import_job',
  'import_part',
  'import_refused_row',
  'import_row_error',
  'staff_account',
  'stay_event',
  'test_count_change',
  'test_report',
  'test_report_revision',
];
/** `sys.open_to_institutions`: rows of no institution. */
const ROWS_FOR_ALL_INSTITUTIONS: readonly string[] = [
  'audit_event',
  'case_count_change',
  'directory_entry',
  'facility_notice',
  'health_centre',
  'outbox_event',
  'staff_passkey',
  'staff_session',
];

const column = async (query: string): Promise<string[]> =>
  (await admin.query<{ found: string }>(query)).rows.map(row => row.found);

describe('every table of the schema app', () => {
  it('exists at all', async () => {
    expect(
      (
        await column(`select relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'app' and relkind in ('r', 'p')`)
      ).length,
    ).toBeGreaterThanOrEqual(20);
  });

  it('enables and forces row-level security', async () => {
    expect(
      await column(`select relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'app' and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`),
    ).toEqual([]);
  });

  it('has a restrictive tenant policy for all commands, for reading and for writing', async () => {
    expect(
      await column(`select relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'app' and relkind in ('r', 'p') and not exists (
        select from pg_policies p where p.schemaname = 'app' and p.tablename = relname and permissive = 'RESTRICTIVE'
          and cmd = 'ALL' and qual = with_check and qual in ('(authority_id = ctx.authority())',
            'ctx.may_touch(authority_id, facility_id)', '(authority_id = ctx.tenant())'))`),
    ).toEqual([]);
  });

  it('is closed to institutions, but for their own rows and what the authority tells or takes from them all', async () => {
    const opened = (qual: string) =>
      column(`select tablename as found from pg_policies
      where schemaname = 'app' and policyname = 'tenant_only' and qual = '${qual}' order by 1`);
    expect(await opened('ctx.may_touch(authority_id, facility_id)')).toEqual(OWN_ROWS_OF_INSTITUTIONS);
    expect(await opened('(authority_id = ctx.tenant())')).toEqual(ROWS_FOR_ALL_INSTITUTIONS);
  });

  it('has exactly one permissive policy', async () => {
    expect(
      await column(`select tablename as found from pg_policies where schemaname = 'app' and permissive = 'PERMISSIVE'
      group by tablename having count(*) <> 1`),
    ).toEqual([]);
  });

  it('starts its primary key, unique indexes and foreign keys with authority_id', async () => {
    expect(
      await column(`select i.indexrelid::regclass::text as found from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where n.nspname = 'app' and a.attname <> 'authority_id'`),
    ).toEqual([]);
    expect(
      await column(`select conname as found from pg_constraint k join pg_namespace n on n.oid = connamespace
      where nspname = 'app' and contype = 'f' and not exists (select from pg_attribute a
        where a.attrelid = k.conrelid and a.attnum = k.conkey[1] and a.attname = 'authority_id')`),
    ).toEqual([]);
    expect(
      await column(`select relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'app' and relkind in ('r', 'p')
      and not exists (select from pg_constraint k where k.conrelid = c.oid and contype = 'p')`),
    ).toEqual([]);
  });

  it('belongs to the migrator, and the app and worker roles own nothing and cannot grow', async () => {
    expect(
      await column(`select relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname in ('app', 'sys', 'ctx') and pg_get_userbyid(relowner) <> 'mimamori_migrator'`),
    ).toEqual([]);
    expect(
      await column(`select rolname as found from pg_roles where rolname in ('mimamori_app', 'mimamori_worker', 'mimamori_auditor')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or pg_has_role(oid, 'mimamori_migrator', 'member'))`),
    ).toEqual([]);
    expect(
      await column(`select r.rolname || ' ' || n.nspname as found from pg_roles r, pg_namespace n
      where r.rolname in ('mimamori_app', 'mimamori_worker', 'mimamori_auditor') and n.nspname in ('app', 'sys', 'ctx')
      and has_schema_privilege(r.oid, n.oid, 'create')`),
    ).toEqual([]);
  });

  it('lets nobody truncate, and lets nobody delete but drafts, codes, used-up limits, counts and answered inquiries', async () => {
    expect(
      await column(`select distinct table_name || ' ' || privilege_type as found from information_schema.role_table_grants
      where table_schema = 'app' and grantee like 'mimamori_%' and grantee <> 'mimamori_migrator'
      and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'DELETE') order by 1`),
    ).toEqual([
      'case_count_change DELETE',
      'case_report_draft DELETE',
      'email_code DELETE',
      'fhir_patient DELETE',
      'fhir_token DELETE',
      'filing_draft DELETE',
      'held_decision DELETE',
      'inbound_event DELETE',
      'inquiry DELETE',
      'intake_count DELETE',
      'intake_token DELETE',
      'line_code DELETE',
      'slot_count DELETE',
      'test_count_change DELETE',
    ]);
  });

  it('lets nobody change or delete an audit row, a case event, a filing event or an answer', async () => {
    expect(
      await column(`select distinct table_name || ' ' || privilege_type as found from information_schema.column_privileges
      where table_schema = 'app' and table_name in ('audit_event', 'case_event', 'filing_event', 'observation')
      and grantee in ('mimamori_app', 'mimamori_worker') and privilege_type = 'UPDATE'`),
    ).toEqual([]);
  });

  it('lets nobody change what a person filed', async () => {
    expect(
      (
        await column(`select column_name as found from information_schema.column_privileges
      where table_schema = 'app' and table_name = 'filing' and grantee = 'mimamori_app' and privilege_type = 'UPDATE'`)
      ).sort(),
    ).toEqual([
      'checklist',
      'decided_at',
      'decision_reasons',
      'management_number',
      'person_id',
      'review_started_at',
      'reviewer_id',
      'status',
    ]);
  });

  it('has no trigger and no view', async () => {
    expect(
      await column(`select tgname as found from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = relnamespace
      where nspname = 'app' and not tgisinternal`),
    ).toEqual([]);
    expect(
      await column(`select relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'app' and relkind in ('v', 'm')`),
    ).toEqual([]);
  });
});

describe('functions that run with the rights of their owner', () => {
  it('are those of the tenant context and of provision, with a pinned search path', async () => {
    expect(
      (
        await column(`select p.proname || ' ' || coalesce(array_to_string(proconfig, ','), 'unpinned') as found
      from pg_proc p join pg_namespace n on n.oid = pronamespace
      where prosecdef and nspname in ('app', 'sys', 'ctx', 'public')`)
      ).sort(),
    ).toEqual(
      [
        ...['actor', 'authority', 'is_institution', 'may_touch', 'tenant'].map(
          name => `${name} search_path=ctx, public, pg_temp`,
        ),
        ...['discard_provision', 'recall_provision', 'release_provision'].map(
          name => `${name} search_path=app, pg_temp`,
        ),
        'select_provision search_path=app, pg_temp,plan_cache_mode=force_custom_plan',
      ].toSorted(),
    );
  });
});

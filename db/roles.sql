-- The roles of the platform. Run once per cluster by a role that may create roles; running it again changes nothing.
-- migrator owns every object; app and worker own nothing and are subject to row-level security; auditor only reads.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['mimamori_migrator', 'mimamori_app', 'mimamori_worker', 'mimamori_auditor'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nosuperuser nocreatedb nocreaterole nobypassrls', wanted);
    end if;
  end loop;
end
$$;

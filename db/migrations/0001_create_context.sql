-- Tenant context that the app role cannot forge (docs/decisions/0004).
-- `app.ctx` holds authority|actor|expiry|hmac, set with SET LOCAL by the application and verified here.
create extension if not exists pgcrypto with schema public;

create schema ctx;
create schema app;

create table ctx.secret (only_row boolean primary key default true check (only_row), key bytea not null);
revoke all on ctx.secret from public;

create function ctx.verified(part int) returns text
language sql stable security definer set search_path = ctx, public, pg_temp as $$
  select case
    when c ~ '^[0-9]{1,9}\|[a-z-]{1,20}:[0-9a-z.-]{1,40}\|[0-9]{1,12}\|[0-9a-f]{64}$'
     and split_part(c, '|', 4) = encode(hmac(
           convert_to(split_part(c, '|', 1) || '|' || split_part(c, '|', 2) || '|' || split_part(c, '|', 3), 'UTF8'),
           s.key, 'sha256'), 'hex')
     and to_timestamp(split_part(c, '|', 3)::bigint) > now()
    then split_part(c, '|', part)
  end
  from (select nullif(current_setting('app.ctx', true), '') as c) given, ctx.secret s
$$;

create function ctx.authority() returns int
language sql stable security definer set search_path = ctx, public, pg_temp as $$ select ctx.verified(1)::int $$;

create function ctx.actor() returns text
language sql stable security definer set search_path = ctx, public, pg_temp as $$ select ctx.verified(2) $$;

revoke all on function ctx.verified(int), ctx.authority(), ctx.actor() from public;
grant usage on schema ctx, app, sys to mimamori_app, mimamori_worker, mimamori_auditor;
grant execute on function ctx.authority(), ctx.actor() to mimamori_app, mimamori_worker, mimamori_auditor;

-- Every tenant table passes through here once, in the migration that creates it.
create procedure sys.protect_tenant_table(target regclass)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant_rows on %s as permissive for all using (true) with check (true)', target);
  execute format('create policy tenant_only on %s as restrictive for all
    using (authority_id = ctx.authority()) with check (authority_id = ctx.authority())', target);
end
$$;

create table sys.instance (name text primary key, value text not null);
comment on table sys.instance is 'Facts about this installation: its mode (training or production) and the training clock.';
grant select, insert, update on sys.instance to mimamori_app, mimamori_worker;

create table sys.authority (
  authority_id int primary key,
  kind text not null check (kind in ('prefecture', 'health-centre-city', 'special-ward', 'municipality')),
  name text not null,
  host text unique
);
comment on table sys.authority is 'Registry of tenants (H-01). Public facts only.';
grant select, insert on sys.authority to mimamori_app, mimamori_worker;
grant select on sys.authority to mimamori_auditor;

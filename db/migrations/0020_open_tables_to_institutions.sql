-- People of an institution (clinic, test centre, hospital, hotel) sign in to the same tenant and may see their own
-- institution's rows alone (docs/decisions/0020). The signed context names the institution, or '-' for the authority's own
-- staff. For such a context `ctx.authority()` is null, so a table is closed to institutions until it is opened here.
create or replace function ctx.authority() returns int
language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
begin
  return case when ctx.verified(4) = '-' then ctx.verified(1)::int end;
end
$$;

create function ctx.tenant() returns int
language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
begin
  return ctx.verified(1)::int;
end
$$;

create function ctx.is_institution() returns boolean
language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
begin
  return ctx.verified(4) <> '-';
end
$$;

-- One call a row: the authority is the context's, and so is the institution, unless the context is the authority's own.
create function ctx.may_touch(row_authority int, row_facility uuid) returns boolean
language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  facility text := ctx.verified(4);
begin
  return row_authority = ctx.verified(1)::int and (facility = '-' or facility = row_facility::text);
end
$$;

revoke all on function ctx.tenant(), ctx.is_institution(), ctx.may_touch(int, uuid) from public;
grant execute on function ctx.tenant(), ctx.is_institution(), ctx.may_touch(int, uuid)
  to mimamori_app, mimamori_worker, mimamori_auditor;

-- Opens a protected table to the institution that `facility_id` names.
create procedure sys.open_to_institution(target regclass)
language plpgsql as $$
begin
  execute format('drop policy tenant_only on %s', target);
  execute format('create policy tenant_only on %s as restrictive for all
    using (ctx.may_touch(authority_id, facility_id)) with check (ctx.may_touch(authority_id, facility_id))', target);
end
$$;

-- Opens a protected table that belongs to no institution: to be written to, and with `readable` read as well.
create procedure sys.open_to_institutions(target regclass, readable boolean)
language plpgsql as $$
begin
  execute format('drop policy tenant_only on %s', target);
  execute format('create policy tenant_only on %s as restrictive for all
    using (authority_id = ctx.tenant()) with check (authority_id = ctx.tenant())', target);
  if not readable then
    execute format('create policy authority_reads on %s as restrictive for select using (not ctx.is_institution())', target);
  end if;
end
$$;

call sys.open_to_institutions('app.audit_event', false);
call sys.open_to_institutions('app.outbox_event', false);
call sys.open_to_institutions('app.staff_session', true);

create table app.health_centre (
  authority_id int not null,
  health_centre_id uuid not null,
  name text not null,
  phone text not null,
  municipality_codes text[] not null,
  primary key (authority_id, health_centre_id),
  unique (authority_id, name)
);
call sys.protect_tenant_table('app.health_centre');
call sys.open_to_institutions('app.health_centre', true);
grant select, insert, update (name, phone, municipality_codes) on app.health_centre to mimamori_app, mimamori_worker;

-- An institution that reports or looks after patients (H-02, H-04): its kind decides what its people may enter (H-15).
create table app.facility (
  authority_id int not null,
  facility_id uuid not null,
  -- Ten digits: prefecture, table of fees, seven digits. Hotels have none.
  code text check (code ~ '^[0-9]{10}$'),
  name text not null,
  kind text not null check (kind in ('outpatient-clinic', 'test-centre', 'hospital', 'hotel', 'other')),
  postal_code text not null,
  municipality_code text not null,
  address text not null,
  phone text not null,
  email text,
  health_centre_id uuid,
  status text not null check (status in ('active', 'closed')),
  created_at timestamptz not null,
  primary key (authority_id, facility_id),
  unique (authority_id, code),
  foreign key (authority_id, health_centre_id) references app.health_centre
);
create index facility_name on app.facility (authority_id, name, facility_id);
call sys.protect_tenant_table('app.facility');
call sys.open_to_institution('app.facility');
grant select, insert, update (code, name, kind, postal_code, municipality_code, address, phone, email, health_centre_id,
  status) on app.facility to mimamori_app, mimamori_worker;

-- People of institutions, and temporary input support with its dates of validity (H-14, H-17, H-33).
alter table app.staff_account
  add column facility_id uuid,
  add column valid_from date,
  add column valid_through date,
  add column first_signed_in_at timestamptz,
  add foreign key (authority_id, facility_id) references app.facility,
  drop constraint staff_account_role_check,
  add constraint staff_account_role check (role in ('manager', 'reviewer', 'health-centre', 'auditor', 'entry-support',
    'clinic', 'clinic-manager', 'hospital', 'hospital-manager', 'hotel', 'hotel-manager')),
  add constraint staff_account_belongs check ((role in ('clinic', 'clinic-manager', 'hospital', 'hospital-manager', 'hotel',
    'hotel-manager')) = (facility_id is not null)),
  add check (role <> 'entry-support' or valid_through is not null),
  add check (valid_through >= valid_from);
create index staff_account_facility on app.staff_account (authority_id, facility_id) where facility_id is not null;
call sys.open_to_institution('app.staff_account');
grant update (valid_from, valid_through, first_signed_in_at) on app.staff_account to mimamori_app, mimamori_worker;

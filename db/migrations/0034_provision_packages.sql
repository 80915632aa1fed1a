-- What is given to a municipality, row by row (E-14, E-31, M-05, F-17). Neither the program nor its operators can write a
-- row that is given, nor a line of the ledger: the functions below are the only way in, and they build each row from the
-- legal basis that holds on the day. They belong to the migrator, which no more escapes row-level security than the
-- application does, and look at the signed context themselves.

-- A number that leads back to the case here and says nothing anywhere else: one for each case and receiver.
create table app.provision_reference (
  authority_id int not null,
  municipality_code text not null check (municipality_code ~ '^[0-9]{6}$'),
  case_id uuid not null,
  reference uuid not null,
  primary key (authority_id, municipality_code, case_id),
  unique (authority_id, reference),
  foreign key (authority_id, case_id) references app.recuperation_case
);
call sys.protect_tenant_table('app.provision_reference');
grant select on app.provision_reference to mimamori_app, mimamori_worker;

-- One file for one receiver on one basis. A close contact is never in one.
create table app.provision_package (
  authority_id int not null,
  package_id uuid not null,
  basis_id uuid not null,
  category text not null check (category in ('self', 'notified')),
  municipality_code text not null check (municipality_code ~ '^[0-9]{6}$'),
  receiving_unit text not null,
  purposes text[] not null,
  fields text[] not null check (fields <@ array['name', 'address', 'contact', 'period']),
  -- For each receiver and basis from 1, without gaps: a discarded package leaves its number to the next.
  sequence int not null check (sequence > 0),
  status text not null check (status in ('selected', 'sealing', 'sealed', 'released', 'received', 'opened',
    'deletion-confirmed', 'recalled', 'discarded')),
  rows_new int not null default 0,
  rows_changed int not null default 0,
  rows_cancelled int not null default 0,
  selected_on date not null,
  selected_at timestamptz not null,
  selected_by text not null,
  sealing_by uuid,
  sealed_at timestamptz,
  -- What the files say about themselves, and the files: both are ciphertext.
  manifest jsonb,
  workbook bytea,
  archive bytea,
  workbook_sha256 bytea,
  archive_sha256 bytea,
  -- Sealed with the operator's key; gone once it was shown.
  password_sealed bytea,
  released_at timestamptz,
  released_by uuid,
  recipient_id uuid,
  discarded_at timestamptz,
  discard_reason text,
  recalled_at timestamptz,
  recall_reason text,
  primary key (authority_id, package_id),
  foreign key (authority_id, basis_id) references app.legal_basis,
  foreign key (authority_id, recipient_id) references app.provision_contact,
  constraint provision_package_two_people check (released_by <> sealing_by),
  check ((status in ('sealed', 'released', 'received', 'opened')) = (workbook is not null)),
  check (num_nulls(manifest, workbook_sha256, archive_sha256) in (0, 3)),
  check ((workbook is null) = (archive is null)),
  check (workbook is null or (manifest is not null and sealing_by is not null and sealed_at is not null)),
  check ((status in ('released', 'received', 'opened', 'deletion-confirmed', 'recalled')) = (released_at is not null)),
  check (num_nulls(released_at, released_by, recipient_id) in (0, 3)),
  check ((status = 'discarded') = (discarded_at is not null)),
  check ((discarded_at is null) = (discard_reason is null)),
  check ((recalled_at is null) = (recall_reason is null)),
  check (status <> 'recalled' or recalled_at is not null),
  check (released_at is not null or recalled_at is null)
);
create unique index provision_package_number on app.provision_package
  (authority_id, municipality_code, basis_id, sequence) where status <> 'discarded';
create unique index provision_package_open on app.provision_package (authority_id, municipality_code, basis_id)
  where status in ('selected', 'sealing', 'sealed');
create index provision_package_at on app.provision_package (authority_id, selected_at desc, package_id);
create index provision_package_of on app.provision_package (authority_id, municipality_code, selected_at desc, package_id);
create index provision_package_released on app.provision_package (authority_id, released_at) where released_at is not null;
call sys.protect_tenant_table('app.provision_package');
-- What was selected for whom, the number and the release are the functions' alone.
grant select, update (status, sealing_by, sealed_at, manifest, workbook, archive, workbook_sha256, archive_sha256,
  password_sealed) on app.provision_package to mimamori_app, mimamori_worker;

-- One person in one package. `provided` holds what the basis lists and can hold nothing else.
create table app.provision_row (
  authority_id int not null,
  package_id uuid not null,
  row_number int not null check (row_number > 0),
  reference uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('new', 'changed', 'cancelled')),
  provided jsonb not null,
  digest bigint not null,
  -- The last day that the receiver is told; null where it is told none.
  told_through date,
  primary key (authority_id, package_id, row_number),
  unique (authority_id, package_id, case_id),
  foreign key (authority_id, package_id) references app.provision_package,
  foreign key (authority_id, reference) references app.provision_reference (authority_id, reference),
  constraint provision_row_four_fields check (
    jsonb_typeof(provided) = 'object'
    and provided - array['name', 'address', 'contact', 'period'] = '{}'
    and coalesce(jsonb_typeof(provided -> 'name'), 'string') = 'string'
    and coalesce(jsonb_typeof(provided -> 'address'), 'string') = 'string'
    and coalesce(jsonb_typeof(provided -> 'contact'), 'string') = 'string'
    and coalesce(jsonb_typeof(provided -> 'period'), 'object') = 'object'
    and coalesce((provided -> 'period') - array['from', 'through'], '{}') = '{}'
    and coalesce(provided -> 'period' ->> 'from', '2000-01-01') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    and coalesce(provided -> 'period' ->> 'through', '2000-01-01') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  check ((kind = 'cancelled') = (provided = '{}'))
);
call sys.protect_tenant_table('app.provision_row');
grant select on app.provision_row to mimamori_app, mimamori_worker;

-- What a receiver knows of somebody at the moment, by which package.
create table app.provision_standing (
  authority_id int not null,
  municipality_code text not null,
  basis_id uuid not null,
  case_id uuid not null,
  reference uuid not null,
  kind text not null check (kind in ('new', 'changed', 'cancelled')),
  digest bigint not null,
  told_through date,
  package_id uuid not null,
  primary key (authority_id, municipality_code, basis_id, case_id),
  foreign key (authority_id, package_id) references app.provision_package
);
call sys.protect_tenant_table('app.provision_standing');
grant select on app.provision_standing to mimamori_app, mimamori_worker;

-- The ledger (APPI art. 69): who was given to whom, which fields on which basis, by which package. Only added.
create table app.disclosure (
  authority_id int not null,
  package_id uuid not null,
  row_number int not null,
  case_id uuid not null,
  reference uuid not null,
  kind text not null check (kind in ('new', 'changed', 'cancelled')),
  fields text[] not null check (fields <@ array['name', 'address', 'contact', 'period']),
  category text not null check (category in ('self', 'notified')),
  municipality_code text not null,
  receiving_unit text not null,
  basis_id uuid not null,
  sequence int not null,
  disclosed_at timestamptz not null,
  primary key (authority_id, package_id, row_number),
  foreign key (authority_id, package_id, row_number) references app.provision_row,
  check ((kind = 'cancelled') = (fields = '{}'))
);
create index disclosure_case on app.disclosure (authority_id, case_id, disclosed_at);
create index disclosure_at on app.disclosure (authority_id, disclosed_at desc, package_id, row_number);
create index disclosure_of on app.disclosure (authority_id, municipality_code, disclosed_at desc, package_id, row_number);
call sys.protect_tenant_table('app.disclosure');
grant select on app.disclosure to mimamori_app, mimamori_worker;

-- Somebody of whom a receiver was told what is no longer so: to be told by telephone now, and by a package that says so.
create table app.provision_recall (
  authority_id int not null,
  recall_id uuid not null,
  -- The package by which the receiver was told last.
  package_id uuid not null,
  case_id uuid not null,
  reference uuid not null,
  basis_id uuid not null,
  municipality_code text not null,
  reason text not null check (reason in ('basis-ended', 'withdrawn', 'superseded', 'died', 'released', 'handed-over',
    'transferred', 'moved', 'not-at-home', 'period-over')),
  noticed_at timestamptz not null,
  told_at timestamptz,
  told_by uuid,
  told_to text,
  -- It is so again, before the cancellation went out.
  lifted_at timestamptz,
  cancelled_by uuid,
  primary key (authority_id, recall_id),
  unique (authority_id, package_id, case_id),
  foreign key (authority_id, package_id) references app.provision_package,
  foreign key (authority_id, cancelled_by) references app.provision_package (authority_id, package_id),
  check (num_nulls(told_at, told_by, told_to) in (0, 3))
);
create index provision_recall_open on app.provision_recall (authority_id, noticed_at desc, recall_id)
  where lifted_at is null and (told_at is null or cancelled_by is null);
create index provision_recall_at on app.provision_recall (authority_id, noticed_at);
call sys.protect_tenant_table('app.provision_recall');
grant select, insert, update (reason, noticed_at, told_at, told_by, told_to, lifted_at) on app.provision_recall
  to mimamori_app, mimamori_worker;

-- What was done with a package, in the order in which it was recorded; only added.
create table app.provision_event (
  authority_id int not null,
  event_id uuid not null,
  package_id uuid not null,
  act text not null check (act in ('select', 'begin-sealing', 'seal', 'fail-sealing', 'release', 'refuse', 'discard',
    'download', 'show-password', 'tell-password', 'receive', 'open', 'confirm-deletion', 'recall')),
  happened_on date not null,
  recorded_at timestamptz not null,
  actor text not null,
  -- The people of the receiver who are named: who was told, who received, who opened.
  people text,
  note text,
  primary key (authority_id, event_id),
  foreign key (authority_id, package_id) references app.provision_package
);
create index provision_event_package on app.provision_event (authority_id, package_id, recorded_at, event_id);
call sys.protect_tenant_table('app.provision_event');
grant select, insert on app.provision_event to mimamori_app, mimamori_worker;

-- On which days everybody who is due was looked for.
create table app.provision_day (
  authority_id int not null,
  selected_on date not null,
  selected_at timestamptz not null,
  packages int not null,
  primary key (authority_id, selected_on)
);
call sys.protect_tenant_table('app.provision_day');
grant select, insert on app.provision_day to mimamori_app, mimamori_worker;

-- Everybody of one municipality.
create index person_municipality on app.person (authority_id, municipality_code, person_id);

-- Who of the category is at home in the municipality and in recuperation on the day, with all that can be given. The last
-- day is null while symptoms last beyond the planned one.
create function app.provision_truth(authority int, of_category text, municipality text, on_day date)
returns table (case_id uuid, name text, address text, contact text, period_from date, period_through date)
language sql stable as $$
  select subject.case_id, person.name, person.address, person.phone, subject.starts_on,
    coalesce(subject.last_day, case when subject.planned_return_on > on_day then subject.planned_return_on - 1 end)
  from app.person
  join app.recuperation_case subject on subject.authority_id = person.authority_id
    and subject.person_id = person.person_id
  where person.authority_id = authority
    and person.municipality_code = municipality
    and subject.category = of_category
    and subject.status = 'open'
    and (subject.last_day is null or subject.last_day >= on_day)
    and not exists (
      select from app.case_stay stay
      where stay.authority_id = subject.authority_id and stay.case_id = subject.case_id and stay.until_on is null
        and stay.place in ('hotel', 'hospital', 'elsewhere'))
$$;

-- What the basis lists of a person, and nothing else.
create function app.provision_values(fields text[], name text, address text, contact text, period_from date,
  period_through date)
returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(field, given), '{}')
  from (values ('name', to_jsonb(name)), ('address', to_jsonb(address)), ('contact', to_jsonb(contact)),
    ('period', jsonb_build_object('from', period_from, 'through', period_through))) listed (field, given)
  where field = any (fields)
$$;

-- Two people of whom the same is given have the same digest.
create function app.provision_digest(fields text[], name text, address text, contact text, period_from date,
  period_through date)
returns bigint language sql stable as $$
  select hashtextextended(concat_ws(e'\x1f',
    case when 'name' = any (fields) then name end,
    case when 'address' = any (fields) then address end,
    case when 'contact' = any (fields) then contact end,
    case when 'period' = any (fields) then period_from - date '2000-01-01' end,
    case when 'period' = any (fields) then coalesce(period_through - date '2000-01-01', 0) end), 0)
$$;

-- Whether the basis holds for the municipality on the day.
create function app.basis_holds(basis uuid, municipality text, on_day date) returns boolean
language sql stable as $$
  select exists (
    select from app.legal_basis held, app.active_basis(held.category, municipality, on_day) active
    where held.authority_id = ctx.authority() and held.basis_id = basis and active.basis_id = basis)
$$;

-- The unit of the municipality that may open a package on the basis: named by the basis, or by the newest request.
create function app.receiving_unit(basis uuid, municipality text) returns text
language sql stable as $$
  select coalesce(held.receiving_unit, (
    select request.receiving_unit from app.provision_request request
    where request.authority_id = held.authority_id and request.municipality_code = municipality
      and request.category = held.category
    order by request.withdrawn_on nulls first, request.asked_on desc limit 1))
  from app.legal_basis held where held.authority_id = ctx.authority() and held.basis_id = basis
$$;

-- Everybody of whom the municipality is to be told something on the basis: given for the first time, given anew, or no
-- longer to be supported. Somebody whose last told day is over needs no cancellation.
create function app.provision_due(basis uuid, municipality text, on_day date)
returns table (case_id uuid, kind text, name text, address text, contact text, period_from date, period_through date,
  digest bigint)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  authority int := ctx.authority();
  held app.legal_basis;
  holds boolean := app.basis_holds(basis, municipality, on_day);
begin
  select * into held from app.legal_basis given where given.authority_id = authority and given.basis_id = basis;
  return query
    select coalesce(truth.case_id, known.case_id),
      case when truth.case_id is null then 'cancelled' when known.case_id is null then 'new' else 'changed' end,
      truth.name, truth.address, truth.contact, truth.period_from, truth.period_through, coalesce(truth.digest, 0)
    from (
      select somebody.*, app.provision_digest(held.fields, somebody.name, somebody.address, somebody.contact,
        somebody.period_from, somebody.period_through) as digest
      from app.provision_truth(authority, held.category, municipality, on_day) somebody
      where holds
    ) truth
    full join (
      select standing.case_id, standing.digest, standing.told_through from app.provision_standing standing
      where standing.authority_id = authority and standing.municipality_code = municipality
        and standing.basis_id = basis and standing.kind <> 'cancelled'
    ) known on known.case_id = truth.case_id
    where truth.case_id is null and (known.told_through is null or known.told_through >= on_day)
      or truth.case_id is not null and truth.digest is distinct from known.digest;
end
$$;

-- Makes a package of everybody who is due. Returns how many rows it has: none when there is nothing to tell, and then no
-- package either; null when another package of the same receiver and basis is still open.
create function app.select_provision(package uuid, basis uuid, municipality text, on_day date, at timestamptz) returns int
language plpgsql security definer set search_path = app, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  authority int := ctx.authority();
  made int;
begin
  if authority is null then
    raise exception 'Packages are made in the name of an authority.' using errcode = 'insufficient_privilege';
  end if;
  insert into provision_package (authority_id, package_id, basis_id, category, municipality_code, receiving_unit, purposes,
    fields, sequence, status, selected_on, selected_at, selected_by)
  select authority, package, held.basis_id, held.category, municipality, app.receiving_unit(basis, municipality),
    held.purposes, held.fields, 1 + coalesce((
      select max(earlier.sequence) from provision_package earlier
      where earlier.authority_id = authority and earlier.municipality_code = municipality and earlier.basis_id = basis
        and earlier.status <> 'discarded'), 0),
    'selected', on_day, at, ctx.actor()
  from legal_basis held
  where held.authority_id = authority and held.basis_id = basis and held.category <> 'contact'
    and app.receiving_unit(basis, municipality) is not null
  on conflict do nothing;
  if not found then return null; end if;

  with due as materialized (
    select somebody.*, known.reference as known_reference
    from app.provision_due(basis, municipality, on_day) somebody
    left join provision_reference known on known.authority_id = authority and known.municipality_code = municipality
      and known.case_id = somebody.case_id
  ), named as (
    insert into provision_reference as earlier (authority_id, municipality_code, case_id, reference)
    -- In the order in which a release locks the cases, so that the two cannot block each other.
    select authority, municipality, due.case_id, gen_random_uuid() from due where due.known_reference is null
    order by due.case_id
    -- A package of the other category may have been naming the same people at this moment.
    on conflict (authority_id, municipality_code, case_id) do update set reference = earlier.reference
    returning case_id, reference
  )
  insert into provision_row (authority_id, package_id, row_number, reference, case_id, kind, provided, digest, told_through)
  select authority, package, row_number() over (order by coalesce(due.known_reference, named.reference)),
    coalesce(due.known_reference, named.reference), due.case_id, due.kind,
    case when due.kind = 'cancelled' then '{}' else app.provision_values(held.fields, due.name, due.address, due.contact,
      due.period_from, due.period_through) end,
    due.digest, case when 'period' = any (held.fields) then due.period_through end
  from due
  join legal_basis held on held.authority_id = authority and held.basis_id = basis
  left join named on named.case_id = due.case_id;
  get diagnostics made = row_count;

  if made = 0 then
    delete from provision_package where authority_id = authority and package_id = package;
  else
    update provision_package set (rows_new, rows_changed, rows_cancelled) = (
      select count(*) filter (where kind = 'new'), count(*) filter (where kind = 'changed'),
        count(*) filter (where kind = 'cancelled')
      from provision_row where authority_id = authority and package_id = package)
    where authority_id = authority and package_id = package;
  end if;
  return made;
end
$$;

-- How many rows of the package are not so any more on the day.
create function app.stale_rows(package uuid, on_day date) returns int
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  authority int := ctx.authority();
  given app.provision_package;
  holds boolean;
begin
  select * into given from app.provision_package p where p.authority_id = authority and p.package_id = package;
  holds := app.basis_holds(given.basis_id, given.municipality_code, on_day);
  return (
    select count(*) from app.provision_row line
    left join app.provision_truth(authority, given.category, given.municipality_code, on_day) truth
      on truth.case_id = line.case_id and holds
    where line.authority_id = authority and line.package_id = package
      and case when line.kind = 'cancelled' then truth.case_id is not null
        else truth.case_id is null or line.digest <> app.provision_digest(given.fields, truth.name, truth.address,
          truth.contact, truth.period_from, truth.period_through) end);
end
$$;

-- Gives a package that was never released up: its rows are deleted, and its number is free again.
create function app.discard_provision(package uuid, why text, at timestamptz) returns boolean
language plpgsql security definer set search_path = app, pg_temp as $$
declare
  authority int := ctx.authority();
begin
  update provision_package set status = 'discarded', discarded_at = at, discard_reason = why, workbook = null,
    archive = null, password_sealed = null
  where authority_id = authority and package_id = package and status in ('selected', 'sealing', 'sealed');
  if not found then return false; end if;
  delete from provision_row where authority_id = authority and package_id = package;
  return true;
end
$$;

-- Releases a sealed package in the name of whoever acts, to the recipient on the list, and writes the ledger. Everything on
-- which its rows rest stays locked until the transaction ends. Says 'released', or why not.
create function app.release_provision(package uuid, recipient uuid, on_day date, at timestamptz) returns text
language plpgsql security definer set search_path = app, pg_temp as $$
declare
  authority int := ctx.authority();
  releaser text := ctx.actor();
  given provision_package;
begin
  if authority is null or releaser is null or releaser not like 'staff:%' then
    raise exception 'A package is released by a person of the authority.' using errcode = 'insufficient_privilege';
  end if;
  select * into given from provision_package p where p.authority_id = authority and p.package_id = package for update;
  if not found then return 'no-such-package'; end if;
  if given.status <> 'sealed' then return 'not-sealed'; end if;
  if releaser = 'staff:' || given.sealing_by then return 'same-person'; end if;
  if not exists (
    select from provision_contact listed where listed.authority_id = authority and listed.contact_id = recipient
      and listed.municipality_code = given.municipality_code and listed.topic = 'package' and listed.mail is not null
      and listed.ended_at is null)
  then return 'no-recipient'; end if;

  perform from legal_basis held where held.authority_id = authority and held.basis_id = given.basis_id for share;
  perform from provision_request request where request.authority_id = authority
    and request.municipality_code = given.municipality_code and request.category = given.category for share;
  perform from agreement where agreement.authority_id = authority and agreement.agreement_id = (
    select held.agreement_id from legal_basis held where held.authority_id = authority and held.basis_id = given.basis_id)
    for share;
  -- Against the key lock of a new stay as well, which would take somebody away from home.
  perform from recuperation_case subject
  where subject.authority_id = authority and subject.case_id in (
    select line.case_id from provision_row line where line.authority_id = authority and line.package_id = package)
  order by subject.case_id for update;
  perform from person
  where person.authority_id = authority and person.person_id in (
    select subject.person_id from recuperation_case subject join provision_row line
      on line.authority_id = subject.authority_id and line.case_id = subject.case_id
    where line.authority_id = authority and line.package_id = package)
  order by person.person_id for share;

  if app.receiving_unit(given.basis_id, given.municipality_code) is distinct from given.receiving_unit
    or app.stale_rows(package, on_day) > 0
  then return 'stale'; end if;

  update provision_package set status = 'released', released_at = at, released_by = substr(releaser, 7)::uuid,
    recipient_id = recipient
  where authority_id = authority and package_id = package;
  insert into disclosure (authority_id, package_id, row_number, case_id, reference, kind, fields, category,
    municipality_code, receiving_unit, basis_id, sequence, disclosed_at)
  select authority, package, line.row_number, line.case_id, line.reference, line.kind,
    case when line.kind = 'cancelled' then '{}' else given.fields end, given.category, given.municipality_code,
    given.receiving_unit, given.basis_id, given.sequence, at
  from provision_row line where line.authority_id = authority and line.package_id = package;
  insert into provision_standing as known (authority_id, municipality_code, basis_id, case_id, reference, kind, digest,
    told_through, package_id)
  select authority, given.municipality_code, given.basis_id, line.case_id, line.reference, line.kind, line.digest,
    line.told_through, package
  from provision_row line where line.authority_id = authority and line.package_id = package
  on conflict (authority_id, municipality_code, basis_id, case_id) do update
    set (kind, digest, told_through, package_id) =
      (excluded.kind, excluded.digest, excluded.told_through, excluded.package_id);
  update provision_recall recall set cancelled_by = package
  from provision_row line
  where line.authority_id = authority and line.package_id = package and line.kind = 'cancelled'
    and recall.authority_id = authority and recall.case_id = line.case_id
    and recall.municipality_code = given.municipality_code and recall.basis_id = given.basis_id
    and recall.lifted_at is null and recall.cancelled_by is null;
  return 'released';
end
$$;

-- Calls a released package back (F-17): the receiver counts as not having got it, so that whatever is due is told again.
create function app.recall_provision(package uuid, why text, at timestamptz) returns boolean
language plpgsql security definer set search_path = app, pg_temp as $$
declare
  authority int := ctx.authority();
  given provision_package;
begin
  update provision_package set status = 'recalled', recalled_at = at, recall_reason = why, workbook = null, archive = null,
    password_sealed = null
  where authority_id = authority and package_id = package and status in ('released', 'received', 'opened')
  returning * into given;
  if not found then return false; end if;
  delete from provision_standing known
  where known.authority_id = authority and known.municipality_code = given.municipality_code
    and known.basis_id = given.basis_id and known.package_id = package;
  insert into provision_standing (authority_id, municipality_code, basis_id, case_id, reference, kind, digest,
    told_through, package_id)
  select distinct on (told.case_id) authority, given.municipality_code, given.basis_id, told.case_id, told.reference,
    told.kind, told.digest, told.told_through, told.package_id
  from provision_row recalled
  join disclosure earlier on earlier.authority_id = authority and earlier.case_id = recalled.case_id
    and earlier.municipality_code = given.municipality_code and earlier.basis_id = given.basis_id
  join provision_package by_package on by_package.authority_id = authority and by_package.package_id = earlier.package_id
    and by_package.recalled_at is null
  join provision_row told on told.authority_id = authority and told.package_id = earlier.package_id
    and told.row_number = earlier.row_number
  where recalled.authority_id = authority and recalled.package_id = package
  order by told.case_id, earlier.sequence desc
  on conflict do nothing;
  return true;
end
$$;

-- Everybody of whom a receiver was told what is no longer so on the day, and why; 'corrected' where it is only told anew.
create function app.provision_untrue(on_day date)
returns table (municipality_code text, basis_id uuid, case_id uuid, reference uuid, package_id uuid, reason text)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  authority int := ctx.authority();
begin
  return query
  with told as materialized (
    select held.basis_id, held.category, held.fields, pair.municipality_code,
      app.basis_holds(held.basis_id, pair.municipality_code, on_day) as holds
    from (
      select distinct given.basis_id, given.municipality_code from app.provision_package given
      where given.authority_id = authority and given.released_at is not null
    ) pair
    join app.legal_basis held on held.authority_id = authority and held.basis_id = pair.basis_id
  )
  select known.municipality_code, known.basis_id, known.case_id, known.reference, known.package_id,
    case
      when not told.holds then 'basis-ended'
      when subject.status <> 'open' then subject.close_reason
      when subject.category <> told.category then 'transferred'
      when person.municipality_code <> known.municipality_code then 'moved'
      when stay.case_id is not null then 'not-at-home'
      when subject.last_day < on_day then 'period-over'
      else 'corrected'
    end
  from told
  join app.provision_standing known on known.municipality_code = told.municipality_code and known.basis_id = told.basis_id
  join app.recuperation_case subject on subject.authority_id = known.authority_id and subject.case_id = known.case_id
  join app.person on person.authority_id = subject.authority_id and person.person_id = subject.person_id
  left join app.case_stay stay on stay.authority_id = subject.authority_id and stay.case_id = subject.case_id
    and stay.until_on is null and stay.place in ('hotel', 'hospital', 'elsewhere')
  where known.authority_id = authority
    and known.kind <> 'cancelled'
    and (known.told_through is null or known.told_through >= on_day)
    and (not told.holds or subject.status <> 'open' or subject.category <> told.category
      or person.municipality_code <> known.municipality_code or stay.case_id is not null or subject.last_day < on_day
      or known.digest <> app.provision_digest(told.fields, person.name, person.address, person.phone, subject.starts_on,
        coalesce(subject.last_day, case when subject.planned_return_on > on_day then subject.planned_return_on - 1 end)));
end
$$;

revoke all on function app.provision_truth(int, text, text, date),
  app.provision_values(text[], text, text, text, date, date), app.provision_digest(text[], text, text, text, date, date),
  app.basis_holds(uuid, text, date), app.receiving_unit(uuid, text), app.provision_due(uuid, text, date),
  app.select_provision(uuid, uuid, text, date, timestamptz), app.stale_rows(uuid, date),
  app.discard_provision(uuid, text, timestamptz), app.release_provision(uuid, uuid, date, timestamptz),
  app.recall_provision(uuid, text, timestamptz), app.provision_untrue(date) from public;
grant execute on function app.provision_truth(int, text, text, date),
  app.provision_digest(text[], text, text, text, date, date), app.basis_holds(uuid, text, date),
  app.receiving_unit(uuid, text), app.provision_due(uuid, text, date),
  app.select_provision(uuid, uuid, text, date, timestamptz), app.stale_rows(uuid, date),
  app.discard_provision(uuid, text, timestamptz), app.release_provision(uuid, uuid, date, timestamptz),
  app.recall_provision(uuid, text, timestamptz), app.provision_untrue(date) to mimamori_app, mimamori_worker;

-- Where truth and what the receivers were told differ is found for all municipalities by one statement, which reads every
-- person and every case once. Before, each municipality was looked through on its own, a row at a time by index: 12 s a
-- minute among a million people.

drop function app.provision_untrue(date);
drop function app.select_provision(uuid, uuid, text, date, timestamptz);
drop function app.stale_rows(uuid, date);
drop function app.provision_due(uuid, text, date);
drop function app.provision_truth(int, text, text, date);

-- Who is at home and in recuperation on the day, where and of which category, with all that can be given. The last day is
-- null while symptoms last beyond the planned one. Inlined, so that it reads no more than its caller asks for.
create function app.provision_truth(authority int, on_day date)
returns table (municipality_code text, category text, case_id uuid, name text, address text, contact text,
  period_from date, period_through date)
language sql stable as $$
  select person.municipality_code, subject.category, subject.case_id, person.name, person.address, person.phone,
    subject.starts_on,
    coalesce(subject.last_day, case when subject.planned_return_on > on_day then subject.planned_return_on - 1 end)
  from app.recuperation_case subject
  join app.person on person.authority_id = authority and person.person_id = subject.person_id
  where subject.authority_id = authority
    and subject.status = 'open'
    and (subject.last_day is null or subject.last_day >= on_day)
    and not exists (
      select from app.case_stay stay
      where stay.authority_id = authority and stay.case_id = subject.case_id and stay.until_on is null
        and stay.place in ('hotel', 'hospital', 'elsewhere'))
$$;

-- For each of these receivers and bases where there is something to tell on the day: the cases, or null where they are too
-- many to be named. The same comparison as `provision_due`; once for each list of fields, which is then a constant. How many
-- are known of a receiver is estimated far too low, so that only joins by hash are allowed.
create function app.provision_differences(bases uuid[], municipalities text[], on_day date)
returns table (basis_id uuid, municipality_code text, cases uuid[])
language plpgsql stable set plan_cache_mode = force_custom_plan set work_mem = '64MB' set enable_nestloop = off as $$
declare
  authority int := ctx.authority();
  most constant int := 5000;
  listed record;
begin
  for listed in
    select held.fields, array_agg(asked.basis_id) as bases, array_agg(asked.municipality_code) as municipalities,
      array_agg(case when app.basis_holds(asked.basis_id, asked.municipality_code, on_day) then held.category end) as gives
    from unnest(bases, municipalities) asked (basis_id, municipality_code)
    join app.legal_basis held on held.authority_id = authority and held.basis_id = asked.basis_id
    group by held.fields
  loop
    return query
      with pair as (
        select * from unnest(listed.bases, listed.municipalities, listed.gives) asked (basis_id, municipality_code, gives)
      ), differing as (
        select coalesce(truth.case_id, known.case_id) as case_id, coalesce(truth.basis_id, known.basis_id) as basis_id,
          coalesce(truth.municipality_code, known.municipality_code) as municipality_code
        from (
          select pair.basis_id, pair.municipality_code, somebody.case_id, app.provision_digest(listed.fields,
            somebody.name, somebody.address, somebody.contact, somebody.period_from, somebody.period_through) as digest
          from pair
          join app.provision_truth(authority, on_day) somebody
            on somebody.municipality_code = pair.municipality_code and somebody.category = pair.gives
        ) truth
        full join (
          select standing.basis_id, standing.municipality_code, standing.case_id, standing.digest, standing.told_through
          from app.provision_standing standing
          where standing.authority_id = authority and standing.basis_id = any (listed.bases)
            and standing.kind <> 'cancelled'
        ) known on known.case_id = truth.case_id and known.basis_id = truth.basis_id
          and known.municipality_code = truth.municipality_code
        where truth.case_id is null and (known.told_through is null or known.told_through >= on_day)
          or truth.case_id is not null and truth.digest is distinct from known.digest
      )
      select found.basis_id, found.municipality_code, case when count(*) <= most then array_agg(found.case_id) end
      from differing found
      join pair using (basis_id, municipality_code)
      group by 1, 2;
  end loop;
end
$$;

-- Everybody, or everybody of these cases, of whom the municipality is to be told something on the basis: given for the
-- first time, given anew, or no longer to be supported. Somebody whose last told day is over needs no cancellation.
create function app.provision_due(basis uuid, municipality text, on_day date, cases uuid[])
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
      from app.provision_truth(authority, on_day) somebody
      where holds and somebody.municipality_code = municipality and somebody.category = held.category
        and (cases is null or somebody.case_id = any (cases))
    ) truth
    full join (
      select standing.case_id, standing.digest, standing.told_through from app.provision_standing standing
      where standing.authority_id = authority and standing.municipality_code = municipality
        and standing.basis_id = basis and standing.kind <> 'cancelled'
        and (cases is null or standing.case_id = any (cases))
    ) known on known.case_id = truth.case_id
    where truth.case_id is null and (known.told_through is null or known.told_through >= on_day)
      or truth.case_id is not null and truth.digest is distinct from known.digest;
end
$$;

-- Makes a package of everybody who is due, or of those among these cases. Returns how many rows it has: none when there is
-- nothing to tell, and then no package either; null when another package of the same receiver and basis is still open.
create function app.select_provision(package uuid, basis uuid, municipality text, on_day date, at timestamptz,
  cases uuid[]) returns int
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
    from app.provision_due(basis, municipality, on_day, cases) somebody
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
    left join app.provision_truth(authority, on_day) truth on truth.case_id = line.case_id
      and truth.municipality_code = given.municipality_code and truth.category = given.category and holds
    where line.authority_id = authority and line.package_id = package
      and case when line.kind = 'cancelled' then truth.case_id is not null
        else truth.case_id is null or line.digest <> app.provision_digest(given.fields, truth.name, truth.address,
          truth.contact, truth.period_from, truth.period_through) end);
end
$$;

-- Everybody, or everybody of these cases, of whom the municipality was told on the basis what is no longer so on the day,
-- and why; 'corrected' where it is only told anew.
create function app.provision_untrue(basis uuid, municipality text, on_day date, cases uuid[])
returns table (case_id uuid, reference uuid, package_id uuid, reason text)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  authority int := ctx.authority();
  holds boolean := app.basis_holds(basis, municipality, on_day);
begin
  return query
    select due.case_id, known.reference, known.package_id,
      case
        when due.kind = 'changed' then 'corrected'
        when not holds then 'basis-ended'
        when subject.status <> 'open' then subject.close_reason
        when subject.category <> held.category then 'transferred'
        when person.municipality_code <> municipality then 'moved'
        when exists (
          select from app.case_stay stay
          where stay.authority_id = authority and stay.case_id = due.case_id and stay.until_on is null
            and stay.place in ('hotel', 'hospital', 'elsewhere'))
        then 'not-at-home'
        else 'period-over'
      end
    from app.provision_due(basis, municipality, on_day, cases) due
    join app.provision_standing known on known.authority_id = authority and known.municipality_code = municipality
      and known.basis_id = basis and known.case_id = due.case_id
    join app.legal_basis held on held.authority_id = authority and held.basis_id = basis
    join app.recuperation_case subject on subject.authority_id = authority and subject.case_id = due.case_id
    join app.person on person.authority_id = authority and person.person_id = subject.person_id
    where due.kind <> 'new' and known.kind <> 'cancelled' and (cases is null or known.case_id = any (cases))
      and (known.told_through is null or known.told_through >= on_day);
end
$$;

revoke all on function app.provision_truth(int, date), app.provision_differences(uuid[], text[], date),
  app.provision_due(uuid, text, date, uuid[]), app.select_provision(uuid, uuid, text, date, timestamptz, uuid[]),
  app.stale_rows(uuid, date), app.provision_untrue(uuid, text, date, uuid[]) from public;
grant execute on function app.provision_truth(int, date), app.provision_differences(uuid[], text[], date),
  app.provision_due(uuid, text, date, uuid[]), app.select_provision(uuid, uuid, text, date, timestamptz, uuid[]),
  app.stale_rows(uuid, date), app.provision_untrue(uuid, text, date, uuid[]) to mimamori_app, mimamori_worker;

-- Who asks is verified for every row of the tables that are open to institutions, and for every scan of the others. Two
-- thirds of that went into looking up the key and into calls of functions by functions (measured for a row: 6.2
-- microseconds before, 2.5 after; docs/decisions/0028).

-- The key does not change while a plan lives: declared immutable, it is looked up when a plan is made and stands in it. Where
-- the key is replaced, these functions are touched, and PostgreSQL throws away every plan that holds it.
create function ctx.inner_key() returns bytea
language sql immutable set search_path = ctx, pg_temp as $$ select inner_key from ctx.secret $$;
create function ctx.outer_key() returns bytea
language sql immutable set search_path = ctx, pg_temp as $$ select outer_key from ctx.secret $$;

-- Put into the expressions that call it, as PostgreSQL does with functions of one expression without settings of their own.
-- What is not signed is not read: the rest follows only when the signature is right.
create function ctx.is_signed(given text) returns boolean
language sql stable as $$
  select case when right(given, 64) = encode(
      sha256(ctx.outer_key() || sha256(ctx.inner_key() || convert_to(left(given, -65), 'UTF8'))), 'hex')
    then to_timestamp(split_part(given, '|', 3)::bigint) > now() else false end
$$;
revoke all on function ctx.inner_key(), ctx.outer_key(), ctx.is_signed(text) from public;

create or replace function ctx.verified() returns text
language plpgsql stable as $$
declare
  given text := current_setting('app.ctx', true);
begin
  return case when ctx.is_signed(given) then given end;
end
$$;

create or replace function ctx.authority() returns int
language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  given text := current_setting('app.ctx', true);
begin
  return case when ctx.is_signed(given) and split_part(given, '|', 4) = '-' then split_part(given, '|', 1)::int end;
end
$$;

create or replace function ctx.tenant() returns int
language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  given text := current_setting('app.ctx', true);
begin
  return case when ctx.is_signed(given) then split_part(given, '|', 1)::int end;
end
$$;

create or replace function ctx.may_touch(row_authority int, row_facility uuid) returns boolean
language plpgsql stable security definer set search_path = ctx, public, pg_temp as $$
declare
  given text := current_setting('app.ctx', true);
begin
  return case when ctx.is_signed(given)
    then split_part(given, '|', 1)::int = row_authority and split_part(given, '|', 4) in ('-', row_facility::text)
    else false end;
end
$$;

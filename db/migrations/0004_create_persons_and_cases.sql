-- person_key is a keyed hash of kana name, birth date and phone: the same person filing twice meets the same row.
create table app.person (
  authority_id int not null,
  person_id uuid not null,
  person_key bytea not null,
  name text not null,
  name_kana text not null,
  birth_date date not null,
  phone text not null,
  email text not null,
  postal_code text not null,
  municipality_code text not null,
  address text not null,
  language text not null,
  contact_version int not null,
  created_at timestamptz not null,
  primary key (authority_id, person_id),
  unique (authority_id, person_key)
);
create index person_kana_birth on app.person (authority_id, name_kana, birth_date);
call sys.protect_tenant_table('app.person');
grant select, insert, update (name, phone, email, postal_code, municipality_code, address, language, contact_version)
  on app.person to mimamori_app, mimamori_worker;

-- The period columns are what the rulebook decided from case_event; they are recomputed, never edited by hand.
create table app.recuperation_case (
  authority_id int not null,
  case_id uuid not null,
  person_id uuid not null,
  category text not null check (category in ('self', 'notified')),
  status text not null check (status in ('open', 'released', 'closed')),
  starts_on date not null,
  tested_on date not null,
  day_zero date not null,
  symptomatic boolean not null,
  last_day date,
  return_on date,
  ends_at timestamptz,
  planned_return_on date not null,
  self_check_until date,
  rule_id text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  close_reason text check (close_reason in ('released', 'withdrawn', 'superseded', 'transferred')),
  primary key (authority_id, case_id),
  foreign key (authority_id, person_id) references app.person,
  check ((status = 'open') = (closed_at is null)),
  check ((closed_at is null) = (close_reason is null))
);
create index recuperation_case_open on app.recuperation_case (authority_id, opened_at, case_id) where status = 'open';
create index recuperation_case_person on app.recuperation_case (authority_id, person_id);
call sys.protect_tenant_table('app.recuperation_case');
grant select, insert, update (category, status, day_zero, symptomatic, last_day, return_on, ends_at, planned_return_on,
  self_check_until, rule_id, closed_at, closed_by, close_reason) on app.recuperation_case to mimamori_app, mimamori_worker;

create table app.case_event (
  authority_id int not null,
  event_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('opened', 'onset', 'relief', 'relapse', 'negative-test', 'transferred',
    'released', 'reopened', 'withdrawn', 'superseded')),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  observation_id uuid,
  primary key (authority_id, event_id),
  foreign key (authority_id, case_id) references app.recuperation_case
);
create index case_event_case on app.case_event (authority_id, case_id, recorded_at);
call sys.protect_tenant_table('app.case_event');
grant select, insert on app.case_event to mimamori_app, mimamori_worker;

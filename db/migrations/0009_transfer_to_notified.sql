-- A positive diagnosis by a physician, or an application for the meal service, makes a person a notified patient for
-- good: category 'notified'. Both are told by an operator on the telephone (K-14 to K-16, K-57).
create table app.transfer (
  authority_id int not null,
  transfer_id uuid not null,
  case_id uuid not null,
  filing_id uuid not null,
  kind text not null check (kind in ('meal-service', 'diagnosis')),
  transferred_at timestamptz not null,
  operator_id uuid not null,
  -- Meals: why food cannot be had otherwise, for how many, and where to bring it. Diagnosis: where and on which day.
  reason text,
  people int check (people between 1 and 20),
  delivery_note text,
  institution text,
  diagnosed_on date,
  primary key (authority_id, transfer_id),
  unique (authority_id, case_id),
  foreign key (authority_id, case_id) references app.recuperation_case,
  foreign key (authority_id, filing_id) references app.filing,
  check ((kind = 'meal-service') = (reason is not null and people is not null)),
  check ((kind = 'diagnosis') = (institution is not null and diagnosed_on is not null))
);
create index transfer_at on app.transfer (authority_id, transferred_at desc, transfer_id);
call sys.protect_tenant_table('app.transfer');
grant select, insert on app.transfer to mimamori_app, mimamori_worker;

-- Who told of a diagnosis: the person, their family, the institution or the health centre.
alter table app.transfer add column told_by text check (told_by in ('self', 'family', 'institution', 'health-centre')),
  add check ((kind = 'diagnosis') = (told_by is not null));

-- An operator has asked a caller for birth date and address, and both agreed. It opens the caller's pages to this
-- operator for a while, and stays as the record of it.
create table app.caller_check (
  authority_id int not null,
  check_id uuid not null,
  filing_id uuid not null,
  operator_id uuid not null,
  checked_at timestamptz not null,
  primary key (authority_id, check_id),
  foreign key (authority_id, filing_id) references app.filing
);
create index caller_check_operator on app.caller_check (authority_id, filing_id, operator_id, checked_at desc);
call sys.protect_tenant_table('app.caller_check');
grant select, insert on app.caller_check to mimamori_app, mimamori_worker;

-- Why an officer took the watch up again (A-13); null for what needs no reason.
alter table app.case_event add column reason text;

-- A person who corrects their telephone number is found by the new one from then on.
grant update (person_key) on app.person to mimamori_app, mimamori_worker;

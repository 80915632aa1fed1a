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

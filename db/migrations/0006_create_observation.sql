-- One row for every answer that is expected. It ends in an answer or in a task for a human, never in nothing.
create table app.observation_slot (
  authority_id int not null,
  case_id uuid not null,
  slot_on date not null,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  status text not null check (status in ('open', 'answered', 'missed', 'cancelled')),
  asked_at timestamptz,
  reminded_at timestamptz,
  closed_at timestamptz,
  primary key (authority_id, case_id, slot_on),
  foreign key (authority_id, case_id) references app.recuperation_case
);
create index observation_slot_open on app.observation_slot (authority_id, due_at) where status = 'open';
call sys.protect_tenant_table('app.observation_slot');
grant select, insert, update (status, asked_at, reminded_at, closed_at)
  on app.observation_slot to mimamori_app, mimamori_worker;

create table app.observation (
  authority_id int not null,
  observation_id uuid not null,
  case_id uuid not null,
  slot_on date not null,
  answered_at timestamptz not null,
  channel text not null check (channel in ('web', 'line', 'voice', 'staff')),
  temperature numeric(3, 1) not null check (temperature between 34.0 and 42.0),
  spo2 int check (spo2 between 70 and 100),
  symptoms text[] not null,
  emergency_symptoms text[] not null,
  condition text not null check (condition in ('none', 'same', 'relieved', 'worse')),
  note text,
  grade text not null check (grade in ('ok', 'caution', 'urgent')),
  rule_id text not null,
  actor text not null,
  primary key (authority_id, observation_id),
  foreign key (authority_id, case_id, slot_on) references app.observation_slot
);
create index observation_case on app.observation (authority_id, case_id, answered_at);
call sys.protect_tenant_table('app.observation');
grant select, insert on app.observation to mimamori_app, mimamori_worker;

create table app.care_task (
  authority_id int not null,
  task_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('urgent-answer', 'caution-answer', 'missed-answer', 'late-symptom')),
  danger int not null check (danger between 1 and 9),
  slot_on date not null,
  opened_at timestamptz not null,
  claimed_by uuid,
  claimed_at timestamptz,
  outcome text check (outcome in ('reached-well', 'advised-to-see-doctor', 'ambulance-requested', 'not-reached')),
  note text,
  closed_at timestamptz,
  closed_by uuid,
  primary key (authority_id, task_id),
  foreign key (authority_id, case_id) references app.recuperation_case,
  check ((closed_at is null) = (outcome is null))
);
create unique index care_task_once on app.care_task (authority_id, case_id, slot_on, kind);
create index care_task_open on app.care_task (authority_id, danger desc, opened_at, task_id) where closed_at is null;
call sys.protect_tenant_table('app.care_task');
grant select, insert, update (claimed_by, claimed_at, outcome, note, closed_at, closed_by)
  on app.care_task to mimamori_app, mimamori_worker;

-- Where a patient is (SM-3: home, hotel, hospital), and what the health centre does for them meanwhile. The patient's data
-- stand in the stay of an institution as a copy, and only as far as that institution may see them: it reads no person.
create table app.case_stay (
  authority_id int not null,
  stay_id uuid not null,
  case_id uuid not null,
  place text not null check (place in ('home', 'hotel', 'hospital', 'elsewhere')),
  facility_id uuid,
  -- Where, when it is none of these.
  elsewhere text,
  -- Somebody at home or elsewhere for whom a bed is being looked for.
  awaits text check (awaits in ('hotel', 'hospital')),
  from_on date not null,
  until_on date,
  -- Null while an institution still expects the patient.
  arrived_at timestamptz,
  severity text check (severity in ('mild', 'moderate-1', 'moderate-2', 'severe')),
  intensive_care boolean not null default false,
  ventilator boolean not null default false,
  ecmo boolean not null default false,
  outcome text check (outcome in ('discharged', 'moved', 'died')),
  name text,
  name_kana text,
  birth_date date,
  sex text check (sex in ('male', 'female', 'unknown')),
  onset_on date,
  diagnosed_on date,
  planned_at timestamptz not null,
  primary key (authority_id, stay_id),
  foreign key (authority_id, case_id) references app.recuperation_case,
  foreign key (authority_id, facility_id) references app.facility,
  check ((place in ('hotel', 'hospital')) = (facility_id is not null)),
  check ((facility_id is not null) = (name is not null)),
  check ((place = 'elsewhere') = (elsewhere is not null)),
  check (facility_id is null or awaits is null),
  check (facility_id is not null or arrived_at is not null),
  check (until_on >= from_on),
  check ((until_on is null) = (outcome is null))
);
create unique index case_stay_now on app.case_stay (authority_id, case_id) where until_on is null;
create index case_stay_case on app.case_stay (authority_id, case_id, from_on);
create index case_stay_place on app.case_stay (authority_id, place, from_on, case_id) where until_on is null;
create index case_stay_waiting on app.case_stay (authority_id, from_on, case_id) where until_on is null and awaits is not null;
create index case_stay_facility on app.case_stay (authority_id, facility_id, from_on desc, stay_id)
  where facility_id is not null;
call sys.protect_tenant_table('app.case_stay');
call sys.open_to_institution('app.case_stay');
grant select, insert, update (from_on, until_on, arrived_at, severity, intensive_care, ventilator, ecmo, outcome)
  on app.case_stay to mimamori_app, mimamori_worker;

-- What happened in a stay, in the order in which it was entered; only added.
create table app.stay_event (
  authority_id int not null,
  event_id uuid not null,
  stay_id uuid not null,
  facility_id uuid,
  kind text not null check (kind in ('planned', 'arrived', 'condition', 'day', 'ended')),
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  -- The health centre entered it for the institution.
  proxy boolean not null,
  severity text check (severity in ('mild', 'moderate-1', 'moderate-2', 'severe')),
  intensive_care boolean,
  ventilator boolean,
  ecmo boolean,
  temperature numeric(3, 1),
  spo2 int,
  symptoms text[],
  emergency_symptoms text[],
  condition text check (condition in ('none', 'same', 'relieved', 'worse')),
  outcome text check (outcome in ('discharged', 'moved', 'died')),
  primary key (authority_id, event_id),
  foreign key (authority_id, stay_id) references app.case_stay,
  check ((kind = 'condition') = (intensive_care is not null and ventilator is not null and ecmo is not null)),
  check ((kind = 'day') = (temperature is not null and symptoms is not null and condition is not null)),
  check ((kind = 'ended') = (outcome is not null))
);
create index stay_event_stay on app.stay_event (authority_id, stay_id, recorded_at);
call sys.protect_tenant_table('app.stay_event');
call sys.open_to_institution('app.stay_event');
grant select, insert on app.stay_event to mimamori_app, mimamori_worker;

-- Somebody who was close to a patient, watched until the window of the rule of that day is over.
create table app.close_contact (
  authority_id int not null,
  contact_id uuid not null,
  case_id uuid not null,
  name text not null,
  name_kana text not null,
  phone text not null,
  relation text not null check (relation in ('household', 'work', 'school', 'friend', 'care', 'other')),
  last_contact_on date not null,
  watched_through date not null,
  rule_id text not null,
  status text not null check (status in ('watched', 'became-case', 'ended')),
  added_at timestamptz not null,
  added_by text not null,
  settled_at timestamptz,
  primary key (authority_id, contact_id),
  foreign key (authority_id, case_id) references app.recuperation_case,
  check (watched_through >= last_contact_on),
  check ((status = 'watched') = (settled_at is null))
);
create index close_contact_case on app.close_contact (authority_id, case_id, added_at);
create index close_contact_window on app.close_contact (authority_id, watched_through) where status = 'watched';
call sys.protect_tenant_table('app.close_contact');
grant select, insert, update (status, settled_at) on app.close_contact to mimamori_app, mimamori_worker;

-- A pulse oximeter of the authority. None is lent without its number (F-13).
create table app.oximeter (
  authority_id int not null,
  management_number text not null check (management_number ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  registered_at timestamptz not null,
  registered_by text not null,
  primary key (authority_id, management_number)
);
call sys.protect_tenant_table('app.oximeter');
grant select, insert on app.oximeter to mimamori_app, mimamori_worker;

create table app.oximeter_loan (
  authority_id int not null,
  loan_id uuid not null,
  management_number text not null,
  case_id uuid not null,
  status text not null check (status in ('out', 'returned', 'lost')),
  lent_on date not null,
  due_on date not null,
  returned_on date,
  lost_on date,
  reminders int not null default 0,
  reminded_on date,
  lent_by text not null,
  lent_at timestamptz not null,
  primary key (authority_id, loan_id),
  foreign key (authority_id, management_number) references app.oximeter,
  foreign key (authority_id, case_id) references app.recuperation_case,
  check (due_on >= lent_on),
  check ((status = 'returned') = (returned_on is not null)),
  check (status <> 'lost' or lost_on is not null)
);
create unique index oximeter_loan_once on app.oximeter_loan (authority_id, management_number) where status <> 'returned';
create index oximeter_loan_due on app.oximeter_loan (authority_id, due_on, loan_id) where status = 'out';
create index oximeter_loan_case on app.oximeter_loan (authority_id, case_id);
create index oximeter_loan_status on app.oximeter_loan (authority_id, status, due_on, loan_id);
call sys.protect_tenant_table('app.oximeter_loan');
grant select, insert, update (status, returned_on, lost_on, reminders, reminded_on) on app.oximeter_loan
  to mimamori_app, mimamori_worker;

create table app.case_note (
  authority_id int not null,
  note_id uuid not null,
  case_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (authority_id, note_id),
  foreign key (authority_id, case_id) references app.recuperation_case
);
create index case_note_case on app.case_note (authority_id, case_id, written_at);
call sys.protect_tenant_table('app.case_note');
grant select, insert on app.case_note to mimamori_app, mimamori_worker;

-- Notified patients who are watched, in the order in which their cases were opened: who has no place yet.
create index recuperation_case_notified on app.recuperation_case (authority_id, starts_on, case_id)
  where status = 'open' and category = 'notified';

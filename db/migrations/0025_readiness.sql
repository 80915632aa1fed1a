-- How a health centre means to staff its work (H-11, H-36), as it was planned; the newest row is the plan that holds.
create table app.staffing_plan (
  authority_id int not null,
  plan_id uuid not null,
  health_centre_id uuid not null,
  -- The version of the rulebook whose kinds of work and minutes were used.
  rule_id text not null,
  shift_minutes int not null check (shift_minutes between 60 and 1440),
  -- One a kind of work: volume of a day, minutes of one, people needed, and the people assigned by where they come from.
  lines jsonb not null,
  needed int not null,
  assigned int not null,
  -- People who are missing, summed over the kinds: a surplus of one fills no gap of another.
  gap int not null check (gap >= 0),
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (authority_id, plan_id),
  foreign key (authority_id, health_centre_id) references app.health_centre
);
create index staffing_plan_centre on app.staffing_plan (authority_id, health_centre_id, saved_at desc);
call sys.protect_tenant_table('app.staffing_plan');
grant select, insert on app.staffing_plan to mimamori_app, mimamori_worker;

-- Each change of where a health centre stands; the newest row is its status, none means that it has not started.
create table app.readiness_step (
  authority_id int not null,
  step_id uuid not null,
  health_centre_id uuid not null,
  status text not null check (status in ('planned', 'ready')),
  plan_id uuid not null,
  taken_at timestamptz not null,
  taken_by text not null,
  primary key (authority_id, step_id),
  foreign key (authority_id, health_centre_id) references app.health_centre,
  foreign key (authority_id, plan_id) references app.staffing_plan
);
create index readiness_step_centre on app.readiness_step (authority_id, health_centre_id, taken_at desc);
call sys.protect_tenant_table('app.readiness_step');
grant select, insert on app.readiness_step to mimamori_app, mimamori_worker;

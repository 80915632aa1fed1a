-- The worklist at a million cases (bench: lists). It is walked in its order, and stops at the end of the page.

-- The order of what is not set apart: the most dangerous first, then the clock that ends first. An expression that row-level
-- security lets an index answer is made of cases: coalesce is held to leak.
drop index app.care_task_open;
create index care_task_in_order on app.care_task
  (authority_id, danger desc, (case when due_by is null then opened_at else due_by end), task_id)
  where closed_at is null;

-- A person's open tasks, the foremost first, with everything by which people are counted: read without the table.
create index care_task_of_person on app.care_task
  (authority_id, case_id, danger desc, (case when due_by is null then opened_at else due_by end), task_id)
  include (kind, opened_at, due_by, call_again_at, claimed_by)
  where closed_at is null;

-- What was put off has an order of its own, and is rare.
create index care_task_later on app.care_task (authority_id, call_again_at, task_id)
  where closed_at is null and call_again_at is not null;

-- As before, but for tasks that somebody has: opening one no longer writes it.
drop index app.care_task_claimed;
create index care_task_claimed on app.care_task (authority_id, claimed_by)
  where closed_at is null and claimed_by is not null;

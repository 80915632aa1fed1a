-- How many steps of the ladder were late at each count: a queue that stands still is an event.
alter table app.slot_count add column overdue int not null default 0;

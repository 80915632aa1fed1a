-- Lists of staff at a million cases (bench: lists). Those whose planned end has passed are counted on every page of the watch
-- list: without their day in an index, everybody being watched was looked at.
create index recuperation_case_planned on app.recuperation_case (authority_id, planned_return_on) where status = 'open';

-- The line list is in the order of entry; the report's id makes the place of a page exact. The next index does for the old one.
create index case_report_entered on app.case_report (authority_id, entered_at, report_id);
drop index app.case_report_entered_at;

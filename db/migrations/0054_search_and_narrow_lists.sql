-- The lists in which staff live, searched by name and narrowed in any combination, at a million cases. The order of a list
-- stands first in its index and what narrows it behind: entries are passed over in the index, and the policy of a row, which
-- costs more than the rest, is asked of those alone that are shown.

-- Reports of one municipality or health centre in the order of entry. Both grow at a few right edges, where the pages are in
-- memory: they cost a report little.
create index case_report_municipality on app.case_report (authority_id, municipality_code, entered_at, report_id);
create index case_report_centre on app.case_report (authority_id, health_centre_id, entered_at, report_id);

-- Reports that came to an end without acceptance: one in a hundred, written when that happens.
create index case_report_ended on app.case_report (authority_id, status, entered_at, report_id, municipality_code,
  health_centre_id, facility_id) where status in ('transferred', 'withdrawn');

-- Reports that wait. Does for the old one of this name, and for the one by health centre, which every report went through.
drop index app.case_report_open;
drop index app.case_report_health_centre;
create index case_report_open on app.case_report (authority_id, reported_at, report_id, status, municipality_code,
  health_centre_id, facility_id) where status in ('submitted', 'queried');

-- By reading and by name as written. The first does for the one by which an earlier report of the same patient was found.
drop index app.case_report_person_reported;
create index case_report_reading on app.case_report (authority_id, name_kana, birth_date, report_id, status,
  municipality_code, health_centre_id, facility_id);
create index case_report_name on app.case_report (authority_id, name, birth_date, report_id, status, municipality_code,
  health_centre_id, facility_id);

-- People likewise; the first does for the old one of this name.
drop index app.person_kana;
create index person_kana on app.person (authority_id, kana_key, birth_date, person_id, municipality_code);
create index person_name on app.person (authority_id, name, birth_date, person_id, municipality_code);

-- Those who are watched, of ten times as many: in the order of the list, by their planned end, and by person. The first two
-- do for the old ones of these names.
drop index app.recuperation_case_open;
create index recuperation_case_open on app.recuperation_case (authority_id, opened_at, case_id, category, planned_return_on,
  person_id) where status = 'open';
drop index app.recuperation_case_planned;
create index recuperation_case_planned on app.recuperation_case (authority_id, planned_return_on, person_id, case_id, category)
  where status = 'open';
create index recuperation_case_watched on app.recuperation_case (authority_id, person_id, case_id, category, planned_return_on)
  where status = 'open';

-- Who did not answer on a day and was not reached since: some hundreds.
create index care_task_missed on app.care_task (authority_id, slot_on, case_id)
  where closed_at is null and kind = 'missed-answer';

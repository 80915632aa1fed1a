-- Notified patients of some days are counted who had no place: those who are watched, and those whose case ended since.
create index recuperation_case_notified_closed on app.recuperation_case (authority_id, closed_at)
  where category = 'notified' and closed_at is not null;

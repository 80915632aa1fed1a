-- What was handed over and never settled is looked for every half second; what ended in the last hour, every minute.
create index message_handed_over on app.message (authority_id, handed_over_at) where status = 'handed-over' and lane = 'bulk';
create index message_settled on app.message (authority_id, settled_at) include (channel, status);

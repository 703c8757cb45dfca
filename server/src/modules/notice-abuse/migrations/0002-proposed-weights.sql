-- Learned weights are a proposal until a second person adopts them.
alter table notice_abuse.weights add column learned_by text not null default 'system:migration';
alter table notice_abuse.weights add column adopted_at timestamptz;
alter table notice_abuse.weights add column adopted_by text;
update notice_abuse.weights set adopted_at = learned_at, adopted_by = learned_by;
-- Who wrote what, so that it can be erased.
alter table notice_abuse.request add column answered_by text;
alter table notice_abuse.measure add column contested_by text;

-- What a proposal is about, so that a case can tell that it waits for a second person.
alter table review.approval add column covers text[] not null default '{}';
create index approval_asked on review.approval using gin (covers) where state = 'asked';

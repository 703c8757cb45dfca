-- A list of a right's notices is read newest first, one page at a time.
drop index notices.notice_by_right;
create index notice_by_right on notices.notice (right_id, submitted_at desc, id desc);

-- Whether somebody else has entered the same registration is asked of every notice.
create index right_by_register_key on rights."right" (register_key) where status <> 'withdrawn';

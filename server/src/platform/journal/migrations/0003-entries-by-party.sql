-- A party of few entries, or of none yet, is answered without reading everybody's.
create index entry_by_party on journal.entry using gin (parties);

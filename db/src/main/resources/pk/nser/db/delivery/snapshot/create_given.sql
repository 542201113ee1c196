-- The households that were ever in a snapshot of an agreement, by its own names of them: what its quota of households is reckoned by.
create table if not exists {given} (id text collate "C" primary key)

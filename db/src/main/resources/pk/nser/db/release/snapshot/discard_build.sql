-- A discarded build.
delete from reg.build where build = ?

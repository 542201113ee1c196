-- One row: a build of a release.
insert into reg.build (line, release) values (?, ?) returning build

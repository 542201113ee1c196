drop table if exists {rows}, {bins}, {given}

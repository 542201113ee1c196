-- One row: the release whose build was folded last in the line.
select release from reg.build where line = ? and folded order by build desc limit 1

-- One row: a village whose rows this build replaces.
insert into reg.replaced_village (build, area_id)
select ?, area_id from line_village where taken

-- One row: a new officer with the roles.
with made as (
  insert into app.officer (name, institution_id) values (?, ?) returning officer_id, outside
), given as (
  insert into app.officer_role (officer_id, outside, role)
  select officer_id, outside, unnest(?::text[]) from made returning officer_id
)
select officer_id from made

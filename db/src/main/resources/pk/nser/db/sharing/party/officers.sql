-- One row: an officer with the roles, in the order of adding.
select o.officer_id, o.name, o.institution_id, o.retired_at is not null as retired,
       array(select r.role from app.officer_role r where r.officer_id = o.officer_id) as roles
  from app.officer o
 order by o.officer_id

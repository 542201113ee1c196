-- One row: the officer whose duty was to put the agreement of a request in force.
select d.officer_id from app.agreement a join app.request_duty d using (request_id) where a.agreement_id = ? and d.duty = 'issue'

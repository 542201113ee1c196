-- One row: how many numbers stand at more than one member.
select count(*) from (
  select from reg.identity i where i.cnic_hmac is not null group by i.cnic_hmac having count(*) > 1
) as several

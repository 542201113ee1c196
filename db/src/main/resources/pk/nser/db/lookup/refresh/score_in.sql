-- The same numbers with the score of the household.
insert into score.score_SLOT (cnic_hmac, hundredths)
select i.cnic_hmac, round(min(h.score)::numeric * 100)::smallint
  from reg.identity i join reg.household h on h.household_id = i.household_id
 where i.cnic_hmac is not null
 group by i.cnic_hmac
having count(*) = 1
 order by i.cnic_hmac

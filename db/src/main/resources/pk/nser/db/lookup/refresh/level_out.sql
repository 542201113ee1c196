-- One row: a number that stands at one member alone, by its hash, with the band of the household. In the order of the
-- hashes, so that the place of a row tells nothing and the index grows at its end.
copy (
  select i.cnic_hmac, min(h.band)
    from reg.identity i join reg.household h on h.household_id = i.household_id
   where i.cnic_hmac is not null
   group by i.cnic_hmac
  having count(*) = 1
   order by i.cnic_hmac
) to stdout (format binary)

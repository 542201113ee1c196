-- One row: everybody whose hash begins with the same 21 bits, in the order of the hashes, so that the place of a row tells
-- nothing: bytes 3 to 16 of each hash with the band, and with the score in hundredths. numbers: how many; ambiguous: numbers
-- that stand at more than one member and are left out. Inside and out in one order, so that one sort serves both groupings.
select bucket,
       string_agg(rest || band, null order by rest) filter (where members = 1) as levels,
       string_agg(rest || score, null order by rest) filter (where members = 1) as scores,
       count(*) filter (where members = 1) as numbers,
       count(*) filter (where members > 1) as ambiguous
  from (
    select get_byte(i.cnic_hmac, 0) << 13 | get_byte(i.cnic_hmac, 1) << 5 | get_byte(i.cnic_hmac, 2) >> 3 as bucket,
           substring(i.cnic_hmac from 3) as rest,
           substring(int2send(min(h.band)) from 2) as band,
           int2send(round(min(h.score)::numeric * 100)::smallint) as score,
           count(*) as members
      from reg.identity i
      join reg.household h on h.household_id = i.household_id
     where i.cnic_hmac is not null
     group by 1, 2
     order by 1, 2
  ) as person
 group by bucket

-- One row: all that is written down of a request, as JSON.
select json_build_object(
         'request', r.request_id, 'origin', coalesce(r.origin_id, r.request_id), 'institution', r.institution_id,
         'institution_name', i.name, 'receiver', i.receiver, 'price_class', i.price_class, 'confidence', i.confidence,
         'requester', r.requester_id, 'ticked', r.ticked, 'category', r.category, 'state', r.state, 'gratis', r.gratis,
         'filed_at', r.filed_at, 'form', r.form,
         'files', (select json_agg(json_build_object('kind', f.kind, 'media_type', f.media_type,
                                                     'sha256', encode(f.sha256, 'hex')) order by f.kind)
                     from app.request_file f where f.request_id = r.request_id),
         'quote', (select to_jsonb(q) from app.request_quote q where q.request_id = r.request_id),
         'moves', (select json_agg(json_build_object('at', m.moved_at, 'process', m.process, 'from', m.from_state,
                                                     'command', m.command, 'to', m.to_state, 'role', m.role,
                                                     'officer', m.officer_id, 'name', o.name, 'reason', m.reason,
                                                     'details', m.details) order by m.move_id)
                     from app.request_move m left join app.officer o on o.officer_id = m.officer_id
                    where m.request_id = r.request_id),
         'agreements', (select json_agg(json_build_object('agreement', a.agreement_id, 'state', a.state)
                                        order by a.agreement_id)
                          from app.agreement a where a.request_id = r.request_id))::text
  from app.request r
  join app.institution i on i.institution_id = r.institution_id
 where r.request_id = ?

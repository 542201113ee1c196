-- One row: a request as the institution that made it sees it, as JSON: no names of officers, no details of their judgement.
select json_build_object(
         'request', r.request_id, 'origin', coalesce(r.origin_id, r.request_id), 'ticked', r.ticked,
         'category', r.category, 'state', r.state, 'gratis', r.gratis, 'filed_at', r.filed_at, 'form', r.form,
         'quote', (select json_build_object('households', q.households, 'due_paisa', q.due_paisa, 'lines', q.lines)
                     from app.request_quote q where q.request_id = r.request_id),
         'moves', (select json_agg(json_build_object('at', m.moved_at, 'process', m.process, 'from', m.from_state,
                                                     'command', m.command, 'to', m.to_state, 'role', m.role,
                                                     'reason', m.reason) order by m.move_id)
                     from app.request_move m where m.request_id = r.request_id),
         'agreements', (select json_agg(json_build_object('agreement', a.agreement_id, 'state', a.state)
                                        order by a.agreement_id)
                          from app.agreement a where a.request_id = r.request_id))::text
  from app.request r
 where r.request_id = ? and r.institution_id = ?

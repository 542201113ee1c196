# shellcheck shell=bash
# kill -9 while importing, building, publishing, exporting and making files: the registry is as before or complete, never between; what is
# served stays what it was, and the next run completes the work. Sourced by ./nser test, with a product running.

test_kills() {
    KILL_PASSED=0
    KILL_FAILED=0
    local before after served figures
    served=$(served_release)
    figures=$(served_figures "$served")
    changed_households "$HOME_DIR/demo/$DEMO_HOUSEHOLDS" "$HOME_DIR/imports/changed.csv.gz"

    before=$(registry_fingerprint)
    killed_at "" reading reading+1 looking removing writing writing+0.1 -- \
        import households "$HOME_DIR/imports/changed.csv.gz"
    expect_same "households after imports that were killed" "$before" "$(registry_fingerprint)"
    killed_backend
    expect_same "households after a database process was killed in an import" "$before" "$(registry_fingerprint)"
    expect_same "figures served after the database came back" "$figures" "$(figures_again "$served")"
    expect_success "the import, run again" import households "$HOME_DIR/imports/changed.csv.gz"
    after=$(registry_fingerprint)
    expect_different "households after the whole import" "$before" "$after"
    expect_same "number of households" "${before%% *}" "${after%% *}"
    expect_success "the same import once more" import households "$HOME_DIR/imports/changed.csv.gz"
    expect_same "households after the same import" "$after" "$(registry_fingerprint)"

    killed_at "" Comparing "Freezing households" "Freezing members" "Counting households" "Counting members" \
        "Attacking the withheld figures" "Writing the figures of members" "Comparing areas" -- release build
    expect_same "release served after builds that were killed" "$served" "$(served_release)"
    expect_same "its figures" "$figures" "$(served_figures "$served")"
    expect_success "the build, run again" release build
    expect_same "release served before it is published" "$served" "$(served_release)"
    killed_at "" Copying Checking Pointing Folding -- release publish
    served_is_whole "the release served after publications that were killed"
    publish_if_waiting
    expect_different "release served in the end" "$served" "$(served_release)"
    served_is_whole "the new release"
    expect_same "figures of the old release, by its id" "$figures" "$(served_figures "$served")"
    killed_export
    killed_worker
    echo "$KILL_PASSED passed, $KILL_FAILED failed"
    ((KILL_FAILED == 0))
}

# An export is in its place whole or not at all, and the next one leaves nothing of those that were killed.
killed_export() {
    local place=$HOME_DIR/imports/killed
    make_private "$place" "$WORK_USER"
    killed_at "" "writing documents" "writing shapes of province" "writing figures of district" -- \
        release export --out "$place/atlas"
    expect_same "the folder of exports that were killed" gone "$([[ -e $place/atlas ]] || echo gone)"
    expect_success "the export, run again" release export --out "$place/atlas"
    expect_same "what is there then" atlas "$(ls -A "$place")"
    expect_same "the release in it" "$(served_release)" "$(sed -n 's/.*"current":"\([^"]*\)".*/\1/p' "$place/atlas/releases.json")"
}

# The worker is killed at several moments of its jobs: the next one ends each of them, every file that is told of is whole, and
# nothing is left when the agreement is revoked.
killed_worker() {
    local agreement job moment pid
    expect_different "the worker after a database process was killed" "" "$(remembered_process worker)"
    agreement=$(agreement_of_records)
    expect_different "an agreement whose files the worker makes" "" "$agreement"
    [[ -n $agreement ]] || return 0
    for moment in 0 0.1 0.3 0.6; do
        job=$(superuser_sql nser "select app.ask_delivery($agreement, 'csv', 4326)")
        await_answer running "select state from app.job where job_id = $job"
        sleep "$moment"
        if pid=$(remembered_process worker); then kill -KILL "$pid"; fi
        echo "        killed: worker, after $moment s of job $job"
        expect_same "the worker that was killed is told by status" 1 "$(command_status | grep -c '^worker  *not running')"
        start_worker
        await_answer 'done' "select state from app.job where job_id = $job"
        expect_same "job of a worker that was killed after $moment s" 'done' "$(superuser_sql nser "select state from app.job where job_id = $job")"
    done
    expect_same "files of that agreement" "$(told_files "$agreement")" "$(whole_files "$agreement")"
    superuser_sql nser "update app.agreement set state = 'revoked' where agreement_id = $agreement"
    await_answer 'done' "select state from app.job where agreement_id = $agreement and kind = 'drop'"
    expect_same "files and keys of a revoked agreement" "gone 0" "$([[ -e $HOME_DIR/deliveries/$agreement ]] || echo gone) $(
        superuser_sql nser "select count(*) from reg.grant_key k join app.agreement a using (grant_id) where agreement_id = $agreement")"
}

# The number of a new agreement for geo-tagged households of the district that has most.
agreement_of_records() {
    local institution district
    institution=$(java_command 1g institution add "Killed institute" | sed -n 's/^institution \([0-9]*\).*/\1/p')
    district=$(superuser_sql nser "select a.code from agg.area a where a.area_level = 3 order by (select count(*)
        from reg.household h join reg.area r using (area_id) where r.code like a.code || '%' and h.geotag is not null) desc limit 1")
    java_command 1g token issue --category viii --areas "$district" --dimensions poverty_score --institution "$institution" \
        --reason Testing |
        sed -n 's/.*--agreement \([0-9]*\).*/\1/p'
}

# await_answer TEXT SQL: at most a minute.
await_answer() {
    local i
    for ((i = 0; i < 600; i++)); do
        [[ $(superuser_sql nser "$2") != "$1" ]] || return 0
        sleep 0.1
    done
}

# SHA-256 and name of each file of an agreement that is told of.
told_files() {
    superuser_sql nser "select encode(d.sha256, 'hex') || '  ' || d.file from app.delivery d join app.agreement a using (grant_id)
        where a.agreement_id = $1 order by d.file"
}

# The same of those that lie there, without what a killed worker had not told of yet.
whole_files() {
    local told
    told=$(told_files "$1")
    (cd "$HOME_DIR/deliveries/$1" && sha256sum -- *.csv) | grep -F "${told:-nothing}" | LC_ALL=C sort -k 2
}

# killed_at PHASE... -- ARGUMENTS...: runs the command once for each phase and kills it when its progress begins with
# the phase, so many seconds later when a number is added (writing+0.3), at once when the phase is empty.
killed_at() {
    local phases=() phase
    while [[ $1 != -- ]]; do phases+=("$1") && shift; done
    shift
    for phase in "${phases[@]}"; do
        in_background "$@"
        await_phase "${phase%+*}"
        sleep "$(sed -n 's/.*+//p' <<<"$phase" | grep . || echo 0.05)"
        if kill -KILL "$COMMAND" 2>/dev/null; then echo "        killed: $1 $2, at '$phase'"; fi
        if wait "$COMMAND" 2>/dev/null; then echo "        not killed, it was done: $1 $2, at '$phase'"; fi
        await_quiet
    done
}

# Waits until the progress of the command begins a step with these words, or the command is over.
await_phase() {
    until [[ -z $1 ]] || grep -q "^$1" "$HOME_DIR/log/killed.log" || ! kill -0 "$COMMAND" 2>/dev/null; do sleep 0.02; done
}

# Sets COMMAND to the number of the JVM itself.
in_background() {
    words_for_user "$WORK_USER"
    (cd "$HOME_DIR" && exec "${AS_USER[@]}" "$JAVA" "-Xmx$(heap_of "$1")" -jar "$APP/nser-server.jar" "$@") \
        >"$HOME_DIR/log/killed.log" 2>&1 </dev/null &
    COMMAND=$!
}

# PostgreSQL takes a while to notice a lost client: its work must have ended before anything is compared. The worker stays.
await_quiet() {
    local i
    for ((i = 0; i < 300; i++)); do
        [[ $(superuser_sql nser "select count(*) from pg_stat_activity where usename in ('nser_load', 'nser_build')
            and application_name not like 'nser-maps worker%'") != 0 ]] || return 0
        sleep 0.1
    done
}

# One database process is killed in the middle: PostgreSQL drops every connection and recovers.
killed_backend() {
    local pid i
    in_background import households "$HOME_DIR/imports/changed.csv.gz"
    for ((i = 0; i < 100; i++)); do
        pid=$(superuser_sql nser "select pid from pg_stat_activity where usename = 'nser_load' and state <> 'idle' limit 1")
        [[ -z $pid ]] || break
        sleep 0.1
    done
    if [[ -n $pid ]] && grep -q postgres "/proc/$pid/cmdline"; then kill -KILL "$pid"; fi
    if wait "$COMMAND"; then passed "" "the import did not notice that its connection was gone"; fi
    for ((i = 0; i < 300; i++)); do
        superuser_sql nser "select 1" >/dev/null 2>&1 && return
        sleep 0.1
    done
}

# count and sum of hashes of every row of the registry
registry_fingerprint() {
    superuser_sql nser "select (select count(*) from reg.household), (select sum(hashtext(h::text)) from reg.household h),
        (select count(*) from reg.member), (select sum(hashtext(m::text)) from reg.member m),
        (select count(*) from reg.identity)" | tr '|' ' '
}

served_release() { fetch_json /releases.json | sed -n 's/.*"current":"\([^"]*\)".*/\1/p'; }

served_figures() { fetch_json "/public/$1/figures/district/household.toilet_type.json" | sha256sum | cut -c1-16; }

# The same, given time for the server's connections to come back.
figures_again() {
    local i
    for ((i = 0; i < 60; i++)); do
        if [[ $(http_status "$(setting http.port)" "/public/$1/catalogue.json") == 200 ]]; then break; fi
        sleep 0.5
    done
    served_figures "$1"
}

fetch_json() { node -e 'fetch(process.argv[1]).then(async (a) => { if (a.ok) process.stdout.write(await a.text()); })' "$NSER_URL$1"; }

# Whatever release is named as current answers with its catalogue and figures.
served_is_whole() {
    local release
    release=$(served_release)
    expect_same "$1 ($release) answers" "200 200" "$(http_status "$(setting http.port)" "/public/$release/catalogue.json") $(
        http_status "$(setting http.port)" "/public/$release/figures/district/household.toilet_type.json")"
}

publish_if_waiting() {
    if java_command 1g release list | grep -q '^[0-9.-]* *built '; then expect_success "the publication, run again" release publish; fi
}

# The same households, a room more in each: every row changes.
changed_households() {
    as_work node - "$1" "$2" <<'NODE'
const [from, to] = process.argv.slice(2);
const zlib = require('node:zlib');
const fs = require('node:fs');
const lines = zlib.gunzipSync(fs.readFileSync(from)).toString('utf8').split('\n');
const rooms = lines[0].split(',').indexOf('rooms');
const changed = lines.map((line) => {
  if (!line.startsWith('household,')) return line;
  const fields = line.split(',');
  fields[rooms] = String((Number(fields[rooms]) % 5) + 1);
  return fields.join(',');
});
fs.writeFileSync(to, zlib.gzipSync(changed.join('\n')));
NODE
}

expect_same() {
    if [[ -n $2 && $2 == "$3" ]]; then passed "$1"; else passed "" "$1: expected '$2', found '$3'"; fi
}

expect_different() {
    if [[ -n $3 && $2 != "$3" ]]; then passed "$1"; else passed "" "$1: still '$3'"; fi
}

# expect_success NAME ARGUMENTS...
expect_success() {
    local name=$1
    shift
    if java_command "$(heap_of "$1")" "$@"; then passed "$name"; else passed "" "$name: status $?"; fi
}

# passed NAME, or passed "" FAULT
passed() {
    if [[ -n $1 ]]; then
        echo "ok      $1"
        KILL_PASSED=$((KILL_PASSED + 1))
    else
        echo "FAILED  $2"
        KILL_FAILED=$((KILL_FAILED + 1))
    fi
}

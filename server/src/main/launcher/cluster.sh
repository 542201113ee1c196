# shellcheck shell=bash
# The private PostgreSQL cluster of a data folder: made, started, stopped. No other cluster is looked at.

cluster_is_made() { [[ -f $HOME_DIR/pg/PG_VERSION ]]; }

cluster_is_running() { cluster_is_made && as_work "$PG_BIN/pg_ctl" -D "$HOME_DIR/pg" status >/dev/null 2>&1; }

# The number PostgreSQL gave this very cluster; a mark made in another one does not count.
cluster_id() {
    as_work "$PG_BIN/pg_controldata" -D "$HOME_DIR/pg" 2>/dev/null | sed -n 's/^Database system identifier: *//p'
}

# Made beside its place and moved there when complete, so that a killed initdb leaves nothing to stumble over.
make_cluster() {
    local log
    cluster_is_made && return
    log=$(log_file initdb)
    need_space "$HOME_DIR" 1024 "the database"
    step "Making the database cluster"
    rm -rf "$HOME_DIR/pg" "$HOME_DIR/pg.new"
    make_private "$HOME_DIR/pg.new" "$WORK_USER"
    as_work "$PG_BIN/initdb" -D "$HOME_DIR/pg.new" -U postgres --encoding=UTF8 --locale=C.UTF-8 --data-checksums \
        --auth=scram-sha-256 --pwfile="$HOME_DIR/secrets/all/superuser.password" >"$log" 2>&1 ||
        fail "the database cluster could not be made" "see what initdb says, then run the command again" "$log"
    echo "include 'nser.conf'" | as_work tee -a "$HOME_DIR/pg.new/postgresql.conf" >/dev/null
    mv "$HOME_DIR/pg.new" "$HOME_DIR/pg"
}

# Settings of the cluster, written anew at each start; CLUSTER_EXTRA holds more lines (the tests' cluster).
write_cluster_settings() {
    local memory socket="$HOME_DIR/run/socket"
    memory=$(awk '/^MemTotal/ {print int($2 / 1024)}' /proc/meminfo)
    # A Unix socket's path may have 107 bytes; without one the cluster is reached by loopback all the same.
    ((${#socket} <= 90)) || socket=""
    as_work tee "$HOME_DIR/pg/nser.conf" >/dev/null <<CONF
# Written by ./nser at each start.
listen_addresses = '127.0.0.1'
port = $(setting database.port)
unix_socket_directories = '$socket'
unix_socket_permissions = 0700
password_encryption = scram-sha-256
max_connections = 60
shared_buffers = $(at_most $((memory / 4)) 2048)MB
effective_cache_size = $((memory / 2))MB
maintenance_work_mem = $(at_most $((memory / 16)) 1024)MB
max_wal_size = 4GB
checkpoint_timeout = 15min
# One machine without a replica: a COPY into a fresh table need not be written twice.
wal_level = minimal
max_wal_senders = 0
random_page_cost = 1.1
# 50,000 changes a day of 25 million households: with PostgreSQL's own fifth and tenth dead rows would wait for a hundred days and
# statistics be a month old. At a fiftieth vacuum comes every ten days, since each of its rounds reads all indexes, and a round for
# each day would read as much for a tenth of the rows.
autovacuum_vacuum_scale_factor = 0.02
autovacuum_analyze_scale_factor = 0.02
jit = off
# The work of a process that was killed ends at once, not when its statement would have.
client_connection_check_interval = 2s
# Without the context of an error, which may hold a row that was being written.
log_error_verbosity = terse
log_line_prefix = '%m [%p] %u@%d '
log_timezone = 'UTC'
timezone = 'UTC'
${CLUSTER_EXTRA:-}
CONF
}

at_most() { if (($1 < $2)); then echo "$1"; else echo "$2"; fi; }

start_cluster() {
    local log port wanted
    if cluster_is_running; then return; fi
    log=$(log_file postgres)
    keep_log_small "$log"
    wanted=$(setting database.port)
    port=$(free_port "${wanted:-5460}")
    [[ -z $wanted || $wanted == "$port" ]] ||
        say "    port $wanted is taken$(who_has_port "$wanted"); the database takes $port"
    put_setting database.port "$port"
    write_cluster_settings
    LOG_FROM=$(stat -c %s "$log" 2>/dev/null || echo 0)
    as_work "$PG_BIN/pg_ctl" -D "$HOME_DIR/pg" -w -t 120 start >>"$log" 2>&1 9>&- ||
        fail "the database does not start" "mend what its log says, then run the command again" "$log"
}

stop_cluster() {
    if ! cluster_is_running; then return; fi
    as_work "$PG_BIN/pg_ctl" -D "$HOME_DIR/pg" -w -t 120 -m fast stop >/dev/null 2>&1 ||
        fail "the database does not stop" "see its log" "$(log_file postgres)"
}

# psql as superuser, for the launcher's own questions: superuser_sql DATABASE SQL
superuser_sql() {
    PGPASSWORD=$(<"$HOME_DIR/secrets/all/superuser.password") "$PG_BIN/psql" -X -q -At -v ON_ERROR_STOP=1 \
        -h 127.0.0.1 -p "$(setting database.port)" -U postgres -d "$1" -c "$2"
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The first port from $1 on that nothing listens on.
free_port() {
    local port=$1
    while port_is_taken "$port"; do
        port=$((port + 1))
        ((port < $1 + 100)) || fail "no free port between $1 and $port" "name another in $HOME_DIR/nser.properties"
    done
    echo "$port"
}

# " by nginx (1234)" when this machine's ss can tell
who_has_port() {
    local who
    who=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1 (process \2)/p' | head -n 1) || true
    [[ -z $who ]] || echo " by $who"
}

# A log over 32 MiB is kept once under another name.
keep_log_small() {
    if [[ -f $1 ]] && (($(stat -c %s "$1") > 33554432)); then mv -f "$1" "$1.1"; fi
}

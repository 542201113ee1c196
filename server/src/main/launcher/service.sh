# shellcheck shell=bash
# The two processes: the server with the serving passwords alone, and the worker with all of them and no port. Started in the
# background, watched until ready, stopped.

readonly READY_SECONDS=60

# The start time of a process since boot; with the number it names one process for good, though numbers come back.
process_start() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }

# remember_process NAME PID
remember_process() { echo "$2 $(process_start "$2")" >"$HOME_DIR/run/$1.pid"; }

# The number of the remembered process NAME when that very process still runs.
remembered_process() {
    local pid start
    [[ -s $HOME_DIR/run/$1.pid ]] || return 1
    read -r pid start <"$HOME_DIR/run/$1.pid"
    [[ -n $start && $(process_start "$pid") == "$start" ]] || return 1
    tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF -- "$HOME_DIR" || return 1
    echo "$pid"
}

# stop_process NAME SECONDS: asks, waits, then kills; nothing else is ever signalled.
stop_process() {
    local pid waited=0
    if pid=$(remembered_process "$1"); then
        kill -TERM "$pid" 2>/dev/null || true
        while remembered_process "$1" >/dev/null; do
            sleep 0.1
            waited=$((waited + 1))
            if ((waited == $2 * 10)); then kill -KILL "$pid" 2>/dev/null || true; fi
        done
    fi
    rm -f "$HOME_DIR/run/$1.pid"
}

# http_status PORT PATH: the status of a GET on loopback, 000 when nobody answers.
http_status() {
    local line
    line=$({
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 0
        printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
        timeout 5 head -n 1 <&3
    } 2>/dev/null) || true
    [[ $line =~ ^HTTP/[0-9.]+\ ([0-9]{3}) ]] && echo "${BASH_REMATCH[1]}" || echo 000
}

serve_is_ready() { [[ $(http_status "$(setting operator.port)" /health/ready) == 200 ]]; }

address() { echo "http://127.0.0.1:$(setting http.port)/"; }

choose_port() {
    local key=$1 wanted port
    wanted=$(setting "$key")
    port=$(free_port "${wanted:-$2}")
    [[ -z $wanted || $wanted == "$port" ]] || say "    port $wanted is taken$(who_has_port "$wanted"); using $port"
    put_setting "$key" "$port"
}

# Starts the server, or leaves the running one when it is of the same build.
start_serve() {
    local log running
    if running=$(remembered_process serve); then
        if tr '\0' ' ' <"/proc/$running/cmdline" | grep -qF "$APP/" && serve_is_ready; then return; fi
        step "Restarting the server"
        stop_process serve 15
    else
        step "Starting the server"
    fi
    choose_port http.port 8080
    choose_port operator.port 9080
    log=$(log_file serve)
    keep_log_small "$log"
    LOG_FROM=$(stat -c %s "$log" 2>/dev/null || echo 0)
    if [[ ! -f $APP/serve.jsa ]]; then rehearse_serve "$log"; fi
    launch_serve "$log"
    wait_until_ready $! "$log"
}

# Starts and stops a new build once, so that the JVM writes down the classes which it loads: later starts are a second shorter
# (JEP 350; a JVM that the archive does not fit goes without). The archive is ours from then on: who serves cannot change it.
rehearse_serve() {
    local made=$HOME_DIR/run/classes
    rm -rf "$made"
    mkdir -p "$made"
    words_for_user "$WEB_USER"
    if ((EUID == 0)); then chown "$WEB_USER" "$made"; fi
    ARCHIVE=(-XX:ArchiveClassesAtExit="$made/serve.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off)
    launch serve "$1"
    ARCHIVE=()
    wait_until_ready $! "$1"
    stop_process serve 15
    # read as who wrote it: a link put in its place shows nothing that this user cannot read anyway
    if [[ -f $made/serve.jsa ]] && "${AS_USER[@]}" cat "$made/serve.jsa" >"$APP/serve.jsa.part"; then
        chmod 0444 "$APP/serve.jsa.part"
        mv "$APP/serve.jsa.part" "$APP/serve.jsa"
    fi
    rm -rf "$made"
}

launch_serve() {
    words_for_user "$WEB_USER"
    launch serve "$1"
}

# launch NAME LOG: the subshell remembers its number, then becomes the JVM as the user of AS_USER; a session of its own, so that
# Ctrl-C does not reach it.
launch() {
    process_words "$1"
    (remember_process "$1" "$BASHPID" && cd "$HOME_DIR" && exec "${AS_USER[@]}" setsid "${PROCESS[@]}") \
        >>"$2" 2>&1 </dev/null 9>&- &
}

# What the JVM is told of an archive of classes.
ARCHIVE=()

# Sets PROCESS to the words that start the process serve or worker.
process_words() {
    local archive=("${ARCHIVE[@]}")
    if [[ $1 == serve && -f $APP/serve.jsa ]]; then archive=("-XX:SharedArchiveFile=$APP/serve.jsa"); fi
    PROCESS=(nice -n "$(patience_of "$1")"
        "$JAVA" "-Xmx$(heap_of "$1")" "${archive[@]}" -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true "${LOGGING[@]}"
        -jar "$APP/nser-server.jar" "$1")
}

wait_until_ready() {
    local began=$SECONDS
    until serve_is_ready; do
        kill -0 "$1" 2>/dev/null ||
            fail "the server ended instead of starting" "mend what its log says, then ./nser up again" "$2"
        ((SECONDS - began < READY_SECONDS)) ||
            fail "the server is not ready after $READY_SECONDS s" "see its log; ./nser down stops it" "$2"
        sleep 0.1
    done
}

# Starts the worker, or leaves the running one when it is of the same build.
start_worker() {
    local log running
    if running=$(remembered_process worker); then
        if tr '\0' ' ' <"/proc/$running/cmdline" | grep -qF "$APP/"; then return; fi
        step "Restarting the worker"
        stop_process worker 15
    else
        step "Starting the worker"
    fi
    log=$(log_file worker)
    keep_log_small "$log"
    LOG_FROM=$(stat -c %s "$log" 2>/dev/null || echo 0)
    words_for_user "$WORK_USER"
    launch worker "$log"
    wait_until_at_work $! "$log"
}

# It has no port: it is ready when its log says that it is at the queue.
wait_until_at_work() {
    local began=$SECONDS
    until tail -c "+$((LOG_FROM + 1))" "$2" | grep -F " at work;" >/dev/null; do
        kill -0 "$1" 2>/dev/null ||
            fail "the worker ended instead of starting" "mend what its log says, then ./nser up again" "$2"
        ((SECONDS - began < READY_SECONDS)) ||
            fail "the worker is not at work after $READY_SECONDS s" "see its log; ./nser down stops it" "$2"
        sleep 0.1
    done
}

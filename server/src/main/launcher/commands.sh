# shellcheck shell=bash
# The commands up, down, status, and those that the jar itself knows.

readonly DEFAULT_HOUSEHOLDS=400000

command_up() {
    HOUSEHOLDS_ASKED=""
    PROFILE_ASKED=""
    while (($# > 0)); do
        case $1 in
            --households)
                [[ ${2:-} =~ ^[1-9][0-9]{3,7}$ ]] || fail "--households wants a number from 1000 to 99999999" "give one"
                HOUSEHOLDS_ASKED=$2
                shift 2
                ;;
            --profile)
                [[ ${2:-} =~ ^(cell-key|exact-suppressed)$ ]] ||
                    fail "--profile wants cell-key or exact-suppressed" "give one: docs/settings.md tells what they are"
                PROFILE_ASKED=$2
                shift 2
                ;;
            *) fail "up knows no '$1'" "use ./nser up [--households N] [--profile NAME]" ;;
        esac
    done
    bring_up "${HOUSEHOLDS_ASKED:-$DEFAULT_HOUSEHOLDS}"
    say_address
}

bring_up() {
    find_folder
    bring_app
    need_tools database
    make_secrets
    make_cluster
    start_cluster
    prepare_database
    first_registry "$1"
    # What was written until the last stop, however that came about.
    if ! remembered_process serve >/dev/null; then sign_audit; fi
    start_serve
    start_worker
    drop_old_apps
}

# The data folder with the built product in it, and nothing running.
bring_app() {
    make_folder
    lock_folder
    need_tools build
    build
    use_java
    install_app
}

# Verifies and signs what came into the audit log since the last checkpoint; a log that does not hold is told, and the product
# is started or stopped all the same.
sign_audit() {
    local log
    log=$(log_file audit)
    keep_log_small "$log"
    java_command "$(heap_of audit)" audit checkpoint >>"$log" 2>&1 ||
        say "    THE AUDIT LOG COULD NOT BE SIGNED: $(tail -n 1 "$log"); './nser audit verify' tells more"
}

# Roles, databases and migrations: once for each build and cluster.
prepare_database() {
    local build
    build=$(basename "$APP")
    if marked database && [[ $(mark_text database) == "$build" ]]; then return; fi
    step "Preparing the databases"
    run_step "database create" database create
    mark database "$build"
}

say_address() {
    say ""
    say "NSER Maps is running: $(address)"
    say "  finer levels need a token; a demonstration token:"
    say "    ./nser token issue"
    say "  ./nser status shows more, ./nser down stops it. Every household here is made up."
}

command_down() {
    find_folder
    require_folder
    lock_folder
    if remembered_process serve >/dev/null; then
        step "Stopping the server"
        stop_process serve 15
    fi
    # After the server: what that wrote last is in the worker's last checkpoint.
    if remembered_process worker >/dev/null; then
        step "Stopping the worker"
        stop_process worker 15
    fi
    if cluster_is_running; then
        if marked database && [[ -f $HOME_DIR/app/current/nser-server.jar ]]; then
            step "Signing the audit log"
            use_installed_app
            sign_audit
        fi
        step "Stopping the database"
        stop_cluster
    fi
    say "NSER Maps is stopped; its data stay in $HOME_DIR"
}

command_status() {
    local pid="" worker=""
    find_folder
    if ! folder_exists; then
        say "not running: there is no data folder at $HOME_DIR yet (./nser up makes it)"
        exit 3
    fi
    require_folder
    if pid=$(remembered_process serve); then
        say "address     $(address)  ($(serve_is_ready && echo ready || echo "not ready: see $(log_file serve)"))"
        say "server      process $pid, $(memory_of "$pid") MiB of memory, log $(log_file serve)"
    else
        say "server      not running (./nser up starts it)"
    fi
    if worker=$(remembered_process worker); then
        say "worker      process $worker, $(memory_of "$worker") MiB of memory, log $(log_file worker)"
    else
        say "worker      not running (./nser up starts it): nothing that is asked for is made, and nothing that is over is dropped"
    fi
    if cluster_is_running; then
        say "database    127.0.0.1:$(setting database.port), $("$PG_BIN/postgres" --version), log $(log_file postgres)"
        say "registry    $(registry_size)"
        say "release     $(release_served)"
    else
        say "database    not running"
    fi
    say "versions    NSER Maps $(version), build $(basename "$(readlink "$HOME_DIR/app/current" || echo none)"), Java $(java_version)"
    say "disk        $HOME_DIR: $(du -sm "$HOME_DIR" 2>/dev/null | cut -f1) MiB, $(df -Pm "$HOME_DIR" | awk 'NR == 2 {print $4}') MiB free"
    [[ -n $pid && -n $worker ]] || exit 3
}

release_served() {
    superuser_sql nser_public "select coalesce(string_agg(r.id || ' (as of ' || r.as_of || ', areas ' || r.areas_version || ')', ', '),
        'none is published yet') from agg.current_release c
        join agg.release r on r.id = c.release" 2>/dev/null || echo "none yet"
}

memory_of() { awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$1/status"; }

version() { sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$PROJECT/pom.xml" | head -n 1; }

java_version() { sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$(find_java)/release"; }

registry_size() {
    superuser_sql nser "select to_char(greatest(c.reltuples, 0), 'FM999,999,999') || ' households (about), databases '
        || pg_size_pretty(pg_database_size('nser')) || ' and ' || pg_size_pretty(pg_database_size('nser_public'))
        from pg_class c where c.oid = 'reg.household'::regclass" 2>/dev/null || echo "none yet"
}

# command_java COMMAND ARGUMENTS...: a command of the jar, as the right user, on a running database.
command_java() {
    local words=("$@") i status=0
    find_folder
    require_folder
    use_installed_app
    if [[ " $* " != *" --help "* ]]; then (lock_folder && start_cluster); fi
    if [[ $1 == serve || $1 == worker ]]; then
        if [[ $1 == serve ]]; then words_for_user "$WEB_USER"; else words_for_user "$WORK_USER"; fi
        process_words "$1"
        cd "$HOME_DIR" || exit
        exec "${AS_USER[@]}" "${PROCESS[@]}" "${@:2}"
    fi
    rm -rf "$HOME_DIR/imports/from-root"
    for ((i = 1; i < ${#words[@]}; i++)); do
        if [[ ${words[i - 1]} == --out ]]; then
            words[i]=$(writable_folder "${words[i]}")
        elif [[ -e ${words[i]} ]]; then
            words[i]=$(reachable_file "${words[i]}")
        fi
    done
    java_command "$(heap_of "$1")" "${words[@]}" || status=$?
    rm -rf "$HOME_DIR/imports/from-root"
    exit "$status"
}

# reachable_file FILE: its full path, or of a copy in the data folder when the system user cannot read it where it lies.
reachable_file() {
    local file name description copy=$HOME_DIR/imports/from-root
    file=$(realpath "$1")
    if as_work test -r "$file"; then
        echo "$file"
        return
    fi
    need_space "$HOME_DIR" $(($(du -sm "$file" | cut -f1) + 64)) "a copy of $file"
    say "    the system user $WORK_USER cannot read $file: working on a copy" >&2
    make_private "$copy" "$WORK_USER"
    cp -r "$file" "$copy/"
    # The description of a boundary set lies beside it under the same name.
    name=$(basename "$file")
    description=$(dirname "$file")/${name%%.*}.json
    if [[ -f $description ]]; then cp "$description" "$copy/"; fi
    chown -R "$WORK_USER:" "$copy"
    chmod -R u+rwX "$copy"
    echo "$copy/$(basename "$file")"
}

# writable_folder FOLDER: its full path; made for the system user when it is not there.
writable_folder() {
    local folder
    folder=$(realpath -m "$1")
    if [[ ! -e $folder ]]; then
        mkdir -p "$folder"
        if ((EUID == 0)); then chown "$WORK_USER:" "$folder"; fi
    fi
    as_work test -w "$folder" ||
        fail "the system user $WORK_USER cannot write to $folder" "name a folder that is not there yet, in a place open to all"
    echo "$folder"
}

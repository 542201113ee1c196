# shellcheck shell=bash
# What the launcher says: steps, progress of long steps, and failures with what happened, the log and what to do.

say() { printf '%s\n' "$*"; }

step() { printf '==> %s\n' "$*"; }

# fail WHAT TODO [LOG]: says all three and ends the launcher. Of a log that is added to, only what came after the byte
# LOG_FROM belongs to this failure.
fail() {
    {
        printf '\nnser: %s\n' "$1"
        if [[ -n ${3:-} && -s ${3:-} ]]; then
            printf '  its last lines:\n'
            tail -c "+$((${LOG_FROM:-0} + 1))" "$3" | tail -n 15 | sed 's/^/    | /'
            printf '  the log: %s\n' "$3"
        fi
        printf '  what to do: %s\n' "$2"
    } >&2
    exit 1
}

# 75 -> "1 min 15 s"
duration() {
    if (($1 < 60)); then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

# watched LABEL LOG DESCRIBE COMMAND...: runs the command with its output in LOG, and says every now and then how long it
# has been running and what the function DESCRIBE reads from the log. Returns the command's own status.
watched() {
    local label=$1 log=$2 describe=$3 ticker status=0 began=$SECONDS
    shift 3
    : >"$log"
    tick "$label" "$log" "$describe" 9>&- &
    ticker=$!
    "$@" >>"$log" 2>&1 </dev/null || status=$?
    kill "$ticker" 2>/dev/null || true
    wait "$ticker" 2>/dev/null || true
    [[ ! -t 1 ]] || printf '\r\033[K'
    if ((status == 0)); then say "    $label: done in $(duration $((SECONDS - began)))"; fi
    return "$status"
}

tick() {
    local label=$1 log=$2 describe=$3 began=$SECONDS every=20
    [[ ! -t 1 ]] || every=1
    trap 'exit 0' TERM
    # Waiting for a background sleep lets TERM act at once; a launcher that was killed takes its ticker along.
    while sleep "$every" & wait $! && kill -0 $$ 2>/dev/null; do
        if [[ -t 1 ]]; then
            printf '\r\033[K    %s: %s %s' "$label" "$(duration $((SECONDS - began)))" "$("$describe" "$log")"
        else
            printf '    %s: %s %s\n' "$label" "$(duration $((SECONDS - began)))" "$("$describe" "$log")"
        fi
    done
}

# The last line of a log, cut to the width of a terminal.
describe_last_line() { tail -n 1 "$1" 2>/dev/null | tr -d '\r' | cut -c1-60; }

# Free space is checked before the work: need_space FOLDER MEBIBYTES WHAT_FOR
need_space() {
    local free
    free=$(df -Pm "$1" | awk 'NR == 2 {print $4}')
    if ((free < $2)); then
        fail "not enough disk space in $1: $3 needs about $2 MiB, $free MiB are free" \
            "free some space, or name a folder on another disk in NSER_HOME"
    fi
}

# shellcheck shell=bash
# The data folder: where it is, whose it is, its settings, secrets and keys.
#
#   nser.properties   settings          secrets/all    every password       app/   the build that runs
#   pg/               the database      secrets/serve  the serving ones*    log/   run/   state/   tools/
#   keys/             secret keys       demo/ imports/ files with households
#   deliveries/       files of records, one folder for each agreement
#   audit/            signed checkpoints of the audit log
#   * and one key, that of the CNIC hashes: the number that somebody asks about is hashed as at the import

# Two system users when started by root: one for the database and the commands, one for the serving process, which
# therefore cannot read the other passwords, the other keys or a household. Otherwise all is the caller's own.
readonly WORK_USER=nser WEB_USER=nser-web
readonly LOGINS_SERVE=(nser_pub nser_agg nser_app nser_audit nser_cnic nser_ration nser_api nser_rel)
readonly LOGINS_ALL=(superuser "${LOGINS_SERVE[@]}" nser_build nser_load nser_owner)
readonly KEY_NAMES=(record noise rows cnic)

# Sets HOME_DIR and TOOLS_DIR. Nothing is made.
find_folder() {
    if [[ -n ${NSER_HOME:-} ]]; then
        HOME_DIR=$(realpath -m "$NSER_HOME")
    elif ((EUID == 0)); then
        HOME_DIR=/var/lib/nser
    else
        HOME_DIR=$PROJECT/var
    fi
    TOOLS_DIR=$HOME_DIR/tools
    export NSER_HOME=$HOME_DIR
}

log_file() { echo "$HOME_DIR/log/$1.log"; }

setting() {
    local name
    name=$(variable_of "$1")
    if [[ -n ${!name:-} ]]; then echo "${!name}" && return; fi
    sed -n "s/^$1 *= *//p" "$HOME_DIR/nser.properties" | tail -n 1
}

# The environment's name of a setting, which goes before the file, here as in the program.
variable_of() {
    local name=${1^^}
    echo "NSER_${name//[.-]/_}"
}

# put_setting KEY VALUE: in the file, and where the environment has the setting in this run's environment too.
put_setting() {
    local name file=$HOME_DIR/nser.properties
    name=$(variable_of "$1")
    if [[ -n ${!name:-} ]]; then export "$name=$2"; fi
    if grep -q "^$1 *=" "$file"; then
        sed -i "s|^$1 *=.*|$1 = $2|" "$file"
    else
        echo "$1 = $2" >>"$file"
    fi
}

# A mark in state/ says that a step of the first start is done, in this very cluster.
mark() { echo "$(cluster_id) ${2:-}" >"$HOME_DIR/state/$1"; }

marked() { [[ -s $HOME_DIR/state/$1 ]] && [[ $(cut -d' ' -f1 "$HOME_DIR/state/$1") == "$(cluster_id)" ]]; }

mark_text() { cut -d' ' -f2- "$HOME_DIR/state/$1" 2>/dev/null || true; }

folder_exists() { [[ -f $HOME_DIR/nser.properties ]]; }

require_folder() {
    folder_exists || fail "there is no data folder at $HOME_DIR yet" "run ./nser up, or name the folder in NSER_HOME"
    [[ -d $HOME_DIR/secrets/all && -d $HOME_DIR/pg ]] ||
        fail "the first start of $HOME_DIR did not get as far as a database" "run ./nser up: it goes on from there"
    [[ -r $HOME_DIR/secrets/all && -r $HOME_DIR/pg ]] ||
        fail "the data folder $HOME_DIR belongs to another account" "run this as root, or name your own in NSER_HOME"
}

make_folder() {
    local private
    if ! folder_exists && [[ -n $(find "$HOME_DIR" -mindepth 1 -maxdepth 1 ! -name log ! -name tools ! -name bench 2>/dev/null) ]]; then
        fail "the folder $HOME_DIR holds something else" "name an empty or a new folder in NSER_HOME"
    fi
    { mkdir -p "$HOME_DIR"/{log,tools} && [[ -w $HOME_DIR ]]; } 2>/dev/null ||
        fail "the data folder $HOME_DIR cannot be made" "run as root, or name a folder you may write in NSER_HOME"
    folder_exists ||
        echo "# Settings of this NSER Maps; docs/settings.md lists them all." >"$HOME_DIR/nser.properties"
    mkdir -p "$HOME_DIR"/{app,run,state,secrets}
    make_users
    check_reachable
    chmod 0711 "$HOME_DIR/secrets"
    # A log of the database may quote a row: only the caller reads logs, the processes write through open files.
    chmod 0700 "$HOME_DIR/log"
    for private in secrets/all keys audit demo imports run/socket; do
        make_private "$HOME_DIR/$private" "$WORK_USER"
    done
    make_private "$HOME_DIR/secrets/serve" "$WEB_USER"
    make_deliveries
}

# The commands write here and the server reads, through the group that has those two members; nobody else gets in. What the
# commands make in it follows the access of this folder (db.delivery.made.DeliveryFolder).
make_deliveries() {
    mkdir -p "$HOME_DIR/deliveries"
    if ((EUID == 0)); then
        chown "$WORK_USER:$WEB_USER" "$HOME_DIR/deliveries"
        chmod 0750 "$HOME_DIR/deliveries"
    else
        chmod 0700 "$HOME_DIR/deliveries"
    fi
}

make_users() {
    local user
    ((EUID == 0)) || return 0
    for user in "$WORK_USER" "$WEB_USER"; do
        getent passwd "$user" >/dev/null ||
            useradd --system --user-group --no-create-home --home-dir "$HOME_DIR" --shell /usr/sbin/nologin "$user"
    done
    # A file can be given to a group by a member alone.
    usermod --append --groups "$WEB_USER" "$WORK_USER"
}

# A system user must be able to pass through every folder above the data folder.
check_reachable() {
    as_work test -x "$HOME_DIR" || fail "the system user $WORK_USER cannot reach $HOME_DIR: a folder above it is closed" \
        "name a folder in NSER_HOME that everybody may pass through, for example below /var/lib or /srv"
}

# make_private FOLDER USER
make_private() {
    mkdir -p "$1"
    chmod 0700 "$1"
    if ((EUID == 0)); then chown "$2:$2" "$1"; fi
}

# Runs a command as the user of the database and the commands, with a clean environment.
as_work() { as_user "$WORK_USER" "$@"; }

as_user() (
    words_for_user "$1"
    shift
    cd "$HOME_DIR" || exit
    exec "${AS_USER[@]}" "$@"
)

# Sets AS_USER to the words that go before a command so that it runs as the user, with a clean environment.
words_for_user() {
    local name
    AS_USER=(env -i PATH=/usr/local/bin:/usr/bin:/bin "HOME=$HOME_DIR" LANG=C.UTF-8 "TERM=${TERM:-dumb}")
    for name in ${!NSER_@}; do AS_USER+=("$name=${!name}"); done
    if ((EUID == 0)); then AS_USER=(setpriv --reuid "$1" --regid "$1" --init-groups "${AS_USER[@]}"); fi
}

# Passwords and keys are made once. A key that is lost is never replaced: the published numbers hang on it.
make_secrets() {
    local login key
    for login in "${LOGINS_ALL[@]}"; do
        make_secret "$HOME_DIR/secrets/all/$login.password" "$WORK_USER" 24
    done
    for login in "${LOGINS_SERVE[@]}"; do
        copy_secret "$HOME_DIR/secrets/all/$login.password" "$HOME_DIR/secrets/serve/$login.password" "$WEB_USER"
    done
    for key in "${KEY_NAMES[@]}"; do
        if [[ ! -s $HOME_DIR/keys/$key.key && -f $HOME_DIR/state/database ]]; then
            fail "the key file $HOME_DIR/keys/$key.key is missing although the database exists" \
                "bring it back from a backup; with another key the published numbers would change"
        fi
        make_secret "$HOME_DIR/keys/$key.key" "$WORK_USER" 32
    done
    copy_secret "$HOME_DIR/keys/cnic.key" "$HOME_DIR/secrets/serve/cnic.key" "$WEB_USER"
    # Wraps the keys of grants of records; no published number hangs on it, so an older data folder gets it when missing.
    make_secret "$HOME_DIR/keys/grant.key" "$WORK_USER" 32
    # Signs the checkpoints of the audit log. The serving process writes the log and has no way to this key.
    [[ -s $HOME_DIR/keys/audit.pub ]] || make_secret "$HOME_DIR/keys/audit.key" "$WORK_USER" 32
}

# make_secret FILE USER BYTES: so many random bytes in base64, mode 0400.
make_secret() {
    [[ ! -s $1 ]] || return 0
    local text
    text=$(head -c "$3" /dev/urandom | base64 -w 0)
    place_secret "$text" "$1" "$2"
}

# copy_secret FILE COPY USER: also when the file has become another, brought back from a backup.
copy_secret() {
    if cmp -s "$1" "$2"; then return 0; fi
    place_secret "$(<"$1")" "$2" "$3"
}

# place_secret TEXT FILE USER: whole or not at all.
place_secret() {
    rm -f "$2.new"
    (umask 0377 && printf '%s\n' "$1" >"$2.new")
    if ((EUID == 0)); then chown "$3:$3" "$2.new"; fi
    mv -f "$2.new" "$2"
}

# One launcher at a time works on a data folder; the lock goes with the process, however it ends.
lock_folder() {
    exec 9>"$HOME_DIR/run/launcher.lock"
    if ! flock -n 9; then
        say "another ./nser is at work on $HOME_DIR; waiting for it"
        flock 9
    fi
}

package pk.nser.db.connection.hostile;

import pk.nser.db.connection.Role;

/**
 * A statement on the pool of a role.
 *
 * @param inside within a transaction of the role's own work; otherwise by itself, in a session that was made writable first
 */
record Attack(Role role, HostileStatement statement, boolean inside) {
    @Override
    public String toString() {
        return role + (inside ? " (inside its work): " : ": ") + statement.sql();
    }
}

package pk.nser.db.connection;

import java.util.Locale;

/**
 * The login roles of the cluster (access.md 3.3). Each has one password file, {@code <login>.password}, mode 0400.
 *
 * <p>PUBLIC, AGG, APP, AUDIT, CNIC, RATION, SCORE and REL are what the serving process gets; BUILD makes releases; LOAD takes
 * files in; OWNER owns the schemas and runs migrations. None can become another. AUDIT adds events and can do nothing else;
 * CNIC and SCORE can call one function each, RATION the three that count who asks; none of these reads a table. REL reads the
 * snapshots of agreements and nothing else.
 */
public enum Role {
    PUBLIC("nser_pub", true, true, 8, 5),
    AGG("nser_agg", false, true, 8, 5),
    APP("nser_app", false, false, 4, 5),
    AUDIT("nser_audit", false, false, 2, 5),
    CNIC("nser_cnic", true, true, 4, 5),
    RATION("nser_ration", true, false, 4, 5),
    SCORE("nser_api", false, true, 4, 5),
    REL("nser_rel", false, true, 4, 5),
    BUILD("nser_build", false, false, 4, 0),
    LOAD("nser_load", false, false, 4, 0),
    OWNER("nser_owner", false, false, 2, 0);

    private final String login;
    private final boolean inPublicDatabase;
    private final boolean readOnly;
    private final int connections;
    private final int statementSeconds;

    Role(String login, boolean inPublicDatabase, boolean readOnly, int connections, int statementSeconds) {
        this.login = login;
        this.inPublicDatabase = inPublicDatabase;
        this.readOnly = readOnly;
        this.connections = connections;
        this.statementSeconds = statementSeconds;
    }

    /** The name it logs in with. */
    public String login() {
        return login;
    }

    /** Name of its password file in a secrets folder. */
    public String passwordFile() {
        return login.toLowerCase(Locale.ROOT) + ".password";
    }

    /** True when its home is the database of public products. */
    public boolean inPublicDatabase() {
        return inPublicDatabase;
    }

    /** True for the roles of the serving process. */
    public boolean serves() {
        return statementSeconds > 0;
    }

    /** True when its sessions may not write. */
    public boolean readOnly() {
        return readOnly;
    }

    /** Most connections of one pool. */
    public int connections() {
        return connections;
    }

    /** Longest statement in seconds; 0 = no limit. */
    public int statementSeconds() {
        return statementSeconds;
    }
}

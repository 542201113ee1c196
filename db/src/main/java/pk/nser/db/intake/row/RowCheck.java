package pk.nser.db.intake.row;

import java.util.function.Consumer;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.household.Household;
import pk.nser.db.intake.village.Village;
import pk.nser.db.intake.village.Villages;

/**
 * Checks line after line and hands on whole households, or the line, field and reason of what is wrong. One faulty line
 * refuses its whole household, since a household without one of its members would be a wrong household; a line that
 * belongs to nobody refuses the household among whose lines it stands, since it may be one of its members with a wrong
 * id. Not thread-safe.
 */
public final class RowCheck {
    private static final String REJECTED = "household rejected";

    private final Villages villages;
    private final BandCutOffs cutOffs;
    private final Mac cnicMac;
    private final Consumer<Row> out;
    private @Nullable Draft draft;
    private long households;
    private long faultyHouseholds;

    /**
     * @param cnicKey key of the CNIC hashes
     * @param out hears of each household and each rejected line
     */
    public RowCheck(Villages villages, BandCutOffs cutOffs, KeyFile cnicKey, Consumer<Row> out) {
        this.villages = villages;
        this.cutOffs = cutOffs;
        this.cnicMac = cnicKey.mac();
        this.out = out;
    }

    /** Households begun so far. */
    public long households() {
        return households;
    }

    /** Those of them that are rejected. */
    public long faultyHouseholds() {
        return faultyHouseholds;
    }

    /** Takes the line at which {@code row} stands. */
    public void take(RowReader row) {
        if (row.isHousehold()) {
            finish();
            households++;
            draft = new Draft(row.line());
            household(row, draft);
        } else {
            member(row, draft);
        }
    }

    /** The file is over. */
    public void end() {
        finish();
    }

    private void household(RowReader row, Draft begun) {
        try {
            row.checkLine();
            begun.id = row.whole(Column.HOUSEHOLD_ID, 1, Household.HIGHEST_ID);
            Village village = villages.withCode(row.text(Column.VILLAGE));
            if (village == null) {
                throw new FieldFault(Column.VILLAGE, "unknown village");
            }
            begun.village = village;
            begun.household = HouseholdLine.read(row, village, villages, cutOffs);
        } catch (FieldFault fault) {
            reject(begun, true, fault.at(row.line()));
        }
    }

    private void member(RowReader row, @Nullable Draft of) {
        try {
            row.checkLine();
            if (of == null) {
                throw new FieldFault(Column.HOUSEHOLD_ID, "a member before any household");
            }
            long id = row.whole(Column.HOUSEHOLD_ID, 1, Household.HIGHEST_ID);
            if (of.id != 0 && of.id != id) {
                throw new FieldFault(Column.HOUSEHOLD_ID, "a member without its household's line before it");
            }
            of.add(row.line(), MemberLine.read(row, of.village, cnicMac));
            if (of.isFaulty()) {
                out.accept(new Row.Rejected(row.line(), Column.RECORD.code(), REJECTED));
            }
        } catch (FieldFault fault) {
            if (of == null) {
                out.accept(fault.at(row.line()));
            } else {
                reject(of, false, fault.at(row.line()));
            }
        }
    }

    private void finish() {
        Draft complete = draft;
        draft = null;
        if (complete == null || complete.isFaulty()) {
            return;
        }
        Row.Accepted accepted;
        try {
            accepted = complete.finish();
        } catch (FieldFault fault) {
            reject(complete, true, fault.at(complete.line));
            return;
        }
        out.accept(accepted);
    }

    private void reject(Draft of, boolean ownLine, Row.Rejected why) {
        if (!of.isFaulty()) {
            faultyHouseholds++;
        }
        for (long line : of.markFaulty(ownLine)) {
            out.accept(new Row.Rejected(line, Column.RECORD.code(), REJECTED));
        }
        out.accept(why);
    }
}

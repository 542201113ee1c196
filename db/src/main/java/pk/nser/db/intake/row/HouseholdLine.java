package pk.nser.db.intake.row;

import org.jspecify.annotations.Nullable;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.household.GeoTag;
import pk.nser.db.household.Land;
import pk.nser.db.household.LandUnit;
import pk.nser.db.household.Livestock;
import pk.nser.db.intake.village.Village;
import pk.nser.db.intake.village.Villages;

/** What a household's own line says, checked; codes as the registry stores them. */
record HouseholdLine(
        @Nullable GeoTag geotag,
        float score,
        int band,
        int rooms,
        int toiletType,
        int electricEquipment,
        int gasEquipment,
        int kitchenAssets,
        Livestock livestock,
        Land land,
        @Nullable String address) {

    private static final int MOST_ROOMS = 99;
    private static final int ROOM_CLASSES = 4;
    private static final int ADDRESS_CHARACTERS = 1_000;
    private static final Codes TOILET = Codes.of("toilet_type");
    private static final Codes ELECTRIC = Codes.of("electric_equipment");
    private static final Codes GAS = Codes.of("gas_equipment");
    private static final Codes KITCHEN = Codes.of("kitchen_assets");
    private static final Codes LAND_UNITS = Codes.ofLandUnits();
    private static final LandUnit[] UNITS = LandUnit.values();

    /** Reads the line of a household in {@code village}. */
    static HouseholdLine read(RowReader row, Village village, Villages villages, BandCutOffs cutOffs) {
        GeoTag geotag = geotag(row, village, villages);
        double score = row.decimal(Column.SCORE, 0, 100);
        return new HouseholdLine(
                geotag,
                (float) score,
                cutOffs.band(score),
                (int) Math.min(ROOM_CLASSES, row.whole(Column.ROOMS, 1, MOST_ROOMS)),
                row.code(Column.TOILET_TYPE, TOILET),
                row.mask(Column.ELECTRIC_EQUIPMENT, ELECTRIC),
                row.mask(Column.GAS_EQUIPMENT, GAS),
                row.mask(Column.KITCHEN_ASSETS, KITCHEN),
                new Livestock(
                        heads(row, Column.COWS),
                        heads(row, Column.GOATS),
                        heads(row, Column.BUFFALOES),
                        heads(row, Column.BULLOCKS),
                        heads(row, Column.LAMBS)),
                land(row),
                row.kept(Column.ADDRESS, ADDRESS_CHARACTERS, true));
    }

    private static int heads(RowReader row, Column kind) {
        return (int) row.whole(kind, 0, Livestock.MOST);
    }

    private static Land land(RowReader row) {
        LandUnit unit = UNITS[row.code(Column.LAND_UNIT, LAND_UNITS) - 1];
        return new Land(row.decimal(Column.LAND, 0, Land.MOST_MARLA / unit.marla()), unit);
    }

    private static @Nullable GeoTag geotag(RowReader row, Village village, Villages villages) {
        boolean empty = row.isEmpty(Column.LONGITUDE) && row.isEmpty(Column.LATITUDE);
        if (!village.collectsGeotags()) {
            if (!empty) {
                throw new FieldFault(Column.LONGITUDE, "is given although geotags were not collected in this area");
            }
            return null;
        }
        double longitude = row.decimal(Column.LONGITUDE, -180, 180);
        double latitude = row.decimal(Column.LATITUDE, -180, 180);
        String misplaced = villages.check(longitude, latitude, village);
        if (misplaced != null) {
            throw new FieldFault(Column.LONGITUDE, misplaced);
        }
        return new GeoTag(longitude, latitude);
    }
}

package pk.nser.attack.attempt;

import pk.nser.attack.crawl.ListedArea;

/** Addresses of web map tiles. */
final class TileAddress {
    private TileAddress() {}

    /** {@code z/x/y} of the tile that holds the middle of an area's bounds. */
    static String of(ListedArea area, int zoom) {
        double longitude = (area.bounds().get(0) + area.bounds().get(2)) / 2;
        double latitude = (area.bounds().get(1) + area.bounds().get(3)) / 2;
        double tiles = Math.scalb(1.0, zoom);
        double sine = Math.sin(Math.toRadians(latitude));
        long column = (long) ((longitude + 180) / 360 * tiles);
        long row = (long) ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles);
        return zoom + "/" + column + "/" + row;
    }
}

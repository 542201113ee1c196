package pk.nser.db.geofile;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The records of a {@code .shp} file, one after the other (ESRI Shapefile Technical Description, July 1998).
 *
 * <p>Points, lines and polygons, also of the kinds with heights and measures, which are dropped. A ring that runs
 * clockwise is an outer one; the others are holes of the smallest outer ring around them (page 8). Nothing is repaired:
 * a hole outside every ring is a fault of its record.
 */
final class ShapeRecords {
    private static final int HEADER_BYTES = 100;
    private static final int FILE_CODE = 9994;
    private static final int MAX_RECORD_BYTES = 1 << 30;
    private static final int KINDS_OF_HEIGHT = 10;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final DataInputStream in;
    private @Nullable Geometry geometry;
    private @Nullable String fault;

    ShapeRecords(InputStream in) throws IOException {
        this.in = new DataInputStream(in);
        byte[] header = this.in.readNBytes(HEADER_BYTES);
        if (header.length < HEADER_BYTES || ByteBuffer.wrap(header).getInt(0) != FILE_CODE) {
            throw new IOException("it does not begin like a Shapefile");
        }
    }

    /** Moves to the next record; false at the end of the file. */
    boolean next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        in.skipNBytes(3);
        long bytes = in.readInt() * 2L;
        if (bytes < Integer.BYTES || bytes > MAX_RECORD_BYTES) {
            throw new IOException("a record claims a length of " + bytes + " bytes");
        }
        byte[] content = in.readNBytes((int) bytes);
        if (content.length < bytes) {
            throw new EOFException("the file is cut off inside a record");
        }
        geometry = null;
        fault = null;
        try {
            geometry = read(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException | IndexOutOfBoundsException e) {
            fault = "the geometry cannot be read: " + e.getMessage();
        }
        return true;
    }

    @Nullable
    Geometry geometry() {
        return geometry;
    }

    @Nullable
    String fault() {
        return fault;
    }

    private static @Nullable Geometry read(ByteBuffer record) {
        int kind = record.getInt();
        return switch (kind > 0 ? kind % KINDS_OF_HEIGHT : kind) {
            case 0 -> null;
            case 1 -> FACTORY.createPoint(place(record));
            case 3 ->
                FACTORY.createMultiLineString(
                        parts(record).stream().map(FACTORY::createLineString).toArray(LineString[]::new));
            case 5 -> polygons(parts(record));
            default -> throw new IllegalArgumentException("shape type " + kind + " is not read here");
        };
    }

    private static Coordinate place(ByteBuffer record) {
        double x = record.getDouble();
        return new Coordinate(x, record.getDouble());
    }

    private static List<Coordinate[]> parts(ByteBuffer record) {
        record.position(record.position() + 4 * Double.BYTES);
        int parts = record.getInt();
        int points = record.getInt();
        if (parts < 0 || points < 0 || (long) parts * Integer.BYTES + (long) points * 16 > record.remaining()) {
            throw new IllegalArgumentException("it claims more points than it has room for");
        }
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = record.getInt();
        }
        starts[parts] = points;
        List<Coordinate[]> all = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            if (starts[i + 1] < starts[i]) {
                throw new IllegalArgumentException("its parts are out of order");
            }
            Coordinate[] part = new Coordinate[starts[i + 1] - starts[i]];
            for (int j = 0; j < part.length; j++) {
                part[j] = place(record);
            }
            all.add(part);
        }
        return all;
    }

    private static Geometry polygons(List<Coordinate[]> rings) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] points : rings) {
            LinearRing ring = FACTORY.createLinearRing(points);
            (Orientation.isCCW(points) ? holes : shells).add(ring);
        }
        List<List<LinearRing>> holesOf = new ArrayList<>();
        shells.forEach(shell -> holesOf.add(new ArrayList<>()));
        for (LinearRing hole : holes) {
            holesOf.get(smallestAround(hole, shells)).add(hole);
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = FACTORY.createPolygon(shells.get(i), holesOf.get(i).toArray(new LinearRing[0]));
        }
        return FACTORY.createMultiPolygon(polygons);
    }

    private static int smallestAround(LinearRing hole, List<LinearRing> shells) {
        int best = -1;
        double bestArea = Double.POSITIVE_INFINITY;
        for (int i = 0; i < shells.size(); i++) {
            LinearRing shell = shells.get(i);
            double area = shell.getEnvelopeInternal().getArea();
            if (area < bestArea
                    && shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())
                    && holds(shell, hole)) {
                best = i;
                bestArea = area;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException(
                    "a hole at " + hole.getCoordinate().x + " " + hole.getCoordinate().y + " lies in no outer ring");
        }
        return best;
    }

    private static boolean holds(LinearRing shell, LinearRing hole) {
        Polygon filled = FACTORY.createPolygon(shell);
        for (Coordinate place : hole.getCoordinates()) {
            int where = SimplePointInAreaLocator.locate(place, filled);
            if (where != Location.BOUNDARY) {
                return where == Location.INTERIOR;
            }
        }
        return true;
    }
}

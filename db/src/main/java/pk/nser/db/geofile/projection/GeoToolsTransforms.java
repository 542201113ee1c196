package pk.nser.db.geofile.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.NoSuchAuthorityCodeException;
import org.geotools.api.referencing.ReferenceIdentifier;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.OperationNotFoundException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/**
 * Transforms by GeoTools 33, from EPSG codes (list v11.031) and well-known text, longitude first.
 *
 * <p>Only geographic and projected systems are taken, two axes of them. Well-known text without a code is taken only
 * when its datum is WGS 84 by name, because a foreign text cannot be trusted with a datum shift.
 */
final class GeoToolsTransforms {
    private static final String FOLDER_PROPERTY = "EPSG-HSQL.directory";
    private static final Set<String> WGS84_DATUMS = Set.of("wgs84", "wgs1984", "worldgeodeticsystem1984");

    /**
     * Methods of projection that were compared with PROJ 9.1.1 on all 5,103 projected codes that it has, one point each:
     * the 334 codes on WGS 84 agree to a millimetre, the others to 5 centimetres apart from the datum's shift. Left out
     * are those that were wrong: Equal Earth (taken as a sphere, up to 17 km off), Krovak (axes turned), Lambert Conic
     * Conformal (2SP Belgium) (0.7 km off).
     */
    private static final Set<String> COMPARED_METHODS = Set.of(
            "Albers Equal Area",
            "American Polyconic",
            "Cassini-Soldner",
            "Equidistant Cylindrical",
            "Hotine Oblique Mercator (variant A)",
            "Hotine Oblique Mercator (variant B)",
            "Lambert Azimuthal Equal Area",
            "Lambert Conic Conformal (1SP)",
            "Lambert Conic Conformal (2SP)",
            "Mercator (variant A)",
            "Mercator (variant B)",
            "New Zealand Map Grid",
            "Oblique Stereographic",
            "Polar Stereographic (variant A)",
            "Polar Stereographic (variant B)",
            "Popular Visualisation Pseudo Mercator",
            "Transverse Mercator",
            "Transverse Mercator (South Orientated)",
            // the same in well-known text
            "Albers_Conic_Equal_Area",
            "Lambert_Azimuthal_Equal_Area",
            "Lambert_Conformal_Conic_1SP",
            "Lambert_Conformal_Conic_2SP",
            "Mercator_1SP",
            "Mercator_2SP",
            "Mercator_Auxiliary_Sphere",
            "Transverse_Mercator");

    static {
        unpackBelowOwnFolder();
    }

    private GeoToolsTransforms() {}

    static Reprojection ofCode(int code) {
        String name = "EPSG:" + code;
        try {
            return of(name, CRS.decode(name, true));
        } catch (NoSuchAuthorityCodeException e) {
            throw new ProjectionRefused(name + " is not a code of the EPSG list", e);
        } catch (FactoryException e) {
            throw new ProjectionRefused(name + " cannot be used: " + firstLine(e), e);
        }
    }

    static Reprojection ofText(String wellKnownText) {
        try {
            CoordinateReferenceSystem system = CRS.parseWKT(wellKnownText);
            for (ReferenceIdentifier identifier : system.getIdentifiers()) {
                if ("EPSG".equalsIgnoreCase(identifier.getCodeSpace())) {
                    return Reprojection.of("EPSG:" + identifier.getCode());
                }
            }
            String name = "'" + system.getName().getCode() + "'";
            SingleCRS flat = CRS.getHorizontalCRS(system);
            if (flat == null || !onWgs84(flat)) {
                throw new ProjectionRefused("the system " + name
                        + " carries no EPSG code and is not on the datum WGS 84: name its code when importing");
            }
            return of(name, longitudeFirst(wellKnownText, flat));
        } catch (FactoryException e) {
            throw new ProjectionRefused(
                    "the description of the coordinate reference system cannot be read: " + firstLine(e), e);
        }
    }

    private static CoordinateReferenceSystem longitudeFirst(String wellKnownText, SingleCRS system) {
        if (CRS.getAxisOrder(system) == CRS.AxisOrder.NORTH_EAST) {
            throw new ProjectionRefused("the description of " + system.getName().getCode()
                    + " puts northings first, which a file may or may not follow: name its EPSG code when importing: "
                    + wellKnownText.lines().findFirst().orElse(""));
        }
        return system;
    }

    private static Reprojection of(String name, CoordinateReferenceSystem system) throws FactoryException {
        SingleCRS flat = CRS.getHorizontalCRS(system);
        if (!(flat instanceof ProjectedCRS || flat instanceof GeographicCRS)
                || flat.getCoordinateSystem().getDimension() != 2) {
            throw new ProjectionRefused(name + " (" + system.getName().getCode() + ") is not a system of maps");
        }
        if (flat instanceof ProjectedCRS projected) {
            String method =
                    projected.getConversionFromBase().getMethod().getName().getCode();
            if (!COMPARED_METHODS.contains(method)) {
                throw new ProjectionRefused(
                        name + " uses the projection '" + method + "', which is not known to be exact here");
            }
        }
        try {
            MathTransform transform = CRS.findMathTransform(flat, DefaultGeographicCRS.WGS84, false);
            return new Reprojection(name, !onWgs84(flat), point -> apply(transform, point));
        } catch (OperationNotFoundException e) {
            throw new ProjectionRefused(
                    name + " (" + system.getName().getCode() + ") has no known datum shift to WGS 84", e);
        }
    }

    private static void apply(MathTransform transform, double[] point) {
        double x = point[0];
        double y = point[1];
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException("the point " + x + " " + y + " lies outside the projection", e);
        }
    }

    private static boolean onWgs84(SingleCRS system) {
        String datum =
                system.getDatum().getName().getCode().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return WGS84_DATUMS.contains(datum.startsWith("dwgs") ? datum.substring(1) : datum);
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** GeoTools would share one folder below /tmp with every user of the machine; ours is private and goes at exit. */
    private static void unpackBelowOwnFolder() {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("nser-epsg-");
            System.setProperty(FOLDER_PROPERTY, folder.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "nser-epsg-delete"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made for the EPSG list", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger(GeoToolsTransforms.class.getName())
                    .log(System.Logger.Level.DEBUG, "left behind: {0}", folder);
        }
    }
}

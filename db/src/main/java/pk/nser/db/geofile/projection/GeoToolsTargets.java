package pk.nser.db.geofile.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.parameter.ParameterValue;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.IdentifiedObject;
import org.geotools.api.referencing.ReferenceIdentifier;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.api.referencing.operation.CoordinateOperation;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.OperationNotFoundException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.operation.AbstractCoordinateOperation;
import org.jspecify.annotations.Nullable;

/** Systems to write in, by GeoTools and its EPSG list; what reading refuses is refused here too. */
final class GeoToolsTargets {
    private static final double EXACT = 0.01;

    /** Programs take other parameters of the same shift: in Pakistan GeoTools and PROJ differ by up to 12 metres. */
    private static final double LEAST_OF_A_SHIFT = 15;

    /** What GeoTools itself says of a Bursa-Wolf shift of which the list tells nothing. */
    private static final double UNTOLD = 25;

    /** Degrees: a centimetre. */
    private static final double RETURNED = 1e-7;

    private GeoToolsTargets() {}

    static TargetSystem ofCode(int code) {
        Reprojection reading = GeoToolsTransforms.ofCode(code);
        try {
            CoordinateReferenceSystem system = CRS.decode("EPSG:" + code, true);
            SingleCRS flat = CRS.getHorizontalCRS(system);
            SystemDescription description = description(code, flat);
            CoordinateOperation operation =
                    CRS.getCoordinateOperationFactory(false).createOperation(DefaultGeographicCRS.WGS84, flat);
            double accuracy = reading.shiftsDatum() ? shifted(operation) : EXACT;
            MathTransform there = operation.getMathTransform();
            MathTransform back = there.inverse();
            double[] returned = new double[2];
            return new TargetSystem(description, accuracy, point -> apply(code, there, back, point, returned));
        } catch (OperationNotFoundException e) {
            throw new ProjectionRefused("EPSG:" + code + " has no known datum shift from WGS 84", e);
        } catch (FactoryException | TransformException e) {
            throw new ProjectionRefused("EPSG:" + code + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static double shifted(CoordinateOperation operation) {
        double told = AbstractCoordinateOperation.getAccuracy(operation);
        return Double.isFinite(told) && told > 0 ? Math.max(told, LEAST_OF_A_SHIFT) : UNTOLD;
    }

    private static SystemDescription description(int code, @Nullable SingleCRS flat) {
        if (flat instanceof GeographicCRS geographic) {
            requireUnit(code, geographic, "°", "deg", "degree");
            return geographic(code, geographic);
        }
        if (!(flat instanceof ProjectedCRS projected)) {
            throw new ProjectionRefused("EPSG:" + code + " is not a system of maps");
        }
        requireUnit(code, projected, "m", "metre");
        String name = projected.getConversionFromBase().getMethod().getName().getCode();
        ProjectionMethod method = ProjectionMethod.named(name)
                .orElseThrow(() -> new ProjectionRefused(
                        "EPSG:" + code + " uses the projection '" + name + "', in which no files are written here"));
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (GeneralParameterValue value :
                projected.getConversionFromBase().getParameterValues().values()) {
            if (value instanceof ParameterValue<?> number && number.getValue() instanceof Number) {
                parameters.put(number.getDescriptor().getName().getCode(), number.doubleValue());
            }
        }
        GeographicCRS base = projected.getBaseCRS();
        return geographic(identifier(base), base)
                .projected(code, projected.getName().getCode(), method, parameters);
    }

    private static SystemDescription geographic(int code, GeographicCRS system) {
        GeodeticDatum datum = system.getDatum();
        if (datum.getPrimeMeridian().getGreenwichLongitude() != 0) {
            throw new ProjectionRefused("EPSG:" + code + " counts from another meridian than Greenwich");
        }
        Ellipsoid ellipsoid = datum.getEllipsoid();
        return new SystemDescription(
                code,
                system.getName().getCode(),
                code,
                system.getName().getCode(),
                identifier(datum),
                datum.getName().getCode(),
                ellipsoid.getName().getCode(),
                ellipsoid.getSemiMajorAxis(),
                ellipsoid.getInverseFlattening(),
                null,
                Map.of());
    }

    private static void requireUnit(int code, SingleCRS system, String... names) {
        for (int axis = 0; axis < 2; axis++) {
            String unit = system.getCoordinateSystem().getAxis(axis).getUnit().toString();
            if (!java.util.List.of(names).contains(unit)) {
                throw new ProjectionRefused(
                        "EPSG:" + code + " is in the unit '" + unit + "', not in metres or degrees");
            }
        }
    }

    private static int identifier(IdentifiedObject object) {
        for (ReferenceIdentifier identifier : object.getIdentifiers()) {
            if ("EPSG".equalsIgnoreCase(identifier.getCodeSpace())) {
                return Integer.parseInt(identifier.getCode());
            }
        }
        throw new ProjectionRefused(object.getName().getCode() + " has no code in the EPSG list");
    }

    /** Far from its home a projection gives numbers without complaint: only those count that lead back to the place. */
    private static void apply(int code, MathTransform there, MathTransform back, double[] point, double[] returned) {
        double longitude = point[0];
        double latitude = point[1];
        boolean right;
        try {
            there.transform(point, 0, point, 0, 1);
            back.transform(point, 0, returned, 0, 1);
            right = Math.abs(returned[0] - longitude) < RETURNED && Math.abs(returned[1] - latitude) < RETURNED;
        } catch (TransformException e) {
            right = false;
        }
        if (!right) {
            // Without a cause, which would tell the coordinates.
            throw new IllegalArgumentException("the place lies outside the projection of EPSG:" + code);
        }
    }
}

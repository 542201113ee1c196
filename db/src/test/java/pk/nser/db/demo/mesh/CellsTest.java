package pk.nser.db.demo.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import pk.nser.db.demo.chance.Dice;

class CellsTest {
    private static List<Coordinate> sites(double west, double south, double size, int count, String name) {
        Dice dice = Dice.of(1, name);
        return IntStream.range(0, count)
                .mapToObj(i -> new Coordinate(dice.between(west, west + size), dice.between(south, south + size)))
                .toList();
    }

    private static boolean isCoverage(List<Geometry> shapes) {
        return shapes.stream().allMatch(Geometry::isValid)
                && CoverageValidator.isValid(shapes.toArray(Geometry[]::new));
    }

    /** Cells of sites that are not at the edge. */
    private static List<Integer> inner(RingCells cells) {
        return IntStream.range(0, cells.size())
                .filter(c -> cells.site(c).x > 60.3 && cells.site(c).x < 61.7)
                .filter(c -> cells.site(c).y > 30.3 && cells.site(c).y < 31.7)
                .boxed()
                .toList();
    }

    @Test
    void wanderWithoutGapsOverlapsOrCrossings() {
        RingCells cells = Voronoi.of(sites(60, 30, 2, 1500, "wander"));
        List<Geometry> shapes = inner(cells).stream().map(cells::shape).toList();
        assertThat(shapes).hasSizeGreaterThan(500);
        assertThat(isCoverage(shapes)).isTrue();
        for (int cell : inner(cells)) {
            assertThat(cells.shape(cell).contains(cells.shape(cell).getFactory().createPoint(cells.site(cell))))
                    .isTrue();
        }
        assertThat(shapes.stream().mapToInt(Geometry::getNumPoints).average().orElse(0))
                .as("edges are broken, not straight")
                .isGreaterThan(15);
    }

    @Test
    void divideIntoConnectedGroupsOfAboutTheWishedWeight() {
        RingCells cells = Voronoi.of(sites(60, 30, 2, 900, "divide"));
        List<Integer> members = inner(cells);
        int[] whole = new int[cells.size()];
        Arrays.fill(whole, -1);
        members.forEach(m -> whole[m] = 0);
        Connected.mend(cells, whole);
        List<Integer> connected = members.stream().filter(m -> whole[m] == 0).toList();
        List<List<Integer>> groups =
                Regions.divide(cells, connected, c -> 1 + c % 3, new double[] {1, 2, 1, 1}, Dice.of(1, "groups"));
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(connected.size());
        List<Geometry> shapes = new ArrayList<>();
        for (List<Integer> group : groups) {
            shapes.add(Joined.of(group.stream().map(cells::shape).toList()));
        }
        assertThat(shapes).allMatch(shape -> shape.getNumGeometries() == 1);
        assertThat(isCoverage(shapes)).isTrue();
        assertThat(groups.get(1).size()).isGreaterThan(groups.get(0).size());
    }

    @Test
    void fillGivenShapesSoThatNeighboursShareEveryPoint() throws ParseException {
        WKTReader reader = new WKTReader();
        Geometry west = reader.read("POLYGON ((60 30, 60.6 30.1, 61 30, 60.8 30.5, 61 31, 60.5 30.3, 60 31, 60 30),"
                + " (60.2 30.2, 60.2 30.4, 60.4 30.3, 60.2 30.2))");
        Geometry east = reader.read("MULTIPOLYGON (((61 30, 62 30, 62 31, 61 31, 60.8 30.5, 61 30)),"
                + " ((62.5 30, 62.7 30, 62.6 30.2, 62.5 30)))");
        BorderNodes nodes = new BorderNodes();
        List<Geometry> cells = new ArrayList<>();
        for (Geometry shape : List.of(west, east)) {
            List<Coordinate> sites = sites(60, 30, 2.6, 300, "fill").stream()
                    .filter(c -> shape.contains(shape.getFactory().createPoint(c)))
                    .toList();
            RingCells filling = ClippedVoronoi.of(shape, sites, nodes);
            IntStream.range(0, filling.size()).forEach(c -> cells.add(filling.shape(c)));
        }
        List<Geometry> noded = cells.stream().map(nodes::into).toList();
        assertThat(isCoverage(cells)).as("needs the points of the other side").isFalse();
        assertThat(isCoverage(noded)).isTrue();
        assertThat(noded.stream().mapToDouble(Geometry::getArea).sum())
                .isCloseTo(west.getArea() + east.getArea(), within(1e-7));
        assertThat(nodes.into(west).getCoordinates()).contains(west.getCoordinates());
        assertThat(isCoverage(List.of(nodes.into(west), nodes.into(east)))).isTrue();
    }
}

package pk.nser.db.demo.grow;

import org.locationtech.jts.geom.Geometry;

/** A stretch of border with its style class, for example {@code line-of-control}. */
public record BorderLine(String styleClass, Geometry line) {}

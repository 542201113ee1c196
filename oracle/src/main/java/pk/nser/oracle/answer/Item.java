package pk.nser.oracle.answer;

import org.jspecify.annotations.Nullable;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.dimension.Dimension;

/** The smallest thing that is given or not: a field of an area in a format, of a dimension where it has one. */
public record Item(String area, @Nullable Dimension dimension, Field field, Format format) {}

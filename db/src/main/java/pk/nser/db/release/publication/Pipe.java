package pk.nser.db.release.publication;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import pk.nser.db.connection.SqlFile;

/** Streams rows from one database into the same table of the other, binary, without looking at them. */
final class Pipe {
    private static final String ZOOM = "ZOOM";

    private final Connection from;
    private final Connection to;

    Pipe(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** Copies one table; returns the number of rows. */
    long copy(String table) throws SQLException {
        return stream(SqlFile.read(Pipe.class, table + "_out.sql"), SqlFile.read(Pipe.class, table + "_in.sql"));
    }

    /** Copies the pyramid of one zoom; a table's name cannot be bound, so the number is put into it. */
    long copyPyramid(int zoom) throws SQLException {
        String number = Integer.toString(zoom);
        return stream(
                SqlFile.read(Pipe.class, "pyramid_out.sql").replace(ZOOM, number),
                SqlFile.read(Pipe.class, "pyramid_in.sql").replace(ZOOM, number));
    }

    private long stream(String out, String in) throws SQLException {
        CopyOut source = from.unwrap(PGConnection.class).getCopyAPI().copyOut(out);
        CopyIn sink = to.unwrap(PGConnection.class).getCopyAPI().copyIn(in);
        try {
            byte @Nullable [] bytes = source.readFromCopy();
            while (bytes != null) {
                sink.writeToCopy(bytes, 0, bytes.length);
                bytes = source.readFromCopy();
            }
            return sink.endCopy();
        } finally {
            if (sink.isActive()) {
                sink.cancelCopy();
            }
            if (source.isActive()) {
                source.cancelCopy();
            }
        }
    }
}

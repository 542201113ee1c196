/** What a file of records is made of: its columns, its format, and the writer that all formats share. */
@NullMarked
package pk.nser.db.geofile.record;

import org.jspecify.annotations.NullMarked;

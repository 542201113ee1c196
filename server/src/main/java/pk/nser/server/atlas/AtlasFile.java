package pk.nser.server.atlas;

import pk.nser.server.http.Content;

/** One file of the atlas. {@code etag}: of its content; nothing in it is data. */
record AtlasFile(Content content, String etag) {}

package pk.nser.server.desk;

/**
 * The token of an agreement, told once.
 *
 * @param id its public id
 * @param token the whole of it
 */
record IssuedView(int agreement, String id, String token) {}

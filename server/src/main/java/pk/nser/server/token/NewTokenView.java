package pk.nser.server.token;

/**
 * A new token, told once.
 *
 * @param id its public id
 * @param token the whole of it
 */
record NewTokenView(String id, String token) {}

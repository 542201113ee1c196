package pk.nser.db.sharing.agreement;

/**
 * One agreement in a list.
 *
 * @param state {@code agreed}, {@code active}, {@code suspended}, {@code revoked} or {@code ended}, the last by the clock
 *     of the database
 * @param lastDay in Pakistan, {@code yyyy-mm-dd}
 */
public record AgreementLine(
        int agreement,
        int request,
        String institution,
        String category,
        String state,
        String firstDay,
        String lastDay) {}

package pk.nser.db.dimension;

/**
 * Why a custom analysis (sharing category ii) stands in the catalogue. Who proposed and who approved it is kept with the
 * line's list, not with the release.
 *
 * @param purpose one sentence
 * @param open true when everybody may see it at public levels (category ii.a made public); otherwise a token is needed
 *     at every level
 */
public record Analysis(Label name, String purpose, boolean open) {
    public Analysis {
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("a custom analysis needs a purpose");
        }
    }
}

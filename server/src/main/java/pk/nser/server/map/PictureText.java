package pk.nser.server.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Label;
import pk.nser.db.dimension.Table;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.tiles.picture.Words;

/** Everything that a picture says around its map, in one language: the same as the atlas's title, legend and foot. */
final class PictureText {
    private final Words words;
    private final Codebook codebook;
    private final Choice choice;
    private final boolean shares;

    PictureText(Words words, Codebook codebook, Choice choice, boolean shares) {
        this.words = words;
        this.codebook = codebook;
        this.choice = choice;
        this.shares = shares;
    }

    /** "Toilet type: Flush". */
    String title() {
        Table table = choice.table();
        return words.label(table.dimension().label()) + ": "
                + words.label(choice.column().label());
    }

    /** "Share of households in band Poor, by district, release 2026-11". */
    String subtitle(AreaLevel level, PublishedRelease release) {
        String by = codebook.areaLevels().stream()
                .filter(named -> named.code().equals(level.name()))
                .findFirst()
                .map(named -> words.say("title.by", "level", words.inSentence(named.label())))
                .orElse("");
        return measure() + " · " + by + " · " + words.say("title.release", "release", release.id());
    }

    /** "Share of households in band Poor". */
    String measure() {
        String units = codebook.units().stream()
                .filter(named -> named.code()
                        .toLowerCase(Locale.ROOT)
                        .equals(choice.table().key().unit().code()))
                .findFirst()
                .map(named -> words.inSentence(named.label()))
                .orElse("");
        if (!choice.table().rows().isEmpty()) {
            Label row = choice.table().rows().get(choice.band()).label();
            String key = choice.table().key().isPair() ? "picture.row" : "title.banded";
            units = words.say(key, "units", units, "band", words.label(row));
        }
        return words.say(shares ? "title.share" : "title.count", "units", units);
    }

    /** An end of the distribution; one that is coded stands for all below or above it (disclosure.md 2.4). */
    String number(double value, int coded) {
        String number = number(value);
        return coded == 0 ? number : words.say(coded < 0 ? "value.orLess" : "value.orMore", "value", number);
    }

    private String number(double value) {
        return shares ? words.percent(value) : words.count(value);
    }

    /**
     * One a class: below, between, from.
     *
     * @param only what all areas show where nothing divides them, in words
     */
    List<String> classes(List<Double> breaks, String only) {
        if (breaks.isEmpty()) {
            return List.of(words.say("legend.all", "value", only));
        }
        List<String> texts = new ArrayList<>();
        texts.add(words.say("legend.below", "to", number(breaks.get(0))));
        for (int i = 1; i < breaks.size(); i++) {
            texts.add(words.say("legend.between", "from", number(breaks.get(i - 1)), "to", number(breaks.get(i))));
        }
        texts.add(words.say("legend.from", "from", number(breaks.get(breaks.size() - 1))));
        return texts;
    }

    String method(String code) {
        return words.say("picture.method", "method", words.say("method." + code));
    }

    /** Source, protection, boundaries and their disclaimer; of a private map also whom it is for. */
    List<String> notes(PublishedRelease release, BoundarySetLabel set, boolean granted) {
        List<String> notes = new ArrayList<>();
        String source = words.say("foot.source", "source", words.say("app.long"), "release", release.id()) + " · "
                + words.say("picture.asOf", "date", release.asOf().toString());
        notes.add(set.synthetic() ? source + " · " + words.say("app.syntheticHint") : source);
        notes.add(words.say("picture.protected"));
        if (granted) {
            notes.add(words.say("picture.granted"));
        }
        notes.add(words.say(
                "picture.boundaries",
                "title",
                words.label(set.title()),
                "publisher",
                set.publisher(),
                "attribution",
                set.attribution(),
                "licence",
                set.licence()));
        notes.add(words.label(set.disclaimer()));
        Label caveat = choice.table().dimension().caveat();
        if (caveat != null) {
            notes.add(1, words.label(caveat));
        }
        return notes;
    }
}

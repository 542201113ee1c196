package pk.nser.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The queries for a text, made of objects and never parsed, so no sign in it has a meaning. An area's score is that of its best
 * rung: code, exact name, beginning of a name, whole words, likeness. Scores are constants: how often a word stands in
 * areas that the asker may not see changes nothing.
 */
final class AreaQueries {
    /** Below this many letters one slip makes another word; below the second, two do. */
    private static final int FIRST_SLIP = 4;

    private static final int SECOND_SLIP = 7;

    /** Most that an area may score which is alike and no more. */
    static final float ALIKE = 100;

    /** At least so much of the runs of letters is shared by two names that are alike. */
    static final double LEAST_ALIKE = 0.4;

    private final String code;
    private final List<String> words;
    private final String name;
    private final List<String> sounds;
    private final String sound;

    AreaQueries(String text) {
        code = text.toLowerCase(Locale.ROOT);
        words = Spelling.words(text);
        name = String.join("", words);
        sounds = words.stream().map(Spelling::sound).toList();
        sound = Spelling.sound(name);
    }

    /** True when there is nothing to look for. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Everything that has the text as its code, its name, the beginning of one or words of one, by letters or by sound. */
    Query named() {
        List<Query> rungs = new ArrayList<>();
        rung(rungs, 1_000, new TermQuery(new Term(AreaField.CODE, code)));
        rung(rungs, 900, new TermQuery(new Term(AreaField.NAME, name)));
        rung(rungs, 850, new TermQuery(new Term(AreaField.NAME_SOUND, sound)));
        rung(rungs, 800, new TermQuery(new Term(AreaField.SHORT, name)));
        rung(rungs, 700, new PrefixQuery(new Term(AreaField.NAME, name)));
        rung(rungs, 500, all(AreaField.WORD, words, false, 0));
        rung(rungs, 450, all(AreaField.WORD_SOUND, sounds, false, 0));
        rung(rungs, 440, all(AreaField.WORD, words, true, 0));
        if (sound.length() > 1) {
            rung(rungs, 600, new PrefixQuery(new Term(AreaField.NAME_SOUND, sound)));
            rung(rungs, 430, all(AreaField.WORD_SOUND, sounds, true, 0));
        }
        rung(rungs, 400, new TermQuery(new Term(AreaField.INITIALS, name)));
        return new DisjunctionMaxQuery(rungs, 0);
    }

    /** Everything that would with a slip or two, or with other vowels; below all that {@link #named} finds. */
    Query misspelled() {
        List<Query> rungs = new ArrayList<>();
        rung(rungs, 350, fuzzy(AreaField.NAME, name, 1));
        rung(rungs, 300, fuzzy(AreaField.NAME_SOUND, sound, 1));
        rung(rungs, 250, all(AreaField.WORD_SOUND, sounds, false, 1));
        rung(rungs, 200, fuzzy(AreaField.NAME_SOUND, sound, 2));
        rung(rungs, 150, all(AreaField.WORD_SOUND, sounds, false, 2));
        rung(rungs, 125, new TermQuery(new Term(AreaField.CONSONANTS, Spelling.consonants(sound))));
        return new DisjunctionMaxQuery(rungs, 0);
    }

    /** Everything that shares runs of letters with the text; one point for each. Below all that {@link #misspelled} finds. */
    Query alike() {
        Set<String> grams = grams();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        grams.forEach(gram ->
                any.add(new ConstantScoreQuery(new TermQuery(new Term(AreaField.GRAM, gram))), Occur.SHOULD));
        any.setMinimumNumberShouldMatch((int) Math.ceil(grams.size() * LEAST_ALIKE / 2));
        return any.build();
    }

    Set<String> grams() {
        return Spelling.grams(sound);
    }

    /** True for a text in Latin letters: it is like English names, others like Urdu ones. */
    boolean isRoman() {
        return sound.chars().anyMatch(letter -> letter < 0x250);
    }

    private static void rung(List<Query> rungs, float score, Query query) {
        rungs.add(new BoostQuery(new ConstantScoreQuery(query), score));
    }

    /** Every word, the last of them perhaps only begun. */
    private static Query all(String field, List<String> words, boolean isLastBegun, int slips) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            Query word = isLastBegun && i == words.size() - 1
                    ? new PrefixQuery(new Term(field, words.get(i)))
                    : fuzzy(field, words.get(i), slips);
            all.add(word, Occur.FILTER);
        }
        return all.build();
    }

    /** A word with so many slips, a transposition being one, as far as its length bears them. */
    private static Query fuzzy(String field, String word, int slips) {
        int borne = word.length() < FIRST_SLIP ? 0 : word.length() < SECOND_SLIP ? 1 : 2;
        Term term = new Term(field, word);
        return Math.min(slips, borne) == 0
                ? new TermQuery(term)
                : new FuzzyQuery(
                        term,
                        Math.min(slips, borne),
                        0,
                        FuzzyQuery.defaultMaxExpansions,
                        true,
                        MultiTermQuery.CONSTANT_SCORE_REWRITE);
    }
}

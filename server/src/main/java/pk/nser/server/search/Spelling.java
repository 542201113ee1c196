package pk.nser.server.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How a name is written down so that other spellings of it meet. Words are what differs by keyboards only: case, marks, ي and ی,
 * ك and ک, ه and ہ and ھ, joiners, digits (access.md 4: folded for search alone). Sounds are what ears do not tell apart:
 * {@link SoundLetters}, doubled letters, an h within a word, a silent e. Names are never shown in these forms.
 */
final class Spelling {
    private static final int GRAM = 3;
    private static final Pattern SILENT_E = Pattern.compile("(?<=[b-df-hj-np-tv-z])e$");
    private static final Pattern INNER_H = Pattern.compile("(?<!^)[h\u0647]");
    private static final Pattern INNER_VOWEL = Pattern.compile("(?<!^)[aiu\u0627\u0648\u064a]");
    private static final int FEWEST_CONSONANTS = 3;
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

    /** "and" in both languages: as often left out as written. */
    private static final CharArraySet JOINING = new CharArraySet(Set.of("and", "\u0648", "\u0627\u0648\u0631"), false);

    private static final Analyzer WORDS = new Analyzer() {
        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(SoundLetters.STROKES, reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream folded = new DecimalDigitFilter(new LowerCaseFilter(source));
            folded = new PersianNormalizationFilter(new ArabicNormalizationFilter(folded));
            return new TokenStreamComponents(source, new StopFilter(new ASCIIFoldingFilter(folded), JOINING));
        }
    };

    private Spelling() {}

    /** The words of a text in their order; empty when it has no letter and no digit. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = WORDS.tokenStream("", Normalizer.normalize(text, Normalizer.Form.NFKC))) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    /** How a word sounds. */
    static String sound(String word) {
        String heard = INNER_H.matcher(letters(SILENT_E.matcher(word).replaceFirst("")))
                .replaceAll("");
        return REPEATED.matcher(heard).replaceAll("$1");
    }

    private static String letters(String word) {
        try (Reader heard = new MappingCharFilter(SoundLetters.SOUNDS, new StringReader(word))) {
            StringBuilder letters = new StringBuilder();
            for (int letter = heard.read(); letter >= 0; letter = heard.read()) {
                letters.append((char) letter);
            }
            return letters.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    /** A name of three words or more as it is shortened in writing: DG Khan, RY Khan, TT Singh; empty for others. */
    static String shortened(List<String> words) {
        if (words.size() < 3) {
            return "";
        }
        StringBuilder initials = new StringBuilder();
        words.subList(0, words.size() - 1).forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
        return initials + words.get(words.size() - 1);
    }

    /** The first letters of a name of several words: KP, AJK; empty for one word. */
    static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
        return words.size() < 2 ? "" : initials.toString();
    }

    /** A sound without its vowels but the first letter; empty when too little is left to tell names apart. */
    static String consonants(String sound) {
        String consonants = INNER_VOWEL.matcher(sound).replaceAll("");
        String single = REPEATED.matcher(consonants).replaceAll("$1");
        return single.length() < FEWEST_CONSONANTS ? "" : single;
    }

    /** Every run of three letters, with an edge at both ends. */
    static Set<String> grams(String sound) {
        String edged = "_" + sound + "_";
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + GRAM <= edged.length(); i++) {
            grams.add(edged.substring(i, i + GRAM));
        }
        return grams;
    }
}

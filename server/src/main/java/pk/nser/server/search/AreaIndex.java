package pk.nser.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import pk.nser.db.statistics.ShownArea;
import pk.nser.server.access.Visible;

/**
 * The areas of an areas version in memory, found by name or code. Lucene and not the database's pg_trgm (ux.md names that), for it answers
 * while the database is away, needs no extension and no grant in the public database, and has well-kept normalisers for
 * Arabic script. Never changes; thread-safe.
 */
final class AreaIndex {
    private final List<ShownArea> areas;
    private final Map<Integer, ShownArea> byId = new HashMap<>();
    private final int[] gramsEn;
    private final int[] gramsUr;
    private final IndexSearcher searcher;

    /** @param areas of all levels; ids differ between levels too */
    AreaIndex(List<ShownArea> areas) {
        this.areas = List.copyOf(areas);
        this.gramsEn = new int[areas.size()];
        this.gramsUr = new int[areas.size()];
        areas.forEach(area -> byId.put(area.id(), area));
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            write(memory);
            this.searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be written", e);
        }
        searcher.setQueryCache(null);
    }

    private void write(ByteBuffersDirectory memory) throws IOException {
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            for (int place = 0; place < areas.size(); place++) {
                writer.addDocument(document(place, areas.get(place)));
            }
            writer.forceMerge(1);
        }
    }

    private Document document(int place, ShownArea area) {
        Document document = new Document();
        document.add(new NumericDocValuesField(AreaField.PLACE, place));
        code(document, area.code());
        area.merged().forEach(code -> code(document, code));
        gramsEn[place] = name(document, area.nameEn());
        gramsUr[place] = name(document, area.nameUr());
        return document;
    }

    private static void code(Document document, String code) {
        add(document, AreaField.CODE, code.toLowerCase(Locale.ROOT));
    }

    /** Adds a name and returns of how many runs of letters its sound is. */
    private static int name(Document document, String text) {
        List<String> words = Spelling.words(text);
        String name = String.join("", words);
        String sound = Spelling.sound(name);
        add(document, AreaField.NAME, name);
        add(document, AreaField.NAME_SOUND, sound);
        words.forEach(word -> {
            add(document, AreaField.WORD, word);
            add(document, AreaField.WORD_SOUND, Spelling.sound(word));
        });
        add(document, AreaField.SHORT, Spelling.shortened(words));
        add(document, AreaField.INITIALS, Spelling.initials(words));
        add(document, AreaField.CONSONANTS, Spelling.consonants(sound));
        Set<String> grams = Spelling.grams(sound);
        grams.forEach(gram -> add(document, AreaField.GRAM, gram));
        return grams.size();
    }

    private static void add(Document document, String field, String term) {
        if (!term.isEmpty()) {
            document.add(new StringField(field, term, Field.Store.NO));
        }
    }

    /** The best of the areas that may be seen, the best first. */
    List<ShownArea> find(SearchText text, Visible visible) {
        AreaQueries queries = new AreaQueries(text.text());
        BestAreas best = new BestAreas(visible);
        if (queries.isEmpty()) {
            return best.list();
        }
        try {
            add(queries.named(), best);
            boolean isNamed = !best.isEmpty();
            if (!best.isFull()) {
                add(queries.misspelled(), best);
            }
            if (!isNamed && !best.isFull()) {
                addAlike(queries, best);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be read", e);
        }
        return best.list();
    }

    private void add(Query query, BestAreas best) throws IOException {
        searcher.search(query, new Matches((place, score) -> best.offer(areas.get(place), score)));
    }

    /** Adds areas whose names share runs of letters with the text, by how large a part of both is shared. */
    private void addAlike(AreaQueries queries, BestAreas best) throws IOException {
        int[] grams = queries.isRoman() ? gramsEn : gramsUr;
        int own = queries.grams().size();
        searcher.search(queries.alike(), new Matches((place, shared) -> {
            double likeness = 2.0 * shared / (own + grams[place]);
            if (likeness >= AreaQueries.LEAST_ALIKE) {
                best.offer(areas.get(place), likeness * AreaQueries.ALIKE);
            }
        }));
    }

    /** The area above; null for the country. */
    @Nullable
    ShownArea above(ShownArea area) {
        return area.parentId() == null ? null : byId.get(area.parentId());
    }
}

package pk.nser.server.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Tells every area that a query matches, by its place in the list, with its score; in the thread that searches. */
final class Matches implements CollectorManager<Collector, Boolean> {
    /** What is told. */
    @FunctionalInterface
    interface Told {
        void match(int place, float score);
    }

    private final Told told;

    Matches(Told told) {
        this.told = told;
    }

    @Override
    public Collector newCollector() {
        return new SimpleCollector() {
            private @Nullable NumericDocValues places;
            private @Nullable Scorable scorer;

            @Override
            protected void doSetNextReader(LeafReaderContext context) throws IOException {
                places = DocValues.getNumeric(context.reader(), AreaField.PLACE);
            }

            @Override
            public void setScorer(Scorable scorer) {
                this.scorer = scorer;
            }

            @Override
            public void collect(int document) throws IOException {
                if (places != null && scorer != null && places.advanceExact(document)) {
                    told.match((int) places.longValue(), scorer.score());
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE;
            }
        };
    }

    @Override
    public Boolean reduce(Collection<Collector> collectors) {
        return !collectors.isEmpty();
    }
}

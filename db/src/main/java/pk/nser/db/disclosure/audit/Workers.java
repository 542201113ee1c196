package pk.nser.db.disclosure.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import pk.nser.db.progress.Progress;

/** Work that falls into independent parts, on all cores; the results in the order of the parts. */
final class Workers {
    private Workers() {}

    static <P, R> List<R> run(Collection<P> parts, Function<P, List<R>> work, Progress progress) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<R>>> results = new ArrayList<>();
            for (P part : parts) {
                results.add(threads.submit(() -> work.apply(part)));
            }
            List<R> all = new ArrayList<>();
            int done = 0;
            for (Future<List<R>> result : results) {
                all.addAll(result.get());
                progress.at(++done);
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the audit was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the audit failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}

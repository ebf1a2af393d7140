package dev.podweft;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/** A few threads that do the same to each item of a list; results stand in the order of the items. */
public final class Workers implements AutoCloseable {

    private static final int BATCH = 256;
    private static final int AHEAD = 16;

    private final ExecutorService threads;

    public Workers(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count of threads must be at least 1: " + count);
        }
        threads = Executors.newFixedThreadPool(count);
    }

    /** Returns what {@code work} makes of each item; throws what it throws for the first item that fails. */
    public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work) {
        List<CompletableFuture<B>> results = items.stream()
            .map(item -> CompletableFuture.<B>supplyAsync(() -> work.apply(item), threads)).toList();
        return results.stream().map(Workers::joined).toList();
    }

    /**
     * Gives {@code taken} what {@code work} makes of each item, in the order of the items and on the calling thread;
     * only a few batches are worked on ahead, so that results need not all fit into memory.
     */
    public <A, B> void stream(List<A> items, Function<? super A, ? extends B> work, ObjIntConsumer<? super B> taken) {
        Deque<CompletableFuture<List<B>>> ahead = new ArrayDeque<>();
        int begun = 0;
        int done = 0;
        while (done < items.size()) {
            while (begun < items.size() && ahead.size() < AHEAD) {
                List<A> batch = items.subList(begun, Math.min(items.size(), begun + BATCH));
                begun += batch.size();
                ahead.add(CompletableFuture.supplyAsync(() -> batch.stream().<B>map(work).toList(), threads));
            }
            for (B result : joined(ahead.remove())) {
                taken.accept(result, done);
                done++;
            }
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw cause(failed);
        }
    }

    private static RuntimeException cause(CompletionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

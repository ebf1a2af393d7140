package dev.podweft;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A few threads that do the same to each item of a list; results stand in the order of the items. */
public final class Workers implements AutoCloseable {

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
        try {
            return results.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** What is known of records that were there before others, by their numbers. For one thread. */
public interface Earlier {

    /** Returns what is to be known of all of them together. */
    Census census();

    /** Returns when they came out; their numbers are places here. */
    Moments moments();

    /** Returns the keys under which too many stand, as {@link Traces#full}. */
    Set<Long> full();

    /** Returns the pairs that are likely one episode, as {@link Traces#pairs}. */
    long[] pairs();

    /** Gives {@code found} the {@link Traces#entries} of each of {@code starts}, which ascend. */
    void under(long[] starts, LongConsumer found) throws IOException;

    /** Returns the records with these numbers, in their order, as they stand in their sources. */
    List<SourceRecord> records(List<Integer> numbers) throws IOException;
}

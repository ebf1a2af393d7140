package dev.podweft.spark;

import java.util.Iterator;
import java.util.function.Function;

/** What becomes of each item, one at a time. For one thread. */
final class Mapped<A, B> implements Iterator<B> {

    private final Iterator<A> items;
    private final Function<A, B> work;

    Mapped(Iterator<A> items, Function<A, B> work) {
        this.items = items;
        this.work = work;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public B next() {
        return work.apply(items.next());
    }
}

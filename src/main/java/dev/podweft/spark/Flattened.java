package dev.podweft.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** All that becomes of each item, one item at a time. For one thread. */
final class Flattened<A, B> implements Iterator<B> {

    private final Iterator<A> items;
    private final Function<A, Iterator<B>> work;
    private Iterator<B> current = Collections.emptyIterator();

    Flattened(Iterator<A> items, Function<A, Iterator<B>> work) {
        this.items = items;
        this.work = work;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && items.hasNext()) {
            current = work.apply(items.next());
        }
        return current.hasNext();
    }

    @Override
    public B next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}

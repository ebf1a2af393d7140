package dev.podweft.query;

import java.util.function.Supplier;

/** A value that is made when it is first asked for, and kept. Safe to share. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile T value;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Returns the one value; threads that ask at the same time wait for it. */
    @Override
    public T get() {
        if (value == null) {
            make();
        }
        return value;
    }

    private synchronized void make() {
        if (value == null) {
            value = maker.get();
        }
    }
}

package dev.podweft.bench;

import java.util.Optional;

/** A made-up show and how far it is. For one thread. */
final class MadeShow {

    private final String name;
    private final int[] themes;
    private final String sponsor;
    private final Calendar calendar;
    private final boolean news;
    private String pending = "";
    private int episodes;

    MadeShow(String name, int[] themes, String sponsor, Calendar calendar, boolean news) {
        this.name = name;
        this.themes = themes;
        this.sponsor = sponsor;
        this.calendar = calendar;
        this.news = news;
    }

    String name() {
        return name;
    }

    int[] themes() {
        return themes;
    }

    String sponsor() {
        return sponsor;
    }

    Calendar calendar() {
        return calendar;
    }

    /** Returns whether all its episodes have one title. */
    boolean news() {
        return news;
    }

    /** Returns the number of the next episode, from 1. */
    int next() {
        return ++episodes;
    }

    int episodes() {
        return episodes;
    }

    /** Returns the title of the series whose second part comes next. */
    Optional<String> pending() {
        return Optional.of(pending).filter(title -> !title.isEmpty());
    }

    /** Takes the title of a series whose second part comes next; empty for none. */
    void await(String series) {
        pending = series;
    }
}

package dev.podweft.dedupe;

import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When records came out, how long they are and of which show, by their numbers: enough to tell which may be one by
 * their time. Immutable.
 *
 * @param days in days since 1970, or {@link #NOTHING}
 * @param seconds of length, or {@link #NOTHING}
 * @param shows by number among {@code names}
 * @param names of shows in their letters
 */
public record Moments(int[] days, int[] seconds, int[] shows, List<String> names) {

    /** Stands for a day or a length that is not known. */
    public static final int NOTHING = Integer.MIN_VALUE;

    /** No record. */
    public static final Moments NONE = new Moments(new int[0], new int[0], new int[0], List.of());

    private static final SourceLocation NOWHERE = new SourceLocation("-", 1);

    public Moments {
        names = List.copyOf(names);
    }

    /** Returns those of {@code records}, in their order. */
    static Moments of(List<Features> records) {
        int[] days = new int[records.size()];
        int[] seconds = new int[days.length];
        int[] shows = new int[days.length];
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            Features features = records.get(i);
            days[i] = features.hasDay() ? features.day() : NOTHING;
            seconds[i] = features.seconds() < 0 ? NOTHING : features.seconds();
            shows[i] = numbers.computeIfAbsent(features.show(), name -> names.size());
            if (shows[i] == names.size()) {
                names.add(features.show());
            }
        }
        return new Moments(days, seconds, shows, names);
    }

    /** Returns the same in another order: what has number {@code i} here has {@code places[i]} there. */
    public Moments at(int[] places) {
        int[] toDays = new int[days.length];
        int[] toSeconds = new int[days.length];
        int[] toShows = new int[days.length];
        for (int i = 0; i < places.length; i++) {
            toDays[places[i]] = days[i];
            toSeconds[places[i]] = seconds[i];
            toShows[places[i]] = shows[i];
        }
        return new Moments(toDays, toSeconds, toShows, names);
    }

    /** Returns these, and {@code later} ones numbered on. */
    public Moments plus(Moments later) {
        int size = days.length;
        List<String> allNames = new ArrayList<>(names);
        allNames.addAll(later.names);
        int[] allShows = Arrays.copyOf(shows, size + later.shows.length);
        for (int i = 0; i < later.shows.length; i++) {
            allShows[size + i] = names.size() + later.shows[i];
        }
        return new Moments(join(days, later.days), join(seconds, later.seconds), allShows, allNames);
    }

    private static int[] join(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    int size() {
        return days.length;
    }

    /** Returns what is known of a record by its time, as features that know nothing else. */
    Features stub(int number) {
        SourceRecord nothing = SourceRecord.at(NOWHERE, "");
        String show = names.get(shows[number]);
        return Features.of(new SourceRecord(nothing.location(), Optional.empty(),
            show.isEmpty() ? Optional.empty() : Optional.of(show), Optional.empty(),
            days[number] == NOTHING ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[number])),
            seconds[number] == NOTHING ? OptionalInt.empty() : OptionalInt.of(seconds[number]), "", false,
            Optional.empty(), List.of(), "", Map.of()), Titles.knowing(Map.of()), passage -> false);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Moments other && Arrays.equals(days, other.days)
            && Arrays.equals(seconds, other.seconds) && Arrays.equals(shows, other.shows) && names.equals(other.names);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(days);
    }
}

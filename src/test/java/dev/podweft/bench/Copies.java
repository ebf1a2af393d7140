package dev.podweft.bench;

import dev.podweft.bench.Corpus.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lists an episode again as other sources would: a directory (title with the number before or the show behind it, notes
 * cut short, lengths in minutes or a little off, dates a day late, ids of its own), the feed at its former host (other
 * ids, another line at the end), and, for a few shows, their website (which names neither show nor length). For one
 * thread.
 */
final class Copies {

    private static final int SITES = 5;

    private final Random random;

    Copies(Random random) {
        this.random = random;
    }

    /** Returns {@code entry}, which is episode {@code number} of the show at {@code place}, and one or two copies. */
    List<Entry> of(Entry entry, int place, int number) {
        List<Entry> all = new ArrayList<>(List.of(entry));
        int kind = random.nextInt(20);
        if (place < SITES && kind < 10) {
            all.add(site(entry, place));
        } else if (kind < 14) {
            all.add(directory(entry, number));
        } else {
            all.add(formerHost(entry));
        }
        if (random.nextInt(8) == 0 && !all.get(1).source().startsWith("directory")) {
            all.add(directory(entry, number));
        }
        return all;
    }

    private Entry directory(Entry entry, int number) {
        String title = switch (random.nextInt(5)) {
            case 0 -> "#" + number + ": " + entry.title();
            case 1 -> number + ". " + entry.title();
            case 2 -> entry.title() + " | " + entry.show();
            case 3 -> "Ep. " + number + " - " + entry.title();
            default -> entry.title();
        };
        boolean minutes = random.nextInt(5) < 2;
        int seconds = minutes ? (entry.seconds() + 30) / 60 * 60 : entry.seconds() + random.nextInt(41);
        LocalDate date = entry.date().plusDays(random.nextInt(2));
        return new Entry("directory.jsonl", "d" + entry.id().hashCode() + "-" + number, entry.show(), title, date,
            seconds, shortened(entry.notes()));
    }

    private String shortened(String notes) {
        int limit = notes.length() * (40 + random.nextInt(40)) / 100;
        int end = random.nextInt(5) < 2 ? notes.lastIndexOf(' ', limit) : notes.lastIndexOf('.', limit) + 1;
        int last = Math.max(Math.min(limit, 60), end);
        return notes.charAt(last - 1) == '.' ? notes.substring(0, last) : notes.substring(0, last) + "...";
    }

    private Entry formerHost(Entry entry) {
        String notes = entry.notes().substring(0, entry.notes().lastIndexOf('\n'))
            + "\nHosted by the former host. See the former host's page for privacy and opt-out information.";
        return new Entry("former-host.jsonl", "tag:former.example," + entry.id().substring(20), entry.show(),
            entry.title(), entry.date(), entry.seconds() + random.nextInt(3) - 1, notes);
    }

    private static Entry site(Entry entry, int place) {
        return new Entry("site-" + (place + 1) + ".jsonl", entry.id() + "/notes", "", entry.title(), entry.date(), 0,
            entry.notes());
    }
}

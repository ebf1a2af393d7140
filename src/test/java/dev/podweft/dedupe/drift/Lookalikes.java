package dev.podweft.dedupe.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Puts into a show what looks alike and is not the same: parts of a series, yearly specials, weekly news under one title,
 * doubles of one day, reruns announced as such, bonus versions, a guest who comes back. For one thread, used once.
 */
final class Lookalikes {

    private final Show show;
    private final Random random;
    private final List<Original> episodes;
    private final List<Lookalike> found = new ArrayList<>();

    /** A show with its lookalikes. */
    record Result(Show show, List<Lookalike> lookalikes) {
    }

    private Lookalikes(Show show) {
        this.show = show;
        this.random = new Random(show.key().hashCode() * 31L);
        this.episodes = new ArrayList<>(show.episodes());
    }

    /** Returns {@code show} with what looks alike, about a third more episodes. */
    static Result add(Show show) {
        Lookalikes lookalikes = new Lookalikes(show);
        int count = show.episodes().size();
        for (int i = 2; i < count; i += 12) {
            lookalikes.parts(i);
            lookalikes.rerun(Math.min(count - 1, i + 2));
            lookalikes.bonus(Math.min(count - 1, i + 4));
            lookalikes.sameDay(Math.min(count - 1, i + 6));
            lookalikes.guestAgain(Math.min(count - 1, i + 8));
        }
        lookalikes.yearly(Math.min(6, 2 + count / 20));
        lookalikes.weekly(Math.min(12, 4 + count / 8));
        lookalikes.questions(Math.min(8, 3 + count / 12));
        lookalikes.neighbours(count);
        List<Original> numbered = new ArrayList<>();
        for (Original episode : lookalikes.episodes) {
            int number = numbered.size() + 1;
            numbered.add(episode.guid().isEmpty() ? episode.numbered(number, show.key()) : episode);
        }
        return new Result(new Show(show.key(), show.name(), show.tuned(), show.footer(), numbered), lookalikes.found);
    }

    private int put(Original episode) {
        episodes.add(episode.fresh());
        return episodes.size() - 1;
    }

    private void alike(int first, int second, String kind) {
        found.add(new Lookalike(first, second, kind));
    }

    private void parts(int index) {
        Original one = episodes.get(index);
        List<String> marks = Templates.pick(List.of(List.of(", part 1", ", part 2"), List.of(" (Part One)", " (Part Two)"),
            List.of(" – Part I", " – Part II"), List.of(" [1/2]", " [2/2]"), List.of(" pt. 1", " pt. 2")), random);
        String intro = first(one.text(), 120);
        Original two = one.titled(one.title() + marks.get(1)).on(one.date().plusDays(random.nextInt(3) * 7 / 2 + 1L))
            .lasting(one.seconds() + random.nextInt(240) - 120)
            .saying(random.nextInt(4) == 0 ? one.text() : intro + " This is the second half. " + other(index));
        episodes.set(index, one.titled(one.title() + marks.get(0)));
        alike(index, put(two), "parts");
    }

    private void rerun(int index) {
        Original one = episodes.get(index);
        String mark = Templates.pick(List.of("Rerun: %s", "[Rerun] %s", "Encore: %s", "%s (Rerun)", "Replay: %s",
            "From the archive: %s", "Best of: %s", "%s (Rebroadcast)"), random);
        alike(index, put(one.titled(mark.replace("%s", one.title())).on(one.date().plusDays(200 + random.nextInt(900)))
            .lasting(one.seconds() + random.nextInt(60))
            .saying("We are on holiday, so here is an old favourite again. " + one.text())), "announced rerun");
    }

    private void bonus(int index) {
        Original one = episodes.get(index);
        String mark = Templates.pick(List.of("Bonus: %s", "%s (extended cut)", "%s [Bonus]", "%s – the outtakes",
            "Aftershow: %s", "%s (Trailer)", "Uncut: %s"), random);
        boolean sameFile = random.nextInt(3) == 0;
        int bonus = put(one.titled(mark.replace("%s", one.title())).on(one.date().plusDays(random.nextInt(3)))
            .lasting(sameFile ? one.seconds() : mark.contains("Trailer") ? 75 : one.seconds() * (random.nextBoolean() ? 1 : 3) / 2
                + 40)
            .saying(random.nextBoolean() ? one.text() : "More of our talk. " + one.text()));
        episodes.set(bonus, sameFile ? episodes.get(bonus).in(one.file()) : episodes.get(bonus));
        alike(index, bonus, "bonus version");
    }

    private void sameDay(int index) {
        Original one = episodes.get(index);
        Original other = episodes.get(random.nextInt(show.episodes().size()));
        String text = random.nextInt(3) == 0 ? first(one.text(), 80) : other(index);
        alike(index, put(one.titled(other.title().equals(one.title()) ? "Something else altogether" : "More on "
            + Templates.pick(Templates.MATTERS, random)).lasting(one.seconds() + random.nextInt(90) - 45).saying(text)),
            "same-day double");
    }

    private void guestAgain(int index) {
        String guest = Templates.guest(random);
        String bio = guest + " builds databases by day and pianos by night, and lives in a village with more cows than "
            + "people.";
        Original one = episodes.get(index);
        String title = random.nextBoolean() ? "Interview with " + guest : guest;
        int first = put(one.titled(title).on(one.date().plusDays(3)).saying(bio + " " + other(index)));
        int second = put(one.titled(random.nextBoolean() ? title : guest + " returns")
            .on(one.date().plusDays(300 + random.nextInt(400))).lasting(700 + random.nextInt(4000))
            .saying(bio + " " + other(index + 1)));
        alike(first, second, "guest comes back");
    }

    private void yearly(int years) {
        String frame = Templates.pick(List.of("Predictions for %y", "The year in review", "Our resolutions for %y",
            "The holiday special", "Looking back at %y", "The " + show.name() + " awards", "Best talks of the year"), random);
        int start = 2011 + random.nextInt(6);
        int last = -1;
        for (int year = 0; year < years; year++) {
            Original model = episodes.get(random.nextInt(show.episodes().size()));
            int now = put(model.titled(frame.replace("%y", Integer.toString(start + year + 1)))
                .on(LocalDate.of(start + year, 12, 1 + random.nextInt(30)))
                .lasting(3000 + random.nextInt(200))
                .saying("Our look back and ahead, as every December. Thank you for listening this year. "
                    + (random.nextInt(3) == 0 ? "" : other(year))));
            if (last >= 0) {
                alike(last, now, "yearly special");
            }
            last = now;
        }
    }

    private void weekly(int weeks) {
        int last = -1;
        String title = Templates.pick(List.of("News of the week", "The Friday digest", "What shipped", "Headlines",
            "This week in " + Templates.pick(Templates.MATTERS, random)), random);
        LocalDate day = LocalDate.of(2015, 1, 2).plusDays(random.nextInt(1500));
        int seconds = 700 + random.nextInt(300);
        for (int week = 0; week < weeks; week++) {
            String news = Templates.pick(Templates.MATTERS, random) + ", " + Templates.pick(Templates.MATTERS, random)
                + " and " + Templates.pick(Templates.MATTERS, random);
            int now = put(new Original(0, title, day.plusDays(7L * week),
                seconds + random.nextInt(120), random.nextInt(3) == 0 ? "The news of the week, read to you on Friday."
                : "The news of the week, read to you on Friday: " + news + ".", 0, ""));
            if (last >= 0) {
                alike(last, now, "weekly news");
            }
            last = now;
        }
    }

    private void questions(int months) {
        String title = Templates.pick(List.of("Ask us anything", "Listener questions", "Mailbag", "Q&A", "Office hours"),
            random);
        LocalDate day = LocalDate.of(2015, 1, 2).plusDays(random.nextInt(1500));
        int last = -1;
        for (int month = 0; month < months; month++) {
            int now = put(new Original(0, title + " #" + (month + 11),
                day.plusMonths(month), 2400 + random.nextInt(300),
                "You asked, we answer. Send questions to ask@" + show.key() + ".example. " + (random.nextBoolean() ? ""
                : other(month)), 0, ""));
            if (last >= 0) {
                alike(last, now, "numbered questions");
            }
            last = now;
        }
    }

    /** Every third episode beside the one that follows it by date. */
    private void neighbours(int count) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> episodes.get(i).date()).thenComparing(i -> i));
        for (int i = 0; i + 1 < count; i += 3) {
            alike(order.get(i), order.get(i + 1), "neighbours");
        }
    }

    private String other(int index) {
        Original other = show.episodes().get((index * 7 + 3) % show.episodes().size());
        return "Today: " + Templates.pick(Templates.MATTERS, random) + ". "
            + other.text().substring(other.text().length() / 2).strip() + " With " + Templates.guest(random) + ".";
    }

    static String first(String text, int length) {
        int end = text.length() <= length ? text.length() : Math.max(20, text.lastIndexOf(' ', length));
        return text.substring(0, end);
    }
}

package dev.podweft.dedupe.drift;

import dev.podweft.dedupe.drift.TitleDrift.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes of the episodes of one show what its sources have of them: the feed of 2018, the feed of 2020 on another host, a
 * directory's listing, the website, early-access copies, and an archive that runs old episodes again. For one thread.
 */
final class Drift {

    private final Show show;
    private final Random random;
    private final Style first;
    private final Style second;
    private final Style site;
    private final int renumbered;
    private final boolean titled;
    private final boolean summarized;
    private final boolean keepsGuids;
    private final boolean keepsMedia;
    private final boolean keepsPages;

    Drift(Show show) {
        this.show = show;
        this.random = new Random(show.key().hashCode() * 17L + 5);
        Style[] styles = Style.values();
        first = styles[random.nextInt(styles.length)];
        second = styles[random.nextInt(styles.length)];
        site = styles[random.nextInt(styles.length)];
        renumbered = random.nextInt(8) == 0 ? 1 : 0;
        titled = random.nextInt(4) > 0;
        summarized = random.nextInt(4) == 0;
        keepsGuids = random.nextBoolean();
        keepsMedia = random.nextInt(3) == 0;
        keepsPages = random.nextInt(3) == 0;
    }

    /** Returns the copies, those of one source together. */
    List<Copy> copies() {
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < show.episodes().size(); i++) {
            copies.add(feed2018(i));
        }
        for (int i = 0; i < show.episodes().size(); i++) {
            copies.add(feed2020(i));
        }
        for (int i = 0; i < show.episodes().size(); i++) {
            copies.add(directory(i));
        }
        for (int i = 0; i < show.episodes().size(); i++) {
            copies.add(website(i));
        }
        for (int i = 0; i < show.episodes().size(); i++) {
            if (i % 3 == 0) {
                copies.add(earlyAccess(i));
            }
        }
        for (int i = 0; i < show.episodes().size(); i++) {
            if (i % 9 == 4 && isDistinct(show.episodes().get(i))) {
                copies.add(archive(i));
            }
        }
        return copies;
    }

    /** An archive runs again what tells itself apart; who could tell which "News of the week" it ran? */
    private boolean isDistinct(Original one) {
        return show.episodes().stream().filter(other -> other.title().equals(one.title())).count() == 1
            && one.text().length() > 200;
    }

    private Copy start(String source, int index) {
        String file = show.key() + "/" + source;
        return Copy.of(file + "#" + (index + 1), file, index);
    }

    private Original episode(int index) {
        return show.episodes().get(index);
    }

    private Copy feed2018(int index) {
        Original one = episode(index);
        return start("feed-2018", index).with("id", one.guid()).with("show", show.name())
            .with("title", first.write(one.title(), one.number(), show.name())).with("date", one.date().toString())
            .lasting(one.seconds()).with("description", one.text() + "\n\n" + show.footer())
            .with("url", "http://" + show.key() + ".example/?p=" + (100 + 7 * one.number()))
            .with("enclosure", "http://media." + show.key() + ".example/" + file(one) + ".mp3");
    }

    private static String file(Original one) {
        return String.format(Locale.ROOT, "ep%03d", one.file());
    }

    private Copy feed2020(int index) {
        Original one = episode(index);
        int dice = random.nextInt(100);
        String kept = second.write(drifted(one.title()), one.number() + renumbered, show.name());
        String guid = dice < 1 ? episode(Math.max(0, index - 1)).guid()
            : keepsGuids && dice < 95 ? one.guid()
            : "pod-" + Long.toHexString(random.nextLong());
        Copy copy = start("feed-2020", index).with("id", guid).with("show", show.name()).with("title", kept)
            .with("date", (random.nextInt(30) == 0 ? LocalDate.of(2020, 2, 20) : near(one.date(), 10)).toString())
            .with("description", notes(one))
            .with("url", keepsPages ? page(one) + "?utm_campaign=rss" : "https://www.hostly.example/" + show.key() + "/"
                + slug(one.title()) + "-" + one.number())
            .with("enclosure", (random.nextBoolean() ? "https://dts.podtrac.com/redirect.mp3/" : "https://op3.dev/e/")
                + (keepsMedia ? "media." + show.key() + ".example/" : "cdn.hostly.example/" + show.key() + "/") + file(one) + ".mp3?token=" + Integer.toHexString(random.nextInt()));
        return random.nextInt(10) == 0 ? copy : copy.lasting(reencoded(one.seconds()));
    }

    private String drifted(String title) {
        int dice = random.nextInt(100);
        return dice < 55 ? title : dice < 80 ? TitleDrift.retyped(title, random)
            : dice < 90 ? TitleDrift.reworded(title, random)
            : dice < 93 ? TitleDrift.renamed(title, random)
            : show.tuned() ? title : TitleDrift.mangled(title, random);
    }

    private String notes(Original one) {
        int dice = random.nextInt(10);
        return dice < 4 ? TextDrift.reset(one.text()) + " " + show.footer()
            : dice < 6 ? TextDrift.sponsored(one.text(), random)
            : dice < 7 ? TextDrift.cut(one.text(), 255)
            : dice < 8 ? TextDrift.firstSentence(one.text())
            : TextDrift.sponsored(TextDrift.reset(one.text()), random) + " " + show.footer().replace("Follow", "Find");
    }

    private int reencoded(int seconds) {
        int dice = random.nextInt(20);
        return dice < 12 ? seconds : dice < 17 ? seconds + random.nextInt(5) - 2 : seconds + 20 + random.nextInt(130);
    }

    private LocalDate near(LocalDate date, int percent) {
        return random.nextInt(100) < percent ? date.plusDays(random.nextBoolean() ? 1 : -1) : date;
    }

    private Copy directory(int index) {
        Original one = episode(index);
        Copy copy = start("directory", index).with("date", near(one.date(), 15).toString())
            .lasting((one.seconds() + (titled ? 0 : 30)) / 60 * 60);
        int dice = random.nextInt(10);
        String text = summarized && dice < 9 ? TextDrift.summary(one.title(), one.text(), random)
            : dice < 6 ? TextDrift.cut(one.text(), 500) : dice < 8 ? TextDrift.cut(one.text(), 200)
            : dice < 9 ? TextDrift.summary(one.title(), one.text(), random) : "";
        if (titled || text.isEmpty()) {
            copy.with("show", show.name()).with("title", TextDrift.cut(TitleDrift.retyped(one.title(), random), 60));
        }
        return text.isEmpty() ? copy : copy.with("description", text);
    }

    private Copy website(int index) {
        Original one = episode(index);
        Copy copy = start("website", index).with("title", site.write(drifted(one.title()), one.number(), show.name()))
            .with("url", page(one) + "?utm_source=feed")
            .with("description", random.nextInt(4) == 0 ? TextDrift.firstSentence(one.text())
                : "Published on the web. " + TextDrift.reset(one.text()));
        if (random.nextInt(10) > 0) {
            copy.with("date", near(one.date(), 15).toString());
        }
        return random.nextInt(10) < 6 ? copy : copy.lasting(one.seconds() / 60 * 60);
    }

    private Copy earlyAccess(int index) {
        Original one = episode(index);
        String frame = Templates.pick(List.of("[Early access] %s", "%s (ad-free)", "%s [early access]", "Early Access: %s"),
            random);
        return start("premium", index).with("id", "member-" + Long.toHexString(random.nextLong()))
            .with("show", show.name() + " (Members)").with("title", frame.replace("%s", one.title()))
            .with("date", one.date().minusDays(1 + random.nextInt(6)).toString())
            .lasting(Math.max(60, one.seconds() - random.nextInt(240))).with("description", one.text())
            .with("enclosure", "https://members.example/" + show.key() + "/" + Integer.toHexString(random.nextInt())
                + "/" + file(one) + ".mp3");
    }

    private Copy archive(int index) {
        Original one = episode(index);
        return start("archive", index).with("id", "archive-" + one.number()).with("show", show.name())
            .with("title", one.title()).with("date", one.date().plusDays(250 + random.nextInt(900)).toString())
            .lasting(reencoded(one.seconds())).with("description", one.text())
            .with("enclosure", "https://archive.example/" + show.key() + "/" + file(one) + ".mp3");
    }

    private String page(Original one) {
        return "https://" + show.key() + ".example/episodes/" + slug(one.title()) + "-" + one.number();
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}

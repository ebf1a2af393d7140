package dev.podweft.dedupe.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Shows of our own making: titles and notes from a stock of matters, persons and sentences. Stateless. */
final class Templates {

    static final List<String> MATTERS = List.of("write-ahead logs", "bloom filters", "service meshes", "feature flags",
        "container images", "query planners", "garbage collectors", "type inference", "event sourcing",
        "schema migrations", "rate limiters", "load balancers", "message queues", "build caches", "flaky tests",
        "incident reviews", "on-call rotas", "static analysis", "vector clocks", "consensus", "columnar storage",
        "page caches", "code review", "dependency updates", "release trains", "observability", "tracing",
        "incremental compilers", "borrow checking", "property tests", "monorepos", "secret stores",
        "zero-copy networking", "DNS", "certificate rotation", "WebAssembly", "edge caches", "accessibility",
        "design systems", "state machines", "cron jobs", "time zones", "floating point", "Unicode", "regular expressions",
        "feature stores", "stream joins", "lock-free queues", "sandboxing", "package managers", "reverse proxies",
        "database pools", "memory allocators", "branch predictors", "file watchers", "terminal emulators",
        "syntax highlighting", "language servers", "debuggers", "core dumps");

    private static final List<String> FIRST = List.of("Ada", "Bela", "Chidi", "Dagny", "Emeka", "Farah", "Goran",
        "Hanna", "Ines", "Jonas", "Kemal", "Lotte", "Mina", "Nils", "Oksana", "Pavel", "Quirin", "Renée", "Soren",
        "Tova", "Ulla", "Vera", "Wanja", "Yuki", "Zofia");

    private static final List<String> LAST = List.of("Abendroth", "Brzezinski", "Castellano", "Dragomir", "Eriksen",
        "Fontaine", "Grünwald", "Hakimi", "Ivanova", "Jankowski", "Kowalczyk", "Lindqvist", "Moreau", "Nakagawa",
        "Okafor", "Petrescu", "Quispe", "Rosenthal", "Sandoval", "Takács", "Ueda", "Villanueva", "Wójcik", "Yamamoto");

    private static final List<String> TITLES = List.of("%M, explained", "Why %m matter", "%M in production",
        "The trouble with %m", "%M with %g", "%g on %m", "A short history of %m", "Debugging %m", "%M versus %n",
        "How we broke %m", "Do you really need %m?", "%M: what the manual leaves out", "Teaching %m to newcomers",
        "%M & %n", "Who pays for %m?", "From %m to %n");

    private static final List<String> SENTENCES = List.of(
        "This week we sit down with %g to talk about %m.",
        "%g has spent %k years with %m and still finds bugs in them every spring.",
        "We compare %m with %n and ask which of the two ages better.",
        "A small team moved %k services from %n to %m over one winter, and lived to tell.",
        "Half of the outage at %c was %m, the other half was nobody reading the page.",
        "Why does everybody draw %m as a box, when they are mostly arrows?",
        "We read the paper that started %m and laugh at its benchmark.",
        "%c shipped %m to %k thousand customers without a flag, and %g was on call that night.",
        "There is a long detour about %n, which we leave in because it is the best part.",
        "What would you measure first if %m were slow? %g has a list of %k things.",
        "Listeners sent %k questions about %n, and we answer three of them.",
        "The tooling around %m is younger than you think: most of it was written at %c.",
        "We also hear how %g explains %m to people who only ever used %n.",
        "In the last part: money, and why %c does not want to pay for %n any more.",
        "If you only remember one thing, remember that %m do not care about your deadline.",
        "Links: https://%h.example/%s and https://notes.example/%k-%s.",
        "0:00 Hello 3:%k What %m are 17:45 %n 31:20 What %c did 44:10 Advice");

    private static final List<String> COMPANIES = List.of("Nordlicht", "Kranich Labs", "Paper Boats", "Tessellate",
        "Quarrystone", "Blue Ledger", "Hafenkante", "Ostinato", "Windrose", "Little Endian", "Foxglove", "Merle");

    private static final List<String> NAMES = List.of("Loose Coupling", "The Late Compiler", "Page Fault", "Tail Call",
        "Green Build", "Half Open", "Warm Standby", "The Null Hour", "Cold Cache", "Off by One", "Free List",
        "Long Poll", "Sharp Edges FM", "Second Replica", "Kernel Panic Room", "Soft Delete");

    private Templates() {
    }

    /** Returns the shows, every other one to tune on, each of {@code episodes} episodes. */
    static List<Show> shows(int episodes) {
        List<Show> shows = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            shows.add(show(NAMES.get(i), i, episodes, i % 2 == 0));
        }
        return shows;
    }

    /** Returns one show, made by the numbers of {@code seed}. */
    static Show show(String name, int seed, int episodes, boolean tuned) {
        Random random = new Random(7_000 + seed);
        String key = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        List<Original> originals = new ArrayList<>();
        LocalDate date = LocalDate.of(2014 + seed % 5, 1 + seed % 12, 3);
        for (int n = 1; n <= episodes; n++) {
            date = date.plusDays(seed % 3 == 0 ? 14 : 5 + random.nextInt(5));
            String matter = pick(MATTERS, random);
            String title = filled(pick(TITLES, random), matter, random);
            StringBuilder text = new StringBuilder();
            int sentences = random.nextInt(12) == 0 ? 1 : 3 + random.nextInt(6);
            for (int i = 0; i < sentences; i++) {
                text.append(i == 0 ? "" : " ").append(filled(pick(SENTENCES, random), matter, random));
            }
            originals.add(new Original(n, title, date, 600 + random.nextInt(4800), text.toString(), 0, "")
                .numbered(n, key));
        }
        return new Show(key, name, tuned, "Follow us at https://" + key + ".example/follow and leave a review. Music by "
            + pick(FIRST, random) + ". " + name + " is made by " + pick(COMPANIES, random) + ".", originals);
    }

    /** Returns a person who does not exist. */
    static String guest(Random random) {
        return pick(FIRST, random) + " " + pick(LAST, random);
    }

    static <T> T pick(List<T> stock, Random random) {
        return stock.get(random.nextInt(stock.size()));
    }

    private static String filled(String frame, String matter, Random random) {
        String other = pick(MATTERS, random);
        return frame.replace("%M", matter.substring(0, 1).toUpperCase(Locale.ROOT) + matter.substring(1))
            .replace("%m", matter).replace("%n", other).replace("%g", guest(random)).replace("%c", pick(COMPANIES, random))
            .replace("%k", Integer.toString(12 + random.nextInt(47))).replace("%h", pick(FIRST, random).replace("é", "e"))
            .replace("%s", matter.replace(' ', '-'));
    }
}

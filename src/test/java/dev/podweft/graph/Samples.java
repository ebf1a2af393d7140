package dev.podweft.graph;

import dev.podweft.model.Concept;
import dev.podweft.model.Concept.Trait;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Episode;
import dev.podweft.model.EpisodeId;
import dev.podweft.model.Link;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.model.MergeReason;
import dev.podweft.model.Passage;
import dev.podweft.model.Relations;
import dev.podweft.model.Release;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import dev.podweft.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** A small vocabulary and invented episodes that name it in brackets: {@code "[postgres|Postgres 17@17] is out"}. */
public final class Samples {

    public static final Concept DATABASE = concept("concept/database", "database", Set.of(Trait.BROAD));
    public static final Concept RELATIONAL =
        concept("concept/relational", "relational database", Set.of(), "database");
    public static final Concept KERNEL_IO = concept("concept/kernel-io", "kernel I/O", Set.of());
    public static final Concept POSTGRES = postgres();
    public static final Concept MYSQL = concept("software/mysql", "MySQL", Set.of(Trait.VERSIONED), "relational");
    public static final Concept URING = concept("api/uring", "io_uring", Set.of(), "kernel-io");
    public static final Concept EPOLL = concept("api/epoll", "epoll", Set.of(), "kernel-io");
    public static final Concept CPP = concept("language/cpp", "C++", Set.of(Trait.VERSION_ATTACHED));
    public static final Concept ACME = Concept.named(new ConceptId("organization/acme"), "Acme \"Labs\" & Söhne",
        ConceptKind.ORGANIZATION);
    public static final Concept ADA = Concept.named(new ConceptId("person/ada"), "Ada 🚀 Example", ConceptKind.PERSON);

    private static final Map<String, Concept> BY_SLUG = bySlug();

    private Samples() {
    }

    private static Concept concept(String id, String name, Set<Trait> traits, String... broader) {
        List<ConceptId> above = new ArrayList<>();
        for (String slug : broader) {
            above.add(new ConceptId("concept/" + slug));
        }
        ConceptKind kind = ConceptKind.of(id.substring(0, id.indexOf('/')));
        return new Concept(new ConceptId(id), name, kind, List.of(), new Relations(above, List.of(), List.of()),
            List.of(), List.of(), List.of(), List.of(), Optional.empty(), traits);
    }

    private static Concept postgres() {
        return new Concept(new ConceptId("software/postgres"), "PostgreSQL", ConceptKind.SOFTWARE,
            List.of("Postgres", "PG"),
            new Relations(List.of(RELATIONAL.id()), List.of(), List.of(new ConceptId("api/uring"))),
            List.of(new Release("18", Optional.of(LocalDate.of(2025, 9, 25)), Optional.of("18.1")),
                new Release("17", Optional.empty(), Optional.empty())),
            List.of("vacuum"), List.of("PG rating"), List.of("wikidata:Q192490"),
            Optional.of("https://www.postgresql.org/"), Set.of(Trait.VERSIONED));
    }

    private static Map<String, Concept> bySlug() {
        Map<String, Concept> all = new LinkedHashMap<>();
        for (Concept c : List.of(DATABASE, RELATIONAL, KERNEL_IO, POSTGRES, MYSQL, URING, EPOLL, CPP, ACME, ADA)) {
            all.put(c.id().value().substring(c.id().value().indexOf('/') + 1), c);
        }
        return all;
    }

    public static Function<ConceptId, Optional<Concept>> vocabulary() {
        return id -> BY_SLUG.values().stream().filter(concept -> concept.id().equals(id)).findFirst();
    }

    /** Returns an episode of one title and several descriptions, with the mentions in brackets linked. */
    public static LinkedEpisode episode(String id, String title, String... descriptions) {
        List<Passage> passages = new ArrayList<>();
        List<List<Link>> links = new ArrayList<>();
        List<SourceRecord> records = new ArrayList<>();
        mark(title, Passage.Field.TITLE, at(0), passages, links);
        records.add(SourceRecord.at(at(0), ""));
        for (int i = 0; i < descriptions.length; i++) {
            mark(descriptions[i], Passage.Field.DESCRIPTION, at(i), passages, links);
            if (i > 0) {
                records.add(SourceRecord.at(at(i), ""));
            }
        }
        List<MergeReason> reasons = records.size() < 2 ? List.of()
            : List.of(new MergeReason(at(0), at(1), "same \"title\"", 1.0 / 3));
        Episode episode = new Episode(new EpisodeId(id), "The Example Show", passages.get(0).text(), false,
            Optional.of(LocalDate.of(2025, 1, 1)), OptionalInt.of(1234), Optional.of("https://example.org/?a=1&b=2"),
            descriptions.length > 0 ? passages.get(1).text() : "", passages, records, reasons);
        return new LinkedEpisode(episode, links);
    }

    private static SourceLocation at(int source) {
        return new SourceLocation("seeds/" + source + ".txt", 7);
    }

    private static void mark(String marked, Passage.Field field, SourceLocation source, List<Passage> passages,
            List<List<Link>> all) {
        StringBuilder text = new StringBuilder();
        List<Link> links = new ArrayList<>();
        int at = 0;
        for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
            int bar = marked.indexOf('|', open);
            int close = marked.indexOf(']', bar);
            String[] words = marked.substring(bar + 1, close).split("@");
            text.append(marked, at, open);
            Span span = new Span(text.length(), text.length() + words[0].length());
            text.append(words[0]);
            links.add(new Link(span, words[0], BY_SLUG.get(marked.substring(open + 1, bar)),
                words.length > 1 && !words[1].isEmpty() ? Optional.of(words[1]) : Optional.empty(), 0.9, "its name",
                words.length > 2 ? OptionalInt.of(Integer.parseInt(words[2])) : OptionalInt.empty()));
            at = close + 1;
        }
        passages.add(new Passage(field, text.append(marked.substring(at)).toString(), source));
        all.add(links);
    }

    /** Returns six episodes that have something of everything. */
    public static List<LinkedEpisode> episodes() {
        return List.of(
            episode("show/1", "Async I/O in [postgres|Postgres 18@18]",
                "[postgres|Postgres@18] meets [uring|io_uring]. 0:00 Intro 1:30 [uring|io_uring] mode 9:00 Summary"),
            episode("show/2", "[uring|io_uring] against [epoll|epoll]",
                "A look at \"both\" by [ada|Ada]\n\u200f\u05d0."),
            episode("show/3", "[mysql|MySQL] or [postgres|Postgres]?",
                "[postgres|Postgres 17@17] and [mysql|MySQL@8.0].",
                "Which [database|database]? [mysql|MySQL] at [acme|Acme]."),
            episode("show/4", "Modern [cpp|C++20@20] 🚀", "With ]]> and \u0001 a control, [cpp|C++]."),
            episode("show/5", "Replication in [mysql|MySQL]", "How [mysql|MySQL] does it."),
            episode("show/6", "Nothing technical", ""));
    }

    public static KnowledgeGraph graph() {
        return Weaver.weave(episodes(), vocabulary());
    }
}

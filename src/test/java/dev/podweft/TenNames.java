package dev.podweft;

import dev.podweft.link.Leeway;
import dev.podweft.link.LinkResult;
import dev.podweft.link.Recurring;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import dev.podweft.model.Relations;
import dev.podweft.model.Release;
import dev.podweft.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows ten names, for tests of what stands around the annotator: finds them as they are spelled, with a number. */
public final class TenNames implements Annotating {

    private static final List<Concept> NAMES = List.of(
        concept("software/postgresql", "PostgreSQL", ConceptKind.SOFTWARE, "Postgres"),
        concept("api/io_uring", "io_uring", ConceptKind.API),
        concept("protocol/tls", "TLS", ConceptKind.PROTOCOL),
        concept("protocol/tcp", "TCP", ConceptKind.PROTOCOL),
        concept("os/linux-kernel", "Linux kernel", ConceptKind.OS, "kernel", "Kernel"),
        concept("concept/long-polling", "long polling", ConceptKind.CONCEPT),
        concept("concept/caching", "caching", ConceptKind.CONCEPT, "cache"),
        concept("hardware/cpu", "CPU", ConceptKind.HARDWARE),
        concept("organization/cloudflare", "Cloudflare", ConceptKind.ORGANIZATION),
        concept("person/hussein-nasser", "Hussein Nasser", ConceptKind.PERSON));

    /** Returns a front door that knows these names only. */
    public static Podweft podweft() {
        return new Podweft(new TenNames(), "ten names");
    }

    @Override
    public Annotating amid(Collection<String> notes) {
        return this;
    }

    @Override
    public Annotating amid(Recurring recurring) {
        return this;
    }

    @Override
    public LinkResult result(List<Passage> passages, Optional<LocalDate> date) {
        return new LinkResult(passages.stream().map(passage -> links(passage.text())).toList(), List.of());
    }

    @Override
    public boolean keeps(Leeway leeway, List<Passage> passages) {
        return true;
    }

    @Override
    public int known() {
        return NAMES.size();
    }

    @Override
    public Optional<Concept> concept(ConceptId id) {
        return NAMES.stream().filter(concept -> concept.id().equals(id)).findFirst();
    }

    private static List<Link> links(String text) {
        List<Link> links = new ArrayList<>();
        for (Concept concept : NAMES) {
            List<String> forms = new ArrayList<>(concept.aliases());
            forms.add(concept.name());
            String names = String.join("|", forms.stream().map(Pattern::quote).toList());
            Matcher found = Pattern.compile("\\b(?:" + names + ")(?: (\\d+(?:\\.\\d+)?)\\b)?").matcher(text);
            while (found.find()) {
                links.add(new Link(new Span(found.start(), found.end()), found.group(), concept,
                    Optional.ofNullable(found.group(1)), 0.9, "one of ten names", OptionalInt.empty()));
            }
        }
        links.sort(Comparator.comparing(Link::span));
        return links;
    }

    private static Concept concept(String id, String name, ConceptKind kind, String... aliases) {
        List<Release> releases = List.of(new Release("17", Optional.of(LocalDate.of(2024, 9, 26)), Optional.empty()));
        return new Concept(new ConceptId(id), name, kind, List.of(aliases), Relations.NONE, releases, List.of(),
            List.of(), List.of(), Optional.empty(), Set.of(Concept.Trait.VERSIONED));
    }
}

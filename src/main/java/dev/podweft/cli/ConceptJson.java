package dev.podweft.cli;

import dev.podweft.query.Appearance;
import dev.podweft.query.ConceptQuery;
import dev.podweft.query.ConceptQuery.Companion;
import dev.podweft.query.ConceptQuery.Relative;
import dev.podweft.query.ConceptQuery.VersionSeen;
import java.io.IOException;
import java.util.List;

/** A concept's answer as a line of JSON. Stateless. */
final class ConceptJson {

    private ConceptJson() {
    }

    /** Writes an answer; the concept is mentioned in so many episodes, of which the answer may have some. */
    static void write(JsonLines json, ConceptQuery.Answer answer, int mentioning) throws IOException {
        json.start();
        Nodes.write(json, answer.node());
        json.field("concept", answer.concept().id().value()).field("kind", answer.concept().kind().toString())
            .list("aka", answer.concept().aliases()).field("url", answer.concept().url())
            .field("community", answer.community()).field("mentionedIn", mentioning);
        relatives(json, "above", answer.above());
        relatives(json, "below", answer.below());
        appearances(json, answer.appearances());
        versions(json, "versions", answer.versions());
        versions(json, "versionsNear", answer.versionsNear());
        json.list("companions");
        for (Companion companion : answer.companions()) {
            json.start();
            Nodes.write(json, companion.node());
            json.field("count", companion.count()).field("weight", companion.weight()).end();
        }
        json.endList().endLine();
    }

    private static void relatives(JsonLines json, String name, List<Relative> relatives) throws IOException {
        json.list(name);
        for (Relative relative : relatives) {
            json.start().field("relation", relative.relation().word());
            Nodes.write(json, relative.node());
            json.end();
        }
        json.endList();
    }

    private static void versions(JsonLines json, String name, List<VersionSeen> versions) throws IOException {
        json.list(name);
        for (VersionSeen seen : versions) {
            json.start().field("name", seen.version().label()).field("node", seen.version().id())
                .field("concept", Nodes.key(seen.concept())).field("version", seen.version().number())
                .date("released", seen.version().released());
            appearances(json, seen.appearances());
            json.end();
        }
        json.endList();
    }

    static void appearances(JsonLines json, List<Appearance> appearances) throws IOException {
        json.list("episodes");
        for (Appearance appearance : appearances) {
            json.start().field("id", appearance.episode().key()).field("title", appearance.episode().label())
                .date("date", appearance.episode().date()).field("weight", appearance.weight());
            Nodes.write(json, "evidence", appearance.evidence());
            json.end();
        }
        json.endList();
    }
}

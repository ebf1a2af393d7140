package dev.podweft.cli;

import dev.podweft.graph.Node;
import dev.podweft.model.MergeReason;
import dev.podweft.model.SourceLocation;
import dev.podweft.query.ExplainQuery.Connection;
import dev.podweft.query.ExplainQuery.Direct;
import dev.podweft.query.ExplainQuery.Mentioned;
import dev.podweft.query.ExplainQuery.Shared;
import dev.podweft.query.RelatedQuery.Reason;
import java.io.IOException;
import java.util.List;

/** Explanations as lines of JSON. Stateless. */
final class ExplainJson {

    private ExplainJson() {
    }

    static void write(JsonLines json, Node.Episode episode, List<Mentioned> mentions) throws IOException {
        json.start();
        Nodes.write(json, episode);
        json.field("titleDerived", episode.titleDerived()).date("date", episode.date())
            .field("durationSeconds", episode.durationSeconds()).field("show", episode.show())
            .field("url", episode.url()).field("description", episode.description()).list("sources");
        for (SourceLocation source : episode.sources()) {
            json.start().field("file", source.file()).field("line", source.line()).end();
        }
        json.endList().list("reasons");
        for (MergeReason reason : episode.reasons()) {
            json.start().field("left", reason.left().toString()).field("right", reason.right().toString())
                .field("evidence", reason.evidence()).field("weight", reason.weight()).end();
        }
        json.endList().list("mentions");
        for (Mentioned mentioned : mentions) {
            json.start();
            Nodes.write(json, mentioned.node());
            json.field("weight", mentioned.appearance().weight());
            Nodes.write(json, "evidence", mentioned.appearance().evidence());
            json.end();
        }
        json.endList().endLine();
    }

    static void write(JsonLines json, Connection connection) throws IOException {
        json.start().start("from");
        Nodes.write(json, connection.from());
        json.end().start("to");
        Nodes.write(json, connection.to());
        json.end().list("direct");
        for (Direct direct : connection.direct()) {
            write(json, direct, connection.from());
        }
        json.endList().list("shared");
        for (Shared shared : connection.shared()) {
            json.start();
            Nodes.write(json, shared.node());
            json.field("strength", shared.strength());
            Nodes.writeQuotes(json, List.of(shared.first(), shared.second()));
            json.end();
        }
        json.endList();
        if (connection.path().isPresent()) {
            json.start("path");
            Paths.write(json, connection.path().get());
            json.end();
        }
        json.endLine();
    }

    private static void write(JsonLines json, Direct direct, Node from) throws IOException {
        json.start().field("relation", direct.edge().type())
            .field("forward", direct.edge().source().equals(from.id()))
            .field("weight", direct.edge().weight()).list("reasons");
        for (Reason reason : direct.reasons()) {
            Reasons.write(json, reason);
        }
        json.endList();
        Nodes.writeQuotes(json, direct.quotes());
        json.end();
    }
}

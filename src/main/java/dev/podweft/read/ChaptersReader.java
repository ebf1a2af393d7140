package dev.podweft.read;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a file of Podcasting 2.0 chapters: one episode, whose notes are its chapters. Where the file does not name the
 * episode, its own name does. Immutable, and safe to share.
 */
public final class ChaptersReader implements SourceReader {

    private static final Pattern OWN =
        Pattern.compile("\\A\\s*\\{.*?\"chapters\"\\s*:\\s*\\[\\s*(?:\\{[^{}]*\"startTime\"|\\])", Pattern.DOTALL);

    @Override
    public String format() {
        return "chapters";
    }

    /** Returns whether an object begins that has a list of chapters with start times. */
    @Override
    public boolean accepts(SourceText source) {
        return OWN.matcher(source.head()).find();
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        String json = source.whole(FeedReader.LARGEST).strip();
        JsonNode root = parse(source, json);
        List<String> lines = Chapters.of(root.path("chapters"));
        if (lines.isEmpty()) {
            throw new ReadException(source.name(), "no chapter with a start and a title found; expected some as in "
                + "{\"chapters\": [{\"startTime\": 0, \"title\": \"Intro\"}]}; check the file");
        }
        HtmlText about = HtmlText.of(root.path("description").asText(""));
        String notes = about.text().isEmpty() ? String.join("\n", lines)
            : about.text() + "\n\n" + String.join("\n", lines);
        Map<String, String> extra = new TreeMap<>();
        text(root, "author").ifPresent(author -> extra.put("author", author));
        text(root, "fileName").ifPresent(file -> extra.put("enclosure", file));
        List<String> links = new ArrayList<>(about.links());
        root.path("chapters").forEach(chapter -> text(chapter, "url").filter(url -> !links.contains(url))
            .ifPresent(links::add));
        SourceRecord record = new SourceRecord(source.at(1), Optional.empty(), text(root, "podcastName"),
            text(root, "title").or(() -> Optional.of(FileTitle.of(source.name()))), Optional.empty(),
            OptionalInt.empty(),
            notes, false, Optional.empty(), links, json, extra);
        List<Problem> problems = new ArrayList<>(source.notes());
        return new ReadResult(List.of(record), problems, List.of(source.readAs(format(), 1)));
    }

    private static JsonNode parse(SourceText source, String json) {
        try {
            return Json.readOrFail(json);
        } catch (JacksonException e) {
            throw new ReadException(source.at(1), "chapters that are no whole JSON found (" + Json.complaint(e)
                + "); expected one object; fetch the file again");
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(HtmlText.line(node.path(name).asText(""))).filter(text -> !text.isEmpty());
    }
}

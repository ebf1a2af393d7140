package dev.podweft.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Writes chapters that stand in JSON, as Podcasting 2.0, yt-dlp and others name them, as lines. Stateless. */
final class Chapters {

    private Chapters() {
    }

    /** Returns a line for each chapter of {@code json}, a list; none where it is no such list. */
    static List<String> of(String json) {
        return json.startsWith("[") ? Json.read(json).map(Chapters::of).orElse(List.of()) : List.of();
    }

    static List<String> of(JsonNode chapters) {
        List<String> lines = new ArrayList<>();
        for (JsonNode chapter : chapters) {
            String title = HtmlText.line(chapter.path("title").asText(chapter.path("name").asText("")));
            OptionalInt start = start(chapter);
            if (start.isPresent() && !title.isEmpty() && chapter.path("toc").asBoolean(true)) {
                lines.add(Clock.mark(start.getAsInt()) + " " + title);
            }
        }
        return lines;
    }

    private static OptionalInt start(JsonNode chapter) {
        for (String name : new String[] {"startTime", "start_time", "start", "startOffset", "time", "timestamp"}) {
            JsonNode value = chapter.get(name);
            if (value != null && value.isNumber() && value.asDouble() >= 0 && value.asDouble() < 1_000_000) {
                return OptionalInt.of((int) Math.floor(value.asDouble()));
            }
            OptionalInt text = value == null ? OptionalInt.empty() : Clock.seconds(value.asText().strip());
            if (text.isPresent()) {
                return text;
            }
        }
        return OptionalInt.empty();
    }
}

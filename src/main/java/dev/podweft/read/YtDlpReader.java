package dev.podweft.read;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the information that yt-dlp writes of a video or a playlist ({@code .info.json}); its chapters become lines of
 * the notes. Immutable, and safe to share.
 */
public final class YtDlpReader implements SourceReader {

    private static final Pattern OWN = Pattern.compile("\"(?:format_id|extractor|extractor_key|_type|playlist_count"
        + "|webpage_url_basename)\"\\s*:");
    private static final Set<String> DROPPED = Set.of("formats", "requested_formats", "requested_downloads",
        "thumbnails", "thumbnail", "automatic_captions", "subtitles", "heatmap", "http_headers", "_version",
        "requested_subtitles", "_filename", "filename", "format", "manifest_url", "fragments", "url",
        "_format_sort_fields",
        "display_id", "epoch", "chapters_json");

    @Override
    public String format() {
        return "yt-dlp";
    }

    /** Returns whether one object begins that has fields as only yt-dlp names them. */
    @Override
    public boolean accepts(SourceText source) {
        String head = source.head();
        return head.stripLeading().startsWith("{") && OWN.matcher(head).find() && !head.strip().contains("}\n{");
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        JsonItems.Found found = JsonItems.find(source.whole(FeedReader.LARGEST), Set.of("entries"));
        ReadResult read = JsonReader.read(source, format(), found, DROPPED);
        return new ReadResult(read.records(), read.problems().stream()
            .filter(problem -> !problem.message().startsWith("fields taken")).toList(), read.files());
    }
}

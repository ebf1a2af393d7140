package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown with front matter, as sites made by Hugo, Jekyll or Eleventy keep it: one file, one episode. Front
 * matter is YAML between lines of {@code ---}, or TOML between lines of {@code +++}; the fields are known by many
 * names. A date that it does not tell may stand at the start of the file's name. Immutable, and safe to share.
 */
public final class MarkdownReader implements SourceReader {

    private static final Pattern START = Pattern.compile("\\A\\s*(---|\\+\\+\\+)[ "
        + "\\t]*\\R(?=\\s*+(?:#[^\\n]*+\\n\\s*+)*+"
        + "[\"'\\p{L}_][^\\n]{0,80}?[\"']?\\s*[:=])");
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%].{0,500}?[>%]\\}\\}|\\{%.{0,500}?%\\}");
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#\\s+(.+?)\\s*#*\\s*(?:\\R|\\z)");
    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(50).maxInlineNesting(50).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    @Override
    public String format() {
        return "markdown";
    }

    /** Returns whether the text begins with front matter. */
    @Override
    public boolean accepts(SourceText source) {
        return START.matcher(source.head()).find();
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        String text = source.whole(FeedReader.LARGEST);
        Matcher start = START.matcher(text);
        if (!start.find()) {
            throw new ReadException(source.name(), "Markdown without front matter found; expected lines such as "
                + "'title: All about timers' between lines of '---'; add them");
        }
        Pattern end = Pattern.compile("^" + Pattern.quote(start.group(1)) + "[ \\t]*$", Pattern.MULTILINE);
        Matcher stop = end.matcher(text);
        if (!stop.find(start.end())) {
            throw new ReadException(source.at(1), "front matter that is not closed found; expected a second line of '"
                + start.group(1) + "'; add it");
        }
        List<Problem> problems = new ArrayList<>(source.notes());
        FrontMatter matter = FrontMatter.of(text.substring(start.end(), stop.start()), start.group(1), source,
            problems);
        if (matter.isDraft()) {
            throw new ReadException(source.at(1), "a draft found; expected an episode that is published; left out");
        }
        String body = SHORTCODE.matcher(text.substring(stop.end())).replaceAll("").strip();
        SourceRecord record = record(source, text.strip(), matter, body, problems);
        return new ReadResult(List.of(record), problems, List.of(source.readAs(format(), 1)));
    }

    private static SourceRecord record(SourceText source, String raw, FrontMatter matter, String body,
            List<Problem> problems) {
        Map<String, String> values = matter.values();
        Matcher heading = HEADING.matcher(body);
        boolean titled = values.keySet().stream().anyMatch(name -> Field.of(name).filter(Field.TITLE::equals)
            .isPresent());
        String below = !titled && heading.find() ? body.substring(heading.end()) : body;
        if (!titled && below.length() < body.length()) {
            values.put("title", HtmlText.line(heading.group(1)));
        }
        Taken taken = new Taken();
        HtmlText notes = HtmlText.of(RENDERER.render(PARSER.parse(below)));
        SourceRecord record = new Fields(source.at(1), raw, values, taken, problems).toRecord(Optional.empty());
        taken.tell(source.name(), problems);
        boolean longer = FeedItem.fold(notes.text()).length() >= FeedItem.fold(record.description()).length();
        Set<String> links = new LinkedHashSet<>(longer ? notes.links() : record.links());
        Map<String, String> extra = new java.util.TreeMap<>(record.extra());
        String other = longer ? record.description() : notes.text();
        if (!other.isBlank() && !notes.text().contains(other)) {
            extra.put("text2", other);
        }
        Optional<LocalDate> date = record.date().or(() -> FileTitle.date(source.name()));
        return new SourceRecord(record.location(), record.id(), record.show(),
            record.title().or(() -> Optional.of(FileTitle.of(source.name()))), date, record.durationSeconds(),
            longer ? notes.text() : record.description(), record.truncated() && !longer, record.url(),
            new ArrayList<>(links), raw, extra);
    }
}

package dev.podweft.read;

import dev.podweft.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the export of a WordPress site (WXR): its posts that are published; pages, attachments and menus are left out.
 * Otherwise as {@link FeedReader}. Immutable, and safe to share.
 */
public final class WordPressReader implements SourceReader {

    private static final Set<String> NO_POSTS = Set.of("attachment", "page", "nav_menu_item", "revision", "custom_css",
        "wp_block", "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "customize_changeset",
        "oembed_cache", "user_request", "elementor_library", "acf-field", "acf-field-group");

    @Override
    public String format() {
        return "wordpress";
    }

    /** Returns whether the names of WordPress's export are bound near the beginning. */
    @Override
    public boolean accepts(SourceText source) {
        String head = source.head();
        return head.contains("<rss") && head.contains("wordpress.org/export/");
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        FeedDocument feed = FeedDocument.of(source);
        TreeMap<String, Integer> left = new TreeMap<>();
        List<FeedItem> posts = feed.items().stream().filter(item -> {
            Optional<String> reason = reason(item.parts());
            reason.ifPresent(known -> left.merge(known, 1, Integer::sum));
            return reason.isEmpty();
        }).toList();
        if (posts.isEmpty()) {
            throw new ReadException(source.name(), "an export without published posts found (" + left
                + "); expected some; export the posts of the site");
        }
        if (!left.isEmpty()) {
            feed.problems().add(new Problem(source.at(1), Problem.Severity.NOTE, "what is no published post left out: "
                + String.join(", ", left.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList())));
        }
        return feed.toResult(format(), posts);
    }

    /** Returns why an item is no published post. */
    private static Optional<String> reason(Parts parts) {
        Optional<String> type = parts.text("wp:post_type").filter(NO_POSTS::contains);
        return type.or(() -> parts.text("wp:status").filter(status -> !status.equals("publish"))
            .map(DateNotes::shown));
    }
}

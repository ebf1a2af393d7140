package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.graph.Node;
import dev.podweft.query.ExplainQuery.Mentioned;
import dev.podweft.query.RelatedQuery.Neighbour;
import java.util.List;
import java.util.Optional;

/** An episode: what it is about, its chapters and notes with what they name, and what is like it. */
final class EpisodeView {

    private static final int MOST_ABOUT = 12;
    private static final int MOST_RELATED = 6;
    private static final int MOST_REASONS = 3;

    private final Questions ask;
    private final Node.Episode episode;
    private final Optional<String> recording;

    EpisodeView(Questions ask, Node.Episode episode) {
        this.ask = ask;
        this.episode = episode;
        this.recording = episode.url().filter(Html::isWeb);
    }

    Page page() {
        List<Mentioned> mentions = ask.mentions(episode);
        return Page.of(episode.label(), "", html -> {
            html.open("article");
            head(html);
            html.open("div", "class", "columns wide").open("div");
            about(html, mentions);
            chapters(html);
            notes(html, mentions);
            html.close();
            html.open("aside", "aria-labelledby", "like").element("h2", "Most like it", "id", "like");
            related(html);
            html.close().close().close();
        });
    }

    private void head(Html html) {
        html.open("p", "class", "up").link("/episodes", episode.show().isBlank() ? "Episodes" : episode.show()).close();
        html.element("h1", episode.label(), "dir", "auto").open("p");
        Parts.particulars(html, episode);
        html.element("span", " · ", "class", "faint").link(Links.sources(episode), episode.sources().size() == 1
            ? "read from one entry" : "merged from " + episode.sources().size() + " entries");
        if (episode.titleDerived()) {
            html.element("span", " · the title was made from the notes", "class", "faint");
        }
        recording.ifPresent(url ->
            html.element("span", " · ", "class", "faint").outside(url, "the episode’s own page"));
        html.close();
    }

    private static void about(Html html, List<Mentioned> mentions) {
        html.open("section").element("h2", "What it is about");
        if (mentions.isEmpty()) {
            html.element("p", "The notes name nothing that is known.").close();
            return;
        }
        html.open("ul", "class", "chips");
        mentions.stream().limit(MOST_ABOUT).forEach(mentioned -> Parts.chip(html, mentioned.node(), ""));
        html.close();
        if (mentions.size() > MOST_ABOUT) {
            html.open("details").open("summary").text("and " + (mentions.size() - MOST_ABOUT) + " more").close()
                .open("ul", "class", "chips");
            mentions.stream().skip(MOST_ABOUT).forEach(mentioned -> Parts.chip(html, mentioned.node(), ""));
            html.close().close();
        }
        html.close();
    }

    private void chapters(Html html) {
        if (episode.chapters().isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Chapters").open("ol", "class", "chapters");
        for (Node.Chapter chapter : episode.chapters()) {
            String anchor = Links.anchor(chapter.second());
            html.open("li", "id", anchor);
            if (recording.isPresent()) {
                html.outside(Links.minute(recording.get(), chapter.second()), Amounts.minute(chapter.second()));
            } else {
                html.element("a", Amounts.minute(chapter.second()), "href", "#" + anchor, "class", "minute");
            }
            html.text(" ").element("span", chapter.title(), "dir", "auto").close();
        }
        html.close().close();
    }

    private void notes(Html html, List<Mentioned> mentions) {
        html.open("section").element("h2", "Notes");
        if (episode.description().isBlank()) {
            html.element("p", "No source has notes for this episode.").close();
            return;
        }
        String notes = episode.description();
        int done = 0;
        html.open("div", "class", "notes", "dir", "auto");
        for (NoteMarks.Mark mark : NoteMarks.of(episode, mentions)) {
            html.text(notes.substring(done, mark.start()));
            mark(html, mark, notes.substring(mark.start(), mark.end()));
            done = mark.end();
        }
        html.text(notes.substring(done)).close().close();
    }

    private static void mark(Html html, NoteMarks.Mark mark, String text) {
        if (mark instanceof NoteMarks.Mark.Name name) {
            html.open("a", "href", Links.to(name.node()), "class", "name " + Parts.kind(name.node()), "title",
                name.node().label() + ", " + Trees.concept(name.node()).map(c -> c.kind().toString())
                    .orElse(name.node().type())).text(text).close();
        } else if (mark instanceof NoteMarks.Mark.Minute minute) {
            html.element("a", text, "href", "#" + Links.anchor(minute.second()), "class", "minute");
        } else {
            html.outside(text, text);
        }
    }

    private void related(Html html) {
        List<Neighbour> neighbours = ask.related(episode, MOST_RELATED);
        if (neighbours.isEmpty()) {
            html.element("p", "No other episode shares enough with this one.");
            return;
        }
        html.open("ol", "class", "related");
        for (Neighbour neighbour : neighbours) {
            html.open("li").open("a", "href", Links.to(neighbour.episode()), "class", "title", "dir", "auto")
                .text(neighbour.episode().label()).close().text(" ");
            Parts.particulars(html, neighbour.episode());
            Parts.reasons(html, episode, neighbour.episode(),
                neighbour.reasons().stream().limit(MOST_REASONS).toList());
            Parts.sharedWords(html, neighbour);
            html.element("a", "Why these two", "href", Links.why(episode, neighbour.episode()), "aria-label",
                "Why these two: " + neighbour.episode().label()).close();
        }
        html.close();
    }
}

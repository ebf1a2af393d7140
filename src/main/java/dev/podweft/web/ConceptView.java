package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.query.Appearance;
import dev.podweft.query.ConceptQuery.Answer;
import dev.podweft.query.ConceptQuery.Relative;
import dev.podweft.query.ConceptQuery.VersionSeen;
import java.util.List;

/** A concept: what it is, its episodes with minutes, its versions, and what stands near it. */
final class ConceptView {

    private static final int MOST_QUOTES = 3;
    private static final int MOST_COMPANIONS = 16;
    private static final int MOST_ALIASES = 8;
    private static final int MOST_EPISODES = 200;

    private final Questions ask;
    private final Answer answer;

    ConceptView(Questions ask, Node node) {
        this.ask = ask;
        this.answer = ask.about(node);
    }

    Page page() {
        return Page.of(answer.node().label(), "", html -> {
            html.open("article");
            head(html);
            html.open("div", "class", "columns wide").open("div");
            episodes(html);
            html.close().open("aside", "aria-label", "Around it");
            facts(html);
            versions(html, "Versions of it", answer.versions());
            companions(html);
            versions(html, "Versions near it", answer.versionsNear());
            way(html);
            html.close().close().close();
        });
    }

    private void head(Html html) {
        Concept concept = answer.concept();
        html.open("p", "class", "up").link("/concepts?kind=" + concept.kind(), concept.kind().toString());
        if (answer.node() instanceof Node.Version version) {
            html.text(" · a version of ").link(Links.to(ask.graph().graph().node(version.topic()).orElseThrow()),
                concept.name());
        }
        html.close().open("h1", "class", Parts.kind(answer.node()), "dir", "auto").text(answer.node().label()).close();
        if (!concept.aliases().isEmpty()) {
            html.element("p", "Also " + String.join(", ", concept.aliases().stream().limit(MOST_ALIASES).toList()),
                "class", "faint", "dir", "auto");
        }
    }

    private void facts(Html html) {
        html.open("section").element("h2", "What it is").open("dl");
        for (Edge.Relation relation : Edge.Relation.values()) {
            row(html, Relations.listAbove(relation), of(relation, answer.above()));
            row(html, Relations.listBelow(relation), of(relation, answer.below()));
        }
        answer.community().ifPresent(name -> html.element("dt", "Land on the map").element("dd", name));
        answer.concept().url().filter(Html::isWeb)
            .ifPresent(url -> html.element("dt", "Home").open("dd").outside(url, url).close());
        html.element("dt", "Id").open("dd").element("code", Trees.key(answer.node())).close().close().close();
    }

    private static List<Relative> of(Edge.Relation relation, List<Relative> relatives) {
        return relatives.stream().filter(relative -> relative.relation() == relation).toList();
    }

    private static void row(Html html, String words, List<Relative> relatives) {
        if (words.isEmpty() || relatives.isEmpty()) {
            return;
        }
        html.element("dt", words).open("dd").open("ul", "class", "chips small");
        relatives.forEach(relative -> Parts.chip(html, relative.node(), ""));
        html.close().close();
    }

    private void episodes(Html html) {
        int all = ask.episodes().size();
        int named = answer.appearances().size();
        html.open("section").element("h2", named == 0 ? "Named in no episode"
            : "In " + named + " of " + Amounts.of(all, "episode"));
        if (named == 0) {
            html.element("p", "It stands over what episodes name: see what is below it.").close();
            return;
        }
        Strip.write(html, ask.episodes(), answer.appearances());
        html.open("ol", "class", "hits");
        for (Appearance appearance : answer.appearances().stream().limit(MOST_EPISODES).toList()) {
            episode(html, appearance);
        }
        html.close().close();
    }

    private void episode(Html html, Appearance appearance) {
        html.open("li").open("a", "href", Links.to(appearance.episode()), "class", "title", "dir", "auto")
            .text(appearance.episode().label()).close().text(" ");
        Parts.particulars(html, appearance.episode());
        html.open("ul", "class", "plain");
        for (Evidence evidence : appearance.evidence().stream().limit(MOST_QUOTES).toList()) {
            html.open("li", "class", "quote");
            Parts.minute(html, appearance.episode(), evidence.second());
            html.text(" ");
            Parts.sentence(html, evidence, answer.node());
            html.close();
        }
        if (appearance.evidence().size() > MOST_QUOTES) {
            html.element("li", "… and " + (appearance.evidence().size() - MOST_QUOTES) + " more", "class", "faint");
        }
        html.close().close();
    }

    private void versions(Html html, String title, List<VersionSeen> versions) {
        if (versions.isEmpty()) {
            return;
        }
        html.open("section").element("h2", title).open("ul", "class", "plain");
        for (VersionSeen seen : versions) {
            html.open("li").link(Links.to(seen.version()), seen.version().label());
            seen.version().released().ifPresent(date ->
                html.element("span", ", released " + date, "class", "faint"));
            html.element("span", " · " + Amounts.of(seen.appearances().size(), "episode"), "class", "faint").close();
        }
        html.close().close();
    }

    private void companions(Html html) {
        if (answer.companions().isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Often together with").open("ul", "class", "chips small");
        answer.companions().stream().limit(MOST_COMPANIONS).forEach(companion ->
            Parts.chip(html, companion.node(), companion.count() > 1 ? String.valueOf(companion.count()) : ""));
        html.close().close();
    }

    private void way(Html html) {
        html.open("section").element("h2", "The way to another").open("form", "action", "/path", "class", "way-form")
            .open("input", "type", "hidden", "name", "from", "value", answer.node().id())
            .element("label", "Episode or concept", "for", "to")
            .open("input", "id", "to", "name", "to", "required", "", "maxlength", "400", "autocomplete", "off")
            .element("button", "Show the way", "type", "submit").close().close();
    }
}

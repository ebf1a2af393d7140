package dev.podweft.cli;

import dev.podweft.export.Markdown;
import dev.podweft.store.Difference;
import dev.podweft.store.Difference.Change;
import dev.podweft.store.Fact;
import java.io.IOException;
import java.util.List;

/** A difference as a page of Markdown. One writer writes one page. */
final class DiffMarkdown {

    private final Markdown page;

    DiffMarkdown(Appendable out) {
        page = new Markdown(out);
    }

    void write(Sides sides, Difference difference) throws IOException {
        page.heading(1, "What changed from " + Markdown.plain(sides.old().name()) + " to "
            + Markdown.plain(sides.now().name()));
        for (Fact.Kind kind : Fact.Kind.values()) {
            List<Change> changes = difference.of(kind);
            page.heading(2, DiffPage.plural(kind));
            page.text(DiffPage.counts(changes) + ".");
            for (Change change : changes) {
                String particulars = DiffPage.particulars(change);
                page.item(DiffPage.word(change.what()) + ": **" + Markdown.plain(change.fact().label()) + "**"
                    + (particulars.isEmpty() ? "" : ", " + Markdown.plain(particulars)));
            }
        }
    }
}

package dev.podweft.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name of the show in the head of a listing. Stateless. */
final class ShowName {

    private static final int LONGEST = 100;

    private ShowName() {
    }

    /** Returns the name on the cover image, else one that is repeated at once, else the first line that may be one. */
    static Optional<String> of(ListingPage page, List<Line> head) {
        Stream<Line> all = Stream.concat(head.stream(), page.blocks().get(0).endMarks().stream());
        Optional<String> onCover = all.map(line -> Furniture.nameOnCover(line.text())).filter(name -> !name.isEmpty())
            .findFirst();
        if (onCover.isPresent()) {
            return onCover;
        }
        List<String> names = head.stream().filter(ShowName::mayBeName).map(Line::text).toList();
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i).equals(names.get(i - 1))) {
                return Optional.of(names.get(i));
            }
        }
        return names.stream().findFirst();
    }

    private static boolean mayBeName(Line line) {
        return line.text().length() <= LONGEST && line.looksLikeTitle() && !Furniture.isHeading(line.text())
            && !Furniture.isNavigation(line.text()) && !Furniture.isMark(line.text());
    }
}

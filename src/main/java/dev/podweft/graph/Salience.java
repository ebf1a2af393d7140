package dev.podweft.graph;

import java.util.List;

/**
 * How much an episode is about what it mentions, above 0 and at most 1:
 *
 * <pre>
 * sure * (1 - (1 - title) * (1 - chapter) * (1 - often) * (1 - early))
 *
 * title    0.60 where the episode's title names it
 * chapter  0.35 where the title of a chapter names it
 * often    0.40 * n / (n + 2), n being the number of mentions in the notes, each counted by its score
 * early    0.20 * (1 - p), p being the place of the first mention in the notes, from 0 to 1
 * sure     the highest score of its links
 * </pre>
 *
 * A concept that is too broad to be a topic gets 0.4 of that. Stateless.
 */
final class Salience {

    private static final double TITLE = 0.60;

    private static final double CHAPTER = 0.35;

    private static final double OFTEN = 0.40;

    private static final double HALF_OFTEN = 2;

    private static final double EARLY = 0.20;

    private static final double BROAD = 0.4;

    private Salience() {
    }

    static double of(List<Sighting> sightings, boolean broad) {
        double rest = 1;
        double count = 0;
        double first = 1;
        double sure = 0;
        for (Sighting sighting : sightings) {
            sure = Math.max(sure, sighting.evidence().score());
            if (!sighting.inTitle()) {
                count += sighting.evidence().score();
                first = Math.min(first, sighting.position());
            }
        }
        rest *= sightings.stream().anyMatch(Sighting::inTitle) ? 1 - TITLE : 1;
        rest *= sightings.stream().anyMatch(Sighting::chapter) ? 1 - CHAPTER : 1;
        rest *= 1 - OFTEN * count / (count + HALF_OFTEN);
        rest *= 1 - EARLY * (1 - first);
        return Math.max(Decimals.STEP, sure * (1 - rest) * (broad ? BROAD : 1));
    }
}

package dev.podweft.tag;

import dev.podweft.model.Mention;
import dev.podweft.text.NormalizedText;
import java.util.List;

/**
 * Finds the names of a vocabulary in a text.
 *
 * <p>Every name is found that starts and ends at the edge of a word, also inside and across others: in "Apache Kafka
 * Streams" both "Apache Kafka Streams" and "Kafka". No name reaches across the end of a clause, a time mark or an
 * address, or has more than twelve words; where it may be written with a gap,
 * {@link dev.podweft.text.PhraseTable} says. Inside an address without a scheme only a name that is the whole of it is
 * found ("sentry.io").
 *
 * <p>The last word may be a plural of the name's: an s more, but not behind s, u, i or in capitals; an es behind s, x,
 * z, h, o; ies for y. A small s behind a capital is always a plural, so that "IDs" may stand for IDS and for ID. A name
 * of letters is also found with digits attached ("Postgres18", "TLSv1").
 *
 * <p>No name starts or ends inside a number: "Python 3" is not found in "Python 3.12".
 *
 * <p>Mentions come in the order of their spans, longer first.
 */
public interface Tagger {

    /** Returns the mentions in {@code text}. */
    List<Mention> tag(NormalizedText text);
}

package dev.podweft.tag;

import dev.podweft.model.Mention;
import dev.podweft.text.NormalizedText;
import java.util.List;

/**
 * Finds the names of a vocabulary in a text.
 *
 * <p>Every name is found that starts and ends at the edge of a word, also inside and across others: in "Apache Kafka
 * Streams" both "Apache Kafka Streams" and "Kafka". No name reaches across the end of a clause, a time mark or an
 * address. The last word may be a plural of the name's. Mentions come in the order of their spans, longer first.
 */
public interface Tagger {

    /** Returns the mentions in {@code text}. */
    List<Mention> tag(NormalizedText text);
}

/**
 * Which records are the same episode, and what they become when merged.
 *
 * <p>{@link dev.podweft.model.SourceRecord}s flow in; {@link dev.podweft.model.Episode}s flow out, each with the
 * records it was merged from and the reasons. Start with {@link dev.podweft.dedupe.Deduplicator}. What an episode
 * talks about does not belong here.
 *
 * <p>An engine of many machines makes the same decisions by the same parts. What is to be known of all records is a
 * sum, over listings (what one source has of one show, see {@link dev.podweft.dedupe.Features#listing}) or over all;
 * everything else looks at one record, one pair, or one connected component:
 * <ol>
 * <li>by listing, {@link dev.podweft.dedupe.Titles.Counts} of the titles: {@link dev.podweft.dedupe.Titles#knowing};
 * <li>by passage, a {@link dev.podweft.dedupe.Passages.Count} over the listings;
 * <li>for each record its {@link dev.podweft.dedupe.Features};
 * <li>over the listings, {@link dev.podweft.dedupe.Counted} values, and words over all:
 *     {@link dev.podweft.dedupe.Frequencies#of};
 * <li>by {@link dev.podweft.dedupe.BlockingKeys} and rare passages, the pairs that are worth a comparison;
 * <li>by two sources, a {@link dev.podweft.dedupe.Kinship.Tally} of these pairs;
 * <li>for each pair its {@linkplain dev.podweft.dedupe.Comparison#score score};
 * <li>for each connected component of the pairs that score enough, its episodes:
 *     {@link dev.podweft.dedupe.Clusters#merge};
 * <li>by source, which {@link dev.podweft.dedupe.Shows.Known} shows it has;
 * <li>by stem, the {@link dev.podweft.dedupe.EpisodeIds}.
 * </ol>
 */
package dev.podweft.dedupe;

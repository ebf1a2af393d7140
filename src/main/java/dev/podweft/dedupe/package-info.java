/**
 * Which records are the same episode, and what they become when merged.
 *
 * <p>{@link dev.podweft.model.SourceRecord}s flow in; {@link dev.podweft.model.Episode}s flow out, each with the
 * records it was merged from and the reasons. Start with {@link dev.podweft.dedupe.Deduplicator}. What an episode
 * talks about does not belong here.
 */
package dev.podweft.dedupe;

/**
 * Values that flow between the stages: source records, episodes, concepts, mentions and links.
 *
 * <p>All are immutable and check only themselves. Start with {@link dev.podweft.model.SourceRecord} (what was read) and
 * {@link dev.podweft.model.Episode} (what it was merged to). Decisions do not belong here; stages make them.
 */
package dev.podweft.model;

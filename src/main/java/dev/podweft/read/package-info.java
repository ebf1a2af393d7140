/**
 * Listings, feeds and files to source records.
 *
 * <p>Paths flow in; {@link dev.podweft.model.SourceRecord}s flow out, with a {@link dev.podweft.model.Problem} for each
 * line that was not understood. Start with {@link dev.podweft.read.Sources}. A format is one
 * {@link dev.podweft.read.SourceReader}, chosen by what a file holds. Whether two records are the same episode does not
 * belong here.
 */
package dev.podweft.read;

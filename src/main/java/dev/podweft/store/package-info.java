/**
 * The catalog on disk: what was read, decided and woven, for the next build and for queries.
 *
 * <p>Values and a finished graph flow in, as a {@link dev.podweft.store.State}; a SQLite file comes out, and what it
 * remembers. Start with {@link dev.podweft.store.Catalog}. {@link dev.podweft.store.Snapshot} and
 * {@link dev.podweft.store.Difference} tell what one build has that another has not. What is decided about records and
 * episodes does not belong here.
 */
package dev.podweft.store;

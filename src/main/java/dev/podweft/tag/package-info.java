/**
 * Where in a text a name stands, known or not yet known.
 *
 * <p>A {@link dev.podweft.text.NormalizedText} flows in, {@link dev.podweft.model.Mention}s flow out: every name that
 * the words spell, also those inside longer ones. Start with {@link dev.podweft.tag.PhraseTagger} for the names of the
 * vocabulary and {@link dev.podweft.tag.Discovery} for those that none has. Which of them is meant is decided in
 * {@code link}.
 */
package dev.podweft.tag;

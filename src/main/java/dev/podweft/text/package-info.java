/**
 * Characters: spans, text made ready for matching that knows where it came from, and time marks.
 *
 * <p>A {@link java.lang.String} flows in, positions in that very string flow out. Start with
 * {@link dev.podweft.text.NormalizedText}: names and notes are normalized by it alike, never by a second method.
 * What a name means does not belong here.
 */
package dev.podweft.text;

/**
 * The concepts that are known, compiled from the hand-made seed files and the open sources.
 *
 * <p>Files of names flow into {@link dev.podweft.vocabulary.VocabularyCompiler}, one resource flows out, which
 * {@link dev.podweft.vocabulary.Vocabulary} loads. Whether a form in a text really stands for a concept is decided in
 * {@code link}.
 */
package dev.podweft.vocabulary;

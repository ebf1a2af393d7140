/**
 * The doors to and from Stanford CoreNLP: an annotator that a CoreNLP pipeline can name, and CoreNLP's own taggers as
 * peers that ours is measured against.
 *
 * <p>Start with {@link dev.podweft.corenlp.PodweftAnnotator}. Needs CoreNLP's jar and nothing else; only
 * {@link dev.podweft.corenlp.EntityPeer} wants its models, from a jar that is named when it is asked for. Nothing of
 * the product's own tagging belongs here.
 */
package dev.podweft.corenlp;

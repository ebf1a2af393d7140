/**
 * The curator's word: rules of a file {@code overrides.yaml} flow in, and links go through them.
 *
 * <p>Start with {@link dev.podweft.curate.OverridesFile}. Which records a rule about episodes means is for
 * the root to find out; what is decided without a curator does not belong here.
 */
package dev.podweft.curate;

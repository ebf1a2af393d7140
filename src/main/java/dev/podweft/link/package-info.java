/**
 * Which concept and version a mention stands for, and how sure that is.
 *
 * <p>Mentions flow in, with the texts they stand in; {@link dev.podweft.model.Link}s flow out. Start with
 * {@link dev.podweft.link.Linker}. What it cannot decide it leaves out, and says so.
 */
package dev.podweft.link;

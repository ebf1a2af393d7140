/**
 * The front door: lines the stages up, from source files to a finished graph folder.
 *
 * <p>Values ({@code text}, {@code model}, {@code graph}) know nobody; stages know values; this package knows stages.
 */
package dev.podweft;

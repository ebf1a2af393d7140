/**
 * The command line: arguments, messages, progress, exit codes. The only package that prints.
 *
 * <p>Start with {@link dev.podweft.cli.Main}. A command asks the front door or a query, and writes the answer for a
 * person through {@code Screen} or for a program through {@code JsonLines}; {@code docs/formats.md} describes the
 * latter. Exit codes: 0 done, 1 nothing found, 2 error. No logic of any stage belongs here.
 */
package dev.podweft.cli;

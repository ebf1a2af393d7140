/**
 * Pages, JSON and the assistant protocol over a frozen graph. Read-only.
 *
 * <p>A graph folder flows in; answers to HTTP requests flow out, and answers to assistants. Start with
 * {@link dev.podweft.web.Explorer}, which listens, and {@link dev.podweft.web.Assistant}, which speaks the Model
 * Context Protocol. {@code Site} is one state of the folder with everything that can be asked of it; {@code Front}
 * guards the door; {@code …Page} classes write HTML through {@code Html}, which escapes all it is given. What is asked
 * of the graph is asked through {@link dev.podweft.Questions}: nothing here computes, and nothing writes.
 */
package dev.podweft.web;

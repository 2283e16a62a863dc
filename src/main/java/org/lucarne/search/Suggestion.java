package org.lucarne.search;

/**
 * A search that finds something, near one that finds nothing.
 *
 * @param words what is other about it, as {@code without "rail"}
 * @param total articles that it finds
 */
public record Suggestion(String words, String query, Filters filters, long total) {}

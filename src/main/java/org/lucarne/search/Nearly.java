package org.lucarne.search;

/**
 * Articles that hold most of the words of a query and not all, offered where few hold all.
 *
 * @param query what finds them
 * @param words how many of its words each of them holds, at least
 * @param of how many words there are
 * @param total how many articles these are
 */
public record Nearly(String query, int words, int of, long total) {}

package org.lucarne.archive;

/**
 * Something done to an archive that was undone or done again.
 *
 * @param what in words, such as {@code "import"}
 * @param articles that this changed now
 */
public record Deed(long number, String what, int articles) {}

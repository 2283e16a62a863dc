package org.lucarne.archive;

/**
 * What an export wrote.
 *
 * @param entries articles, or groups of copies, in it
 * @param record what was asked, when, and of which state of the archive, as a JSON object
 */
public record Exported(long entries, String record) {}

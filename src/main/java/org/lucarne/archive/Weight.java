package org.lucarne.archive;

/** How much an import would read: files on disk, and their bytes. */
public record Weight(long files, long bytes) {}

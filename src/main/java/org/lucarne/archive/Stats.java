package org.lucarne.archive;

import java.time.LocalDate;

/**
 * The archive in figures.
 *
 * @param articles articles not in the trash
 * @param removed articles in the trash
 * @param sources different known publishers
 * @param first earliest day of an article, or {@code null}
 * @param last latest day, or {@code null}
 * @param actors different actors named
 * @param textBytes UTF-8 length of all titles and bodies
 * @param storeBytes size of the store's files
 * @param indexBytes size of the index's files
 * @param revision number of the store's last change
 * @param indexRevision number of the last change that the index holds
 * @param generation number of the index; a rebuilt one has a greater one
 */
public record Stats(
    long articles,
    long removed,
    long sources,
    LocalDate first,
    LocalDate last,
    long actors,
    long textBytes,
    long storeBytes,
    long indexBytes,
    long revision,
    long indexRevision,
    int generation) {}

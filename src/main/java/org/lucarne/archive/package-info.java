/**
 * The one front door: opens an archive and does what a person asks of it, with the rooms behind it.
 *
 * <p>Start with {@link org.lucarne.archive.Archive}. Both faces, the window and the command line,
 * call nothing else.
 */
package org.lucarne.archive;

/**
 * Which articles are copies of each other: the same text, a reprint, a cut version. {@link
 * org.lucarne.copies.Signature} is what an index keeps of an article for this, {@link
 * org.lucarne.copies.Grouping} brings a set of them into groups, and {@link
 * org.lucarne.copies.Likeness} compares two articles by their whole texts.
 */
package org.lucarne.copies;

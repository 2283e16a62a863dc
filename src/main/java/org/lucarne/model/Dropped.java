package org.lucarne.model;

/**
 * A line or block that was taken off an article because it is the page's furniture.
 *
 * @param text what was taken off
 * @param why one short phrase, such as {@code "share bar"} or {@code "credit line"}
 */
public record Dropped(String text, String why) {}

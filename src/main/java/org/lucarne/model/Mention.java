package org.lucarne.model;

import java.util.Objects;

/**
 * A place in an article's text where an actor is named.
 *
 * @param actor the actor's id
 * @param part the text that {@code span} points into
 * @param span the name alone: no title of office, no quotation marks, no possessive s; where an
 *     office stands for its holder, the office
 * @param by how the actor was known there
 */
public record Mention(String actor, Part part, Span span, Naming by) {
  public Mention {
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(by, "by");
  }

  /** A mention by name. */
  public Mention(String actor, Part part, Span span) {
    this(actor, part, span, Naming.NAME);
  }
}

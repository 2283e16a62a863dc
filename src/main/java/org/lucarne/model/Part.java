package org.lucarne.model;

/** The two texts of an article that offsets can point into. */
public enum Part {
  TITLE,
  BODY
}

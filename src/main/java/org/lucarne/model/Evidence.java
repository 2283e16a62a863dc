package org.lucarne.model;

/** Where a value of an article was found. */
public enum Evidence {
  METADATA("metadata"),
  TEXT("text"),
  FILE_NAME("file name"),
  FOLDER("folder"),
  GIVEN("given"),
  EDITED("edited");

  private final String label;

  Evidence(String label) {
    this.label = label;
  }

  /** The word shown to people and printed in JSON. */
  public String label() {
    return label;
  }
}

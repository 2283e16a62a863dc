package org.lucarne.query;

/** Reads queries. Never fails: what cannot be read is repaired, and a note says how. */
public final class QueryLanguage {

  public ReadQuery read(String typed) {
    throw new UnsupportedOperationException();
  }
}

package org.lucarne.intake;

import java.util.List;

/**
 * The passwords that are tried on locked files, in their order. They are held in memory for one
 * import and are never written or shown.
 */
public record Passwords(List<String> all) {

  public static final Passwords NONE = new Passwords(List.of());

  /** What every reason says that asks for a password. */
  private static final String LOCKED = "is protected by a password";

  public Passwords {
    all = all.stream().filter(password -> !password.isEmpty()).distinct().toList();
  }

  /** Whether a file failed for want of the right password. */
  public static boolean areWantedBy(String reason) {
    return reason.contains(LOCKED);
  }

  /**
   * Why a locked thing stays unread, and what helps.
   *
   * @param what the thing, as {@code "This document"}
   */
  String refusal(String what) {
    return what
        + " "
        + LOCKED
        + (all.isEmpty()
            ? "; import it again with its password, or save it without one"
            : " that is none of those given; import it again with its own, or save it without one");
  }

  @Override
  public String toString() {
    return all.size() + " passwords";
  }
}

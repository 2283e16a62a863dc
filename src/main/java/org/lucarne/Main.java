package org.lucarne;

/** Starts Lucarne: the window without arguments, the command line with them. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.out.println("Lucarne");
  }
}

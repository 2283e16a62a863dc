package org.lucarne.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Makes parentheses come in pairs, and no deeper than anybody means them. */
final class Nesting {
  private static final int DEEPEST = 50;

  private Nesting() {}

  static List<Token> balanced(List<Token> tokens, Repairs repairs) {
    List<Token> balanced = new ArrayList<>(tokens.size());
    Deque<Token.Open> open = new ArrayDeque<>();
    int tooDeep = 0;
    boolean noted = false;
    for (Token token : tokens) {
      switch (token) {
        case Token.Open opening when open.size() == DEEPEST -> {
          tooDeep++;
          if (!noted) {
            repairs.note(
                opening.begin(),
                "Parentheses are read "
                    + DEEPEST
                    + " deep; those inside the one {at} are left out.");
            noted = true;
          }
        }
        case Token.Open opening -> {
          open.push(opening);
          balanced.add(opening);
        }
        case Token.Close closing -> {
          if (tooDeep > 0) {
            tooDeep--;
          } else if (open.isEmpty()) {
            repairs.note(closing.begin(), "The parenthesis {at} closes nothing; left out.");
          } else {
            open.pop();
            balanced.add(closing);
          }
        }
        default -> balanced.add(token);
      }
    }
    int end = tokens.isEmpty() ? 0 : tokens.getLast().end();
    while (!open.isEmpty()) {
      Token.Open opening = open.removeLast();
      repairs.note(
          opening.begin(), "The parenthesis {at} is not closed; read as if it closed at the end.");
      balanced.add(new Token.Close(0, end, end));
    }
    return balanced;
  }
}

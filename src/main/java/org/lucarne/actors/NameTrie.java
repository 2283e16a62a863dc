package org.lucarne.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Spellings filed by the hashes of their tokens, one edge of the tree a token. */
final class NameTrie {

  static final int ROOT = 0;

  private final LongTable edges = new LongTable();
  private final List<Alias[]> aliases = new ArrayList<>();

  NameTrie() {
    aliases.add(new Alias[0]);
  }

  /** The node under {@code node} for a token, or -1. */
  int next(int node, long hash) {
    return edges.get(edge(node, hash));
  }

  /** The spellings that end at a node. */
  Alias[] at(int node) {
    return aliases.get(node);
  }

  private static boolean isSameActor(Alias one, Alias other) {
    return one.entry().actor().id().equals(other.entry().actor().id());
  }

  /**
   * Files a spelling.
   *
   * @param above whether it takes the spelling from the others that have it
   */
  void add(List<Long> hashes, Alias alias, boolean above) {
    int node = ROOT;
    for (long hash : hashes) {
      int next = next(node, hash);
      if (next < 0) {
        next = aliases.size();
        aliases.add(new Alias[0]);
        edges.put(edge(node, hash), next);
      }
      node = next;
    }
    Alias[] before = aliases.get(node);
    if (above && alias.use() == Alias.Use.ALONE) {
      before =
          Arrays.stream(before)
              .filter(other -> other.entry() == null || isSameActor(other, alias))
              .toArray(Alias[]::new);
      aliases.set(node, before);
    }
    for (Alias other : before) {
      if (other.isSameAs(alias)) {
        return;
      }
    }
    Alias[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = alias;
    aliases.set(node, after);
  }

  /** The spellings of every node. */
  List<Alias[]> nodes() {
    return aliases;
  }

  private static long edge(int node, long hash) {
    return Hash.add(hash, (node + 1L) * 0x9E3779B97F4A7C15L);
  }
}

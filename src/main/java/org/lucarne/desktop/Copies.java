package org.lucarne.desktop;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.lucarne.archive.Comparison;
import org.lucarne.archive.Copy;

/** Fetches the copies of an article, and shows what differs between two. */
final class Copies {

  /** What the archive tells of copies. */
  interface Access {
    /** The other articles in an article's group, the earliest first. */
    List<Copy> of(String id);

    Optional<Comparison> compare(String first, String second);
  }

  private final Access access;
  private final Worker worker;
  private final BiConsumer<String, Node> inform;
  private final Consumer<Exception> failed;

  /**
   * @param inform shows a page under a title
   */
  Copies(
      Access access, Worker worker, BiConsumer<String, Node> inform, Consumer<Exception> failed) {
    this.access = access;
    this.worker = worker;
    this.inform = inform;
    this.failed = failed;
  }

  void of(String id, Consumer<List<Copy>> then) {
    worker.run(() -> access.of(id), then, failed);
  }

  /** Shows two articles beside each other. */
  void compare(String first, String second) {
    worker.run(
        () -> access.compare(first, second),
        found ->
            found.ifPresent(
                comparison -> inform.accept("What differs", new ComparisonPane(comparison))),
        failed);
  }
}

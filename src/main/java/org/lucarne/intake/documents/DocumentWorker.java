package org.lucarne.intake.documents;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The worker process: reads one document after the other until its standard input ends. */
final class DocumentWorker {

  private DocumentWorker() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // What a library prints must not stand between the answers.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    BlockingQueue<Frame> requests = new LinkedBlockingQueue<>();
    DataInputStream in = new DataInputStream(System.in);
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                while (true) {
                  requests.add(Frame.readFrom(in));
                }
              } catch (IOException _) {
                // Whoever asked is gone, also in the midst of a document.
                Runtime.getRuntime().halt(0);
              }
            });
    while (true) {
      List<String> lines = requests.take().text().lines().toList();
      answer(Path.of(lines.getFirst()), lines.subList(1, lines.size())).writeTo(out);
    }
  }

  private static Frame answer(Path file, List<String> passwords) {
    try {
      if (LockedPackage.isOne(file)) {
        LockedPackage.unlock(file, passwords);
        return new Frame(Frame.UNLOCKED, "");
      }
      return new Frame(Frame.PAGE, DocumentParsing.xhtml(file, passwords));
    } catch (DocumentException.Locked _) {
      return new Frame(Frame.LOCKED, "");
    } catch (DocumentException e) {
      return new Frame(Frame.REFUSED, e.getMessage());
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      return new Frame(
          Frame.REFUSED,
          "The document is damaged or made in an unusual way ("
              + e.getClass().getSimpleName()
              + "); open it in its own program and save it again");
    }
  }
}

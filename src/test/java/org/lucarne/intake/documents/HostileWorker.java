package org.lucarne.intake.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A worker that does what the document says: the ways in which a parser can go wrong. */
final class HostileWorker {

  private HostileWorker() {}

  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    while (true) {
      String deed = Files.readString(Path.of(Frame.readFrom(in).text()));
      switch (deed) {
        case "loop" -> {
          while (true) {
            Thread.onSpinWait();
          }
        }
        case "allocate" -> {
          List<long[]> all = new ArrayList<>();
          while (true) {
            all.add(new long[1 << 22]);
          }
        }
        case "exit" -> Runtime.getRuntime().halt(7);
        case "rubbish" -> {
          out.writeBytes("Exception in thread main: no frame at all");
          out.flush();
        }
        case "endless" -> {
          while (true) {
            out.write(new byte[1 << 16]);
          }
        }
        default -> new Frame(Frame.PAGE, deed).writeTo(out);
      }
    }
  }
}

package io.gatecheck.local.run;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which a local run keeps everything. Held by one process at a time: the lock ends
 * with the process, however that ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** What came of opening a folder. */
    sealed interface Opening {

        /** It is there, it can be written, and nobody else has it. */
        record Opened(DataFolder folder) implements Opening {}

        /** Another local run has it. */
        record InUse() implements Opening {}

        /** It cannot be made, or not be written. */
        record NotWritable(String why) implements Opening {}
    }

    /** Makes the folder where it is not there, and takes it. */
    static Opening open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            return take(path, channel);
        } catch (IOException e) {
            return new Opening.NotWritable(e.toString());
        }
    }

    private static Opening take(Path path, FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Opening.Opened(new DataFolder(path, channel));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // The same answer as for another process.
        }
        channel.close();
        return new Opening.InUse();
    }

    Path path() {
        return path;
    }

    /** The database of DynamoDB Local. */
    File database() {
        return path.resolve("dynamodb.db").toFile();
    }

    /** The tasks of the imaginary organization that run. */
    Path runningTasks() {
        return path.resolve("running-tasks.jsonl");
    }

    /** What was sent to Slack, or would have been. */
    Path slackMessages() {
        return path.resolve("slack-messages.jsonl");
    }

    /** What the evaluator decided, one JSON line a message. */
    Path decisions() {
        return path.resolve("decisions.jsonl");
    }

    /** What everything else logs. */
    Path log() {
        return path.resolve("gatecheck.log");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
